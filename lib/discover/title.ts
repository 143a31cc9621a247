import type { Link } from '../page/page-links.ts';
import { fold, squash } from '../read/characters.ts';
import { arabicYears, yearsIn } from '../read/dates.ts';
import { isOrganLine } from '../read/furniture.ts';
import { namesReport, organIn } from '../read/title.ts';

/** What the title of a link says of a report. */
export interface TitleReading {
  organ: string | null;
  year: number | null;
  /** It names several years: a collection, or a span. */
  manyYears: boolean;
}

/** So many characters of a title are looked at. */
const LONGEST = 200;

/** A text that was cut: the attribute has the rest. */
const CUT = /(?:…|⋯|\.{2,}|。{2,})$/;

/** The whole title of a link. */
export function titleOf({ text, title }: Pick<Link, 'text' | 'title'>): string {
  const attribute = title
    .replace(/^标题[:：]\s?/, '')
    .replace(/\s?(?:发布(?:时间|日期)|日期|来源|点击)[:：].*$/, '');
  if (attribute === '') return text;
  if (text === '' || CUT.test(text)) return attribute;
  const isLonger = squash(attribute).startsWith(squash(text)) && attribute.length > text.length;
  if (isLonger || (namesReport(plainTitle(attribute)) && !namesReport(plainTitle(text)))) return attribute;
  return text;
}

/** Brackets around a year, bullets, and what titles put before 政府信息公开 or beside it without another meaning. */
function plainTitle(title: string): string {
  return arabicYears(squash(title.slice(0, LONGEST)))
    .replace(/[([{〔【[](20\d{2}年?度?)[)\]}〕】]/g, '$1')
    .replace(/^[[(【]?20\d{2}[-/.]\d{1,2}[-/.]\d{1,2}[\])】]?/, '')
    .replace(/(?:\d{1,2}月(?:\d{1,2}日)?)?[至到~—–-]+(?:20\d{2}年)?\d{1,2}月(?:\d{1,2}日)?/g, '')
    .replace(/^(?:[^\p{L}\p{N}(《<【]+|\d{1,3}[、.](?!\d))+/u, '')
    .replace(/^[[【(](?!20)[^\])】]{1,10}[\])】]/, '')
    .replace(/(?:政务公开[和与及、暨]|[和与及、暨]政务公开)/g, '');
}

const SUBJECT = /(?:政府)?信息公开.{0,24}?(?:报告|年报)/g;

/** Cut before it has said 报告: `…2022年政府信息公开工作年…`. */
const CUT_SUBJECT = /信息公开(?:工作|情况|20\d{2}|年度?)*(?:报)?(?:…|⋯|\.{2,})$/;

/** About reports, or another thing of the same name. */
const NOT_ABOUT =
  /学年|网站工作年度|决算|预算|法治政府|依法行政|图解|一图|读懂|解读|指南|如何|怎[么样]|征求|答记者|发布会|百科|模板|范本|样本|样表|格式/;
/** Before the report's name: it is spoken of, not given. */
const NOT_BEFORE =
  /做好|编制|编写|撰写|填报|报送|上报|召开|部署|督促|督办|贯彻|培训班|关于.{0,20}(?:开展|组织(?!部)|规范|加强|落实|修改|调整|整改|推进|提交|审核|检查|核查|自查|通报|考核|评估)|对.{1,30}的(?:建议|意见|评价)$/;
/** After it: likewise. */
const NOT_AFTER =
  /^(?:的)?(?:情况)?(?:工作|编制|编写|编报|撰写|填报|报送|上报|发布|公布|公开|审核|评估|评价|评议|考核|检查|抽查|核查|统计|数据|分析|制度|规定|规范|办法|细则|方案|流程|要求|要点|提纲|说明|目录|清单|列表|汇总|汇编|合集|专栏|专题|栏目|系统|平台|模块|报表|附表|表$|培训|会|通报|问题|意见|建议|新闻|动态|解释|问答|回复|公式|指标|查询|检索|下载区|更多|及)(?!版)/;
/** Of less than a year. */
const NOT_ANNUAL = /(?:季度|半年|[\d一二三四五六七八九十]月份?|月度|旬)$|[上下]半年|季度|半年|月报|季报/;
/** A notice that hands the report out is the page that holds it; any other notice is none. */
const HANDS_OUT = /(?:印发|公布|发布|公开|转发|公示)/;
const NOTICE = /(?:通知|函|批复|请示|意见|决定)(?:[(].*[)])?$/;

/** What a title says of the report it names; null where it names none. */
export function readTitle(title: string): TitleReading | null {
  const plain = plainTitle(title);
  if (NOT_ABOUT.test(squash(title.slice(0, LONGEST)))) return null;
  const end = subjectEnd(plain);
  if (end === null) return null;
  const upTo = plain.slice(0, end);
  const rest = plain.slice(end).replace(/^[》>”"]+/, '');
  const before = upTo.slice(0, upTo.lastIndexOf('信息公开')).replace(/政府$/, '');
  const says = upTo.slice(before.length);
  if (NOT_BEFORE.test(before) || NOT_AFTER.test(rest)) return null;
  if (NOTICE.test(rest) && !HANDS_OUT.test(before)) return null;
  if (!/年度|年报/.test(says) && NOT_ANNUAL.test(before)) return null;
  const own = yearsIn(upTo);
  const years = own.length > 0 ? own : yearsIn(rest);
  return {
    organ: organBefore(plain) ?? organAfter(rest),
    year: years.length === 1 ? (years[0] ?? null) : null,
    manyYears: years.length > 1 || /20\d{2}年?[-—–至到~]+20\d{2}/.test(plain),
  };
}

/** Where the report's name ends. */
function subjectEnd(plain: string): number | null {
  if (!namesReport(plain)) return CUT_SUBJECT.test(plain) ? plain.length : null;
  for (const match of plain.matchAll(SUBJECT)) {
    if (namesReport(match[0])) return match.index + match[0].length;
  }
  return null;
}

function organBefore(plain: string): string | null {
  return properOrgan(organIn(plain.replace(CUT, '报告')) ?? '');
}

/** 2022年度政府信息公开工作年度报告（青溪区教育局）. */
function organAfter(rest: string): string | null {
  const said = rest
    .replace(/\.(?:pdf|docx?|wps|ofd|html?)$/i, '')
    .replace(/20\d{2}年?度?/g, '')
    .split(/[^\p{sc=Han}]+/u)
    .filter((part) => part !== '');
  const [only] = said;
  return said.length === 1 && only !== undefined ? organName(only) : null;
}

const OURS = /^(?:我|本)(?:[局委办厅院部会市县区镇乡省]|街道|单位|机关|部门|级)/;

/** Words of a title that are no part of a name, or leave open whose report it is: 政府办关于青溪区…的报告. */
const NO_NAME = /关于|召开|举行|开展|[与和及、]$|^(?:年度?|政府|部门|单位|全[市县区省])$/;

/** An organ's name as a title writes it before the report's; null where it is none of its own. */
function properOrgan(organ: string): string | null {
  const name = organ
    .replace(/(?<=.{2})(?:政务|党务|(?<=[局委办厅会院])(?:部门|单位)|本级|年度|年)$/, '')
    .replace(/^[^\p{L}]+|[^\p{L})]+$/gu, '');
  const isName = name.length >= 2 && /\p{sc=Han}/u.test(name);
  return isName && !OURS.test(name) && !NO_NAME.test(name) ? name : null;
}

/** Named as organs are, and none, or not which. */
const NO_ORGANS =
  /^(?:(?:政府)?办公[室厅]|委员会|.{0,4}(?:新闻|下载|资讯|数据|办事|信息|文件|专题|视频|图片|会员|个人|服务|帮助)中心|.{0,6}(?:委员会议|常务会|座谈会|发布会|新闻办)|(?:政府|市直|全|内设|责任)部|(?:法律|机构).*|.*(?:领导|职责|信箱|栏目|大厅|展厅|场所|百科|(?:数字|法治|阳光|透明|智慧|服务型)政府|(?:执|试|进|施|运|推|履|发)行|(?:通|上|好|快|督|承|主|代|帮|么)办|城市|[全本各]市|[全本各辖市]区|[服专校小景社]务?区|[全本各]县))$/;
/** A place stands for its government. */
const PLACE = /^\p{sc=Han}{1,12}(?:[市县区旗盟]|自治州)$/u;
/** What stands around an organ's name in a heading, a column's name or a row. */
const AROUND =
  /^(?:发布机构|发布单位|公开主体|责任单位|信息来源|来源|机构|单位|部门)[:：]|(?:(?:政府)?信息公开)?(?:工作)?(?:专栏|专页|平台|目录|年报|年度报告)$|(?:政府)?信息公开$|(?:门户|官方)?网站?$/g;

/** The organ that a text names and nothing else; null where it names none, or no one organ. */
export function organName(text: string): string | null {
  const said = squash(text.slice(0, LONGEST))
    .replace(AROUND, '')
    .replace(/^[^\p{L}\p{N}]+|[:：]$/gu, '');
  const isName = isOrganLine(said) || (said.length >= 3 && PLACE.test(said));
  return isName && !/\d/.test(said) && ![NO_ORGANS, OURS, NO_NAME].some((none) => none.test(said))
    ? said
    : null;
}

const DATES = /20\d{2}\s?[-年./]\s?\d{1,2}\s?[-月./]\s?\d{1,2}\s?日?/g;

/** The organ that a row, a heading or the way to a page names, among other things; null where several. */
export function organAmong(text: string): string | null {
  const names = fold(text.normalize('NFKC').replace(DATES, ' '))
    .split(/[\s|/,，;；:：>»\-—_()[\]【】]+/)
    .map(organName)
    .filter((name) => name !== null);
  const [only] = [...new Set(names)];
  return only !== undefined && new Set(names).size === 1 ? only : null;
}
