import type { Lang } from '../../lib/check.ts';
import { plural } from '../../lib/output/words.ts';
import type { Severity } from '../../lib/report/model.ts';
import type { OverlayState } from '../../lib/verdict/shown.ts';

/** What the page did to the overlay that a user should know of. */
export type Tampered = Extract<OverlayState, 'hidden' | 'emptied' | 'removed'>;

export interface PopupWords {
  name: string;
  thisPage: string;
  localFile: string;
  /** Verdict */
  organUnknown: string;
  year(year: number): string;
  yearUnknown: string;
  counts: Readonly<Record<Severity | 'unchecked', string>>;
  noErrors: string;
  ignored(count: number): string;
  rulesOff(count: number): string;
  summaryOnly: string;
  shownInPanel: string;
  inFrame(host: string): string;
  /** Why there is no verdict */
  loading: string;
  failed(cause: string): string;
  checking: string;
  stop: string;
  waiting: string;
  waitingNote: string;
  none: string;
  noneNote: string;
  noReport: string;
  unreadable: string;
  stopped: string;
  outdated(reason: string): string;
  off: string;
  offNote: string;
  withheld: string;
  withheldNote: string;
  notAsked: string;
  notAskedNote: string;
  localHead: string;
  localNote: string;
  file: string;
  fileNote: string;
  never: string;
  neverNote: string;
  tampered: Readonly<Record<Tampered, string>>;
  tamperedNote: string;
  putBack: string;
  /** Buttons */
  openPanel: string;
  collapsePanel: string;
  sheet: string;
  check: string;
  checkAgain: string;
  refused: string;
  /** The site */
  site: string;
  runHere: string;
  runHereNote: string;
  onClick: string;
  always: string;
  alwaysNote(host: string): string;
  takeBack: string;
  takeBackNote: string;
  allow: string;
  options: string;
  audit: string;
  auditList: string;
  shortcut(keys: string): string;
}

const zh: PopupWords = {
  name: '勾稽',
  thisPage: '当前标签页',
  localFile: '本地文件',
  organUnknown: '机关不明',
  year: (year) => `${year} 年度`,
  yearUnknown: '年度不明',
  counts: { error: '错误', warning: '警告', info: '提示', unchecked: '未核对' },
  noErrors: '没有发现错误',
  ignored: (count) => `已忽略 ${count} 项`,
  rulesOff: (count) => `有 ${count} 条规则已关闭，未检查`,
  summaryOnly: '结果太大，只留下了计数；查看或导出时会重新读取。',
  shownInPanel: '面板正在显示',
  inFrame: (host) => `在框架里：${host}`,
  loading: '正在查询…',
  failed: (cause) => `没有办成：${cause}`,
  checking: '正在读取和核对…',
  stop: '停止',
  waiting: '此页可能有年度报告',
  waitingNote: '按您的设置，点击后才检查。',
  none: '此页没有发现年度报告',
  noneNote: '没有年度报告的标题、章节或表格用语。报告若是刚刚载入的，可以再检查一次。',
  noReport: '此页不是可核对的年度报告',
  unreadable: '未能读取此页',
  stopped: '没有检查完',
  outdated: (reason) => `这是之前的结果：${reason}`,
  off: '已在本网站停用',
  offNote: '不读取本网站的任何页面。',
  withheld: '浏览器没有允许读取本网站',
  withheldNote: '可以只检查这一页，也可以允许读取本网站。',
  notAsked: '本网站不会自动检查',
  notAskedNote: '只有 gov.cn 网站的页面会自动检查。可以检查这一页，预览页、内网页也一样。',
  localHead: '本地文件不会自动检查',
  localNote: '可以检查这一个文件。',
  file: '浏览器没有允许读取本地文件',
  fileNote: '请在浏览器的扩展管理页面，为“勾稽”打开“允许访问文件网址”，再重新打开此文件。',
  never: '此页不允许任何扩展读取',
  neverNote: '浏览器自己的页面、扩展商店和出错页面都是这样。',
  tampered: {
    removed: '网页移除了核查面板',
    emptied: '网页清空了核查面板',
    hidden: '网页隐藏了核查面板',
  },
  tamperedNote: '这里和图标上的结论来自检查本身，不受影响。',
  putBack: '放回面板',
  openPanel: '打开面板',
  collapsePanel: '收起面板',
  sheet: '核查单',
  check: '检查此页',
  checkAgain: '重新检查',
  refused: '浏览器没有给予许可。',
  site: '本网站',
  runHere: '在本网站运行',
  runHereNote: '取消勾选，就不再读取本网站的任何页面。',
  onClick: '设置为点击后才检查。',
  always: '总是检查本网站',
  alwaysNote: (host) => `会请浏览器允许读取 ${host} 的页面，随时可以收回。`,
  takeBack: '不再自动检查',
  takeBackNote: '您已允许读取本网站。',
  allow: '允许读取本网站',
  options: '设置',
  audit: '批量核查',
  auditList: '批量核查此列表',
  shortcut: (keys) => `${keys} 打开或收起面板`,
};

const en: PopupWords = {
  name: 'Gouji',
  thisPage: 'This tab',
  localFile: 'Local file',
  organUnknown: 'Organ not known',
  year: (year) => `report year ${year}`,
  yearUnknown: 'report year not known',
  counts: { error: 'errors', warning: 'warnings', info: 'notes', unchecked: 'unchecked' },
  noErrors: 'No errors found',
  ignored: (count) => `${count} ignored`,
  rulesOff: (count) => `${plural(count, 'rule')} switched off and not checked`,
  summaryOnly: 'Too much to keep: only the counts are here. It is read again when you open or export it.',
  shownInPanel: 'shown in the panel',
  inFrame: (host) => `in a frame: ${host}`,
  loading: 'Asking…',
  failed: (cause) => `That did not work: ${cause}`,
  checking: 'Reading and checking…',
  stop: 'Stop',
  waiting: 'This page may hold an annual report',
  waitingNote: 'As you have set it, it is checked when you ask.',
  none: 'No annual report on this page',
  noneNote:
    'It has none of the titles, headings or tables of one. If the report has only just appeared, check again.',
  noReport: 'This page is no annual report to be checked',
  unreadable: 'This page could not be read',
  stopped: 'The check was not finished',
  outdated: (reason) => `This is from before: ${reason}`,
  off: 'Switched off on this site',
  offNote: 'No page of this site is read.',
  withheld: 'The browser does not let Gouji read this site',
  withheldNote: 'You can check this page alone, or allow the site.',
  notAsked: 'This site is not checked by itself',
  notAskedNote:
    'Only sites of gov.cn are. You can check this page; previews and intranet pages work the same.',
  localHead: 'Local files are not checked by themselves',
  localNote: 'You can check this one.',
  file: 'The browser does not let Gouji read local files',
  fileNote:
    'In the browser’s page for extensions, switch on “Allow access to file URLs” for Gouji and open the file again.',
  never: 'No extension may read this page',
  neverNote: 'So it is with pages of the browser itself, stores of extensions and error pages.',
  tampered: {
    removed: 'The page has removed the panel',
    emptied: 'The page has emptied the panel',
    hidden: 'The page has hidden the panel',
  },
  tamperedNote: 'What stands here and on the icon comes from the check itself.',
  putBack: 'Put it back',
  openPanel: 'Open panel',
  collapsePanel: 'Hide panel',
  sheet: 'Check sheet',
  check: 'Check this page',
  checkAgain: 'Check again',
  refused: 'The browser did not give permission.',
  site: 'This site',
  runHere: 'Run on this site',
  runHereNote: 'Untick it and no page of this site is read.',
  onClick: 'Set to check only when asked.',
  always: 'Always check this site',
  alwaysNote: (host) => `Asks the browser to allow pages of ${host}. You can take it back at any time.`,
  takeBack: 'Stop checking by itself',
  takeBackNote: 'You have allowed this site.',
  allow: 'Allow this site',
  options: 'Options',
  audit: 'Audit',
  auditList: 'Audit this list',
  shortcut: (keys) => `${keys} opens or collapses the panel`,
};

export const POPUP_WORDS: Readonly<Record<Lang, PopupWords>> = { zh, en };
