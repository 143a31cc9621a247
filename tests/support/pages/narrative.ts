import type { Figures, SectionFigures } from './figures.ts';
import { cellOf, sectionOf, tableOf } from './figures.ts';
import type { Rng } from './rng.ts';

/** The counts that prose may speak of. */
interface Counts {
  received: number;
  carried: number;
  processed: number;
  forward: number;
  reviews: number;
  lawsuits: number;
  documents: number;
}

function countsOf(figures: Figures): Counts {
  const applications = tableOf(figures, 'applications');
  const review = tableOf(figures, 'review');
  const total = (row: string): number => cellOf(applications, row, 'total').value ?? 0;
  const outcome = (row: string): number => cellOf(review, row, 'total').value ?? 0;
  return {
    received: total('newReceived'),
    carried: total('carriedOver'),
    processed: total('totalProcessed'),
    forward: total('carriedForward'),
    reviews: outcome('review'),
    lawsuits: outcome('litigationDirect') + outcome('litigationPostReview'),
    documents: cellOf(tableOf(figures, 'disclosure'), 'normativeDocuments', 'made').value ?? 0,
  };
}

/** Writes the report's prose: the five topics, and not a word that the tables deny. */
export function narrate(figures: Figures, region: string, rng: Rng): void {
  const counts = countsOf(figures);
  figures.preamble = preamble(figures, rng);
  const overview = sectionOf(figures, 'overview');
  overview.paragraphs = [opening(figures, rng), ...topics(figures, counts, region, rng)];
  for (const key of ['disclosure', 'applications', 'review'] as const) {
    const section = sectionOf(figures, key);
    if (rng.chance(0.15)) section.before = [rng.pick(['具体情况见下表。', '有关数据统计如下：'])];
    if (rng.chance(0.1)) section.paragraphs = [`注：以上数据截至${figures.year}年12月31日。`];
  }
  problems(sectionOf(figures, 'problems'), figures, rng);
  sectionOf(figures, 'other').paragraphs = otherMatters(figures, rng);
}

function preamble({ year, organ }: Figures, rng: Rng): string[] {
  if (rng.chance(0.2)) return [];
  const period = rng.pick([
    `本报告所列数据的统计期限为${year}年1月1日至${year}年12月31日。`,
    `数据统计时间自${year}年1月1日起，至${year}年12月31日止。`,
  ]);
  const parts = rng.pick([
    '由六个部分构成',
    '包括总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项',
  ]);
  const basis = rng.pick([
    '按照《中华人民共和国政府信息公开条例》第五十条的规定，',
    '依据《中华人民共和国政府信息公开条例》（国务院令第711号，自2019年5月15日起施行）和上级关于年度报告的统一格式，',
  ]);
  return [
    `${basis}${organ}编制本报告，${parts}。${period}如有疑问，欢迎与本单位办公室联系（电话：0990-6123${rng.int(100, 999)}，邮编：83400${rng.int(0, 9)}）。`,
  ];
}

function opening({ year }: Figures, rng: Rng): string {
  const tail = rng.pick([
    '把公开作为改进作风、服务群众的抓手，各项任务有序落地。',
    '围绕中心工作推进公开，回应群众期盼，营商环境持续优化。',
    '坚持以公开为常态、不公开为例外，全链条规范公开流程。',
  ]);
  return `${year}年，本单位认真落实《中华人民共和国政府信息公开条例》（以下简称《条例》），对照《${year}年政务公开工作要点》，${tail}`;
}

const NUMBERING = [
  (index: number, head: string) => `（${'一二三四五'[index]}）${head}。`,
  (index: number, head: string) => `${index + 1}.${head}。`,
  (index: number, head: string) => `(${'一二三四五'[index]})${head}情况。`,
  (index: number, head: string) => `${'一二三四五'[index]}是${head}方面。`,
] as const;

function topics(figures: Figures, counts: Counts, region: string, rng: Rng): string[] {
  const likeSections = rng.chance(0.25);
  const bodies: readonly (readonly [string, string])[] = [
    [likeSections ? '主动公开政府信息' : '主动公开', activeDisclosure(figures, counts, rng)],
    [likeSections ? '收到和处理政府信息公开申请' : '依申请公开', onRequest(figures, counts, region, rng)],
    ['政府信息管理', management(figures, rng)],
    [rng.pick(['政府信息公开平台建设', '平台建设']), platforms(rng)],
    ['监督保障', supervision(figures, rng)],
  ];
  const number = rng.pick(NUMBERING);
  const apart = rng.chance(0.3);
  return bodies.flatMap(([head, body], index) => {
    const lead = number(index, head);
    return apart ? [lead.replace(/。$/, ''), body] : [`${lead}${body}`];
  });
}

function activeDisclosure({ year }: Figures, { documents }: Counts, rng: Rng): string {
  const news = rng.int(40, 900);
  const first = `全年通过门户网站发布各类信息${news}条，较上年增长${rng.int(2, 30)}.${rng.int(1, 9)}%，政策解读材料${rng.int(2, 9)}篇。`;
  const extras = [
    documents > 0 ? `制发行政规范性文件${documents}件，均按时限公布。` : '',
    `按要求公布${year - 1}年度部门决算和${year}年度部门预算。`,
    '重点做好民生实事、公共服务和财政资金等领域的信息发布。',
  ];
  return first + extras.filter(() => rng.chance(0.6)).join('');
}

function onRequest(figures: Figures, counts: Counts, region: string, rng: Rng): string {
  const { received, carried, processed, forward } = counts;
  const aside = rng.chance(0.15) ? `另外，代表${region}有关单位受理申请${received + 7}件。` : '';
  if (received === 0 && carried === 0) {
    return rng.pick([
      `${figures.year}年，本单位未收到政府信息公开申请。`,
      '优化申请渠道，畅通信函、当面和网上三种途径。本年度没有收到公民、法人和其他组织提出的政府信息公开申请。',
    ]);
  }
  const sentences: [string, ...string[]] = [
    `健全登记、审核、答复、归档全流程机制，全年新收政府信息公开申请${received}件。`,
    '进一步规范依申请公开办理流程，加强会商研判，答复质量稳步提升。',
    '办理渠道畅通，数据详见“三、收到和处理政府信息公开申请情况”。',
  ];
  if (carried > 0) {
    sentences.push(`上年结转政府信息公开申请${carried}件，与本年新收的${received}件一并依法办理。`);
  }
  if (processed > 0) {
    const rest = forward > 0 ? `，结转下年度继续办理${forward}件` : '，全部按期办结';
    sentences.push(`本年度办结政府信息公开申请${processed}件${rest}。`);
  }
  return rng.pick(sentences) + aside;
}

function management(_figures: Figures, rng: Rng): string {
  return rng.pick([
    '严格执行“先审查、后公开”和“三审三校”，对拟公开内容逐件开展保密审查，动态调整主动公开目录。',
    '完善信息制作、审核、发布、归档的闭环管理，清理规范性文件并标注有效性。',
    '修订信息发布审核办法，对历史信息开展全面排查，纠正错敏字词和失效链接。',
  ]);
}

function platforms(rng: Rng): string {
  return rng.pick([
    '优化政府网站专栏设置，提升检索体验；规范运维政务新媒体，关停长期不更新的账号。',
    '依托门户网站集约化平台完成栏目改版，政务微信公众号发布信息及时准确，并在便民大厅设置查阅点。',
  ]);
}

function supervision({ year }: Figures, rng: Rng): string {
  return rng.pick([
    `调整政务公开领导小组，明确专人负责，组织业务培训${rng.int(1, 5)}次，把公开工作纳入年度绩效考核。`,
    `定期通报栏目更新情况，开展社会评议，${year}年未发生需要追究责任的情形。`,
    '将政务公开列为干部学习内容，主动接受社会监督，对发现的问题限期整改。',
  ]);
}

function problems(section: SectionFigures, { year }: Figures, rng: Rng): void {
  const faults = rng.pick([
    '一是政策解读形式不够多样，二是公开内容的针对性还需增强，三是基层工作人员业务能力有待提高。',
    '主要是个别栏目更新不够及时，主动回应公众关切的意识还不强，专业力量相对薄弱。',
  ]);
  const plans = rng.pick([
    `下一步，我们将拓宽解读渠道，完善监督机制，加大培训力度。`,
    `${year + 1}年，将重点抓好以下工作：压实各科室责任，丰富图表、视频等解读方式，提高答复的规范化水平。`,
  ]);
  const looking = `针对${year - 1}年度报告中提出的栏目更新不及时等问题，已完成整改。`;
  const parts = [rng.chance(0.3) ? looking + faults : faults, plans];
  const shape = rng.next();
  if (shape < 0.4) section.paragraphs = parts;
  else if (shape < 0.7)
    section.paragraphs = ['（一）存在的主要问题', parts[0] ?? '', '（二）改进措施', parts[1] ?? ''];
  else section.paragraphs = [`（一）存在问题：${parts[0]}`, `（二）改进情况：${parts[1]}`];
}

function otherMatters({ year }: Figures, rng: Rng): string[] {
  if (year < 2021)
    return [rng.pick(['无。', '无', '本年度没有其他需要报告的事项。', '无其他需要报告的事项。'])];
  return [
    rng.pick([
      '本年度未收取信息处理费。无其他需要报告的事项。',
      `${year}年，本机关依申请提供政府信息没有收取任何费用，信息处理费为0元。`,
      '按照《政府信息公开信息处理费管理办法》，本年度未产生信息处理费。',
      `本单位${year}年度未发生政府信息公开信息处理费收取情况，没有其他需要报告的事项。`,
    ]),
  ];
}
