import type { Lang } from '../../../lib/check.ts';
import { plural } from '../../../lib/output/words.ts';

export interface ChooseWords {
  from: string;
  ways: Record<'list' | 'pasted' | 'csv' | 'archive', string>;
  listAddress: string;
  listHelp: string;
  columns: string;
  look: string;
  badAddress: string;
  pasted: string;
  pastedHelp: string;
  take: string;
  csvHelp: string;
  chooseFile: string;
  archiveHelp: string;
  archiveName: string;
  listArchive(count: number): string;
  looking(pages: number, found: number): string;
  stop: string;
  found(name: string): string;
  foundNone: string;
  problems(count: number): string;
  line(line: number): string;
  more(count: number): string;
  grid: string;
  heads: Record<'organ' | 'year' | 'title' | 'address' | 'date', string>;
  year: string;
  count(count: number): string;
  all: string;
  none: string;
  otherYears(count: number): string;
  showAllYears: string;
  folded(count: number): string;
  kept: string;
  keptHelp(count: number): string;
  times(times: number): string;
  others(count: number): string;
  ticked: string;
  chosen(count: number, all: number): string;
  hosts: string;
  hostsHelp: string;
  pages(count: number): string;
  allow: string;
  allowOf(host: string): string;
  refused(host: string): string;
  tabs: string;
  tabsHelp: string;
  pause: string;
  start: string;
  startSays(pages: number, hosts: number, minutes: number, seconds: number): string;
  nothingChosen: string;
  leftOut(count: number): string;
  failed(problem: string): string;
}

const zh: ChooseWords = {
  from: '从哪里找报告',
  ways: { list: '列表页', pasted: '粘贴地址', csv: 'CSV 文件', archive: '归档' },
  listAddress: '年报列表页的地址',
  listHelp: '先读这个列表页和它的翻页，找出年度报告的链接，列在下面供选择；这一步不读取任何报告。',
  columns: '也读列表中各机关的栏目（只深入一层）',
  look: '查找报告',
  badAddress: '请输入以 http:// 或 https:// 开头的完整地址。',
  pasted: '报告的地址，一行一个',
  pastedHelp: '一行里也可以写机关、年度和地址，用逗号或制表符隔开。',
  take: '列出',
  csvHelp: '需要“地址”一列，可以有“机关”“年度”“标题”列；首行为列名，编码为 UTF-8 或 GB18030。',
  chooseFile: '选择 CSV 文件…',
  archiveHelp: '把归档里的页面重新读取一遍：有变化的保留旧版本，没有变化的只更新读取时间。',
  archiveName: '重新读取归档',
  listArchive: (count) => `列出归档中的 ${count} 个页面`,
  looking: (pages, found) => `正在查找：已读 ${pages} 页，找到 ${found} 条链接`,
  stop: '停止查找',
  found: (name) => `找到的报告：${name}`,
  foundNone: '没有找到年度报告的链接。可以换一个列表页，或直接粘贴报告的地址。',
  problems: (count) => `有 ${count} 处没有读取`,
  line: (line) => `第 ${line} 行`,
  more: (count) => `再显示 ${count} 项`,
  grid: '找到的报告',
  heads: { organ: '机关', year: '年度', title: '标题', address: '地址', date: '日期' },
  year: '年度',
  count: (count) => `（${count}）`,
  all: '全选',
  none: '全不选',
  otherYears: (count) => `另有 ${count} 个页面属于其他年度，没有列出，也不会读取。`,
  showAllYears: '列出全部年度',
  folded: (count) => `同一地址出现多次的已合并，少列 ${count} 条。`,
  kept: '已归档',
  keptHelp: (count) => `其中 ${count} 个已在归档中，没有勾选；再次勾选会重新读取，页面有变化的保留旧版本。`,
  times: (times) => `出现 ${times} 次`,
  others: (count) => `另有 ${count} 个地址`,
  ticked: '选取',
  chosen: (count, all) => `已选 ${count} 个，共 ${all} 个`,
  hosts: '需要允许的网站',
  hostsHelp: '不在 gov.cn 之内的网站要逐个允许。没有允许的网站不会读取，其页面记为未取到，允许后可以重试。',
  pages: (count) => `${count} 个页面`,
  allow: '允许…',
  allowOf: (host) => `允许读取 ${host}`,
  refused: (host) => `没有允许读取 ${host}`,
  tabs: '必要时在标签页中读取',
  tabsHelp:
    '有的报告由脚本显示，或放在框架里，直接下载看不到。打开此项后，这样的页面会在后台标签页中打开、读取后关闭，一次最多一个；页面的脚本会运行，网站会看到浏览器带登录状态的正常访问，速度较慢。',
  pause: '同一网站两次请求之间的停顿（秒）',
  start: '开始核查',
  startSays: (pages, hosts, minutes, seconds) =>
    `读取 ${hosts} 个网站的 ${pages} 个页面；同一网站每次间隔 ${seconds} 秒，至少约需 ${minutes} 分钟。`,
  nothingChosen: '还没有选取报告。',
  leftOut: (count) => `其中 ${count} 个页面所在的网站还没有允许。`,
  failed: (problem) => `没有开始：${problem}`,
};

const en: ChooseWords = {
  from: 'Where to look for reports',
  ways: { list: 'List page', pasted: 'Pasted addresses', csv: 'CSV file', archive: 'Archive' },
  listAddress: 'Address of a page that lists annual reports',
  listHelp:
    'This page and the pages of its paging are read first, and the links to annual reports are listed below to choose from. No report is fetched for that.',
  columns: 'Also read the organs’ own lists it links to (one level)',
  look: 'Look for reports',
  badAddress: 'Give a whole address that begins with http:// or https://.',
  pasted: 'Addresses of reports, one a line',
  pastedHelp: 'A line may have organ, year and address as well, with commas or tabs between them.',
  take: 'List them',
  csvHelp:
    'A column 地址 (address) is needed; 机关 (organ), 年度 (year) and 标题 (title) may be there. The first line names the columns; UTF-8 or GB18030.',
  chooseFile: 'Choose a CSV file…',
  archiveHelp:
    'The pages of the archive are fetched once more: of those that have changed the former version is kept, of the others only the time is new.',
  archiveName: 'Archive, read again',
  listArchive: (count) => `List the ${plural(count, 'page')} of the archive`,
  looking: (pages, found) => `Looking: ${plural(pages, 'page')} read, ${plural(found, 'link')} found`,
  stop: 'Stop looking',
  found: (name) => `Reports found: ${name}`,
  foundNone: 'No link to an annual report was found. Try another list, or paste the addresses of reports.',
  problems: (count) => `${plural(count, 'item')} could not be read`,
  line: (line) => `Line ${line}`,
  more: (count) => `Show ${count} more`,
  grid: 'Reports found',
  heads: { organ: 'Organ', year: 'Year', title: 'Title', address: 'Address', date: 'Date' },
  year: 'Year',
  count: (count) => ` (${count})`,
  all: 'Tick all',
  none: 'Tick none',
  otherYears: (count) =>
    `${plural(count, 'page')} of other years ${count === 1 ? 'is' : 'are'} not listed and will not be fetched.`,
  showAllYears: 'List all years',
  folded: (count) => `An address found more than once is listed once; ${count} fewer so.`,
  kept: 'in the archive',
  keptHelp: (count) =>
    `${count} of them ${count === 1 ? 'is' : 'are'} in the archive already and not ticked; ticked, a page is fetched again, and its former version is kept where it has changed.`,
  times: (times) => `found ${times} times`,
  others: (count) => `at ${plural(count, 'other place')}`,
  ticked: 'Chosen',
  chosen: (count, all) => `${count} of ${all} chosen`,
  hosts: 'Sites to allow',
  hostsHelp:
    'Sites outside gov.cn are allowed one by one. One that is not allowed is not read: its pages are said to have failed, and can be tried again once it is.',
  pages: (count) => plural(count, 'page'),
  allow: 'Allow…',
  allowOf: (host) => `Allow ${host}`,
  refused: (host) => `${host} was not allowed`,
  tabs: 'Read in a tab where needed',
  tabsHelp:
    'Some reports are drawn by script or sit in a frame and are not in the page that is fetched. With this on, such a page is opened in a tab in the background, read there and closed again, one at a time. Its scripts run, the site sees an ordinary visit of your browser, signed in as you are, and it takes longer.',
  pause: 'Pause between two requests to one site (seconds)',
  start: 'Start the audit',
  startSays: (pages, hosts, minutes, seconds) =>
    `${plural(pages, 'page')} from ${plural(hosts, 'host')}, at least about ${plural(minutes, 'minute')} at a pause of ${seconds} s.`,
  nothingChosen: 'No report is chosen yet.',
  leftOut: (count) => `${plural(count, 'page')} of them on sites that are not allowed yet.`,
  failed: (problem) => `Not started: ${problem}`,
};

export const CHOOSE_WORDS: Readonly<Record<Lang, ChooseWords>> = { zh, en };
