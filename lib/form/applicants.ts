import type { Edition, FormColumn, FormRow, FormTable, Label, Relation, Term } from './types.ts';

/**
 * Table 三 (收到和处理政府信息公开申请情况): what both editions share. The seven columns and the three kinds of
 * relation are the same; the editions differ in the rows of （六）其他处理.
 */
const LEGAL_PERSONS: Label = { text: '法人或其他组织', en: 'legal persons and other organisations' };

const APPLICANT_COLUMNS: readonly FormColumn[] = [
  { key: 'naturalPerson', kind: 'count', label: { text: '自然人', en: 'natural persons' } },
  {
    key: 'commercial',
    kind: 'count',
    group: LEGAL_PERSONS,
    label: { text: '商业企业', en: 'commercial enterprises', deviating: ['商业组织', '企业'] },
  },
  {
    key: 'research',
    kind: 'count',
    group: LEGAL_PERSONS,
    label: { text: '科研机构', en: 'research institutions', deviating: ['科研单位', '科研组织'] },
  },
  {
    key: 'social',
    kind: 'count',
    group: LEGAL_PERSONS,
    label: {
      text: '社会公益组织',
      en: 'public-benefit organisations',
      deviating: ['社会组织', '公益组织', '社会公益机构'],
    },
  },
  {
    key: 'legal',
    kind: 'count',
    group: LEGAL_PERSONS,
    label: {
      text: '法律服务机构',
      en: 'legal service institutions',
      deviating: ['法律机构', '法律服务组织', '法律服务'],
    },
  },
  {
    key: 'other',
    kind: 'count',
    group: LEGAL_PERSONS,
    label: { text: '其他', en: 'others', accepted: ['其它'] },
  },
  { key: 'total', kind: 'count', label: { text: '总计', en: 'total', deviating: ['合计', '共计', '小计'] } },
];

const COLUMN_KEYS = APPLICANT_COLUMNS.map((column) => column.key);
const TOTAL_COLUMN = 'total';
const RESULTS: Label = {
  text: '本年度办理结果',
  en: 'results of the year',
  accepted: ['本年度处理结果', '本年办理结果'],
};

type RowSpec = [key: string, numbering: string, text: string, en: string, more?: Omit<Label, 'text' | 'en'>];

const row = ([key, numbering, text, en, more]: RowSpec, groups: readonly Label[]): FormRow => ({
  key,
  numbering,
  label: { text, en, ...more },
  groups,
  columns: COLUMN_KEYS,
});

/** The label of a group inside 三、本年度办理结果 with the rows it spans. */
const group = (numbering: string, text: string, en: string, rows: readonly RowSpec[]): FormRow[] =>
  rows.map((spec) => row(spec, [RESULTS, { text: `${numbering}${text}`, en }]));

const DENIED: readonly RowSpec[] = [
  ['denied.stateSecret', '1.', '属于国家秘密', 'state secret'],
  [
    'denied.lawForbidden',
    '2.',
    '其他法律行政法规禁止公开',
    'forbidden by other laws or administrative regulations',
    { accepted: ['其他法律、行政法规禁止公开', '其它法律行政法规禁止公开'] },
  ],
  [
    'denied.safetyStability',
    '3.',
    '危及“三安全一稳定”',
    'endangers the “three securities and one stability”',
    { accepted: ['危及三安全一稳定'] },
  ],
  ['denied.thirdPartyRights', '4.', '保护第三方合法权益', 'lawful rights of a third party'],
  ['denied.internalAffairs', '5.', '属于三类内部事务信息', 'three kinds of internal affairs'],
  ['denied.processInfo', '6.', '属于四类过程性信息', 'four kinds of process information'],
  ['denied.enforcementCase', '7.', '属于行政执法案卷', 'enforcement case file'],
  ['denied.adminQuery', '8.', '属于行政查询事项', 'matter of administrative inquiry'],
];

const UNABLE: readonly RowSpec[] = [
  ['unableToProvide.noInfo', '1.', '本机关不掌握相关政府信息', 'the organ does not hold it'],
  [
    'unableToProvide.needCreation',
    '2.',
    '没有现成信息需要另行制作',
    'would have to be made',
    { accepted: ['没有现成信息，需要另行制作'] },
  ],
  ['unableToProvide.unclear', '3.', '补正后申请内容仍不明确', 'unclear after correction'],
];

const NOT_PROCESSED: readonly RowSpec[] = [
  ['notProcessed.complaint', '1.', '信访举报投诉类申请', 'petition, report or complaint'],
  ['notProcessed.repeat', '2.', '重复申请', 'repeated application'],
  ['notProcessed.publication', '3.', '要求提供公开出版物', 'published material'],
  [
    'notProcessed.massiveRequests',
    '4.',
    '无正当理由大量反复申请',
    'massive repeated applications without good reason',
  ],
  [
    'notProcessed.confirmInfo',
    '5.',
    '要求行政机关确认或重新出具已获取信息',
    'confirmation or re-issue of information already obtained',
  ],
];

const OTHER_2021: readonly RowSpec[] = [
  [
    'other.overdueCorrection',
    '1.',
    '申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
    'not corrected in time without good reason',
  ],
  [
    'other.overdueFee',
    '2.',
    '申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
    'fee not paid in time',
  ],
  ['other.otherReasons', '3.', '其他', 'other reasons', { accepted: ['其它'] }],
];

/** Rows of （六）其他处理: one row in edition 2019 (〔2019〕60号), three in edition 2021 (〔2021〕30号). */
const OTHER_ROWS = {
  '2019': [row(['other', '（六）', '其他处理', 'otherwise handled', { accepted: ['其它处理'] }], [RESULTS])],
  '2021': group('（六）', '其他处理', 'otherwise handled', OTHER_2021),
} as const;

function applicationRows(edition: Edition): readonly FormRow[] {
  return [
    row(
      [
        'newReceived',
        '一、',
        '本年新收政府信息公开申请数量',
        'applications newly received',
        { deviating: ['本年新收政府信息公开申请数', '本年度新收政府信息公开申请数量'] },
      ],
      [],
    ),
    row(
      [
        'carriedOver',
        '二、',
        '上年结转政府信息公开申请数量',
        'applications carried over',
        { deviating: ['上年度结转政府信息公开申请数量', '上年结转政府信息公开申请数'] },
      ],
      [],
    ),
    row(['granted', '（一）', '予以公开', 'disclosed'], [RESULTS]),
    row(
      [
        'partialGrant',
        '（二）',
        '部分公开（区分处理的，只计这一情形，不计其他情形）',
        'disclosed in part',
        { accepted: ['部分公开', '部分公开（区分处理的，只计这一情形，不计其它情形）'] },
      ],
      [RESULTS],
    ),
    ...group('（三）', '不予公开', 'refused', DENIED),
    ...group('（四）', '无法提供', 'unable to provide', UNABLE),
    ...group('（五）', '不予处理', 'not processed', NOT_PROCESSED),
    ...OTHER_ROWS[edition],
    row(['totalProcessed', '（七）', '总计', 'total', { deviating: ['合计', '共计'] }], [RESULTS]),
    row(
      [
        'carriedForward',
        '四、',
        '结转下年度继续办理',
        'carried forward',
        { accepted: ['结转下一年度继续办理'], deviating: ['结转下年继续办理', '结转下年度继续办理数量'] },
      ],
      [],
    ),
  ];
}

const plus = (rowKey: string, column: string): Term => ({ row: rowKey, column, sign: 1 });
const minus = (rowKey: string, column: string): Term => ({ row: rowKey, column, sign: -1 });

/** What this year's report says was carried over is what last year's says was carried forward. */
const CARRIED_OVER: readonly Relation[] = COLUMN_KEYS.map((column) => ({
  rule: 'history/carry-over',
  operator: '=',
  at: { column },
  terms: [{ row: 'carriedForward', column, sign: 1, lastYear: true }],
  total: { row: 'carriedOver', column },
}));

/** 勾稽 relations printed in the form: 总计 of each row, （七）总计 of each column, 一 + 二 = 三 + 四. */
function applicationRelations(rows: readonly FormRow[]): readonly Relation[] {
  const applicants = COLUMN_KEYS.filter((key) => key !== TOTAL_COLUMN);
  const results = rows.filter((r) => r.groups?.includes(RESULTS) && r.key !== 'totalProcessed');
  return [
    ...rows.map(
      (r): Relation => ({
        rule: 'balance/applicants',
        operator: '=',
        at: { row: r.key },
        terms: applicants.map((column) => plus(r.key, column)),
        total: { row: r.key, column: TOTAL_COLUMN },
      }),
    ),
    ...COLUMN_KEYS.map(
      (column): Relation => ({
        rule: 'balance/results',
        operator: '=',
        at: { column },
        terms: results.map((r) => plus(r.key, column)),
        total: { row: 'totalProcessed', column },
      }),
    ),
    ...COLUMN_KEYS.map(
      (column): Relation => ({
        rule: 'balance/carry-over',
        operator: '=',
        at: { column },
        terms: [plus('newReceived', column), plus('carriedOver', column), minus('carriedForward', column)],
        total: { row: 'totalProcessed', column },
      }),
    ),
  ];
}

/** Table 三 of an edition. */
export function applicationTable(edition: Edition): FormTable {
  const rows = applicationRows(edition);
  return {
    key: 'applications',
    section: 'applications',
    title: { zh: '收到和处理政府信息公开申请情况', en: 'Applications received and handled' },
    columns: APPLICANT_COLUMNS,
    rows,
    relations: applicationRelations(rows),
    yearRelations: CARRIED_OVER,
  };
}

/** The corner cell of the table; it carries no data. */
export const CORNER_NOTE = '本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和';
/** The head above all seven columns. */
export const APPLICANTS_HEAD = '申请人情况';
