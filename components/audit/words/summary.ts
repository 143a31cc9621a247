import type { Lang } from '../../../lib/check.ts';
import { plural } from '../../../lib/output/words.ts';

export interface SummaryWords {
  title: string;
  print: string;
  making: string;
  failed(problem: string): string;
  made(time: string, version: string): string;
  about: string;
  counts: Record<'reports' | 'organs' | 'years' | 'others' | 'missed', string>;
  states: string;
  matrix: string;
  rules: string;
  ruleHeads: Record<'rule' | 'severity' | 'findings' | 'reports' | 'organs', string>;
  andMore(count: number): string;
  worst: string;
  worstHeads: Record<'organ' | 'error' | 'warning' | 'unchecked', string>;
  more(count: number): string;
  others: string;
  missed: string;
  missedHeads: Record<'page' | 'reason', string>;
  waiting: string;
  keptToo: string;
  unchecked: string;
  uncheckedHeads: Record<'page' | 'items', string>;
  definitions: string;
  note: string;
}

const zh: SummaryWords = {
  title: '政府信息公开工作年度报告批量核查汇总表',
  print: '打印或存为 PDF',
  making: '正在汇总…',
  failed: (problem) => `没有汇总成：${problem}`,
  made: (time, version) => `${time}，勾稽 ${version}`,
  about: '一、概况',
  counts: {
    reports: '报告',
    organs: '机关',
    years: '年度',
    others: '没有报告的页面',
    missed: '没有读到的地址',
  },
  states: '各报告按最严重的一项计：',
  matrix: '二、各机关各年度',
  rules: '三、各规则',
  ruleHeads: { rule: '规则', severity: '级别', findings: '问题', reports: '报告', organs: '问题最多的机关' },
  andMore: (count) => `等 ${count} 个机关`,
  worst: '四、错误最多的机关',
  worstHeads: { organ: '机关', error: '错误', warning: '警告', unchecked: '未核对' },
  more: (count) => `另有 ${count} 项没有列出，见导出的工作簿。`,
  others: '五、没有报告的页面',
  missed: '六、没有读到的地址',
  missedHeads: { page: '页面', reason: '原因' },
  waiting: '还没有读取',
  keptToo: '（归档中有以前读取的版本）',
  unchecked: '七、有内容未核对的报告',
  uncheckedHeads: { page: '报告', items: '未核对' },
  definitions: '八、说明',
  note: '本表由“勾稽”在核查人的计算机上自动生成。数字照页面所示，空白不当作“0”；“未核对”既不表示正确，也不表示错误。结论供人工复核，不代替有权机关的认定。',
};

const en: SummaryWords = {
  title: 'Summary: audit of annual reports on open government information',
  print: 'Print or save as PDF',
  making: 'Summing up…',
  failed: (problem) => `The summary could not be made: ${problem}`,
  made: (time, version) => `${time}, Gouji ${version}`,
  about: '1. Overview',
  counts: {
    reports: 'Reports',
    organs: 'Organs',
    years: 'Years',
    others: 'Pages without a report',
    missed: 'Addresses not read',
  },
  states: 'Reports by the gravest that was found:',
  matrix: '2. Organs and years',
  rules: '3. Rules',
  ruleHeads: {
    rule: 'Rule',
    severity: 'Severity',
    findings: 'Findings',
    reports: 'Reports',
    organs: 'Organs with the most',
  },
  andMore: (count) => `of ${plural(count, 'organ')}`,
  worst: '4. Organs with the most errors',
  worstHeads: { organ: 'Organ', error: 'Errors', warning: 'Warnings', unchecked: 'Not checked' },
  more: (count) => `${count} more are not listed; see the exported workbook.`,
  others: '5. Pages without a report',
  missed: '6. Addresses that were not read',
  missedHeads: { page: 'Page', reason: 'Why' },
  waiting: 'not read yet',
  keptToo: ' (an earlier version is in the archive)',
  unchecked: '7. Reports of which not all could be checked',
  uncheckedHeads: { page: 'Report', items: 'Items' },
  definitions: '8. What the words mean',
  note: 'This summary was made by Gouji on the machine of the person who checked. Numbers are as the pages show them, and a blank is not taken for 0; “not checked” is called neither right nor wrong. What it says is to be reviewed by a person and replaces no finding of a competent authority.',
};

export const SUMMARY_WORDS: Readonly<Record<Lang, SummaryWords>> = { zh, en };
