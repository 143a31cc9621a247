import type { FailureKind } from '../../../lib/archive/model.ts';
import { sitePage } from '../pages/chrome.ts';
import { LOOK_ALIKES } from '../pages/look-alikes.ts';
import { makeRng } from '../pages/rng.ts';
import {
  type Answer,
  bomb,
  broken,
  busy,
  dripping,
  file,
  huge,
  page,
  redirect,
  redirectTo,
  silent,
  status,
} from './answers.ts';
import { tablesByScript } from './drawn.ts';
import { HOST, type Where } from './hosts.ts';
import { DRAWN_AFTER, type Served } from './placed.ts';
import { makeExtra, type PortalReport, pageOf } from './reports.ts';

/** What becomes of an address that leads to none of the three hundred. */
export type Outcome =
  | { kind: 'failed'; failure: FailureKind; host?: string; onceAllowed?: PortalReport; final?: Where }
  | { kind: 'none' }
  | { kind: 'attachment'; files: readonly Where[] }
  | { kind: 'drawn'; report: PortalReport };

export interface Trouble {
  /** What the list calls it. */
  title: string;
  organ: string;
  year: number;
  where: Where;
  /** Another port of that host. */
  port?: number;
  answers: readonly Served[];
  outcome: Outcome;
}

const YEAR = 2022;
/** Nobody listens there. */
const CLOSED_PORT = 9;

const titleOf = (organ: string): string => `${organ}${YEAR}年政府信息公开工作年度报告`;

type Rest = Pick<Trouble, 'answers' | 'outcome'> & { port?: number };

function trouble(name: string, where: Where, rest: (where: Where) => Rest): Trouble {
  const organ = `云岭市${name}`;
  return { title: titleOf(organ), organ, year: YEAR, where, ...rest(where) };
}

const old = (path: string): Where => ({ host: HOST.old, path: `/nb/${YEAR}/${path}` });

/** Answered so, and that is how it fails. */
const fails =
  (failure: FailureKind, answer: Answer) =>
  (where: Where): Rest => ({ answers: [[where, answer]], outcome: { kind: 'failed', failure } });

const isNone =
  (html: string) =>
  (where: Where): Rest => ({ answers: [[where, page(() => html)]], outcome: { kind: 'none' } });

function around(organ: string, content: string): string {
  const article = { title: titleOf(organ), organ, published: `${YEAR + 1}-01-16`, year: YEAR, content };
  return sitePage(article, makeRng(`portal/${organ}`));
}

function withFiles(organ: string, links: readonly (readonly [Where, string, Answer])[]) {
  return (where: Where): Rest => ({
    answers: [
      [
        where,
        page(() =>
          around(
            organ,
            links.map(([{ path }, text]) => `<p>附件：<a href="${path}">${text}</a></p>`).join('\n'),
          ),
        ),
      ],
      ...links.map(([at, , answer]): Served => [at, answer]),
    ],
    outcome: { kind: 'attachment', files: links.map(([at]) => at) },
  });
}

const PDF = file(
  'application/pdf',
  Buffer.from('%PDF-1.4\n%\u00e2\u00e3\n1 0 obj\n<<>>\nendobj\n%%EOF\n', 'latin1'),
);
const DOC = file('application/msword', Buffer.from('d0cf11e0a1b11ae1', 'hex'));
/** Bytes that are no text, whatever the header says. */
const NO_TEXT = file(
  'text/html; charset=utf-8',
  Uint8Array.from({ length: 4000 }, (_, index) => (index * 7) % 9),
);

const NEWS_REPORT = makeExtra('云岭市供销合作社', YEAR);
const ARCHIVES_REPORT = makeExtra('云岭市档案馆', YEAR);
const FORESTRY_REPORT = makeExtra('云岭市林业和草原局', YEAR);
const newsPage: Where = { host: HOST.news, path: '/gov/2022/gxs.html' };
const archivesPage: Where = { host: HOST.news, path: '/gov/2022/dag.html' };
const reportPage = (report: PortalReport): Answer => page(() => pageOf(report, report.published));

const SOFT_404 = `<html><head><meta charset="utf-8"><title>出错了</title></head><body><h2>您访问的页面不存在或已删除</h2><p>3秒后返回首页</p></body></html>`;

/** Each is listed as some organ's report for 2022. */
export const TROUBLES: readonly Trouble[] = [
  trouble('档案局', old('dangan.html'), fails('http', status(404))),
  trouble('信访局', old('xinfang.html'), fails('http', status(403))),
  trouble('地方志编纂委员会办公室', old('dfz.html'), fails('http', status(500))),
  trouble('医疗保障局', old('yibao.html'), fails('busy', busy(503))),
  trouble('城市管理局', { host: HOST.land, path: '/xxgk/show.aspx?id=503&cid=7' }, fails('busy', busy(429))),
  trouble('退役军人事务局', { host: HOST.city, path: '/zwgk/drip.html' }, fails('too-slow', dripping)),
  trouble('机关事务管理局', { host: HOST.qingxi, path: '/zfxxgk/silent.html' }, fails('too-slow', silent)),
  trouble('体育局', { host: HOST.baishi, path: '/nb/reset.html' }, fails('network', broken(false))),
  trouble('园林局', { host: HOST.baishi, path: '/nb/cut.html' }, fails('network', broken(true))),
  trouble('粮食局', old('refused.html'), () => ({
    port: CLOSED_PORT,
    answers: [],
    outcome: { kind: 'failed', failure: 'network' },
  })),
  trouble('气象局', { host: HOST.songhu, path: '/songhu/huge.shtml' }, fails('too-large', huge(40, true))),
  trouble('地震局', { host: HOST.tongjiang, path: '/news/huge.jsp' }, fails('too-large', huge(40, false))),
  // Small enough to be fetched, too long for any document.
  trouble('水文局', { host: HOST.beitang, path: '/xxgk/nb/30mb' }, fails('unreadable', huge(30, true))),
  trouble('人民防空办公室', old('bomb.html'), fails('too-large', bomb)),
  trouble('商务局', old('loop.html'), (where) => {
    const back = old('loop-back.html');
    return {
      answers: [
        [where, redirectTo(302, back)],
        [back, redirectTo(302, where)],
      ],
      outcome: { kind: 'failed', failure: 'redirect' },
    };
  }),
  trouble('投资促进局', old('self.html'), (where) => fails('redirect', redirectTo(302, where))(where)),
  trouble('乡村振兴局', old('nowhere.html'), fails('redirect', redirect(302, null))),
  trouble(
    '侨务办公室',
    old('app.html'),
    fails(
      'redirect',
      redirect(302, () => 'weixin://dl/business/?t=nb'),
    ),
  ),
  trouble('档案馆', old('dag.html'), (where) => ({
    answers: [
      [where, redirectTo(302, archivesPage)],
      [archivesPage, reportPage(ARCHIVES_REPORT)],
    ],
    outcome: {
      kind: 'failed',
      failure: 'host-not-allowed',
      host: HOST.news,
      onceAllowed: ARCHIVES_REPORT,
      final: archivesPage,
    },
  })),
  trouble('供销合作社', newsPage, (where) => ({
    answers: [[where, reportPage(NEWS_REPORT)]],
    outcome: {
      kind: 'failed',
      failure: 'host-not-allowed',
      host: HOST.news,
      onceAllowed: NEWS_REPORT,
      final: where,
    },
  })),
  trouble('残疾人联合会', old('canlian.pdf'), fails('no-page', PDF)),
  trouble('妇女联合会', old('fulian.html'), fails('no-page', NO_TEXT)),
  trouble('科学技术协会', old('kexie.html'), isNone('')),
  trouble('红十字会', old('hongshizi.html'), isNone(SOFT_404)),
  trouble(
    '国有资产监督管理委员会',
    old('guozi.html'),
    withFiles('云岭市国有资产监督管理委员会', [
      [old('P020230116.pdf'), `${titleOf('云岭市国有资产监督管理委员会')}.pdf`, PDF],
    ]),
  ),
  trouble(
    '市场监督管理局',
    old('shichang.html'),
    withFiles('云岭市市场监督管理局', [
      [old('W020230116.doc'), '年度报告全文.doc', DOC],
      [old('W020230117.pdf'), '年度报告统计表.pdf', PDF],
    ]),
  ),
  trouble('林业和草原局', old('linye.html'), (where) => ({
    answers: [
      [where, page(() => tablesByScript(pageOf(FORESTRY_REPORT, FORESTRY_REPORT.published), DRAWN_AFTER))],
    ],
    outcome: { kind: 'drawn', report: FORESTRY_REPORT },
  })),
];

/** Pages that speak of annual reports, or are called so, and are none. */
export const LOOK_ALIKE_PAGES: readonly Trouble[] = LOOK_ALIKES.map(({ name, html }) => {
  const where: Where = { host: HOST.old, path: `/wz/${name}.html` };
  const title = /<title>([^<]*?)(?:_[^<]*| - [^<]*|-政府信息公开年报)?<\/title>/.exec(html)?.[1] ?? name;
  const fileName = /href="(P\d+\.pdf)"/.exec(html)?.[1];
  const files: readonly Where[] = fileName === undefined ? [] : [{ host: HOST.old, path: `/wz/${fileName}` }];
  const outcome: Outcome = files.length === 0 ? { kind: 'none' } : { kind: 'attachment', files };
  const organ = /^(\S+?)(?=20\d\d年)/.exec(title)?.[1] ?? '云岭市青溪区';
  const answers = [[where, page(() => html)] as const, ...files.map((file): Served => [file, PDF])];
  return { title, organ, year: YEAR, where, answers, outcome };
});
