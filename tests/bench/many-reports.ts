import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Row, Run, Target } from '../../lib/archive/model.ts';
import type { Kept, Read } from '../../lib/archive/store.ts';
import { exportArchive } from '../../lib/archive/transfer.ts';
import { comparedWith } from '../../lib/audit/compare.ts';
import { judge } from '../../lib/audit/judge.ts';
import { keptOf } from '../../lib/audit/keep.ts';
import { readPage } from '../../lib/audit/read.ts';
import type { PackedPiece } from '../../lib/read/packed.ts';
import { organName } from '../browser/audit/made.ts';
import { type Figures, tableOf } from '../support/pages/figures.ts';
import type { TableKey } from '../support/pages/form.ts';
import { MARKUPS } from '../support/pages/markups/index.ts';
import { plain } from '../support/pages/numbers.ts';
import { makeRng, type Rng } from '../support/pages/rng.ts';
import type { PortalOrgan } from '../support/portal/organs.ts';
import { linesOf, yearOf } from '../support/portal/years.ts';

/** Reports of many organs over some years, as many as are asked for: none like another, each with many mistakes. */

export interface ManyReports {
  organs: number;
  years: readonly number[];
}

export interface MadePage {
  /** Of its address. */
  path: string;
  organ: string;
  year: number;
  html: string;
}

/** Cells that are not what they were, each of which breaks the sums it is in, and cells that say nothing. */
const MISTAKES: Readonly<Record<TableKey, { wrong: number; blank: number }>> = {
  disclosure: { wrong: 0, blank: 5 },
  applications: { wrong: 1, blank: 11 },
  review: { wrong: 1, blank: 3 },
};
/** Sentences of sections 一 and 五, and characters of one. */
const SENTENCES = 12;
const LENGTH = 36;
const FIRST_CHARACTER = 0x4e00;
const CHARACTERS = 0x5000;

const pathOf = (organ: number, year: number): string => `/zwgk/${year}/${organ}.html`;

/** By organ, the years of each following from one another but for the mistakes. */
export function* manyPages({ organs, years }: ManyReports): Generator<MadePage> {
  const markups = Object.values(MARKUPS);
  for (let number = 0; number < organs; number++) {
    const name = organName(number);
    const organ: PortalOrgan = { name, kind: 'department', region: '示例市', host: 'www.yunling.gov.cn' };
    let last: Figures | null = null;
    for (const [at, year] of years.entries()) {
      const seed = `many/${number}/${year}`;
      const sound = yearOf({ organ, year, edition: year < 2021 ? '2019' : '2021', seed, last, slip: null });
      for (const key of ['overview', 'problems'] as const) {
        linesOf(sound, key).splice(0, Number.POSITIVE_INFINITY, ...ownText(makeRng(`${seed}/${key}`)));
      }
      last = sound;
      const rng = makeRng(`${seed}/page`);
      const markup = markups[(number + at * 5) % markups.length];
      if (markup === undefined) throw new Error('there are no mark-ups');
      const html = markup(mistaken(structuredClone(sound), rng), rng);
      yield { path: pathOf(number, year), organ: name, year, html };
    }
  }
}

/** Characters at random: sentences made of a few words would all be nearly the same among so many. */
function ownText(rng: Rng): string[] {
  return Array.from({ length: SENTENCES }, () => {
    const codes = Array.from({ length: LENGTH }, () => FIRST_CHARACTER + rng.int(0, CHARACTERS - 1));
    return `${String.fromCodePoint(...codes)}。`;
  });
}

function mistaken(figures: Figures, rng: Rng): Figures {
  for (const key of ['disclosure', 'applications', 'review'] as const) {
    const rows = Object.values(tableOf(figures, key).cells);
    const all = rows.flatMap((row) => Object.keys(row).map((column) => ({ row, column })));
    const { wrong, blank } = MISTAKES[key];
    for (let at = 0; at < wrong + blank; at++) {
      const cell = all[rng.int(0, all.length - 1)];
      if (cell === undefined) throw new Error(`${key} has no cells`);
      const { row, column } = cell;
      row[column] = at < wrong ? plain((row[column]?.value ?? 0) + rng.int(1, 9)) : { text: '', value: null };
    }
  }
  return figures;
}

const FETCHED_AT = '2024-03-05T06:07:08.000Z';

const RUN: Run = {
  id: 'many-reports',
  name: '示例市',
  startedAt: FETCHED_AT,
  finishedAt: FETCHED_AT,
  state: 'done',
  options: { pause: 1000, tabs: false },
  total: 0,
};

const targetOf = ({ path, organ, year }: Omit<MadePage, 'html'>, index: number): Target => ({
  run: RUN.id,
  index,
  url: `https://www.example.gov.cn${path}`,
  listed: { title: `${organ}${year}年政府信息公开工作年度报告`, organ, year },
  state: 'done',
  requests: 1,
});

/** What a run keeps of them, each checked against the one of the year before. */
async function* keptOfMany(made: ManyReports): AsyncGenerator<Kept> {
  let before: { row: Row; pieces: readonly PackedPiece[]; organ: string } | null = null;
  let index = 0;
  for (const page of manyPages(made)) {
    const { organ, html } = page;
    const target = targetOf(page, index++);
    const { url } = target;
    const bytes = new TextEncoder().encode(html);
    const known = { address: url, via: 'fetch', fetchedAt: FETCHED_AT } as const;
    const read = await readPage({ ...known, bytes, kind: 'html' });
    const { pieces } = read;
    const last = before?.organ === organ ? before : null;
    const judged = judge({ source: url, pieces, ...(last !== null && { previous: last.pieces }) });
    const kept = keptOf(RUN, target, { ...known, read, ...judged }, undefined);
    const compared = comparedWith({ last: last ? { kind: 'one', rows: [last.row] } : undefined, others: [] });
    const row = { ...kept.row, compared };
    before = { row, pieces, organ };
    yield { ...kept, entry: { ...kept.entry, compared }, row };
  }
}

export interface Written {
  reports: number;
  findings: number;
}

/** Writes them as an archive that was exported, one in memory at a time. */
export async function writeArchive(path: string, made: ManyReports): Promise<Written> {
  const written: Written = { reports: 0, findings: 0 };
  let current: Kept | null = null;
  const store: Read = {
    async *rows() {
      for await (const kept of keptOfMany(made)) {
        current = kept;
        written.reports += 1;
        written.findings += kept.row.findings.length;
        yield [kept.row];
      }
    },
    entry: async () => current?.entry,
    source: async () => current?.source,
    runs: async () => [RUN],
    async *targets() {
      const pages = Array.from({ length: made.organs }, (_, number) => organName(number)).flatMap(
        (organ, number) => made.years.map((year) => ({ path: pathOf(number, year), organ, year })),
      );
      yield pages.map(targetOf);
    },
  };
  await pipeline(
    Readable.fromWeb(exportArchive(store, new Date(FETCHED_AT)) as never),
    createWriteStream(path),
  );
  return written;
}
