import type { Lang } from '../../lib/check.ts';
import { plural } from '../../lib/output/words.ts';
import { PRIVACY } from '../page/words.ts';

/** The sentences of the options page. */
export interface OptionsWords {
  title: string;
  navigation: string;
  general: string;
  language: string;
  languages: Record<'system' | 'zh' | 'en', string>;
  theme: string;
  themes: Record<'system' | 'light' | 'dark', string>;
  run: string;
  runs: Record<'auto' | 'click', string>;
  runHelp: Record<'auto' | 'click', string>;
  name: string;
  nameHelp: string;
  sites: string;
  allowed: string;
  allowedHelp: string;
  builtIn: string;
  granted: string;
  notGranted: string;
  everySite: string;
  grant: string;
  takeBack: string;
  takeBackOf(site: string): string;
  offSites: string;
  offSitesNone: string;
  onAgain: string;
  onAgainOf(site: string): string;
  panels: string;
  panelsHelp(count: number): string;
  forget: string;
  rules: string;
  rulesHelp(count: number): string;
  search: string;
  show: string;
  filters: Record<'all' | 'changed' | 'off', string>;
  matches(count: number, all: number): string;
  noMatch: string;
  families: Readonly<Record<string, string>>;
  severityOf(title: string): string;
  byDefault(severity: string): string;
  severities: Record<'error' | 'warning' | 'info', string>;
  documentation: string;
  why: string;
  basis: string;
  fix: string;
  changed: string;
  off: string;
  restoreRules: string;
  inAudits: string;
  inAuditsWhy: string;
  ignored: string;
  ignoredHelp: string;
  ignoredNone: string;
  columns: Record<'report' | 'finding' | 'reason' | 'by' | 'until' | 'action', string>;
  year(year: number): string;
  noYear: string;
  wholeReport: string;
  forGood: string;
  until(day: string): string;
  expired: string;
  remove: string;
  removeOf(organ: string, rule: string): string;
  removeAll: string;
  searchIgnored: string;
  more(count: number): string;
  exportFile: string;
  importFile: string;
  imported(added: number, replaced: number, kept: number): string;
  backup: string;
  backupHelp: string;
  resetTitle: string;
  reset: string;
  resetHelp: string;
  resetAsk: string;
  cancel: string;
  fileProblem(file: string): string;
  where(path: string): string;
  whole: string;
  andMore(count: number): string;
  about: string;
  version: string;
  licence: string;
  privacy: string;
  privacyText: string;
  unread: string;
  unreadHelp: string;
  download: string;
  drop: string;
  notRead(problem: string): string;
}

const zh: OptionsWords = {
  title: '勾稽 · 设置',
  navigation: '设置的各节',
  general: '常规',
  language: '语言',
  languages: { system: '跟随浏览器', zh: '中文', en: 'English' },
  theme: '外观',
  themes: { system: '跟随系统', light: '浅色', dark: '深色' },
  run: '检查方式',
  runs: { auto: '自动检查', click: '点击后检查' },
  runHelp: {
    auto: '打开年度报告页面时自动检查，并显示结果面板。',
    click: '发现年度报告时只在工具栏图标上提示，点击后才检查。',
  },
  name: '署名',
  nameHelp: '忽略结论时默认填写的姓名，会写进核查单和导出的文件。',
  sites: '网站',
  allowed: '允许检查的网站',
  allowedHelp: '其他网站在工具栏弹窗里点“总是检查本网站”后会列在这里。',
  builtIn: '政府网站，安装时授权',
  granted: '已授权',
  notGranted: '未授权：浏览器没有授予访问政府网站的权限，报告不会被自动检查。',
  everySite: '所有网站',
  grant: '授权',
  takeBack: '收回',
  takeBackOf: (site) => `收回：${site}`,
  offSites: '已停用的网站',
  offSitesNone: '没有停用的网站。在工具栏弹窗里可以停用当前网站。',
  onAgain: '恢复检查',
  onAgainOf: (site) => `恢复检查 ${site}`,
  panels: '面板位置',
  panelsHelp: (count) =>
    count === 0 ? '还没有记住任何网站的面板位置。' : `已记住 ${count} 个网站的面板位置和宽度。`,
  forget: '清除记忆',
  rules: '规则',
  rulesHelp: (count) => `共 ${count} 条。停用的规则不再检查，结果面板会写明停用了哪些。`,
  search: '搜索规则',
  show: '显示',
  filters: { all: '全部', changed: '已改动', off: '已停用' },
  matches: (count, all) => (count === all ? `${all} 条规则` : `${count} / ${all} 条规则`),
  noMatch: '没有符合条件的规则。',
  families: {
    section: '部分与标题',
    table: '表格结构',
    cell: '单元格',
    balance: '勾稽关系',
    text: '正文',
    duty: '法定要求',
    title: '报告标题',
    history: '与上年对照',
  },
  severityOf: (title) => `“${title}”的级别`,
  byDefault: (severity) => `${severity}（默认）`,
  severities: { error: '错误', warning: '警告', info: '提示' },
  documentation: '说明',
  why: '为什么',
  basis: '依据',
  fix: '怎么改',
  changed: '已改动',
  off: '已停用',
  restoreRules: '全部恢复默认',
  inAudits: '只在批量核查中核对',
  inAuditsWhy:
    '要与同一机关上年度的报告或其他机关的报告比较才能核对：在批量核查中进行，或用命令行 gouji check --previous。打开单个页面时只看这一页。',
  ignored: '已忽略的结论',
  ignoredHelp:
    '按机关、年度、规则和位置识别，报告换了网址也仍然有效；忽略的结论照样列出、计数，随时可以取消忽略。',
  ignoredNone: '还没有忽略任何结论。在结果面板里展开一条结论，选“忽略”。',
  columns: {
    report: '机关与年度',
    finding: '规则与位置',
    reason: '理由',
    by: '忽略人',
    until: '有效期',
    action: '操作',
  },
  year: (year) => `${year} 年度`,
  noYear: '年度不明',
  wholeReport: '整份报告',
  forGood: '长期',
  until: (day) => `至 ${day}`,
  expired: '已到期',
  remove: '取消忽略',
  removeOf: (organ, rule) => `取消忽略：${organ}，${rule}`,
  removeAll: '全部取消忽略',
  searchIgnored: '搜索已忽略的结论',
  more: (count) => `再显示 ${count} 条`,
  exportFile: '导出 JSON',
  importFile: '导入 JSON…',
  imported: (added, replaced, kept) => `导入完成：新增 ${added} 条，更新 ${replaced} 条，保留原有 ${kept} 条`,
  backup: '备份与重置',
  backupHelp: '设置可以导出成文件，在别的电脑或浏览器里导入。导入会替换全部设置，不影响已忽略的结论。',
  resetTitle: '重置',
  reset: '恢复默认设置…',
  resetHelp: '语言、外观、规则、网站和面板位置都恢复默认。已忽略的结论和网站授权不变。',
  resetAsk: '确定恢复全部默认设置？',
  cancel: '取消',
  fileProblem: (file) => `无法导入“${file}”`,
  where: (path) => `${path}：`,
  whole: '文件最外层',
  andMore: (count) => `另有 ${count} 处`,
  about: '关于',
  version: '版本',
  licence: '许可',
  privacy: '隐私',
  privacyText: PRIVACY.zh,
  unread: '有一部分已保存的数据读不出来',
  unreadHelp: '它可能来自更新版本的扩展，或已损坏。读不出的部分按默认值处理，原始数据仍然保留，可以下载。',
  download: '下载原始数据',
  drop: '不再保留',
  notRead: (problem) => `浏览器无法读取已保存的设置，现按默认值显示：${problem}`,
};

const en: OptionsWords = {
  title: 'Gouji · Options',
  navigation: 'Sections of the options',
  general: 'General',
  language: 'Language',
  languages: { system: 'As the browser', zh: '中文', en: 'English' },
  theme: 'Appearance',
  themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
  run: 'Checking',
  runs: { auto: 'By itself', click: 'On click' },
  runHelp: {
    auto: 'A report is checked as soon as its page is open, and the verdict is shown.',
    click: 'A report is only signalled on the toolbar button; it is checked when you click.',
  },
  name: 'Your name',
  nameHelp: 'Filled in when you ignore a finding; it appears in the printed sheet and in exported files.',
  sites: 'Sites',
  allowed: 'Sites that may be checked',
  allowedHelp: 'Other sites appear here once you choose “Always check this site” in the toolbar popup.',
  builtIn: 'government sites, granted on installation',
  granted: 'granted',
  notGranted:
    'Not granted: the browser does not let the extension read government sites, so reports are not checked by themselves.',
  everySite: 'every site',
  grant: 'Grant',
  takeBack: 'Take back',
  takeBackOf: (site) => `Take back: ${site}`,
  offSites: 'Sites switched off',
  offSitesNone: 'None. The toolbar popup switches the current site off.',
  onAgain: 'Switch on',
  onAgainOf: (site) => `Switch on: ${site}`,
  panels: 'Panel',
  panelsHelp: (count) =>
    count === 0
      ? 'No place of the panel has been remembered yet.'
      : `Place and width of the panel are remembered for ${plural(count, 'site')}.`,
  forget: 'Forget',
  rules: 'Rules',
  rulesHelp: (count) =>
    `${plural(count, 'rule')}. A rule that is off is not checked, and the verdict says which ones are off.`,
  search: 'Search the rules',
  show: 'Show',
  filters: { all: 'All', changed: 'Changed', off: 'Off' },
  matches: (count, all) => (count === all ? plural(all, 'rule') : `${count} of ${plural(all, 'rule')}`),
  noMatch: 'No rule matches.',
  families: {
    section: 'Sections and headings',
    table: 'Shape of the tables',
    cell: 'Cells',
    balance: 'Sums that must agree',
    text: 'Running text',
    duty: 'Legal duties',
    title: 'Title',
    history: 'Against last year',
  },
  severityOf: (title) => `Severity of “${title}”`,
  byDefault: (severity) => `${severity} (default)`,
  severities: { error: 'Error', warning: 'Warning', info: 'Note' },
  documentation: 'Documentation',
  why: 'Why',
  basis: 'Basis',
  fix: 'How to mend',
  changed: 'changed',
  off: 'off',
  restoreRules: 'Restore all defaults',
  inAudits: 'checked in audits only',
  inAuditsWhy:
    'It needs last year’s report of the same organ, or those of other organs, to compare with: it is checked in an audit, or on the command line with gouji check --previous. A page that is opened by itself is looked at alone.',
  ignored: 'Ignored findings',
  ignoredHelp:
    'Known by organ, year, rule and place, so they stay ignored when a report moves. They are still listed and counted, and you can stop ignoring them at any time.',
  ignoredNone: 'None yet. Open a finding in the panel and choose “Ignore”.',
  columns: {
    report: 'Organ and year',
    finding: 'Rule and place',
    reason: 'Reason',
    by: 'Ignored by',
    until: 'Valid',
    action: 'Action',
  },
  year: (year) => `report year ${year}`,
  noYear: 'year not known',
  wholeReport: 'The report as a whole',
  forGood: 'for good',
  until: (day) => `until ${day}`,
  expired: 'expired',
  remove: 'Stop ignoring',
  removeOf: (organ, rule) => `Stop ignoring: ${organ}, ${rule}`,
  removeAll: 'Stop ignoring all',
  searchIgnored: 'Search the ignored findings',
  more: (count) => `Show ${count} more`,
  exportFile: 'Export JSON',
  importFile: 'Import JSON…',
  imported: (added, replaced, kept) =>
    `Imported: ${added} added, ${replaced} replaced, ${kept} kept as they were`,
  backup: 'Backup and reset',
  backupHelp:
    'Settings can be exported to a file and imported in another browser. An import replaces all settings and leaves ignored findings alone.',
  resetTitle: 'Reset',
  reset: 'Restore default settings…',
  resetHelp:
    'Language, appearance, rules, sites and places of the panel go back to their defaults. Ignored findings and granted sites stay.',
  resetAsk: 'Restore all default settings?',
  cancel: 'Cancel',
  fileProblem: (file) => `“${file}” cannot be imported`,
  where: (path) => `${path}: `,
  whole: 'The file itself',
  andMore: (count) => `and ${plural(count, 'more place')}`,
  about: 'About',
  version: 'Version',
  licence: 'Licence',
  privacy: 'Privacy',
  privacyText: PRIVACY.en,
  unread: 'Some of what was stored cannot be read',
  unreadHelp:
    'It may come from a newer version of the extension, or be damaged. Defaults stand in for it; the original is kept, and you can download it.',
  download: 'Download the original',
  drop: 'Let it go',
  notRead: (problem) => `The browser cannot read the stored settings; these are the defaults: ${problem}`,
};

export const OPTIONS_WORDS: Readonly<Record<Lang, OptionsWords>> = { zh, en };
