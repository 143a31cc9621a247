import { FORMS, type FormRow, type FormTable } from '../../lib/form/index.ts';
import type { Report, Row, Table } from '../../lib/report/model.ts';

/**
 * Writes a report as a plain page: what the tests of rules say of a report can then be asked of a page, through
 * the reader. One mark-up, the simplest; the many that exist are the business of `tests/support/pages`.
 */
export function pageOf(report: Report): string {
  const { title, published, preamble, sections } = report;
  const [first = title, ...others] = report.titles.map(({ text }) => text);
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>${escapeHtml(first)}</title>
${published === null ? '' : `<meta name="PubDate" content="${published}">`}
</head>
<body>
<div class="article">
${[first, ...others].map((text) => `<h1>${escapeHtml(text)}</h1>`).join('\n')}
${preamble.map(paragraph).join('\n')}
${sections
  .map(({ key, heading, lines, hasMedia }) => {
    const printed = [`<p><strong>${escapeHtml(heading)}</strong></p>`, ...lines.map(paragraph)];
    const table =
      key === 'overview' || key === 'problems' || key === 'other' ? undefined : report.tables[key];
    if (table !== undefined) printed.push(tableOf(table));
    const media = report.unread.filter(({ at }) => (at.table ?? at.section) === key);
    if (hasMedia && media.length === 0) printed.push(PICTURE);
    return [...printed, ...media.map(({ kind }) => (kind === 'script' ? BOX : PICTURE))].join('\n');
  })
  .join('\n')}
</div>
</body>
</html>
`;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

const paragraph = (text: string) => `<p>${escapeHtml(text)}</p>`;
const PICTURE = '<p><img src="scan.png" width="700" height="400"></p>';
/** What script is to fill. */
const BOX = '<div id="content"></div><script src="content.js"></script>';
const cell = (text: string, rows = 1, columns = 1) =>
  `<td${rows > 1 ? ` rowspan="${rows}"` : ''}${columns > 1 ? ` colspan="${columns}"` : ''}>${escapeHtml(text)}</td>`;
const line = (...cells: string[]) => `<tr>${cells.join('')}</tr>`;

function tableOf(table: Table): string {
  const form = FORMS[table.edition].tables[table.key];
  const rows = { disclosure: disclosureRows, applications: applicationRows, review: reviewRows }[table.key];
  return `<table border="1">\n${rows(table, form).join('\n')}\n</table>`;
}

const headOf = (table: Table, key: string) => table.columns.get(key)?.label ?? '';
const hasColumn = (table: Table) => (key: string) => !table.missingColumns.includes(key);

function dataOf(row: Row, columns: readonly string[]): string[] {
  const texts = row.shape?.texts ?? columns.map((column) => row.cells[column]?.text ?? '');
  return texts.map((text) => cell(text));
}

function presentRows(table: Table, form: FormTable): { row: Row; of: FormRow }[] {
  return form.rows.flatMap((of) => {
    const row = table.rows.get(of.key);
    return row === undefined ? [] : [{ row, of }];
  });
}

function disclosureRows(table: Table, form: FormTable): string[] {
  const rows = presentRows(table, form);
  return rows.flatMap(({ row, of }, index) => {
    const article = of.groups?.[0]?.text ?? '';
    const columns = of.columns.filter(hasColumn(table));
    const data = line(cell(row.label), ...dataOf(row, columns));
    if (rows[index - 1]?.of.groups?.[0]?.text === article) return [data];
    const heads = columns.map((key) => cell(headOf(table, key)));
    return [line(cell(article, 1, columns.length + 1)), line(cell('信息内容'), ...heads), data];
  });
}

function applicationRows(table: Table, form: FormTable): string[] {
  const columns = form.columns.filter(({ key }) => hasColumn(table)(key));
  const heads = columns.map(({ key }) => cell(headOf(table, key)));
  const rows = presentRows(table, form);
  return [
    line(cell('', 1, 3), ...heads),
    ...rows.map(({ row, of }, index) => {
      const groups = of.groups ?? [];
      const before = rows[index - 1]?.of.groups ?? [];
      const opened = groups.flatMap(({ text }, depth) => {
        if (before[depth]?.text === text) return [];
        const span = rows.filter((other) => other.of.groups?.[depth]?.text === text).length;
        return [cell(depth === 0 ? `三、${text}` : text, span)];
      });
      return line(
        ...opened,
        cell(row.label, 1, 3 - groups.length),
        ...dataOf(
          row,
          columns.map(({ key }) => key),
        ),
      );
    }),
  ];
}

function reviewRows(table: Table, form: FormTable): string[] {
  const columns = form.columns.map(({ key }) => key).filter(hasColumn(table));
  const heads = columns.map((key) => cell(headOf(table, key)));
  const rows = presentRows(table, form);
  const lawsuits = rows.filter(({ of }) => of.groups !== undefined);
  const shape = rows[0]?.row.shape;
  const whole =
    shape !== undefined && shape.expected !== columns.length ? shape.texts.map((text) => cell(text)) : null;
  return [
    line(
      ...rows
        .filter(({ of }) => of.groups === undefined)
        .map(({ row }) => cell(row.label, 2, columns.length)),
      cell('行政诉讼', 1, columns.length * lawsuits.length),
    ),
    line(...lawsuits.map(({ row }) => cell(row.label, 1, columns.length))),
    line(...rows.flatMap(() => heads)),
    line(...(whole ?? rows.flatMap(({ row }) => dataOf(row, columns)))),
  ];
}
