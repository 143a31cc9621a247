import type { Status, Stranger } from '../../../lib/audit/unpublished.ts';
import type { Lang } from '../../../lib/check.ts';
import { plural } from '../../../lib/output/words.ts';

export interface UnpublishedWords {
  year: string;
  place: string;
  placeHelp: string;
  organs: string;
  organsHelp: string;
  chooseFile: string;
  lastYear(year: number, count: number): string;
  check: string;
  working: string;
  badYear: string;
  problems(count: number): string;
  more(count: number): string;
  line(line: number): string;
  answer(year: number): string;
  dates: string;
  noDate(organs: number, why: string): string;
  show: string;
  shown(count: number, all: number): string;
  statuses: Record<Status, string>;
  grid: string;
  heads: Record<'organ' | 'status' | 'due' | 'published' | 'days' | 'pages', string>;
  none: string;
  pages(count: number): string;
  strangers(count: number): string;
  why: Record<Stranger['why'], string>;
  failed(problem: string): string;
}

const zh: UnpublishedWords = {
  year: '年度',
  place: '所属地方',
  placeHelp: '名单中的名称省去了地方的（如“水务局”），写明是哪里的，如“清河市”；可以不填。',
  organs: '应当公布的机关，一行一个',
  organsHelp: '与归档中这一年度的报告对照；名称中的空格和括号写法不同不影响。',
  chooseFile: '从 CSV 文件读取…',
  lastYear: (year, count) => `用 ${year} 年度已公布的机关（${count}）`,
  check: '对照',
  working: '正在对照…',
  badYear: '请写四位数的年度。',
  problems: (count) => `文件中有 ${count} 行没有采用`,
  more: (count) => `再显示 ${count} 项`,
  line: (line) => `第 ${line} 行`,
  answer: (year) => `${year} 年度公布情况`,
  dates:
    '《政府信息公开条例》第四十九条：政府部门在次年 1 月 31 日前公布，县级以上地方政府在 3 月 31 日前公布。公布日期以页面所标为准；“没有找到”只表示归档中没有，公布在别处的请核实。',
  noDate: (organs, why) => `${organs} 个机关没有可以核对的期限：${why}。`,
  show: '显示',
  shown: (count, all) => (count === all ? `共 ${all} 个机关` : `${count} 个机关，共 ${all} 个`),
  statuses: {
    overdue: '没有找到，期限已过',
    late: '逾期公布',
    'in-doubt': '有报告，是否属于它不能确认',
    unreadable: '有页面，没有读到报告',
    waiting: '页面还没有读取',
    'not-found': '没有找到，期限不明',
    'date-unknown': '已公布，日期不明',
    'not-due': '没有找到，期限未到',
    published: '已公布，期限不明',
    'in-time': '按期公布',
  },
  grid: '各机关公布情况',
  heads: {
    organ: '机关',
    status: '情况',
    due: '期限',
    published: '公布日期',
    days: '逾期天数',
    pages: '页面',
  },
  none: '没有这种情况的机关。',
  pages: (count) => `${count} 个`,
  strangers: (count) => `没有计入任何机关的页面（${count}）`,
  why: {
    other: '不在名单中',
    ambiguous: '名称与名单中几个机关都可能相符',
    'organ-unknown': '机关不明',
    'year-unknown': '年度不明',
  },
  failed: (problem) => `没有做成：${problem}`,
};

const en: UnpublishedWords = {
  year: 'Year',
  place: 'Place',
  placeHelp:
    'Where names of the list leave out the place they are of (水务局), say which it is, as 清河市; may be left blank.',
  organs: 'Organs that should have published, one a line',
  organsHelp:
    'They are held against the archive’s reports of that year; white space and the form of brackets do not matter.',
  chooseFile: 'Read from a CSV file…',
  lastYear: (year, count) => `Take those that published for ${year} (${count})`,
  check: 'Compare',
  working: 'Comparing…',
  badYear: 'Give the year in four digits.',
  problems: (count) => `${plural(count, 'line')} of the file ${count === 1 ? 'was' : 'were'} not taken`,
  more: (count) => `Show ${count} more`,
  line: (line) => `Line ${line}`,
  answer: (year) => `Publication for ${year}`,
  dates:
    'Regulations on Open Government Information, Article 49: departments publish by 31 January of the next year, local governments at county level and above by 31 March. Dates are those the pages show. “Not found” only means that the archive has none; it may have been published elsewhere.',
  noDate: (organs, why) => `${plural(organs, 'organ')} without a date to check against: ${why}.`,
  show: 'Show',
  shown: (count, all) => (count === all ? plural(all, 'organ') : `${count} of ${plural(all, 'organ')}`),
  statuses: {
    overdue: 'not found, and overdue',
    late: 'published late',
    'in-doubt': 'a report that may be its own',
    unreadable: 'a page, but no report was read',
    waiting: 'its page is still to be read',
    'not-found': 'not found, no date to go by',
    'date-unknown': 'published, date not known',
    'not-due': 'not found, not due yet',
    published: 'published, no date to go by',
    'in-time': 'published in time',
  },
  grid: 'How the organs stand',
  heads: {
    organ: 'Organ',
    status: 'Status',
    due: 'Due',
    published: 'Published',
    days: 'Days late',
    pages: 'Pages',
  },
  none: 'No organ stands so.',
  pages: (count) => String(count),
  strangers: (count) => `Pages counted for no organ (${count})`,
  why: {
    other: 'not on the list',
    ambiguous: 'its name may be that of several on the list',
    'organ-unknown': 'organ not known',
    'year-unknown': 'year not known',
  },
  failed: (problem) => `That did not work: ${problem}`,
};

export const UNPUBLISHED_WORDS: Readonly<Record<Lang, UnpublishedWords>> = { zh, en };
