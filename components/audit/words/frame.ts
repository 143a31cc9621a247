import type { CellState } from '../../../lib/audit/view/matrix.ts';
import type { Part } from '../../../lib/audit/view/place.ts';
import type { Lang } from '../../../lib/check.ts';
import { plural } from '../../../lib/output/words.ts';

/** What more than one part of the audit page says. */
export interface FrameWords {
  title: string;
  navigation: string;
  parts: Record<Part, string>;
  loading: string;
  unread(problem: string): string;
  nothing: string;
  nothingHelp: string;
  begin: string;
  close: string;
  all: string;
  noOrgan: string;
  noYear: string;
  year(year: number): string;
  states: Record<CellState | 'none', string>;
  counts: Record<'error' | 'warning' | 'info' | 'unchecked', (count: number) => string>;
  comma: string;
  searchOrgan: string;
}

const zh: FrameWords = {
  title: '批量核查',
  navigation: '各部分',
  parts: {
    choose: '新建核查',
    runs: '进度',
    matrix: '矩阵',
    findings: '问题',
    rules: '规则统计',
    unpublished: '未公布',
    archive: '归档',
    organ: '机关',
    summary: '汇总表',
  },
  loading: '正在读取归档…',
  unread: (problem) => `没有做完：${problem}`,
  nothing: '归档里还没有报告',
  nothingHelp:
    '先新建一次核查：给出年报列表页的地址、若干报告的地址或一个 CSV 文件；也可以导入以前导出的归档。',
  begin: '新建核查',
  close: '关闭',
  all: '全部',
  noOrgan: '机关不明',
  noYear: '年度不明',
  year: (year) => `${year} 年度`,
  states: {
    error: '有错误',
    warning: '有警告',
    unchecked: '有未核对的内容',
    info: '只有提示',
    ok: '没有发现问题',
    failed: '没有取到页面',
    'no-report': '页面上没有报告',
    none: '没有',
  },
  counts: {
    error: (count) => `错误 ${count} 处`,
    warning: (count) => `警告 ${count} 处`,
    info: (count) => `提示 ${count} 处`,
    unchecked: (count) => `未核对 ${count} 项`,
  },
  comma: '，',
  searchOrgan: '查找机关',
};

const en: FrameWords = {
  title: 'Audit of many reports',
  navigation: 'Parts',
  parts: {
    choose: 'New audit',
    runs: 'Progress',
    matrix: 'Matrix',
    findings: 'Findings',
    rules: 'Rules',
    unpublished: 'Not published',
    archive: 'Archive',
    organ: 'Organ',
    summary: 'Summary',
  },
  loading: 'Reading the archive…',
  unread: (problem) => `Not carried through: ${problem}`,
  nothing: 'There are no reports in the archive yet',
  nothingHelp:
    'Begin with a new audit: give the address of a list of reports, addresses of reports, or a CSV file. An archive that was exported can be imported as well.',
  begin: 'New audit',
  close: 'Close',
  all: 'all',
  noOrgan: 'organ not known',
  noYear: 'year not known',
  year: (year) => String(year),
  states: {
    error: 'errors',
    warning: 'warnings',
    unchecked: 'not all could be checked',
    info: 'notes only',
    ok: 'nothing found',
    failed: 'the page could not be fetched',
    'no-report': 'the page holds no report',
    none: 'nothing',
  },
  counts: {
    error: (count) => plural(count, 'error'),
    warning: (count) => plural(count, 'warning'),
    info: (count) => plural(count, 'note'),
    unchecked: (count) => `${plural(count, 'item')} not checked`,
  },
  comma: ', ',
  searchOrgan: 'Search organs',
};

export const FRAME_WORDS: Readonly<Record<Lang, FrameWords>> = { zh, en };
