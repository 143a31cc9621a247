import { FORMS } from '../../lib/form/index.ts';
import type { RuleInfo } from '../../lib/output/formatter.ts';
import type { Finding, Result, ResultReport } from '../../lib/report/schema.ts';

/** Results and rules of invented reports, for the tests of the output formats. */

const rule = (id: string, severity: RuleInfo['severity'], zh: string, en: string): RuleInfo => ({
  id,
  severity,
  title: { zh, en },
  basis: { zh: '国办公开办函〔2019〕60号', en: 'Notice [2019] No. 60' },
  why: { zh: `${zh}，读者无法相信这张表。`, en: `${en}: readers cannot trust the table.` },
  fix: { zh: '对照台账更正。', en: 'Correct it from the register.' },
});

export const SAMPLE_RULES: readonly RuleInfo[] = [
  rule('section/empty', 'error', '部分没有内容', 'Section without content'),
  rule('cell/blank', 'error', '单元格为空', 'Blank cell'),
  rule('balance/applicants', 'error', '各类申请人之和不等于总计', 'Applicants do not add up'),
  rule('text/year', 'warning', '年份有误', 'Wrong year'),
  rule('text/numbering', 'info', '编号不连续', 'Numbering skips'),
];

export function sampleFinding(id: string, at: Finding['at'], more: Partial<Finding> = {}): Finding {
  const found = SAMPLE_RULES.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`no sample rule ${id}`);
  return {
    rule: id,
    severity: found.severity,
    at,
    message: `${found.title.zh}。`,
    basis: found.basis.zh,
    fix: found.fix.zh,
    ...more,
  };
}

const ROWS = FORMS['2019'].tables.applications.rows;
const BLANK_ROWS = ROWS.slice(2);
const BLANK = { text: '', value: null };

/** Twenty-one rows of seven blanks, as in a report whose author took a blank for a zero. */
const BLANK_CELLS = BLANK_ROWS.flatMap(({ key, columns }) =>
  columns.map((column) => sampleFinding('cell/blank', { table: 'applications', row: key, column })),
);

export const SAMPLE_REPORT: ResultReport = {
  kind: 'annual-report',
  title: '某县水务局2019年政府信息公开工作年度报告',
  organ: '某县水务局',
  year: 2019,
  edition: '2019',
  published: '2020-01-22',
  sections: {
    overview: { heading: '一、总体情况' },
    applications: { heading: '三、收到和处理政府信息公开申请情况' },
    other: { heading: '六、其他需要报告的事项' },
  },
  tables: {
    applications: Object.fromEntries(
      BLANK_ROWS.map(({ key, columns }) => [
        key,
        Object.fromEntries(columns.map((column) => [column, BLANK])),
      ]),
    ),
  },
};

const TOTAL = { table: 'applications', row: 'newReceived', column: 'total' } as const;

export const FAULTY: Result = {
  source: 'reports/水务局 2019.html',
  report: SAMPLE_REPORT,
  findings: [
    sampleFinding('section/empty', { section: 'other' }),
    sampleFinding('text/numbering', { section: 'overview' }),
    ...BLANK_CELLS,
    sampleFinding(
      'balance/applicants',
      { table: 'applications', row: 'newReceived' },
      {
        message: '本年新收政府信息公开申请数量：自然人 1 + 商业企业 0 = 1，总计填报 0，相差 1',
        equation: {
          terms: [
            { at: { table: 'applications', row: 'newReceived', column: 'naturalPerson' }, value: 1, sign: 1 },
            { at: { table: 'applications', row: 'newReceived', column: 'commercial' }, value: 0, sign: 1 },
          ],
          total: { at: TOTAL, value: 0 },
          difference: 1,
        },
      },
    ),
    sampleFinding('text/year', { section: 'overview' }),
    sampleFinding('text/year', {}),
  ],
  unchecked: [
    { at: { table: 'applications', row: 'granted' }, reason: '有空白单元格' },
    { at: { table: 'applications', row: 'partialGrant' }, reason: '有空白单元格' },
    { at: { table: 'review' }, reason: '表格是图片' },
  ],
  diagnosis: [],
};

export const CLEAN: Result = {
  source: 'reports/clean.html',
  report: { ...SAMPLE_REPORT, edition: '2021', year: null, organ: null, published: null },
  findings: [],
  unchecked: [],
  diagnosis: [],
};

export const NO_REPORT: Result = {
  source: 'reports/notice.html',
  report: null,
  reason: '页面是印发格式的通知',
  findings: [],
  unchecked: [],
  diagnosis: [],
};
