import { LOOK_ALIKES } from '../support/pages/look-alikes.ts';
import { makeRng, type Rng } from '../support/pages/rng.ts';

/** Characters of a page, as home pages and long articles of real portals have. */
const LENGTH = 200_000;

const MENU = [
  '首页',
  '政务动态',
  '政府信息公开',
  '政府信息公开指南',
  '政府信息公开制度',
  '法定主动公开内容',
  '政府信息公开年报',
  '依申请公开',
  '政策文件',
  '行政规范性文件',
  '政策解读',
  '行政许可',
  '行政处罚',
  '行政强制',
  '行政事业性收费',
  '政府集中采购',
  '财政预决算',
  '行政复议',
  '政务服务',
  '互动交流',
  '数据开放',
  '领导之窗',
  '机构职能',
  '人事信息',
  '规划计划',
  '统计公报',
  '重大建设项目',
  '建议提案办理',
  '政府工作报告',
  '法治政府建设年度报告',
  '政府网站工作年度报表',
  '营商环境',
] as const;
const HEADLINES = [
  '召开政府信息公开工作推进会',
  '开展汛期安全隐患排查',
  '公布第二批重点建设项目名单',
  '启动城乡居民医疗保险缴费',
  '举办就业援助专场招聘会',
  '调研乡村振兴示范点建设',
  '发布空气质量月报',
  '组织学习行政复议法',
  '部署冬春农田水利建设',
  '通报食品安全抽检结果',
] as const;
const ORGANS = [
  '教育局',
  '水务局',
  '审计局',
  '统计局',
  '财政局',
  '民政局',
  '司法局',
  '交通运输局',
  '卫生健康局',
  '林业局',
] as const;
const PROSE = [
  '为进一步规范项目管理，提高资金使用效益，根据有关规定，结合工作实际，制定本办法，请各单位认真组织实施，执行中遇到的问题及时反馈。',
  '各单位要切实加强组织领导，明确责任分工，细化工作措施，建立工作台账，确保各项任务按时保质完成，并做好政府信息公开和宣传引导。',
  '申请人对处理决定不服的，可以自收到决定书之日起六十日内依法申请行政复议，也可以在六个月内依法向人民法院提起行政诉讼。',
] as const;
const SCRIPT = (n: number): string =>
  `<script type="text/javascript">$(function(){var t${n}=null;$("#tab${n} .hd li").hover(function(){var i=$(this).index();clearTimeout(t${n});t${n}=setTimeout(function(){$("#tab${n} .bd ul").hide().eq(i).show()},200)})});</script>`;

function headline(rng: Rng): string {
  return `青溪区${rng.pick(ORGANS)}${rng.pick(HEADLINES)}`;
}

function listItem(text: string, rng: Rng): string {
  const day = `2023-${String(rng.int(1, 12)).padStart(2, '0')}-${String(rng.int(1, 28)).padStart(2, '0')}`;
  return `<li class="clearfix"><a href="/zwgk/${day.replace('-', '')}/art_${rng.int(1000, 9999)}_${rng.int(100_000, 999_999)}.html" target="_blank" title="${text}">${text}</a><span class="date">${day}</span></li>`;
}

function paragraph(text: string): string {
  const run = `<span style="font-size:16pt;font-family:仿宋_GB2312;line-height:150%">`;
  const half = text.length >> 1;
  return `<p class="MsoNormal" style="text-indent:32pt;text-align:justify">${run}${text.slice(0, half)}</span>${run}${text.slice(half)}</span></p>`;
}

/** A page of the portal around pieces that are made until it is long enough. */
function portal(title: string, piece: (index: number, rng: Rng) => string): string {
  const rng = makeRng(`bench/${title}`);
  const menu = MENU.map(
    (text) =>
      `<li class="nav-item"><a href="/col/col${text.length}/index.html" target="_blank">${text}</a></li>`,
  );
  let body = '';
  for (let index = 0; body.length < LENGTH; index++) {
    body +=
      index % 40 === 0
        ? `${SCRIPT(index)}<div class="mod-hd"><h3>${MENU[index % MENU.length] ?? ''}</h3></div>\n`
        : '';
    body += `${piece(index, rng)}\n`;
  }
  return `<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title><meta name="SiteName" content="青溪区人民政府门户网站">
<meta name="ColumnName" content="政府信息公开"><link rel="stylesheet" href="/static/css/main.css"></head>
<body><div class="header"><div class="nav"><ul>${menu.join('\n')}</ul></div></div>
<div class="main">${body}</div>
<div class="footer"><p>主办：青溪区人民政府办公室　网站标识码：5304030001</p></div></body></html>`;
}

function budgetRow(_index: number, rng: Rng): string {
  const cell = (text: string): string =>
    `<td style="border:0.5pt solid windowtext;padding:0 5.4pt" nowrap><p><span style="font-size:10.5pt">${text}</span></p></td>`;
  const name = rng.pick([
    '基本支出',
    '项目支出',
    '政府采购',
    '行政事业性收费',
    '上年结转',
    '本年收入合计',
    '一般公共服务支出',
    '社会保障和就业支出',
  ]);
  return `<table><tr>${[name, ...Array.from({ length: 7 }, () => (rng.int(0, 99_999) / 100).toFixed(2))].map(cell).join('')}</tr></table>`;
}

export interface OtherPage {
  name: string;
  html: string;
  /** Its words are a report's own, so that only its structure tells that it is none. */
  needsTree?: true;
}

/** A notice about compiling reports, which lists the six headings, with the menu and the lists of its portal. */
function noticeToCompile(): string {
  const notice = LOOK_ALIKES.find(({ name }) => name === 'notice-to-compile');
  if (notice === undefined) throw new Error('there is no look-alike "notice-to-compile"');
  return portal('关于做好年度报告编制工作的通知', (index, rng) =>
    index === 0 ? notice.html.replaceAll(/<\/?(?:html|body|head)[^>]*>/g, '') : listItem(headline(rng), rng),
  );
}

/** Pages of a portal that are no report, all with its menu, in which every word of the matter occurs. */
export const OTHER_PAGES: readonly OtherPage[] = [
  {
    name: '首页 home page',
    html: portal('青溪区人民政府门户网站', (_, rng) => listItem(headline(rng), rng)),
  },
  {
    name: '年报列表页 list of annual reports',
    html: portal('政府信息公开年报', (index, rng) =>
      listItem(`青溪区${rng.pick(ORGANS)}${2015 + (index % 10)}年政府信息公开工作年度报告`, rng),
    ),
  },
  { name: '通知 notice', html: portal('关于印发项目管理办法的通知', (_, rng) => paragraph(rng.pick(PROSE))) },
  { name: '部门预算 budget', html: portal('青溪区水务局2023年部门预算公开', budgetRow) },
  { name: '年报编制通知 notice on compiling reports', html: noticeToCompile(), needsTree: true },
];
