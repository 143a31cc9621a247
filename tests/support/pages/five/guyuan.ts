import { sitePage } from '../chrome.ts';
import type { Figures, TableFigures } from '../figures.ts';
import { tableIn } from '../figures.ts';
import { applicationRows } from '../form.ts';
import type { GridCell, GridRow } from '../grid.ts';
import { applicationBody, applicationHead, cell, gridOf } from '../grid.ts';
import { escapeHtml, orBlank, rowsHtml, spans } from '../html.ts';
import { OFFICIAL } from '../labels.ts';
import { headingText } from '../report.ts';
import { makeRng } from '../rng.ts';
import type { FiveReport } from './common.ts';
import { sections, zeros } from './common.ts';

const STYLE = { ...OFFICIAL, dot: '. ' } as const;

function makeFigures(): Figures {
  const { disclosure, applications, review } = zeros('2019');
  applications.lost = { granted: 'total', partialGrant: 'total' };
  applications.labels.social = '社会组织';
  return {
    organ: '固原市科学技术局',
    kind: 'department',
    year: 2020,
    edition: '2019',
    published: '2021-01-20',
    title: '固原市科学技术局2020年政府信息公开工作年度报告',
    preamble: [
      '本报告按照《中华人民共和国政府信息公开条例》和我市关于年度报告编制工作的通知编制，所列数据的统计期限自2020年1月1日起至2020年12月31日止。',
    ],
    sections: sections({
      overview: [
        '2020年，我局按照上级关于推进政务公开的安排，保障群众的知情权和监督权，各项任务有序推进。',
        '1、主动公开情况：全年公布各类信息118条，涉及工作动态、财政资金、科技人才、提案办理等方面。',
        '2、依申请公开情况：2020年没有收到政府信息公开申请。',
        '3、政府信息管理：信息发布前均经保密审查，栏目内容定期更新。',
        '4、平台建设：按照网站建设指引规范栏目，配合做好集约化工作。',
        '5、监督保障：主要负责同志负总责，办公室具体落实，定期组织业务学习和培训。',
      ],
      problems: [
        '(一) 存在的问题：更新频次不高，政策解读材料偏少，内容不够全面。',
        '(二) 改进措施：2020年，我局将继续做好政府信息公开工作。一是提升解读效果，二是完善目录和机制，三是加强培训。',
      ],
      other: ['无。'],
    }),
    tables: { disclosure, applications, review },
  };
}

const cellHtml = (one: GridCell): string => `<td${spans(one)}><p>${orBlank(one.text)}</p></td>`;

function broken(table: TableFigures): string {
  const at = applicationRows('2019').findIndex(({ key }) => key === 'denied.processInfo');
  const first = applicationBody(table, STYLE, 0, at).flatMap((row): GridRow[] => {
    const group = row.cells.find(({ role, text }) => role === 'group' && text === '（三）不予公开');
    const others = row.cells.filter((one) => one !== group);
    const kept = others.map((one) => (one.role === 'group' ? { ...one, rowSpan: one.rowSpan + 1 } : one));
    if (group === undefined) return [{ ...row, cells: kept }];
    const blanks = Array.from({ length: 7 }, () => cell('', 'filler'));
    const below = { ...row, cells: [cell('', 'filler', 1, group.rowSpan), ...kept] };
    return [{ head: false, cells: [cell(group.text, 'group', 2), ...blanks] }, below];
  });
  const second = applicationBody(table, STYLE, at, undefined, 'omit');
  const head = applicationHead(table, STYLE);
  const html = (rows: readonly GridRow[]): string =>
    `<table border="1">\n${rowsHtml(rows, cellHtml)}\n</table>`;
  return `${html([...head, ...first])}\n<p>&nbsp;</p>\n${html(second)}`;
}

function write(figures: Figures): string {
  const paragraph = (text: string): string => `<p>${escapeHtml(text)}</p>`;
  const body = figures.sections.flatMap((section) => {
    const lines = [paragraph(headingText(section)), ...section.paragraphs.map(paragraph)];
    const held = tableIn(figures, section.key);
    if (held === null) return lines;
    const [key, table] = held;
    if (section.key === 'applications') return [...lines, broken(table)];
    return [...lines, `<table border="1">\n${rowsHtml(gridOf(key, table, STYLE).rows, cellHtml)}\n</table>`];
  });
  const front = ['固原市科学技术局 2020 年政府信息', '公开工作年度报告', ...figures.preamble].map(paragraph);
  const { title, organ, published, year } = figures;
  return sitePage(
    { title, organ, published, year, content: [...front, ...body].join('\n') },
    makeRng('guyuan/site'),
  );
}

const figures = makeFigures();

export const GUYUAN: FiveReport = {
  name: 'guyuan-2020',
  figures,
  html: write(figures),
  expected: [
    { rule: 'table/shape', at: 'applications/granted', severity: 'error' },
    { rule: 'table/shape', at: 'applications/partialGrant', severity: 'error' },
    { rule: 'table/label', at: 'applications/social', severity: 'warning' },
    { rule: 'text/year', at: 'problems', severity: 'warning' },
  ],
};
