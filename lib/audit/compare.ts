import type { Entry, Failure, Judgement, Row } from '../archive/model.ts';
import { rowOf } from '../archive/row.ts';
import type { ArchiveStore } from '../archive/store.ts';
import { notCompared } from '../check.ts';
import type { Text } from '../form/types.ts';
import { groupBy } from '../group-by.ts';
import type { PackedPiece } from '../read/packed.ts';
import { refusalOf } from '../read/pair.ts';
import { inSlices, type Pace, type Pausing } from '../read/slices.ts';
import { candidates, othersIn } from './alike.ts';
import { reportOf } from './judge.ts';
import { distinct, type LastYear, lastYears } from './last-year.ts';
import { failureOf } from './worked.ts';
import type { World } from './world.ts';

export interface Comparing {
  signal: AbortSignal;
  /** Called for each report that was checked again. */
  onProgress?(progress: { done: number; total: number }): void;
  /** Reports that are checked at a time. */
  parallel?: number;
}

/** What has become of an archive's reports. */
export interface Comparison {
  /** Reports whose result is a new one. */
  changed: number;
  /** Reports that could not be checked again; their results stay. */
  failed: readonly { url: string; failure: Failure }[];
}

const PARALLEL = 4;
/** Other organs' reports that one is compared with, the nearest. */
const MOST_OTHERS = 8;

/** What a report is to be checked against. */
interface Against {
  last: LastYear | undefined;
  others: readonly Row[];
}

/**
 * Checks the reports of an archive again that are to be checked against others than they were: last year's report of
 * the same organ, and other organs' reports that may have the same text. So findings of `history/…` come and go with
 * what the archive holds; where nothing has changed, nothing is done. Broken off, it goes on where it was.
 *
 * @throws the signal's reason, and what the store throws
 */
export async function compareAll(
  world: Pick<World, 'store' | 'judge'>,
  { signal, onProgress, parallel = PARALLEL }: Comparing,
): Promise<Comparison> {
  const rows: Row[] = [];
  for await (const some of world.store.rows()) rows.push(...some);
  const wanted = await inSlices((pace) => planning(rows, pace), signal);
  const failed: { url: string; failure: Failure }[] = [];
  let [begun, done, changed] = [0, 0, 0];
  let isBroken = false;
  const work = async (): Promise<void> => {
    while (!isBroken) {
      signal.throwIfAborted();
      const next = wanted[begun++];
      if (next === undefined) return;
      const outcome = await checkAgain(world, next.row, next.against);
      if (outcome === 'changed') changed += 1;
      else if (outcome !== 'gone') failed.push({ url: next.row.url, failure: outcome });
      done += 1;
      onProgress?.({ done, total: wanted.length });
    }
  };
  const atATime = Array.from({ length: parallel }, () =>
    work().catch((error: unknown) => {
      isBroken = true;
      throw error;
    }),
  );
  // Nobody goes on behind the back of whoever is told that it has come to an end.
  for (const end of await Promise.allSettled(atATime)) if (end.status === 'rejected') throw end.reason;
  return { changed, failed };
}

/** `gone`: it was changed or deleted meanwhile; the next time it is looked at anew. */
async function checkAgain(
  world: Pick<World, 'store' | 'judge'>,
  row: Row,
  against: Against,
): Promise<'changed' | 'gone' | Failure> {
  const { store } = world;
  const asked = await askedOf(store, row, against);
  if (asked === null) return 'gone';
  const { entry, note, ...what } = asked;
  const judged = await world
    .judge({ source: row.url, ...what })
    .catch((error: unknown) => ({ failure: failureOf(error) }));
  if ('failure' in judged) return judged.failure;
  if (!(await isStill(store, row))) return 'gone';
  const { judgement, signature } = judged;
  const anew: Entry = {
    ...entry,
    judgement: note === null ? judgement : withNote(judgement, note),
    compared: comparedWith(against),
    ...(signature !== null && { signature }),
  };
  await store.update(anew, rowOf(anew, { url: row.url, pieces: what.pieces }));
  return 'changed';
}

/** The reports that are to be checked against others than they were, and against what. */
function* planning(unsorted: readonly Row[], pace: Pace): Pausing<{ row: Row; against: Against }[]> {
  // What is planned is not to hang on the order in which a store gives its rows.
  const rows = unsorted.toSorted((one, other) => (one.url < other.url ? -1 : 1));
  const byUrl = new Map(rows.map((row) => [row.url, row]));
  const last = yield* lastYears(rows, pace);
  const others = yield* alikeIn(rows);
  const wanted: { row: Row; against: Against }[] = [];
  for (const row of rows) {
    const nearest = (others.get(row.url) ?? []).slice(0, MOST_OTHERS);
    const own = distinct(nearest.flatMap((url) => byUrl.get(url) ?? []));
    const against = { last: last.get(row.url), others: own };
    if (row.isReport && comparedWith(against) !== row.compared) wanted.push({ row, against });
    if (pace.over()) yield;
  }
  return wanted;
}

function* alikeIn(rows: readonly Row[]): Pausing<Map<string, readonly string[]>> {
  const others = new Map<string, readonly string[]>();
  for (const [, ofYear] of groupBy(rows, ({ year }) => year)) {
    const signed = ofYear.flatMap(({ url, organ, year, signature }) =>
      signature === undefined ? [] : [{ id: url, organ, year, signature }],
    );
    for (const [url, urls] of othersIn(candidates(signed))) others.set(url, urls);
    yield;
  }
  return others;
}

/** What `Entry.compared` says; of two archives with the same pages the same. */
export function comparedWith({ last, others }: Against): string {
  const names = (rows: readonly Row[]): string =>
    rows.map(({ url, digest }) => `${url} ${digest.slice(0, 16)}`).join(' ');
  const parts = [
    ...(last === undefined
      ? []
      : [`${last.kind}: ${names(last.rows.slice(0, MOST_NAMED))} ${last.rows.length}`]),
    ...(others.length === 0 ? [] : [`others: ${names(others)}`]),
  ];
  return parts.join('\n');
}

/** Addresses that are told, and kept, of those between which it cannot be told. */
const MOST_NAMED = 8;

interface AskedAgain {
  entry: Entry;
  pieces: readonly PackedPiece[];
  previous?: readonly PackedPiece[];
  others: readonly (readonly PackedPiece[])[];
  /** Why it is not compared with last year's report. */
  note: Text | null;
}

/** Null where something of it was changed or deleted meanwhile. */
async function askedOf(store: ArchiveStore, row: Row, { last, others }: Against): Promise<AskedAgain | null> {
  const [entry, own] = [await store.entry(row.url), await store.source(row.url)];
  if (entry === undefined || own === undefined || entry.fetchedAt !== row.fetchedAt) return null;
  const asked = { entry, pieces: own.pieces, others: await piecesOf(store, others), note: null };
  if (asked.others.length < others.length) return null;
  if (last === undefined) return asked;
  if (last.kind === 'several' || last.kind === 'elsewhere')
    return { ...asked, note: noteOf(last.kind, last.rows) };
  const before = await piecesOf(store, last.rows);
  if (before.length < last.rows.length) return null;
  if (last.kind === 'one') return { ...asked, ...(before[0] && { previous: before[0] }) };

  const report = reportOf(own.pieces);
  const proven = last.rows.flatMap((one, index) => {
    const pieces = before[index];
    const previous = pieces && reportOf(pieces);
    return report && previous && refusalOf(report, previous) === null ? [{ one, pieces }] : [];
  });
  const [first, ...more] = proven;
  if (first === undefined) return asked;
  if (more.length === 0) return { ...asked, previous: first.pieces };
  return {
    ...asked,
    note: noteOf(
      'several',
      proven.map(({ one }) => one),
    ),
  };
}

async function piecesOf(store: ArchiveStore, rows: readonly Row[]): Promise<(readonly PackedPiece[])[]> {
  const found: (readonly PackedPiece[])[] = [];
  for (const { url } of rows) {
    const source = await store.source(url);
    if (source !== undefined) found.push(source.pieces);
  }
  return found;
}

function noteOf(kind: 'several' | 'elsewhere', rows: readonly Row[]): Text {
  const named = rows.slice(0, MOST_NAMED).map(({ url }) => url);
  const more = rows.length > named.length;
  const zh = `${named.join('、')}${more ? '等' : ''}`;
  const en = `${named.join(', ')}${more ? ' and others' : ''}`;
  if (kind === 'several') {
    return {
      zh: `归档中有 ${rows.length} 份可能是它的上年度报告，不能确认是哪一份：${zh}`,
      en: `the archive has ${rows.length} reports that may be last year’s, and which is cannot be told: ${en}`,
    };
  }
  return {
    zh: `归档中有同名机关的上年度报告，但在别的网站，不能确认是同一机关：${zh}`,
    en: `the archive has last year’s report of an organ of this name, but on another site, and whether it is the same organ cannot be told: ${en}`,
  };
}

function withNote({ report, zh, en }: Judgement, note: Text): Judgement {
  const said = notCompared(note);
  return {
    report,
    zh: { ...zh, unchecked: [...zh.unchecked, { at: {}, reason: said.zh }] },
    en: { ...en, unchecked: [...en.unchecked, { at: {}, reason: said.en }] },
  };
}

async function isStill(store: ArchiveStore, { url, fetchedAt, digest }: Row): Promise<boolean> {
  const now = await store.row(url);
  return now?.fetchedAt === fetchedAt && now.digest === digest;
}
