import type { Lang } from '../../lib/check.ts';

/** What stands in the pictures; the organ is an invented one. */
export interface PictureWords {
  organ: string;
  year: string;
  report: readonly [string, string];
  counts: readonly [string, string, string];
  map: string;
  findings: readonly [string, string, string];
  section: string;
  columns: readonly string[];
  rows: readonly [string, string, string];
  sum: string;
  difference: string;
  open: string;
  sheet: string;
  sheetLines: readonly string[];
  signed: string;
}

const zh: PictureWords = {
  organ: '某市水务局',
  year: '2021 年度',
  report: ['某市水务局 2021 年', '政府信息公开工作年度报告'],
  counts: ['错误', '警告', '未核对'],
  map: '申请办理情况',
  findings: ['各类申请人之和不等于总计', '（二）部分公开：单元格空白', '正文的数字与表格不符'],
  section: '三、收到和处理申请情况',
  columns: ['自然人', '商业企业', '科研机构', '公益组织', '法律机构', '其他', '总计'],
  rows: ['一、新收', '二、结转', '（一）公开'],
  sum: '3 + 1 + 0 + 0 + 0 + 0 = 4',
  difference: '总计填报 5，相差 1',
  open: '打开面板',
  sheet: '核查单',
  sheetLines: ['机关', '网址', '时间', '结论'],
  signed: '核查人',
};

const en: PictureWords = {
  organ: 'Water Bureau',
  year: '2021',
  report: ['Annual report 2021', 'on open government information'],
  counts: ['errors', 'warning', 'unchecked'],
  map: 'Applications',
  findings: ['Row does not add up to total', 'A data cell is blank', 'Text contradicts the table'],
  section: 'III Applications',
  columns: ['persons', 'firms', 'research', 'social', 'legal', 'other', 'total'],
  rows: ['1 received', '2 carried', '(1) granted'],
  sum: '3 + 1 + 0 + 0 + 0 + 0 = 4',
  difference: 'the total says 5, off by 1',
  open: 'Open panel',
  sheet: 'Check sheet',
  sheetLines: ['Organ', 'Address', 'Time', 'Verdict'],
  signed: 'Checked by',
};

export const PICTURE_WORDS: Readonly<Record<Lang, PictureWords>> = { zh, en };
