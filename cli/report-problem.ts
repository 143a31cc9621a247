import type { Text } from '../lib/form/types.ts';
import type { Lang } from '../lib/output/formatter.ts';
import { printable } from '../lib/output/printable.ts';

/** One line on standard error: what it is about (a file, an address, an option) and what is wrong with it. */
export function reportProblem(about: string, { zh, en }: Text, lang: Lang): void {
  const line = lang === 'zh' ? `gouji: ${about}：${zh}` : `gouji: ${about}: ${en}`;
  process.stderr.write(`${printable(line)}\n`);
}
