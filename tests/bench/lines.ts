import { median, pairedRatio } from './measure.ts';

/** What a ratio should be: a mark, not a test; a slow machine fails nothing. */
export type Mark = { atMost: number } | { atLeast: number };

function marked(ratio: number, mark: Mark): string {
  const [sign, limit] = 'atMost' in mark ? ['≤', mark.atMost] : ['≥', mark.atLeast];
  const reached = 'atMost' in mark ? ratio <= limit : ratio >= limit;
  return `标准 mark ${sign} ${limit}　${reached ? '达到 reached' : '未达到 NOT reached'}`;
}

/** One line of the table: a time, its floor, the ratio of the two. */
export function ratioLine(
  name: string,
  above: readonly number[],
  floor: readonly number[],
  mark?: Mark,
): string {
  const ratio = pairedRatio(above, floor);
  const times = `${median(above).toFixed(2)} ms / ${median(floor).toFixed(2)} ms`;
  return `  ${name}：${ratio.toFixed(3)}　(${times})${mark ? `　${marked(ratio, mark)}` : ''}`;
}

/** A line whose ratio is taken otherwise. */
export function plainLine(name: string, ratio: number, mark: Mark, figures: string): string {
  return `  ${name}：${ratio.toFixed(3)}　(${figures})　${marked(ratio, mark)}`;
}

/** A line whose mark is a time. */
export function timeLine(name: string, time: number, mark: Mark): string {
  return `  ${name}：${time.toFixed(3)} ms　${marked(time, mark)}`;
}
