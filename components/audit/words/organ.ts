import type { Gap } from '../../../lib/audit/view/series.ts';
import type { Lang } from '../../../lib/check.ts';
import { plural } from '../../../lib/output/words.ts';

export interface OrganWords {
  choose: string;
  gone: string;
  back: string;
  years: string;
  heads: Record<'year' | 'report' | 'verdict' | 'published' | 'history' | 'former', string>;
  numbers: string;
  series: string;
  gaps: Record<Gap, string>;
  gapMark: string;
  none: string;
  attachments(count: number): string;
  formerCount(count: number): string;
  findings: string;
  note: string;
  loading: string;
}

const zh: OrganWords = {
  choose: '请在矩阵中选一个机关。',
  gone: '归档里没有这个机关。',
  back: '回到矩阵',
  years: '各年度报告',
  heads: {
    year: '年度',
    report: '报告',
    verdict: '结论',
    published: '公布日期',
    history: '与其他报告核对的问题',
    former: '以前的版本',
  },
  numbers: '各年度的数',
  series: '项目',
  gaps: {
    'no-report': '没有报告',
    'no-table': '没有读到表格',
    'no-cell': '没有读到',
    blank: '空白',
    'not-a-number': '不是数字',
    differ: '几份报告不一致',
  },
  gapMark: '缺',
  none: '无',
  attachments: (count) => `附件 ${count} 个`,
  formerCount: (count) => `${count} 个`,
  findings: '这个机关的全部问题',
  note: '数字照各年度报告“总计”所填，未作更正；标“缺”的是空白、没有读到或没有报告，不当作 0。',
  loading: '正在读取…',
};

const en: OrganWords = {
  choose: 'Choose an organ in the matrix.',
  gone: 'The archive has no such organ.',
  back: 'Back to the matrix',
  years: 'Reports of the years',
  heads: {
    year: 'Year',
    report: 'Report',
    verdict: 'Verdict',
    published: 'Published',
    history: 'Findings against other reports',
    former: 'Former versions',
  },
  numbers: 'Numbers of the years',
  series: 'Item',
  gaps: {
    'no-report': 'no report',
    'no-table': 'table not read',
    'no-cell': 'not read',
    blank: 'blank',
    'not-a-number': 'not a number',
    differ: 'reports differ',
  },
  gapMark: 'gap',
  none: 'none',
  attachments: (count) => plural(count, 'file'),
  formerCount: (count) => String(count),
  findings: 'All findings of this organ',
  note: 'Numbers are the totals (总计) as each report has them, not mended. A gap is a blank, a cell that was not read or a year without a report; it is never taken for 0.',
  loading: 'Reading…',
};

export const ORGAN_WORDS: Readonly<Record<Lang, OrganWords>> = { zh, en };
