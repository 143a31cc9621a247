import type { Entry, Target } from '../../../lib/archive/model.ts';
import { resultOf } from '../../../lib/archive/model.ts';
import { addressOf } from '../../../lib/report/address.ts';
import type { Finding, Result } from '../../../lib/report/schema.ts';
import { cellsAgainst, findingsAgainst } from '../../support/pages/compare.ts';
import type { Expectation, ReportExpected } from '../../support/portal/expected.ts';
import type { Asked } from '../../support/portal/ledger.ts';

/** What an audit made of the portal, against what it must. */

type Outcome =
  | { kind: 'report'; via: Entry['via']; organ: string | null; year: number | null; published: string | null }
  | { kind: 'none'; files: readonly string[] }
  | { kind: 'failed'; failure: string };

const isHistory = ({ rule }: Pick<Finding, 'rule'>): boolean => rule.startsWith('history/');

/** What is said of the page by itself, in English, as the command line does. */
export function withoutComparison(result: Result): Result {
  const unchecked = result.unchecked.filter(
    ({ reason }) => !/last year’s|another organ’s|was copied/.test(reason),
  );
  return { ...result, findings: result.findings.filter((finding) => !isHistory(finding)), unchecked };
}

export const historyOf = ({ judgement }: Entry): string[] =>
  judgement.en.findings
    .filter(isHistory)
    .map(({ rule, at }) => `${rule} ${addressOf(at)}`)
    .toSorted();

export function outcomeOf(target: Target | undefined, entry: Entry | undefined): Outcome | null {
  if (target === undefined) return null;
  if (target.state === 'failed') return { kind: 'failed', failure: target.failure?.kind ?? '' };
  if (entry === undefined) return null;
  const { report } = entry.judgement;
  if (report === null) return { kind: 'none', files: entry.attachments.map(({ href }) => href).toSorted() };
  const { organ, year, published } = report;
  return { kind: 'report', via: entry.via, organ, year, published };
}

export function outcomeExpected(expected: Expectation): Outcome {
  switch (expected.kind) {
    case 'report':
    case 'drawn': {
      const { organ, year, published } = expected;
      return { kind: 'report', via: expected.kind === 'drawn' ? 'tab' : 'fetch', organ, year, published };
    }
    case 'none':
      return { kind: 'none', files: [] };
    case 'attachment':
      return { kind: 'none', files: expected.files.toSorted() };
    case 'failed':
      return { kind: 'failed', failure: expected.failure };
  }
}

/** What of a report is not as it must be, history left out. */
export function differences(entry: Entry, expected: ReportExpected): string[] {
  const result = withoutComparison(resultOf(entry.url, entry.judgement, 'en'));
  const { findings, allowed, figures, unchecked } = expected;
  return [
    ...findingsAgainst(result, findings, allowed),
    ...cellsAgainst(result, figures),
    ...(unchecked === undefined || result.unchecked.some(({ at }) => at.table === unchecked)
      ? []
      : [`${unchecked} checked`]),
  ];
}

/** Whether a tab asked: it is the browser that does, with all that it sends for its user. */
export const isOfTab = ({ headers }: Asked): boolean => headers.accept?.includes('text/html') === true;

export const placeOf = ({ host, path }: Asked): string => `${host}${path}`;

export const isRedirect = ({ status }: Asked): boolean => status !== null && status >= 300 && status < 400;

/** Whether its answer came whole, and is not to be asked for again: no busy server, no broken connection. */
export const isAnswered = ({ status, isBrokenOff }: Asked): boolean =>
  status !== null && !isBrokenOff && status !== 429 && status !== 503;

/** Timers fire up to that early, in milliseconds. */
const EARLY = 5;

/** Requests that came sooner after the answer before them, on their host, than they were to: `/a → /b`. */
export function hurried(asked: readonly Asked[], pause: number): string[] {
  const last = new Map<string, Asked>();
  return asked.flatMap((one) => {
    if (one.part !== 'page') return [];
    const before = last.get(one.host);
    last.set(one.host, one);
    // When it ended only the client knows that broke it off.
    if (before === undefined || before.isBrokenOff) return [];
    const gap = one.startedAt - (before.endedAt ?? Number.POSITIVE_INFINITY);
    return gap < pause - EARLY ? [`${placeOf(before)} → ${placeOf(one)}`] : [];
  });
}

/** What is found between years and organs, among these reports. */
export function historyExpected(
  one: ReportExpected,
  all: readonly (readonly [Entry, ReportExpected])[],
): string[] {
  const { organ, year, history, copied } = one;
  const copies = all.flatMap(([, other]) =>
    other.copied?.organ === organ && other.copied.year === year && other.year === year ? other.copied : [],
  );
  const sections = new Set([copied, ...copies].flatMap((copy) => copy?.section ?? []));
  return [
    ...history.map(({ rule, at }) => `${rule} ${at}`),
    ...[...sections].map((section) => `history/duplicate-text ${section}`),
  ].toSorted();
}
