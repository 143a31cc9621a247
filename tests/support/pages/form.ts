/**
 * The form's keys and labels once more, written from the two notices (国办公开办函〔2019〕60号,
 * 国办公开办函〔2021〕30号) and not from `lib/form`: a slip in one of the two tables must not hide in the other.
 */
export type Edition = '2019' | '2021';
export type TableKey = 'disclosure' | 'applications' | 'review';
export type SectionKey = 'overview' | 'disclosure' | 'applications' | 'review' | 'problems' | 'other';

export interface SectionForm {
  key: SectionKey;
  numeral: string;
  /** The official wording first, then wordings that are as good. */
  titles: readonly [string, ...string[]];
}

export const SECTIONS: readonly SectionForm[] = [
  { key: 'overview', numeral: '一', titles: ['总体情况'] },
  {
    key: 'disclosure',
    numeral: '二',
    titles: ['主动公开政府信息情况', '主动公开政府信息的情况'],
  },
  {
    key: 'applications',
    numeral: '三',
    titles: ['收到和处理政府信息公开申请情况', '收到和处理政府信息公开申请的情况'],
  },
  {
    key: 'review',
    numeral: '四',
    titles: [
      '政府信息公开行政复议、行政诉讼情况',
      '因政府信息公开工作被申请行政复议、提起行政诉讼情况',
      '政府信息公开行政复议和行政诉讼情况',
    ],
  },
  {
    key: 'problems',
    numeral: '五',
    titles: ['存在的主要问题及改进情况', '政府信息公开工作存在的主要问题及改进情况'],
  },
  { key: 'other', numeral: '六', titles: ['其他需要报告的事项'] },
];

export const APPLICANTS: readonly (readonly [string, string])[] = [
  ['naturalPerson', '自然人'],
  ['commercial', '商业企业'],
  ['research', '科研机构'],
  ['social', '社会公益组织'],
  ['legal', '法律服务机构'],
  ['other', '其他'],
  ['total', '总计'],
];

export const CORNER = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）';
export const APPLICANT_HEAD = '申请人情况';
export const LEGAL_PERSONS = '法人或其他组织';

export interface RowForm {
  key: string;
  label: string;
  /** Labels of the cells to its left, outermost first. */
  groups: readonly string[];
}

const RESULTS = '三、本年度办理结果';
const DENIED = [RESULTS, '（三）不予公开'];
const UNABLE = [RESULTS, '（四）无法提供'];
const NOT_PROCESSED = [RESULTS, '（五）不予处理'];
const OTHER = [RESULTS, '（六）其他处理'];

const BEFORE_OTHER: readonly RowForm[] = [
  { key: 'newReceived', label: '一、本年新收政府信息公开申请数量', groups: [] },
  { key: 'carriedOver', label: '二、上年结转政府信息公开申请数量', groups: [] },
  { key: 'granted', label: '（一）予以公开', groups: [RESULTS] },
  {
    key: 'partialGrant',
    label: '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
    groups: [RESULTS],
  },
  { key: 'denied.stateSecret', label: '1.属于国家秘密', groups: DENIED },
  { key: 'denied.lawForbidden', label: '2.其他法律行政法规禁止公开', groups: DENIED },
  { key: 'denied.safetyStability', label: '3.危及“三安全一稳定”', groups: DENIED },
  { key: 'denied.thirdPartyRights', label: '4.保护第三方合法权益', groups: DENIED },
  { key: 'denied.internalAffairs', label: '5.属于三类内部事务信息', groups: DENIED },
  { key: 'denied.processInfo', label: '6.属于四类过程性信息', groups: DENIED },
  { key: 'denied.enforcementCase', label: '7.属于行政执法案卷', groups: DENIED },
  { key: 'denied.adminQuery', label: '8.属于行政查询事项', groups: DENIED },
  { key: 'unableToProvide.noInfo', label: '1.本机关不掌握相关政府信息', groups: UNABLE },
  { key: 'unableToProvide.needCreation', label: '2.没有现成信息需要另行制作', groups: UNABLE },
  { key: 'unableToProvide.unclear', label: '3.补正后申请内容仍不明确', groups: UNABLE },
  { key: 'notProcessed.complaint', label: '1.信访举报投诉类申请', groups: NOT_PROCESSED },
  { key: 'notProcessed.repeat', label: '2.重复申请', groups: NOT_PROCESSED },
  { key: 'notProcessed.publication', label: '3.要求提供公开出版物', groups: NOT_PROCESSED },
  { key: 'notProcessed.massiveRequests', label: '4.无正当理由大量反复申请', groups: NOT_PROCESSED },
  {
    key: 'notProcessed.confirmInfo',
    label: '5.要求行政机关确认或重新出具已获取信息',
    groups: NOT_PROCESSED,
  },
];

const OTHER_2019: readonly RowForm[] = [{ key: 'other', label: '（六）其他处理', groups: [RESULTS] }];

const OTHER_2021: readonly RowForm[] = [
  {
    key: 'other.overdueCorrection',
    label: '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
    groups: OTHER,
  },
  {
    key: 'other.overdueFee',
    label: '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
    groups: OTHER,
  },
  { key: 'other.otherReasons', label: '3.其他', groups: OTHER },
];

const AFTER_OTHER: readonly RowForm[] = [
  { key: 'totalProcessed', label: '（七）总计', groups: [RESULTS] },
  { key: 'carriedForward', label: '四、结转下年度继续办理', groups: [] },
];

/** 23 rows in edition 2019, 25 in edition 2021. */
export function applicationRows(edition: Edition): readonly RowForm[] {
  const other = edition === '2019' ? OTHER_2019 : OTHER_2021;
  return [...BEFORE_OTHER, ...other, ...AFTER_OTHER];
}

/** The rows that （七）总计 sums. */
export function resultKeys(edition: Edition): readonly string[] {
  return applicationRows(edition)
    .filter(({ key, groups }) => groups.length > 0 && key !== 'totalProcessed')
    .map(({ key }) => key);
}

export interface DisclosurePart {
  caption: string;
  heads: readonly (readonly [string, string])[];
  rows: readonly (readonly [string, string])[];
}

export const CONTENT_HEAD = '信息内容';

const ITEMS: DisclosurePart['heads'] = [
  ['previousItems', '上一年项目数量'],
  ['change', '本年增/减'],
  ['processed', '处理决定数量'],
];
const DECISIONS: DisclosurePart['heads'] = [['processed', '本年处理决定数量']];

const PARTS_2019: readonly DisclosurePart[] = [
  {
    caption: '第二十条第（一）项',
    heads: [
      ['made', '本年新制作数量'],
      ['published', '本年新公开数量'],
      ['totalPublic', '对外公开总数量'],
    ],
    rows: [
      ['regulations', '规章'],
      ['normativeDocuments', '规范性文件'],
    ],
  },
  {
    caption: '第二十条第（五）项',
    heads: ITEMS,
    rows: [
      ['licensing', '行政许可'],
      ['otherServices', '其他对外管理服务事项'],
    ],
  },
  {
    caption: '第二十条第（六）项',
    heads: ITEMS,
    rows: [
      ['punishment', '行政处罚'],
      ['coercion', '行政强制'],
    ],
  },
  { caption: '第二十条第（八）项', heads: ITEMS.slice(0, 2), rows: [['fees', '行政事业性收费']] },
  {
    caption: '第二十条第（九）项',
    heads: [
      ['items', '采购项目数量'],
      ['amount', '采购总金额'],
    ],
    rows: [['procurement', '政府集中采购']],
  },
];

const PARTS_2021: readonly DisclosurePart[] = [
  {
    caption: '第二十条第（一）项',
    heads: [
      ['made', '本年制发件数'],
      ['repealed', '本年废止件数'],
      ['valid', '现行有效件数'],
    ],
    rows: [
      ['regulations', '规章'],
      ['normativeDocuments', '行政规范性文件'],
    ],
  },
  { caption: '第二十条第（五）项', heads: DECISIONS, rows: [['licensing', '行政许可']] },
  {
    caption: '第二十条第（六）项',
    heads: DECISIONS,
    rows: [
      ['punishment', '行政处罚'],
      ['coercion', '行政强制'],
    ],
  },
  {
    caption: '第二十条第（八）项',
    heads: [['amount', '本年收费金额（单位：万元）']],
    rows: [['fees', '行政事业性收费']],
  },
];

export function disclosureParts(edition: Edition): readonly DisclosurePart[] {
  return edition === '2019' ? PARTS_2019 : PARTS_2021;
}

export const REVIEW_OUTCOMES: readonly (readonly [string, string])[] = [
  ['maintain', '结果维持'],
  ['correct', '结果纠正'],
  ['other', '其他结果'],
  ['unfinished', '尚未审结'],
  ['total', '总计'],
];

export const REVIEW_GROUPS: readonly (readonly [string, string])[] = [
  ['review', '行政复议'],
  ['litigationDirect', '未经复议直接起诉'],
  ['litigationPostReview', '复议后起诉'],
];

export const LITIGATION = '行政诉讼';
