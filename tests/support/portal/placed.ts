import {
  type Answer,
  atFirst,
  busy,
  busyUntil,
  compressed,
  file,
  type Html,
  late,
  page,
  redirect,
  redirectTo,
  status,
  trickling,
  type Written,
} from './answers.ts';
import { CHARSETS, GB18030_BY_META, GBK } from './charsets.ts';
import { byInlineScript, byRequest, contentOf, inFrame } from './drawn.ts';
import type { DrawnBy } from './expected.ts';
import { HOST, type Host, type Where } from './hosts.ts';
import { allReports, type PortalReport, pageOf, type Version } from './reports.ts';

/** A report in its place: which address lists show, what is answered there, what else belongs to it. */
export interface Placed {
  report: PortalReport;
  /** What is served now. */
  version: Version;
  where: Where;
  /** Where redirects lead to. */
  final: Where;
  drawn: DrawnBy | null;
  answers: readonly Served[];
}

export type Served = readonly [Where, Answer];

/** A slow host takes so long for each answer, in milliseconds. */
const SLOW = [2000, 3000] as const;
/** A report that is drawn appears so long after the page. */
export const DRAWN_AFTER = 400;

export const slowly = (answer: Answer): Answer => late(answer, ...SLOW);

/** The mark-up that is served now; written once for each version. */
function htmlOf(placed: Placed): Html {
  let written: { version: Version; html: string } | null = null;
  return () => {
    const { report, version } = placed;
    if (written?.version !== version) written = { version, html: pageOf(report, version) };
    return written.html;
  };
}

export function placeReports(): readonly Placed[] {
  const inTurn = Object.values(CHARSETS);
  return allReports().map((report, index) => {
    const where = whereOf(report, 10_000 + index * 7);
    const placed: Placed = {
      report,
      version: report.published,
      where,
      final: where,
      drawn: null,
      answers: [],
    };
    const written = writtenBy(report, inTurn[index % inTurn.length]);
    Object.assign(placed, deliver(placed, htmlOf(placed), written));
    return placed;
  });
}

function writtenBy({ organ }: PortalReport, inTurn: Written | undefined): Written | undefined {
  if (organ.host === HOST.water) return GBK;
  if (organ.host === HOST.education) return GB18030_BY_META;
  return organ.host === HOST.beitang ? inTurn : undefined;
}

/** Addresses as the software of each site makes them. */
const PATHS: Readonly<Partial<Record<Host, (day: Day, id: number) => string>>> = {
  [HOST.city]: ({ year, month, day }, id) =>
    `/zwgk/szfbm/nb/${year}${month}/t${year}${month}${day}_${id}.html`,
  [HOST.water]: ({ year, month, day }, id) =>
    `/art/${year}/${Number(month)}/${Number(day)}/art_101_${id}.html`,
  [HOST.education]: (_, id) => `/info/1023/${id}.htm`,
  [HOST.audit]: ({ year, month, day }, id) => `/content/${year}-${month}/${day}/c_${id}.shtml`,
  [HOST.land]: (_, id) => `/xxgk/show.aspx?id=${id}&cid=7`,
  [HOST.statistics]: ({ year }) => `/nb/${Number(year) - 1}.html`,
  [HOST.qingxi]: ({ year, month, day }, id) => `/zfxxgk/nb/${year}${month}/t${year}${month}${day}_${id}.html`,
  [HOST.songhu]: ({ year, month }, id) =>
    `/songhu/c100235/${year}${month}/${(id * 2_654_435).toString(16)}.shtml`,
  [HOST.baishi]: ({ year, month, day }, id) => `/nb/html/${year}/nb_${month}${day}/${id}.html`,
  [HOST.tongjiang]: (_, id) => `/news/show.jsp?newsId=${id}`,
  [HOST.beitang]: (_, id) => `/xxgk/nb/${id}`,
};

interface Day {
  year: string;
  month: string;
  day: string;
}

function whereOf({ organ, published }: PortalReport, id: number): Where {
  const [year = '', month = '', day = ''] = published.figures.published.split('-');
  const path = PATHS[organ.host]?.({ year, month, day }, id);
  if (path === undefined) throw new Error(`no addresses on ${organ.host}`);
  return { host: organ.host, path };
}

type Delivered = Pick<Placed, 'answers'> & Partial<Pick<Placed, 'final' | 'drawn'>>;
type Delivery = (where: Where, html: Html, year: number) => Delivered;

/** Organs whose reports are not simply there. */
const DELIVERIES: Readonly<Record<string, Delivery>> = {
  桐江县水务局: redirected,
  云岭市松湖区统计局: scripted,
  白石县统计局: (where, html, year) => (year < 2021 ? plainly(where, page(html)) : framed(where, html, year)),
  云岭市审计局: (where, html) => plainly(where, slowly(page(html))),
  云岭市自然资源局: (where, html, year) => {
    if (year === 2020) return plainly(where, atFirst([busy(429)], page(html)));
    return plainly(where, year === 2022 ? atFirst([busy(429), busy(429)], page(html)) : page(html));
  },
  云岭市统计局: (where, html, year) => {
    if (year === 2020) return plainly(where, atFirst([busyUntil], page(html)));
    if (year === 2021) return plainly(where, atFirst([status(503), busy(503)], page(html)));
    return plainly(where, year === 2022 ? atFirst([busy(503), busy(503)], page(html)) : page(html));
  },
  云岭市青溪区农业农村局: (where, html, year) => {
    if (year === 2019) return plainly(where, compressed(html));
    return plainly(where, year === 2020 ? trickling(html, 1000) : page(html));
  },
};

function deliver({ report, where }: Placed, html: Html, written: Written | undefined): Delivered {
  const delivery = DELIVERIES[report.organ.name];
  if (delivery !== undefined && written === undefined) return delivery(where, html, report.year);
  const shown: Html =
    written?.encoding === 'gb18030' ? (exchange) => withRareCharacter(html(exchange)) : html;
  return plainly(where, page(shown, written));
}

/** One that GBK lacks, so that GB18030 has to spend four bytes. */
export const RARE = '㐂';

const withRareCharacter = (html: string): string =>
  html.replaceAll('网站地图', `网站地图　技术支持：${RARE}源科技`);

const plainly = (where: Where, answer: Answer): Delivered => ({ answers: [[where, answer]] });

function redirected(where: Where, html: Html, year: number): Delivered {
  const there = { host: where.host, path: `/html/moved/${year}.html` };
  const elsewhere = { host: HOST.old, path: `/moved/tongjiang/${year}.html` };
  const to = (final: Where, ...hops: Served[]): Delivered => ({
    final,
    answers: [...hops, [final, page(html)]],
  });
  switch (year) {
    case 2019:
      return to(there, [where, redirect(302, () => `../html/moved/${year}.html`)]);
    case 2020:
      return to(elsewhere, [where, redirectTo(301, elsewhere)]);
    case 2021: {
      const between = { host: where.host, path: `/go?to=${year}` };
      return to(there, [where, redirectTo(302, between)], [between, redirect(307, () => there.path)]);
    }
    case 2022:
      return to(elsewhere, [
        where,
        redirect(308, ({ addressOf }) => addressOf(elsewhere).replace('http:', '')),
      ]);
    default:
      return to(there, [where, redirect(302, ({ addressOf }) => `${addressOf(there)}#content`)]);
  }
}

function scripted(where: Where, html: Html, year: number): Delivered {
  if (year < 2022) {
    const drawn = page((exchange) => byInlineScript(html(exchange), DRAWN_AFTER));
    return { drawn: 'script', answers: [[where, drawn]] };
  }
  const data = { host: where.host, path: `/api/nb/${year}.json` };
  const content: Answer = (exchange) =>
    file('application/json; charset=utf-8', Buffer.from(contentOf(html(exchange))))(exchange);
  const drawn = page((exchange) => byRequest(html(exchange), data.path, DRAWN_AFTER));
  return {
    drawn: 'request',
    answers: [
      [where, drawn],
      [data, content],
    ],
  };
}

function framed(where: Where, html: Html, year: number): Delivered {
  const frame: Where = { host: year === 2023 ? HOST.old : where.host, path: `/nbframe/${year}.html` };
  const shown = page((exchange) => inFrame(html(exchange), exchange.addressOf(frame)));
  return {
    drawn: 'frame',
    answers: [
      [where, shown],
      [frame, page(html)],
    ],
  };
}
