import { sitePage } from './chrome.ts';
import type { Figures, TableFigures } from './figures.ts';
import { randomFigures, sectionOf } from './figures.ts';
import type { Edition, TableKey } from './form.ts';
import { SECTIONS } from './form.ts';
import { gridOf } from './grid.ts';
import { escapeHtml, orBlank, spans, tableHtml } from './html.ts';
import { OFFICIAL } from './labels.ts';
import { plain } from './markups/plain.ts';
import { makeRng } from './rng.ts';

/** A page that speaks of annual reports and is none. */
export interface LookAlike {
  name: string;
  html: string;
  /** The page is an annual report of an old form: recognised, said, not checked. */
  before2019?: true;
}

const ORGAN = '青溪区人民政府办公室';

function site(name: string, title: string, content: string, organ = ORGAN, year = 2023): string {
  return sitePage(
    { title, organ, published: `${year}-01-12`, year: year - 1, content },
    makeRng(`look-alike/${name}`),
  );
}

function paragraphs(...texts: readonly string[]): string {
  return texts.map((text) => `<p>${escapeHtml(text)}</p>`).join('\n');
}

/** The form as the notice prints it: every data cell empty. */
function blankForm(edition: Edition, key: TableKey): string {
  const table = blanked(randomFigures('form', edition).tables[key]);
  return tableHtml(gridOf(key, table, OFFICIAL), (cell) => `<td${spans(cell)}>${orBlank(cell.text)}</td>`);
}

function blanked(table: TableFigures | undefined): TableFigures {
  if (table === undefined) throw new Error('no table');
  const copy = structuredClone(table);
  for (const row of Object.values(copy.cells)) {
    for (const column of Object.keys(row)) row[column] = { text: '', value: null };
  }
  return copy;
}

function wholeForm(edition: Edition): string {
  return SECTIONS.map(({ key, numeral, titles }) => {
    const heading = paragraphs(`${numeral}、${titles[0]}`);
    if (key === 'disclosure' || key === 'applications' || key === 'review')
      return heading + blankForm(edition, key);
    if (key === 'overview') {
      return (
        heading +
        paragraphs('（包括主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障等方面的情况）')
      );
    }
    return heading + paragraphs('（如实填写，收取信息处理费情况在此处报告）');
  }).join('\n');
}

const OLD_HEADINGS = [
  '一、概述',
  '二、主动公开政府信息情况',
  '三、依申请公开政府信息和不予公开政府信息情况',
  '四、政府信息公开的收费及减免情况',
  '五、因政府信息公开申请行政复议、提起行政诉讼情况',
  '六、存在的主要问题和改进措施',
];

function oldReport(year: number): string {
  const rows = [
    ['一、主动公开情况', '——', '——'],
    ['（一）主动公开政府信息数', '条', String(year % 97)],
    ['其中：主动公开规范性文件数', '条', '3'],
    ['二、依申请公开情况', '——', '——'],
    ['（一）收到申请数', '件', '6'],
    ['1.当面申请数', '件', '2'],
    ['（二）申请办结数', '件', '6'],
    ['四、行政复议数量', '件', '0'],
  ];
  const table = rows.map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`).join('');
  const body = OLD_HEADINGS.map((heading) =>
    paragraphs(heading, `${year}年相关工作按计划完成，收到信息公开申请6件，均已答复。`),
  );
  return `${body.join('\n')}<p>政府信息公开情况统计表</p><table border="1"><tr><th>统计指标</th><th>单位</th><th>统计数</th></tr>${table}</table>`;
}

function listOf(texts: readonly string[]): string {
  return `<ul class="list">${texts.map((text, index) => `<li><a href="/art/${index}.html" title="${text}">${text}</a><span>2023-01-${10 + index}</span></li>`).join('\n')}</ul>
<div class="page">共3页 <a href="#">首页</a> <a href="#">上一页</a> 1 <a href="#">2</a> <a href="#">下一页</a> <a href="#">尾页</a></div>`;
}

const BUREAUS = ['教育局', '水务局', '审计局', '统计局', '财政局', '民政局', '司法局', '交通运输局'];
const REPORT_TITLES = BUREAUS.map((bureau) => `青溪区${bureau}2022年政府信息公开工作年度报告`);

interface Draft {
  name: string;
  title: string;
  content: string;
  organ?: string;
  year?: number;
  before2019?: true;
}

const DRAFTS: readonly Draft[] = [
  {
    name: 'notice-of-the-form-2021',
    title: '关于印发《中华人民共和国政府信息公开工作年度报告格式》的通知',
    organ: '国务院办公厅政府信息与政务公开办公室',
    year: 2021,
    content: `${paragraphs('各省、自治区、直辖市人民政府办公厅，国务院各部门办公厅（室）：', '现将修订后的年度报告格式印发给你们，自2021年起执行。各单位编制报告时不能遗漏，也不宜泛化。')}
${paragraphs('中华人民共和国政府信息公开工作年度报告格式')}${wholeForm('2021')}`,
  },
  {
    name: 'notice-of-the-form-2019',
    title: '关于政府信息公开工作年度报告有关事项的通知',
    organ: '国务院办公厅政府信息与政务公开办公室',
    year: 2019,
    content: `${paragraphs('各地区、各部门：', '为做好新条例施行后的年度报告工作，现就有关事项通知如下，并附格式（试行）。')}<p>附件</p>${wholeForm('2019')}`,
  },
  {
    name: 'notice-to-compile',
    title: '关于做好2022年政府信息公开工作年度报告编制发布工作的通知',
    content: paragraphs(
      '各乡镇人民政府、街道办事处，区政府各部门：',
      '为做好年度报告编制工作，根据《中华人民共和国政府信息公开条例》第四十九条、第五十条，现通知如下：',
      '一、报告主体和时限。区政府各部门于2023年1月31日前发布。',
      '二、报告内容。按照统一格式编写，包括：一、总体情况；二、主动公开政府信息情况；三、收到和处理政府信息公开申请情况；四、政府信息公开行政复议、行政诉讼情况；五、存在的主要问题及改进情况；六、其他需要报告的事项。',
      '三、有关要求。注意勾稽关系，第一项加第二项之和，等于第三项加第四项之和；收取信息处理费情况在第六部分报告。',
      ORGAN,
      '2022年12月20日',
    ),
  },
  {
    name: 'notice-to-compile-headed',
    title: '青溪区人民政府办公室关于报送2022年度政府信息公开工作年度报告的通知',
    content: paragraphs(
      '报告由以下部分组成：',
      ...SECTIONS.flatMap(({ numeral, titles }) => [
        `${numeral}、${titles[0]}`,
        '请对照去年情况如实填写，数据由专人核对。',
      ]),
    ),
  },
  { name: 'list-of-reports', title: '政府信息公开年报', content: listOf(REPORT_TITLES) },
  {
    name: 'list-by-year',
    title: '青溪区政府信息公开工作年度报告',
    content: listOf(
      [2024, 2023, 2022, 2021, 2020, 2019].map((year) => `青溪区${year}年政府信息公开工作年度报告`),
    ),
  },
  {
    name: 'picture-explained',
    title: '一图读懂：青溪区2022年政府信息公开工作年度报告',
    content:
      '<p style="text-align:center"><img src="tujie1.jpg" width="800" alt="一图读懂"></p><p><img src="tujie2.jpg" width="800"></p>',
  },
  {
    name: 'explained',
    title: '《青溪区2022年政府信息公开工作年度报告》解读',
    content: paragraphs(
      '近日，青溪区发布2022年政府信息公开工作年度报告，现解读如下。',
      '一、总体情况',
      '报告显示，全区主动公开、依申请公开、政府信息管理、平台建设、监督保障五方面工作均取得进展。',
      '二、主动公开政府信息情况',
      '全区制发行政规范性文件7件，行政许可处理决定1204件。',
      '三、收到和处理政府信息公开申请情况',
      '新收申请88件，上年结转2件，办结86件，结转下年度继续办理4件。',
      '四、政府信息公开行政复议、行政诉讼情况',
      '行政复议3件，行政诉讼1件。',
      '五、存在的主要问题及改进情况',
      '报告从三个方面分析了不足。',
    ),
  },
  {
    name: 'explained-in-questions',
    title: '区政府办公室负责人就2022年度政府信息公开年度报告答记者问',
    content: paragraphs(
      '问：年度报告包括哪些内容？',
      '答：包括总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六个部分。',
    ),
  },
  {
    name: 'university',
    title: '临川学院2021—2022学年信息公开工作年度报告',
    organ: '临川学院',
    content: paragraphs(
      '根据《高等学校信息公开办法》的要求，编制本报告，统计期限为2021年9月1日至2022年8月31日。',
      '一、概述',
      '学校高度重视信息公开，完善制度。',
      '二、主动公开情况',
      '通过学校网站公开信息1320条。',
      '三、依申请公开和不予公开情况',
      '本学年收到信息公开申请2件，均已答复。',
      '四、对信息公开的评议情况',
      '师生总体满意。',
      '五、因学校信息公开工作受到举报、复议、诉讼的情况',
      '无。',
      '六、主要经验、问题和改进措施',
      '下一步加强培训。',
    ),
  },
  {
    name: 'hospital',
    title: '青溪区人民医院2022年度院务公开（信息公开）工作年度报告',
    organ: '青溪区人民医院',
    content: paragraphs(
      '一、总体情况',
      '医院落实公共企事业单位信息公开规定。',
      '二、主动公开情况',
      '公开收费项目和价格，发布信息96条。',
      '三、存在的问题及改进措施',
      '更新还不够及时。',
    ),
  },
  {
    name: 'report-2017',
    title: '青溪区水务局2017年政府信息公开工作年度报告',
    organ: '青溪区水务局',
    year: 2018,
    content: oldReport(2017),
    before2019: true,
  },
  {
    name: 'report-2018',
    title: '2018年青溪区教育局政府信息公开工作年度报告',
    organ: '青溪区教育局',
    year: 2019,
    content: oldReport(2018),
    before2019: true,
  },
  {
    name: 'rule-of-law-report',
    title: '青溪区水务局2022年法治政府建设年度报告',
    organ: '青溪区水务局',
    content: paragraphs(
      '一、总体情况',
      '全面推进政务公开，办理政府信息公开申请12件，行政复议1件、行政诉讼2件。',
      '二、主要举措和成效',
      '行政许可办件1200件，行政处罚14件，行政强制0件。',
      '三、存在的主要问题及改进情况',
      '执法力量不足。',
      '四、其他需要报告的事项',
      '无。',
    ),
  },
  {
    name: 'company-reports',
    title: '关于开展2022年度企业年度报告公示工作的公告',
    organ: '青溪区市场监督管理局',
    content: paragraphs(
      '凡2022年12月31日前登记的企业，应当于2023年6月30日前报送年度报告并向社会公示。',
      '逾期未报的，依法列入经营异常名录，作出行政处罚。',
    ),
  },
  {
    name: 'budget',
    title: '青溪区水务局2023年部门预算公开',
    organ: '青溪区水务局',
    content: `${paragraphs('一、部门概况', '二、预算收支情况', '三、其他重要事项的情况说明', '政府采购预算42.7万元。')}<table border="1"><tr><td>项目</td><td>本年预算数</td><td>上年结转</td><td>总计</td></tr><tr><td>行政事业性收费</td><td>0</td><td>0</td><td>0</td></tr></table>`,
  },
  {
    name: 'final-accounts',
    title: '青溪区审计局2021年度部门决算公开说明',
    organ: '青溪区审计局',
    content: paragraphs(
      '一、收入支出决算总体情况说明',
      '年末结转和结余3.2万元。',
      '二、政府采购支出说明',
      '政府采购支出总额37.47万元。',
    ),
  },
  {
    name: 'key-tasks',
    title: '青溪区2023年政务公开工作要点',
    content: paragraphs(
      '一、深化重点领域信息公开',
      '二、提升政策解读回应实效',
      '三、规范依申请公开工作',
      '四、强化政府信息公开平台建设',
      '五、加强监督保障，按时发布政府信息公开工作年度报告',
    ),
  },
  {
    name: 'website-report',
    title: '政府网站工作年度报表（2022年度）',
    organ: '青溪区人民政府',
    content: `<table border="1"><tr><td>网站名称</td><td colspan="3">青溪区人民政府网</td></tr><tr><td>独立用户访问总量（单位：个）</td><td>120345</td><td>网站总访问量</td><td>880210</td></tr>
<tr><td rowspan="2">信息发布</td><td>总数</td><td colspan="2">3021</td></tr><tr><td>政务动态信息更新量</td><td colspan="2">1800</td></tr><tr><td>留言办理</td><td>收到留言数量</td><td>办结留言数量</td><td>平均办理时间</td></tr></table>`,
  },
  {
    name: 'government-work-report',
    title: '2023年青溪区政府工作报告',
    organ: '青溪区人民政府',
    content: paragraphs(
      '各位代表：',
      '一、2022年工作回顾',
      '一年来，政务公开持续深化，受理信息公开申请88件。',
      '二、2023年主要任务',
      '（一）扩大有效投资。（二）提升治理效能。',
    ),
  },
  {
    name: 'news',
    title: '我区公布2022年政府信息公开工作年度报告',
    content: paragraphs(
      '本报讯 1月20日，青溪区在门户网站公布2022年政府信息公开工作年度报告。',
      '报告显示，全年新收政府信息公开申请88件，比上年增加12件；予以公开40件，部分公开9件，不予公开12件，无法提供20件。',
      '报告全文可在政府信息公开年报栏目查阅。',
    ),
  },
  {
    name: 'search-results',
    title: '站内搜索：政府信息公开工作年度报告',
    content: `<p>为您找到相关结果约128个</p>${REPORT_TITLES.map((title) => `<div class="result"><h3><a href="#">${title}</a></h3><p>一、总体情况……二、主动公开政府信息情况……三、收到和处理政府信息公开申请情况 本年新收政府信息公开申请数量……</p></div>`).join('\n')}`,
  },
  {
    name: 'portal',
    title: '青溪区人民政府门户网站',
    content: `<div class="cols">${['政府信息公开指南', '政府信息公开制度', '行政许可', '行政处罚', '行政强制', '行政事业性收费', '政府集中采购', '政府信息公开年报', '依申请公开', '行政复议', '行政诉讼'].map((text) => `<div class="col"><h4><a href="#">${text}</a></h4></div>`).join('')}</div>${listOf(REPORT_TITLES.slice(0, 4))}`,
  },
  {
    name: 'guide',
    title: '青溪区水务局政府信息公开指南',
    organ: '青溪区水务局',
    content: paragraphs(
      '一、主动公开',
      '公开范围包括规范性文件、行政许可、行政处罚、行政强制、行政事业性收费、政府集中采购和政府信息公开工作年度报告。',
      '二、依申请公开',
      '公民、法人或者其他组织（包括商业企业、科研机构、社会公益组织、法律服务机构）可以提出申请。',
      '办理结果分为予以公开、部分公开、不予公开、无法提供、不予处理和其他处理。',
      '三、监督和救济',
      '申请人可以依法申请行政复议或者提起行政诉讼。',
    ),
  },
  {
    name: 'article-on-the-form',
    title: '年度报告统计表怎么填',
    content: `${paragraphs('不少同志问，年度报告第三部分的表应当怎样填。这里结合格式逐项说明。', '一、本年新收政府信息公开申请数量：指统计年度内收到的申请。', '二、上年结转政府信息公开申请数量：与上年表中的数字一致。', '三、本年度办理结果：（一）予以公开；（二）部分公开；（三）不予公开；（四）无法提供；（五）不予处理；（六）其他处理；（七）总计。', '四、结转下年度继续办理：截至年底尚未办结的申请。')}
<table border="1"><tr><td>栏目</td><td>说明</td></tr><tr><td>本年新收政府信息公开申请数量</td><td>按件计</td></tr><tr><td>结转下年度继续办理</td><td>按件计</td></tr></table>`,
  },
  {
    name: 'monthly-statistics',
    title: '2022年12月依申请公开办理情况统计',
    content: `<table border="1"><tr><td>月份</td><td>新收申请</td><td>予以公开</td><td>部分公开</td><td>不予公开</td><td>无法提供</td><td>总计</td></tr><tr><td>11月</td><td>7</td><td>3</td><td>1</td><td>1</td><td>2</td><td>7</td></tr><tr><td>12月</td><td>9</td><td>5</td><td>0</td><td>2</td><td>2</td><td>9</td></tr></table>`,
  },
  {
    name: 'report-as-attachment',
    title: '青溪区教育局2022年政府信息公开工作年度报告',
    organ: '青溪区教育局',
    content: '<p>附件：<a href="P020230112.pdf">青溪区教育局2022年政府信息公开工作年度报告.pdf</a></p>',
  },
  {
    name: 'report-as-pictures',
    title: '青溪区民政局2022年政府信息公开工作年度报告',
    organ: '青溪区民政局',
    content: [1, 2, 3, 4]
      .map((page) => `<p><img src="W02023_${page}.jpg" width="720" height="1018"></p>`)
      .join('\n'),
  },
];

/** Pages that must be left alone. */
export const LOOK_ALIKES: readonly LookAlike[] = DRAFTS.map(
  ({ name, title, content, organ, year, before2019 }) => ({
    name,
    html: site(name, title, content, organ, year),
    ...(before2019 ? { before2019 } : {}),
  }),
);

/** A page that looks like none of these and is a report all the same. */
export interface TrueReport {
  name: string;
  html: string;
  figures: Figures;
  /** Tables that cannot be checked and must be listed so. */
  unchecked: readonly TableKey[];
}

function wrapped(): TrueReport {
  const figures = randomFigures('wrapped', '2021');
  figures.organ = '青溪区人民政府';
  const inner = `${figures.organ}${figures.year}年政府信息公开工作年度报告`;
  figures.title = `关于印发${inner}的通知`;
  figures.preamble = [
    '各乡镇人民政府，区政府各部门：',
    `现将《${inner}》印发给你们，请认真贯彻执行。`,
    ORGAN,
    inner,
    `本报告所列数据的统计期限为${figures.year}年1月1日至${figures.year}年12月31日。`,
  ];
  return {
    name: 'notice that wraps a report',
    html: plain(figures, makeRng('wrapped')),
    figures,
    unchecked: [],
  };
}

function unfilled(edition: Edition): TrueReport {
  const figures = randomFigures('unfilled', edition);
  for (const key of ['disclosure', 'applications', 'review'] as const) {
    figures.tables[key] = blanked(figures.tables[key]);
  }
  const line = sectionOf(figures, 'overview').paragraphs;
  sectionOf(figures, 'overview').paragraphs = line
    .filter((text) => !/\d+件/.test(text))
    .concat('依申请公开渠道保持畅通。');
  return {
    name: `report with every cell blank, ${edition}`,
    html: plain(figures, makeRng('unfilled')),
    figures,
    unchecked: [],
  };
}

function elsewhere(instead: NonNullable<TableFigures['instead']>): TrueReport {
  const figures = randomFigures(`elsewhere/${instead}`, '2021');
  const keys = ['disclosure', 'applications', 'review'] as const;
  for (const key of keys) {
    const table = figures.tables[key];
    if (table !== undefined) table.instead = instead;
  }
  return {
    name: `report with its tables as ${instead}`,
    html: plain(figures, makeRng(instead)),
    figures,
    unchecked: keys,
  };
}

export const TRUE_REPORTS: readonly TrueReport[] = [
  wrapped(),
  unfilled('2019'),
  unfilled('2021'),
  elsewhere('picture'),
  elsewhere('attachment'),
  elsewhere('frame'),
];
