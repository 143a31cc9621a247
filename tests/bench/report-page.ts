import { check } from '../../lib/check.ts';
import { parseDocument } from '../../lib/dom/document.ts';
import { ratioLine } from './lines.ts';
import { assertCount, interleaved } from './measure.ts';
import { wordPage } from './word-page.ts';

/** `check` on a report page made with Word, against building its DOM alone. */
export function reportPage(): string[] {
  const html = wordPage();
  const document = parseDocument(html);
  const elements = document.querySelectorAll('*').length;
  const { report } = check(document, { source: 'bench' }).result;
  const cells = Object.values(report?.tables ?? {}).flatMap((rows) =>
    Object.values(rows).flatMap((row) => Object.keys(row)),
  );
  assertCount('characters', html.length, 290_000);
  assertCount('elements', elements, 2_000);
  assertCount('data cells of edition 2021', cells.length, 200, 200);

  const times = interleaved(
    {
      parse: () => parseDocument(html),
      both: () => check(parseDocument(html), { source: 'bench' }),
      check: () => check(document, { source: 'bench' }),
    },
    { rounds: 60, warmup: 20 },
  );
  return [
    `Word 报告页 report page：${html.length} 字符 characters，${elements} 元素 elements，${cells.length} 数据格 cells`,
    ratioLine('建树并检查 / 建树 DOM and check / DOM', times.both, times.parse, { atMost: 1.3 }),
    ratioLine('仅检查 / 建树 check alone / DOM', times.check, times.parse),
  ];
}
