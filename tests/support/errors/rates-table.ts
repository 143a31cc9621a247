import type { ErrorKind } from './cases.ts';
import type { Rates } from './judge.ts';

const share = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(2)}`;

/** The figures of `docs/diagnosis.md`, as a table of Markdown, in per cent. */
export function ratesTable(seeds: string, rows: readonly (readonly [ErrorKind, Rates])[]): string[] {
  return [
    `种子 seeds ${seeds}`,
    '',
    '| 错误 error | 例数 cases | 首选正确 first right % | 前三有正确 among first three % | 列出的有正确 among all named % | 有“确定” cases with certain % | “确定”正确 certain right % | 无解释 unexplained % |',
    '|---|--:|--:|--:|--:|--:|--:|--:|',
    ...rows.map(([kind, one]) =>
      [
        '',
        `\`${kind}\``,
        one.cases,
        share(one.first, one.cases),
        share(one.firstThree, one.cases),
        share(one.named, one.cases),
        share(one.withCertain, one.cases),
        `${share(one.certainRight, one.certain)} (${one.certainRight}/${one.certain})`,
        share(one.unexplained, one.cases),
        '',
      ]
        .join(' | ')
        .trim(),
    ),
    '',
    ...rows.flatMap(([kind, { missed }]) => (missed.length > 0 ? [`${kind}: ${missed.join(' ')}`] : [])),
  ];
}
