import { CORNER_NOTE, FORMS } from '../../lib/form/index.ts';
import type { FormTable } from '../../lib/form/types.ts';

/** Report pages of invented organs, made from the form itself, for the command line's tests. */

const { disclosure, applications, review } = FORMS['2021'].tables;

const tr = (cells: readonly string[]): string =>
  `<tr>${cells.map((text) => `<td>${text}</td>`).join('')}</tr>`;

function disclosureTables({ rows, columns }: FormTable): string {
  return rows
    .map((row) => {
      const heads = row.columns.map((key) => columns.find((column) => column.key === key)?.label.text ?? '');
      const [article] = row.groups ?? [];
      return `<table>${tr([article?.text ?? '', ''])}${tr(['信息内容', ...heads])}${tr([row.label.text, ...heads.map(() => '0')])}</table>`;
    })
    .join('');
}

/**
 * @param faulty 自然人 is 1 in the first row, its total stays 0
 * @param carriedForward what 自然人 and 总计 are in the last row
 */
function applicationsTable(
  { rows, columns }: FormTable,
  faulty: boolean,
  carriedForward: number | string,
): string {
  const body = rows.map((row, index) => {
    const labels = [...(row.groups ?? []).map(({ text }) => text), `${row.numbering ?? ''}${row.label.text}`];
    const padded = [...labels, ...labels.slice(-1), ...labels.slice(-1)].slice(0, 3);
    const numbers = columns.map(({ key }, column) => {
      const isForward = row.key === 'carriedForward' && (key === 'naturalPerson' || key === 'total');
      return isForward ? carriedForward : faulty && index === 0 && column === 0 ? 1 : 0;
    });
    return tr([...padded, ...numbers.map(String)]);
  });
  const corner = `（${CORNER_NOTE}）`;
  const heads = columns.map(({ label }) => label.text);
  return `<table>${tr([corner, corner, corner, ...heads])}${body.join('')}</table>`;
}

function reviewTable({ rows, columns }: FormTable): string {
  const groups = rows.flatMap((row) => {
    const outer = row.groups?.[0]?.text ?? row.label.text;
    return columns.map(({ label }) => [outer, row.label.text, label.text]);
  });
  const heads = [0, 1, 2].map((level) => tr(groups.map((names) => names[level] ?? '')));
  return `<table>${heads.join('')}${tr(groups.map(() => '0'))}</table>`;
}

export interface PageOptions {
  faulty?: boolean;
  charset?: string;
  organ?: string;
  year?: number;
  carriedForward?: number | string;
}

/** A page with a whole report: without a fault, or with one sum that is wrong. */
export function reportPage({
  faulty = false,
  charset = 'utf-8',
  organ = '青溪县水务局',
  year = 2022,
  carriedForward = 0,
}: PageOptions = {}): string {
  const title = `${organ}${year}年政府信息公开工作年度报告`;
  return `<!DOCTYPE html>
<html lang="zh"><head><meta charset="${charset}"><title>${title}</title></head><body>
<h1>${title}</h1>
<p>发布日期：${year + 1}-01-18</p>
<p>本报告依据《中华人民共和国政府信息公开条例》第五十条编制，统计期限为${year}年1月1日至${year}年12月31日。</p>
<p>一、总体情况</p>
<p>（一）主动公开。全年在网站公布水文、供水等信息。</p>
<p>（二）依申请公开。没有收到公开申请。</p>
<p>（三）政府信息管理。发布前逐条审核。</p>
<p>（四）平台建设。维护网站栏目。</p>
<p>（五）监督保障。组织一次培训。</p>
<p>二、主动公开政府信息情况</p>
${disclosureTables(disclosure)}
<p>三、收到和处理政府信息公开申请情况</p>
${applicationsTable(applications, faulty, carriedForward)}
<p>四、政府信息公开行政复议、行政诉讼情况</p>
${reviewTable(review)}
<p>五、存在的主要问题及改进情况</p>
<p>栏目更新不够及时，已指定专人每周核查。</p>
<p>六、其他需要报告的事项</p>
<p>本机关没有收取信息处理费，没有其他需要报告的事项。</p>
</body></html>
`;
}

export const NOTICE_PAGE = `<!DOCTYPE html><html><head><meta charset="utf-8"><title>放假通知</title></head>
<body><p>国庆节放假安排如下。</p></body></html>
`;
