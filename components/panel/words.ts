import type { Lang } from '../../lib/output/formatter.ts';
import { plural } from '../../lib/output/words.ts';
import type { Severity, UnreadKind } from '../../lib/report/model.ts';
import type { CellState } from '../../lib/verdict/cell-states.ts';
import type { Counts } from '../../lib/verdict/model.ts';

/** Everything the panel says of its own accord; what a finding says comes with it. */
export interface PanelWords {
  name: string;
  panel: string;
  language: string;
  /** Head */
  organUnknown: string;
  year(year: number): string;
  yearUnknown: string;
  edition(edition: string, form: string): string;
  published(date: string): string;
  publishedUnknown: string;
  inFrame: string;
  unmarked: string;
  outdated(reason: string): string;
  otherReports(count: number): string;
  untitled: string;
  moveLeft: string;
  moveRight: string;
  collapse: string;
  expand: string;
  width: string;
  /** Verdict */
  severity: Readonly<Record<Severity, (count: number) => string>>;
  noErrors: string;
  noErrorsShort: string;
  nothingFound: string;
  unchecked: (count: number) => string;
  verdict(counts: Counts): string;
  /** Map */
  map: string;
  tables: Readonly<Record<'disclosure' | 'applications' | 'review', string>>;
  states: Readonly<Record<CellState, string>>;
  setAside: string;
  blankText: string;
  mapHint: string;
  tableMissing: string;
  otherEdition(edition: string): string;
  /** Changes */
  fresh(count: number): string;
  freshMark: string;
  mended(count: number): string;
  lost(count: number): string;
  /** Findings */
  wholeReport: string;
  times(count: number): string;
  oneProblem(count: number): string;
  cells(cells: number, rows: number): string;
  more(count: number, rest: number): string;
  reveal: string;
  copy: string;
  copyCorrection: string;
  copied: string;
  notCopied: string;
  ignore: string;
  ignoreAll(count: number): string;
  aboutRule: string;
  why: string;
  basis: string;
  fix: string;
  source: string;
  /** Equation */
  sum: string;
  sumWithGaps: string;
  given: string;
  difference: string;
  tooMuch: string;
  otherZeros(count: number): string;
  allZeros(count: number): string;
  blankValue: string;
  showCell(name: string): string;
  /** Ignoring */
  ignoreHead(count: number): string;
  reason: string;
  chooseReason: string;
  note: string;
  noteOther: string;
  by: string;
  until: string;
  untilHint: string;
  doIgnore: string;
  cancel: string;
  ignored(count: number): string;
  ignoredBy(by: string, on: string): string;
  ignoredUntil(until: string): string;
  restore: string;
  restoreAll(count: number): string;
  /** What was not checked */
  uncheckedHead: string;
  kinds: Readonly<Record<UnreadKind, string>>;
  openLink: string;
  rulesOff(count: number): string;
  colon: string;
  comma: string;
  semicolon: string;
  /** Foot */
  exportAs: string;
  sheet: string;
  options: string;
  shortcut: string;
}

const zhCounts = ({ error, warning, info, unchecked }: Counts): string => {
  const parts = [error === 0 ? '没有发现错误' : `错误 ${error} 项`];
  if (warning > 0) parts.push(`警告 ${warning} 项`);
  if (info > 0) parts.push(`提示 ${info} 项`);
  if (unchecked > 0) parts.push(`未核对 ${unchecked} 项`);
  return parts.join('，');
};

const enCounts = ({ error, warning, info, unchecked }: Counts): string => {
  const parts = [error === 0 ? 'no errors found' : plural(error, 'error')];
  if (warning > 0) parts.push(plural(warning, 'warning'));
  if (info > 0) parts.push(plural(info, 'note'));
  if (unchecked > 0) parts.push(`${unchecked} not checked`);
  return parts.join(', ');
};

const zh: PanelWords = {
  name: '勾稽',
  panel: '勾稽：年度报告核查结果',
  language: 'zh-CN',
  organUnknown: '机关不明',
  year: (year) => `${year} 年度`,
  yearUnknown: '年度不明',
  edition: (edition, form) => `${edition} 版（${form}）`,
  published: (date) => `${date} 公布`,
  publishedUnknown: '公布日期不明',
  inFrame: '报告在页面的框架里',
  unmarked: '框架嵌在另一网站的框架里，无法在页面上标出位置',
  outdated: (reason) => `这是之前的结果：${reason}`,
  otherReports: (count) => `本页还有 ${count} 份报告`,
  untitled: '未命名的报告',
  moveLeft: '移到左侧',
  moveRight: '移到右侧',
  collapse: '收起',
  expand: '展开勾稽',
  width: '面板宽度',
  severity: { error: () => '错误', warning: () => '警告', info: () => '提示' },
  noErrors: '没有发现错误',
  noErrorsShort: '无错误',
  nothingFound: '已核对的内容没有发现问题。',
  unchecked: () => '未核对',
  verdict: zhCounts,
  map: '表格一览',
  tables: { disclosure: '二、主动公开', applications: '三、申请办理', review: '四、复议诉讼' },
  states: {
    wrong: '有误',
    blank: '空白',
    unchecked: '未核对',
    partly: '部分核对',
    sound: '相符',
    absent: '页面上没有',
  },
  setAside: '已忽略',
  blankText: '空白',
  mapHint: '指向单元格，或用方向键移动',
  tableMissing: '没有读到这张表',
  otherEdition: (edition) => `${edition} 版表式`,
  fresh: (count) => `新出现 ${count} 项`,
  freshMark: '新',
  mended: (count) => `${count} 项已改好`,
  lost: (count) => `${count} 项现在无法核对`,
  wholeReport: '整份报告',
  times: (count) => `${count} 处`,
  oneProblem: (count) => `${count} 项，是同一个问题`,
  cells: (cells, rows) => `${cells} 格，在 ${rows} 行`,
  more: (count, rest) => `再列出 ${count} 项（还有 ${rest} 项未列出）`,
  reveal: '在页面上查看',
  copy: '复制',
  copyCorrection: '复制更正',
  copied: '已复制',
  notCopied: '未能复制',
  ignore: '忽略…',
  ignoreAll: (count) => `全部忽略（${count}）…`,
  aboutRule: '规则说明',
  why: '为何',
  basis: '依据',
  fix: '改法',
  source: '页面',
  sum: '各项合计',
  sumWithGaps: '各项合计（空白未计）',
  given: '填报',
  difference: '相差',
  tooMuch: '多出',
  otherZeros: (count) => `其余 ${count} 项均为 0`,
  allZeros: (count) => `${count} 项均为 0`,
  blankValue: '空白',
  showCell: (name) => `在页面上查看：${name}`,
  ignoreHead: (count) => (count === 1 ? '忽略这一项' : `忽略这 ${count} 项`),
  reason: '理由',
  chooseReason: '请选择',
  note: '说明（可不填）',
  noteOther: '说明（必填）',
  by: '姓名',
  until: '有效期至（可不填）',
  untilHint: '到期后重新计入。',
  doIgnore: '忽略',
  cancel: '取消',
  ignored: (count) => `已忽略 ${count} 项`,
  ignoredBy: (by, on) => `${by}，${on}`,
  ignoredUntil: (until) => `至 ${until}`,
  restore: '恢复',
  restoreAll: (count) => `全部恢复（${count}）`,
  uncheckedHead: '未核对',
  kinds: { picture: '图片', attachment: '附件', frame: '框架', table: '表格', script: '脚本' },
  openLink: '打开',
  rulesOff: (count) => `已关闭 ${count} 条规则`,
  colon: '：',
  comma: '、',
  semicolon: '；',
  exportAs: '导出',
  sheet: '核查单',
  options: '设置',
  shortcut: '显示或收起的快捷键：',
};

const en: PanelWords = {
  name: 'Gouji',
  panel: 'Gouji: check of the annual report',
  language: 'en',
  organUnknown: 'Organ not known',
  year: (year) => `report year ${year}`,
  yearUnknown: 'report year not known',
  edition: (edition) => `form of ${edition}`,
  published: (date) => `published ${date}`,
  publishedUnknown: 'publication date not known',
  inFrame: 'The report is in a frame of the page',
  unmarked: 'That frame stands in another site’s frame, so nothing can be marked on the page',
  outdated: (reason) => `This is from before: ${reason}`,
  otherReports: (count) => `${plural(count, 'other report')} on this page`,
  untitled: 'untitled report',
  moveLeft: 'Move to the left',
  moveRight: 'Move to the right',
  collapse: 'Collapse',
  expand: 'Open Gouji',
  width: 'Width of the panel',
  severity: {
    error: (count) => (count === 1 ? 'error' : 'errors'),
    warning: (count) => (count === 1 ? 'warning' : 'warnings'),
    info: (count) => (count === 1 ? 'note' : 'notes'),
  },
  noErrors: 'No errors found',
  noErrorsShort: 'no errors',
  nothingFound: 'Nothing amiss in what was checked.',
  unchecked: () => 'unchecked',
  verdict: enCounts,
  map: 'The tables at a glance',
  tables: { disclosure: '二 Disclosure', applications: '三 Applications', review: '四 Review' },
  states: {
    wrong: 'wrong',
    blank: 'blank',
    unchecked: 'not checked',
    partly: 'partly checked',
    sound: 'holds',
    absent: 'not on the page',
  },
  setAside: 'ignored',
  blankText: 'blank',
  mapHint: 'Point at a cell or use the arrow keys',
  tableMissing: 'This table was not read',
  otherEdition: (edition) => `form of ${edition}`,
  fresh: (count) => `${count} new`,
  freshMark: 'new',
  mended: (count) => `${count} mended`,
  lost: (count) => `${count} can no longer be checked`,
  wholeReport: 'The report as a whole',
  times: (count) => plural(count, 'place'),
  oneProblem: (count) => `${count} findings, one problem`,
  cells: (cells, rows) => `${plural(cells, 'cell')} in ${plural(rows, 'row')}`,
  more: (count, rest) => `List the next ${count} (${rest} not listed yet)`,
  reveal: 'Show on the page',
  copy: 'Copy',
  copyCorrection: 'Copy correction',
  copied: 'Copied',
  notCopied: 'Could not copy',
  ignore: 'Ignore…',
  ignoreAll: (count) => `Ignore all ${count}…`,
  aboutRule: 'About the rule',
  why: 'Why',
  basis: 'Basis',
  fix: 'Mend',
  source: 'Page',
  sum: 'together',
  sumWithGaps: 'together (blanks not counted)',
  given: 'given',
  difference: 'difference',
  tooMuch: 'too much by',
  otherZeros: (count) => `the other ${count} are 0`,
  allZeros: (count) => `all ${count} are 0`,
  blankValue: 'blank',
  showCell: (name) => `Show on the page: ${name}`,
  ignoreHead: (count) => (count === 1 ? 'Ignore this finding' : `Ignore these ${count} findings`),
  reason: 'Reason',
  chooseReason: 'Choose one',
  note: 'Note (optional)',
  noteOther: 'Note (required)',
  by: 'Name',
  until: 'Until (optional)',
  untilHint: 'After that day it counts again.',
  doIgnore: 'Ignore',
  cancel: 'Cancel',
  ignored: (count) => `${count} ignored`,
  ignoredBy: (by, on) => `${by}, ${on}`,
  ignoredUntil: (until) => `until ${until}`,
  restore: 'Restore',
  restoreAll: (count) => `Restore all ${count}`,
  uncheckedHead: 'Not checked',
  kinds: { picture: 'Picture', attachment: 'Attachment', frame: 'Frame', table: 'Table', script: 'Script' },
  openLink: 'Open',
  rulesOff: (count) => `${plural(count, 'rule')} switched off`,
  colon: ': ',
  comma: ', ',
  semicolon: '; ',
  exportAs: 'Export',
  sheet: 'Check sheet',
  options: 'Settings',
  shortcut: 'Keys that open and close this:',
};

export const PANEL_WORDS: Readonly<Record<Lang, PanelWords>> = { zh, en };
