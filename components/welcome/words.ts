import type { Lang } from '../../lib/check.ts';

interface Figure {
  head: string;
  text: string;
  /** What the picture shows, for those who do not see it. */
  picture: string;
}

/** The sentences of the first-run page. */
export interface WelcomeWords {
  title: string;
  lead: string;
  figures: Record<'verdict' | 'marks' | 'results', Figure>;
  grantHead: string;
  grantText: string;
  grant: string;
  granted: string;
  refused: string;
  permissions: string;
  asks: readonly { what: string; why: string }[];
  privacy: string;
  keys: string;
  keyList: readonly { keys: readonly string[]; does: string }[];
  /** The command has no keys: another program has taken them, or the user has. */
  noShortcut: string;
  toggle: string;
  done: string;
  options: string;
}

const zh: WelcomeWords = {
  title: '欢迎使用勾稽',
  lead: '在政府网站上打开政府信息公开工作年度报告，页面旁边就有核对结论：缺部分、空白单元格、勾稽关系不平、格式版本不对、文表矛盾。',
  figures: {
    verdict: {
      head: '打开报告，结论就在旁边',
      text: '认出年度报告后自动检查。面板先说结论：几个错误、几个警告、哪些没能核对；没有错误也会明说。三张表各有一幅小图，哪一格有问题一眼可见。',
      picture:
        '示意图：一份年度报告的网页，右侧面板写着 2 个错误、1 个警告、3 处未核对，下面是表格小图和逐条结论。',
    },
    marks: {
      head: '点一条结论，看到那一格',
      text: '页面上框出总计和参与相加的各格；结论里写明算式两边、差额、依据和改法。标记画在网页上方，网页本身一字不动。',
      picture:
        '示意图：表格一行中，总计 5 用红框标出，参与相加的六格用蓝色虚线框标出，旁边写着 3+1+0+0+0+0=4，与 5 差 1。',
    },
    results: {
      head: '带走结果',
      text: '工具栏图标上是错误个数。结果可以导出为 CSV、JSON，也可以打开核查单打印、转交。认可的结论可以写明理由后忽略，照样列出、随时取消。整个门户的报告，从弹窗里的“批量核查”一次查完。',
      picture: '示意图：工具栏图标带着红色的“2”，下面是弹窗；旁边是一张打印出来的核查单。',
    },
  },
  grantHead: '还差一步：允许访问政府网站',
  grantText: '浏览器还没有把 *.gov.cn 的访问权限给勾稽，现在打开年度报告不会自动检查。',
  grant: '允许访问 *.gov.cn',
  granted: '已允许访问 *.gov.cn',
  refused: '没有获得允许。以后可以在“设置 → 网站”里再授权。',
  permissions: '要什么权限，为什么',
  asks: [
    {
      what: '访问 *.gov.cn',
      why: '在政府网站上认出年度报告并检查。不是年度报告的页面，看一眼就结束，什么也不放。批量核查时，读取您选取的报告。',
    },
    {
      what: '当前标签页（activeTab）',
      why: '您在弹窗里点“检查此页”时，读取当前这一页，例如发布前的预览页。',
    },
    {
      what: '运行脚本（scripting）',
      why: '把结果面板放进年度报告的页面；批量核查列表页时，读出页上的链接。',
    },
    {
      what: '转向去处（webRequest）',
      why: '批量核查时，得知核查页自己的请求转到了哪里，逐个网站排队访问。不看、不改其他页面的请求。',
    },
    { what: '存储（storage）', why: '在本机保存设置和已忽略的结论。' },
    {
      what: '其他网站（可选）',
      why: '您点“总是检查本网站”，或批量核查要读取它的报告时，只问这一个网站；可以随时在设置里收回。',
    },
  ],
  privacy: '隐私',
  keys: '键盘操作',
  keyList: [
    { keys: ['N', 'P'], does: '在面板里：下一条、上一条结论' },
    { keys: ['F'], does: '在面板里：跳到页面上的位置，再按一次回来' },
    { keys: ['Esc'], does: '在面板里：收起面板，只留结论' },
  ],
  noShortcut: '未设快捷键，可在浏览器的扩展快捷键页面设置',
  toggle: '在报告页面：打开或收起面板',
  done: '可以开始了：打开一份年度报告试试。',
  options: '打开设置',
};

const en: WelcomeWords = {
  title: 'Welcome to Gouji',
  lead: 'Open an annual report on open government information on a government site, and the verdict stands beside it: missing sections, blank cells, sums that do not agree, wrong editions of the form, text that contradicts the tables.',
  figures: {
    verdict: {
      head: 'Open a report: the verdict is beside it',
      text: 'A report is recognised and checked by itself. The panel says the verdict first: how many errors and warnings, and what could not be checked. “No errors” is said as clearly. A small map of each table shows which cells are wrong.',
      picture:
        'Drawing: the page of an annual report with a panel on the right that says 2 errors, 1 warning, 3 not checked, with a small map of the table and the findings below.',
    },
    marks: {
      head: 'Choose a finding: see the cell',
      text: 'The total and the cells that are added up are framed on the page; the finding gives both sides, the difference, the basis and how to mend it. The frames lie above the page, whose content is never touched.',
      picture:
        'Drawing: in a row of a table the total 5 is framed in red and the six cells that are added up in dashed blue, with the note 3+1+0+0+0+0 = 4, which is 1 less than 5.',
    },
    results: {
      head: 'Take the results along',
      text: 'The toolbar button carries the number of errors. Results are exported as CSV or JSON, or printed as a sheet to hand over. A finding you accept can be ignored with a reason; it is still listed and can be brought back. “Audit” in the popup checks all reports of a portal in one go.',
      picture:
        'Drawing: the toolbar button with a red “2” and its popup below, beside it a printed sheet of findings.',
    },
  },
  grantHead: 'One step left: access to government sites',
  grantText:
    'The browser has not given Gouji access to *.gov.cn yet, so reports are not checked when you open them.',
  grant: 'Allow access to *.gov.cn',
  granted: 'Access to *.gov.cn is allowed',
  refused: 'Access was not allowed. You can grant it later under “Options → Sites”.',
  permissions: 'What it asks for, and why',
  asks: [
    {
      what: 'Access to *.gov.cn',
      why: 'To recognise and check reports on government sites. On any other page it looks once, ends, and leaves nothing behind. In an audit, to fetch the reports you choose.',
    },
    {
      what: 'Current tab (activeTab)',
      why: 'To read the page you are on when you choose “Check this page” in the popup, such as a preview before release.',
    },
    {
      what: 'Scripts (scripting)',
      why: 'To put the panel into the page of a report, and to read the links of a list you audit.',
    },
    {
      what: 'Redirects (webRequest)',
      why: 'In an audit, to learn where the audit page’s own requests are redirected to, so that each site is asked in its turn. No other page’s requests are looked at, and none is changed.',
    },
    { what: 'Storage (storage)', why: 'To keep settings and ignored findings on your machine.' },
    {
      what: 'Other sites (optional)',
      why: 'Asked for one site at a time, when you choose “Always check this site” or allow it for an audit; you can take it back in the options.',
    },
  ],
  privacy: 'Privacy',
  keys: 'Keyboard',
  keyList: [
    { keys: ['N', 'P'], does: 'in the panel: next and previous finding' },
    { keys: ['F'], does: 'in the panel: to the place on the page, and back' },
    { keys: ['Esc'], does: 'in the panel: put it away, the verdict stays' },
  ],
  noShortcut: 'no keys set; the browser’s page of extension shortcuts sets them',
  toggle: 'on a report: open or put away the panel',
  done: 'Ready: open a report and try it.',
  options: 'Open the options',
};

export const WELCOME_WORDS: Readonly<Record<Lang, WelcomeWords>> = { zh, en };
