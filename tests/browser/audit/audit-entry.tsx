import { render } from 'preact';
import css from '../../../components/audit/audit.css?inline';
import { Audit } from '../../../components/audit/audit.tsx';
import { type AuditActions, type AuditData, STATUSES } from '../../../components/audit/props.ts';
import { STOPPED_BY_USER } from '../../../components/audit/stopped.ts';
import type { Judgement, Row, Run } from '../../../lib/archive/model.ts';
import type { Summary as SummaryData } from '../../../lib/audit/out/summary.ts';
import type { Answer } from '../../../lib/audit/unpublished.ts';
import { ruleCounts } from '../../../lib/audit/view/findings.ts';
import { indexOf } from '../../../lib/audit/view/index.ts';
import { organsInOrder, totalsOf } from '../../../lib/audit/view/matrix.ts';
import type { Lang } from '../../../lib/check.ts';
import { NOTHING_SET, type Own, rulingOf } from '../../../lib/verdict/apply.ts';
import { whole } from '../../audit/view/rows.ts';
import { Archive, type Made } from './made.ts';

/** The audit page alone in a page, with an archive that was made up and a record of all it asked for. */

export const calls: { name: string; args: unknown[] }[] = [];

interface Shown {
  lang: Lang;
  theme: 'light' | 'dark';
  /** What else is shown than an archive. */
  more?: Partial<Pick<AuditData, 'runs' | 'listing' | 'failed' | 'work'>>;
  /** What the user has set. */
  own?: Own;
  /** Hosts that are not allowed. */
  foreign?: readonly string[];
}

/** Notes what was asked for; it succeeds. */
const note =
  <R,>(name: string, answer: R) =>
  (...args: unknown[]): R => {
    calls.push({ name, args });
    return answer;
  };
const done = Promise.resolve();

/** An organ in each state, and pages that are counted for none. */
const ANSWER: Answer = {
  standings: STATUSES.map((status, index) => ({
    organ: `示例市第${index}局`,
    status,
    duty: status === 'not-found' ? 'none' : 'department',
    due: index % 2 === 0 ? '2024-01-31' : null,
    published: status === 'late' ? '2024-03-05' : null,
    days: status === 'late' ? 34 : null,
    urls: status === 'overdue' ? [] : [`https://www.example.gov.cn/${index}.html`],
  })),
  strangers: (['other', 'ambiguous', 'organ-unknown', 'year-unknown'] as const).map((why) => ({
    url: `https://www.example.gov.cn/${why}.html`,
    title: `${why}年度报告`,
    organ: null,
    organs: [],
    why,
  })),
};

const asks: Omit<AuditActions, 'entryOf' | 'summary' | 'exportAs' | 'stopWork'> = {
  open: note('open', undefined),
  lookInto: note('lookInto', undefined),
  readPasted: note('readPasted', undefined),
  readCsv: (file) => note('readCsv', undefined)(file.name),
  readArchive: note('readArchive', undefined),
  stopLooking: note('stopLooking', undefined),
  allow: note('allow', Promise.resolve(false)),
  start: note('start', done),
  pause: note('pause', done),
  goOn: note('goOn', done),
  cancel: note('cancel', done),
  retry: note('retry', done),
  organsIn: (file) => note('organsIn', Promise.resolve({ organs: ['甲局'], problems: [] }))(file.name),
  whoHasPublished: note('whoHasPublished', Promise.resolve(ANSWER)),
  importArchive: (file) =>
    note(
      'importArchive',
      Promise.resolve({ added: 1, merged: 2, runs: 3, bad: [], moreBad: 0, isCut: false }),
    )(file.name),
  removeRun: note('removeRun', done),
  remove: note('remove', done),
  clear: note('clear', done),
};

/** Makes an archive; that takes its time, which is none of the page's. */
export const make = (asked: { made: Made; judgements: readonly Judgement[] }): Archive =>
  new Archive(asked.made, asked.judgements);

export function showMade(
  archive: Archive,
  { lang, theme, more = {}, own = NOTHING_SET, foreign = [] }: Shown,
): void {
  const style = document.createElement('style');
  style.textContent = css;
  document.head.append(style);
  document.documentElement.lang = lang === 'zh' ? 'zh-CN' : 'en';
  document.documentElement.dataset.theme = theme;
  const { rows, failed, runs } = archive;
  const data: AuditData = {
    lang,
    problem: null,
    own,
    rows,
    failed,
    runs,
    listing: null,
    quota: 5_000_000_000,
    work: null,
    isAllowed: (host) => !foreign.includes(host),
    ...more,
  };
  let stopWork = (): void => undefined;
  const actions: AuditActions = {
    ...asks,
    // Until it is stopped.
    exportAs: (kind) => {
      note('exportAs', undefined)(kind);
      draw({ ...data, work: { done: 1, total: 300 } });
      return new Promise((_, reject) => {
        stopWork = () => {
          draw(data);
          reject(STOPPED_BY_USER);
        };
      });
    },
    stopWork: () => stopWork(),
    entryOf: async (url) => {
      calls.push({ name: 'entry', args: [url] });
      return archive.entry(url);
    },
    summary: async (_, set) => summaryOf(archive, set),
  };
  const draw = (shown: AuditData) => render(<Audit data={shown} actions={actions} />, document.body);
  set = (changed) => draw({ ...data, own: changed });
  rest = () => draw({ ...data, runs: data.runs.map((view) => ({ ...view, pace: null, isQueued: false })) });
  draw(data);
}

/** No run is at work any more. */
export let rest = (): void => undefined;

/** The user changes the settings. */
export let set = (_: Own): void => undefined;

export const show = (asked: Parameters<typeof make>[0] & Shown): void => showMade(make(asked), asked);

const RUN: Run = {
  id: 'run-1',
  name: '示例市',
  startedAt: '2024-03-05T06:07:08.000Z',
  finishedAt: null,
  state: 'done',
  options: { pause: 1000, tabs: false },
  total: 1,
};

/** As it would be made of the archive. */
function summaryOf({ rows, failed }: Archive, own: Own): SummaryData {
  const { organs, years, findings, leftOut } = whole(indexOf(rows, failed, rulingOf(own)));
  const page = ({ url, organ, year, title }: Row) => ({ url, organ, year, title });
  return {
    name: '示例市',
    madeAt: '2024-03-05T06:07:08.000Z',
    version: '0.0.0',
    leftOut,
    runs: [RUN],
    counts: {
      reports: rows.filter(({ isReport }) => isReport).length,
      organs: organs.length,
      years: years.length,
      others: rows.filter(({ isReport }) => !isReport).length,
      missed: failed.length,
      totals: totalsOf(organs.flatMap(({ cells }) => cells)),
      states: { error: 1, ok: 2 },
    },
    years,
    organs,
    rules: ruleCounts(findings, null).map((count) => ({
      ...count,
      organs: organs.slice(0, 5).map(({ name }) => ({ organ: name, findings: 1 })),
    })),
    worst: organsInOrder(organs, () => true, 'errors'),
    others: rows.filter(({ isReport }) => !isReport).map(page),
    missed: failed.map((target) => ({ target, run: RUN, isKept: false })),
    unchecked: rows
      .filter(({ unchecked }) => unchecked > 0)
      .map((row) => ({ ...page(row), items: row.unchecked })),
    definitions: [{ kind: '结论', name: '有错误', about: '至少有一项错误。', lang: 'zh' }],
  };
}
