import type { FormColumn, FormRow, FormTable, Relation } from './types.ts';

/**
 * Table 四 (政府信息公开行政复议、行政诉讼情况), the same in both editions. The page prints one data row of 15
 * numbers; addresses name the group as row (`review`, `litigationDirect`, `litigationPostReview`) and the
 * result as column.
 */
const COLUMNS: readonly FormColumn[] = [
  { key: 'maintain', kind: 'count', label: { text: '结果维持', en: 'upheld', deviating: ['维持'] } },
  { key: 'correct', kind: 'count', label: { text: '结果纠正', en: 'corrected', deviating: ['纠正'] } },
  { key: 'other', kind: 'count', label: { text: '其他结果', en: 'other result', accepted: ['其它结果'] } },
  { key: 'unfinished', kind: 'count', label: { text: '尚未审结', en: 'pending', deviating: ['尚未审理'] } },
  { key: 'total', kind: 'count', label: { text: '总计', en: 'total', deviating: ['合计', '共计'] } },
];

const COLUMN_KEYS = COLUMNS.map((column) => column.key);
const LITIGATION = { text: '行政诉讼', en: 'litigation' };

const ROWS: readonly FormRow[] = [
  { key: 'review', label: { text: '行政复议', en: 'reconsideration' }, columns: COLUMN_KEYS },
  {
    key: 'litigationDirect',
    label: {
      text: '未经复议直接起诉',
      en: 'sued without reconsideration',
      deviating: ['直接起诉', '未经复议起诉'],
    },
    groups: [LITIGATION],
    columns: COLUMN_KEYS,
  },
  {
    key: 'litigationPostReview',
    label: { text: '复议后起诉', en: 'sued after reconsideration', deviating: ['经复议后起诉'] },
    groups: [LITIGATION],
    columns: COLUMN_KEYS,
  },
];

const RELATIONS: readonly Relation[] = ROWS.map((row) => ({
  rule: 'balance/review',
  operator: '=',
  at: { row: row.key },
  terms: COLUMN_KEYS.filter((key) => key !== 'total').map((column) => ({ row: row.key, column, sign: 1 })),
  total: { row: row.key, column: 'total' },
}));

export const REVIEW_TABLE: FormTable = {
  key: 'review',
  section: 'review',
  title: { zh: '政府信息公开行政复议、行政诉讼情况', en: 'Administrative reconsideration and litigation' },
  columns: COLUMNS,
  rows: ROWS,
  relations: RELATIONS,
  yearRelations: [],
};
