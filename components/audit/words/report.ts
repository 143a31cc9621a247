import type { Via } from '../../../lib/archive/model.ts';
import type { Lang } from '../../../lib/check.ts';
import { plural } from '../../../lib/output/words.ts';

/** What is said of one report beside the lists. */
export interface ReportWords {
  details: string;
  open: string;
  openAt: string;
  organPage: string;
  address: string;
  published: string;
  notStated: string;
  fetched: string;
  via: Record<Via, string>;
  place: string;
  wholeReport: string;
  why: string;
  basis: string;
  fix: string;
  rule: string;
  findings(count: number): string;
  others(count: number): string;
  unchecked(count: number): string;
  more(count: number): string;
  noFindings: string;
  noReport: string;
  failed: string;
  attachments: string;
  former: string;
  formerAt(time: string): string;
  dropped(count: number): string;
  loading: string;
  gone: string;
  unreadable(problem: string): string;
}

const zh: ReportWords = {
  details: '报告详情',
  open: '打开报告页面',
  openAt: '在报告页面上查看',
  organPage: '这个机关的各年度',
  address: '地址',
  published: '公布日期',
  notStated: '页面未标明',
  fetched: '读取时间',
  via: { fetch: '', tab: '（在标签页中读取）', file: '（来自文件）', warc: '（来自 WARC 文件）' },
  place: '位置',
  wholeReport: '整份报告',
  why: '为什么查',
  basis: '依据',
  fix: '改法',
  rule: '规则',
  findings: (count) => `问题（${count}）`,
  others: (count) => `这份报告的全部问题（${count}）`,
  unchecked: (count) => `未核对的内容（${count}）`,
  more: (count) => `再显示 ${count} 项`,
  noFindings: '没有发现问题。',
  noReport: '这个页面上没有报告',
  failed: '没有取到页面',
  attachments: '页面上的附件（附件内容不核查）',
  former: '以前的版本',
  formerAt: (time) => `${time} 读取`,
  dropped: (count) => `更早的 ${count} 个版本没有保留。`,
  loading: '正在读取…',
  gone: '归档里已经没有这份报告。',
  unreadable: (problem) => `读不出这份报告：${problem}`,
};

const en: ReportWords = {
  details: 'Details of the report',
  open: 'Open the report’s page',
  openAt: 'Show on the report’s page',
  organPage: 'This organ’s years',
  address: 'Address',
  published: 'Published',
  notStated: 'not stated on the page',
  fetched: 'Read',
  via: { fetch: '', tab: ' (in a tab)', file: ' (from a file)', warc: ' (from a WARC file)' },
  place: 'Place',
  wholeReport: 'the report as a whole',
  why: 'Why it is checked',
  basis: 'Basis',
  fix: 'Remedy',
  rule: 'Rule',
  findings: (count) => `Findings (${count})`,
  others: (count) => `All findings of this report (${count})`,
  unchecked: (count) => `Not checked (${count})`,
  more: (count) => `Show ${count} more`,
  noFindings: 'Nothing was found.',
  noReport: 'This page holds no report',
  failed: 'The page could not be fetched',
  attachments: 'Files the page links to (what is in them is not checked)',
  former: 'Former versions',
  formerAt: (time) => `read ${time}`,
  dropped: (count) => `${plural(count, 'earlier version')} no longer kept.`,
  loading: 'Reading…',
  gone: 'The archive no longer has this report.',
  unreadable: (problem) => `This report cannot be read: ${problem}`,
};

export const REPORT_WORDS: Readonly<Record<Lang, ReportWords>> = { zh, en };
