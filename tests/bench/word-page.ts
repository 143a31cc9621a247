import { randomFigures, sectionOf } from '../support/pages/figures.ts';
import { MARKUPS } from '../support/pages/markups/index.ts';
import { makeRng } from '../support/pages/rng.ts';

/** Characters of the page, as the largest report pages of real sites have. */
const LENGTH = 300_000;

/** Paragraphs as reports have them by the dozen; none states a number that a table could contradict. */
const PROSE = [
  '围绕重点领域持续做好主动公开工作，及时发布涉及群众切身利益的政策文件、办事指南和服务信息，对社会关注度较高的事项同步配发图文解读，方便群众查询和使用。',
  '健全依申请公开办理制度，统一登记、审核、办理、答复、归档的流程和文书，加强与申请人的沟通，主动做好解释说明，切实保障公众依法获取政府信息的权利。',
  '落实政府信息管理的各项要求，严格执行先审查、后公开，对拟发布的内容逐级审核，对历史信息进行梳理，规范文件的格式、标注和归集，定期更新公开目录。',
  '加强政府信息公开平台建设，优化专栏的设置和检索，统筹政务新媒体与政府公报的发布，在便民服务场所设立查阅点，配备查询设备和工作人员。',
  '强化监督保障，调整充实领导小组，把政务公开列入年度绩效考核，组织业务学习和专题交流，主动接受社会评议，对发现的薄弱环节督促整改。',
] as const;

/** What Word writes where the short styles of the generator stand. */
const RUN =
  "style='font-size:16.0pt;mso-bidi-font-size:11.0pt;font-family:仿宋_GB2312;mso-hansi-font-family:仿宋_GB2312;" +
  "mso-bidi-font-family:仿宋_GB2312;color:black;mso-font-kerning:0pt'";
const CELL =
  "style='border:solid windowtext 1.0pt;border-left:none;mso-border-left-alt:solid windowtext .5pt;" +
  "mso-border-alt:solid windowtext .5pt;padding:0cm 5.4pt 0cm 5.4pt;height:15.0pt'";
const PARAGRAPH =
  "style='text-indent:32.0pt;mso-char-indent-count:2.0;mso-pagination:widow-orphan;line-height:28.0pt;" +
  "mso-line-height-rule:exactly;word-break:break-all'";
const CONDITIONAL = '<!--[if gte vml 1]><o:wrapblock></o:wrapblock><![endif]-->';

/** The generator's Word page with mark-up as thick as Word's own: long styles, spans in spans, empty runs. */
function thick(html: string): string {
  return html
    .replaceAll("style='border:solid windowtext 1.0pt;padding:0cm 5.4pt'", `width=62 valign=center ${CELL}`)
    .replaceAll("style='text-indent:32.0pt;line-height:28.0pt'", PARAGRAPH)
    .replaceAll(
      /style='font-size:10\.[05]pt(?:;font-family:宋体)?'>([^<]*)<\/span>/g,
      `${RUN}><span\n${RUN}>$1</span></span>`,
    )
    .replaceAll('<p class=MsoNormal align=center', `${CONDITIONAL}<p class=MsoNormal align=center`);
}

/** A report page of about 300,000 characters, made with Word: every cell, and a long text in many runs. */
export function wordPage(): string {
  const markup = MARKUPS.word;
  if (markup === undefined) throw new Error('there is no mark-up "word"');
  const figures = randomFigures('bench', '2021');
  const { paragraphs } = sectionOf(figures, 'overview');
  const page = (): string => thick(markup(figures, makeRng('bench')));
  let html = page();
  for (let i = 0; html.length < LENGTH; i++) {
    paragraphs.push(PROSE[i % PROSE.length] ?? '');
    html = page();
  }
  return html;
}
