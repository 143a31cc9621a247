import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type IndexedDbStore, openArchive } from '../../lib/archive/indexed-db.ts';
import type { Judgement, Row, Run } from '../../lib/archive/model.ts';
import { compareAll } from '../../lib/audit/compare.ts';
import { judge } from '../../lib/audit/judge.ts';
import { keptOf } from '../../lib/audit/keep.ts';
import { type LastYear, lastYears } from '../../lib/audit/last-year.ts';
import { readPage } from '../../lib/audit/read.ts';
import type { World } from '../../lib/audit/world.ts';
import { atOnce } from '../../lib/read/slices.ts';
import { freshIndexedDb } from '../archive/browser.ts';
import { runOf, keptOf as sample } from '../archive/samples.ts';
import { randomFigures } from '../support/pages/figures.ts';
import { plain } from '../support/pages/markups/plain.ts';
import { makeRng } from '../support/pages/rng.ts';
import { fetched } from './pages.ts';
import { mortal } from './world.ts';

const RUN: Run = runOf('run');

/** A report in the words and with the figures of a seed. */
function report(organ: string, year: number, seed = 'compare'): string {
  const figures = randomFigures(seed, '2021');
  return plain(figures, makeRng(seed))
    .replaceAll(figures.organ, organ)
    .replaceAll(String(figures.year + 1), String(year + 1))
    .replaceAll(String(figures.year), String(year));
}

let store: IndexedDbStore;
beforeEach(async () => {
  freshIndexedDb();
  store = await openArchive();
});
afterEach(() => store.close());

async function keep(url: string, html: string, fetchedAt = '2024-02-01T00:00:00.000Z'): Promise<void> {
  const page = fetched(html, { address: url, fetchedAt });
  const read = await readPage(page);
  const judged = judge({ source: url, pieces: read.pieces });
  const listed = { title: null, organ: null, year: null };
  const target = { run: RUN.id, index: 0, url, listed, state: 'done', requests: 1 } as const;
  const audited = { address: url, via: 'fetch', fetchedAt, read, ...judged } as const;
  await store.put(keptOf(RUN, target, audited, await store.entry(url)));
}

const compared = (own: Partial<World> = {}) =>
  compareAll(
    { store, judge: async (asked) => judge(asked), ...own },
    { signal: new AbortController().signal },
  );

async function judgementAt(url: string): Promise<Judgement> {
  const entry = await store.entry(url);
  if (entry === undefined) throw new Error(`no entry ${url}`);
  return entry.judgement;
}

async function asked(html: string, ...before: readonly string[]): Promise<Judgement> {
  const piecesOf = async (page: string) => (await readPage(fetched(page))).pieces;
  const [previous] = await Promise.all(before.map(piecesOf));
  return judge({ source: '', pieces: await piecesOf(html), ...(previous && { previous }) }).judgement;
}

const historyIn = ({ zh }: Judgement): string[] =>
  zh.findings.map(({ rule }) => rule).filter((rule) => rule.startsWith('history/'));

const NOW = 'http://www.qingxi.gov.cn/2023.html';
const BEFORE = 'http://www.qingxi.gov.cn/2022.html';
const ORGAN = '青溪县水务局';

describe('last year’s report of the same organ', () => {
  it('in the archive: it is compared with, as the command line does', async () => {
    await keep(NOW, report(ORGAN, 2023));
    await keep(BEFORE, report(ORGAN, 2022, 'other'));
    expect(await compared()).toEqual({ changed: 1, failed: [] });
    const expected = await asked(report(ORGAN, 2023), report(ORGAN, 2022, 'other'));
    expect(await judgementAt(NOW)).toEqual(expected);
    expect(historyIn(expected)).not.toEqual([]);
    expect((await store.row(NOW))?.findings).toHaveLength(expected.zh.findings.length);
    expect(await judgementAt(BEFORE)).toEqual(await asked(report(ORGAN, 2022, 'other')));
  });

  it('a second time changes nothing', async () => {
    await keep(NOW, report(ORGAN, 2023));
    await keep(BEFORE, report(ORGAN, 2022));
    await compared();
    const before = [await store.entry(NOW), await store.entry(BEFORE)];
    expect(await compared()).toEqual({ changed: 0, failed: [] });
    expect([await store.entry(NOW), await store.entry(BEFORE)]).toEqual(before);
  });

  it('goes, and what it said goes with it', async () => {
    await keep(NOW, report(ORGAN, 2023));
    await keep(BEFORE, report(ORGAN, 2022));
    await compared();
    await store.remove([BEFORE]);
    expect(await compared()).toEqual({ changed: 1, failed: [] });
    expect(await judgementAt(NOW)).toEqual(await asked(report(ORGAN, 2023)));
  });

  it('changes: it is compared with anew', async () => {
    await keep(NOW, report(ORGAN, 2023));
    await keep(BEFORE, report(ORGAN, 2022));
    await compared();
    await keep(BEFORE, report(ORGAN, 2022, 'changed'), '2024-03-01T00:00:00.000Z');
    await compared();
    expect(await judgementAt(NOW)).toEqual(await asked(report(ORGAN, 2023), report(ORGAN, 2022, 'changed')));
  });

  it('at two addresses, the same page: one', async () => {
    await keep(NOW, report(ORGAN, 2023));
    await keep(BEFORE, report(ORGAN, 2022));
    await keep(`${BEFORE}?from=list`, report(ORGAN, 2022));
    await compared();
    expect(await judgementAt(NOW)).toEqual(await asked(report(ORGAN, 2023), report(ORGAN, 2022)));
  });

  it('two different ones: none is compared with, and it is said', async () => {
    await keep(NOW, report(ORGAN, 2023));
    await keep(BEFORE, report(ORGAN, 2022));
    await keep(`${BEFORE}?v=2`, report(ORGAN, 2022, 'corrected'));
    await compared();
    const alone = await asked(report(ORGAN, 2023));
    const { report: own, zh, en } = await judgementAt(NOW);
    expect({ own, findings: zh.findings }).toEqual({ own: alone.report, findings: alone.zh.findings });
    for (const [said, without] of [
      [zh, alone.zh],
      [en, alone.en],
    ] as const) {
      expect(said.unchecked.slice(0, -1)).toEqual(without.unchecked);
      expect(said.unchecked.at(-1)?.reason).toContain(BEFORE);
    }
    expect((await store.row(NOW))?.unchecked).toBe(zh.unchecked.length);
  });

  it('of a name without its place: the text proves whose it is', async () => {
    const titled = report(ORGAN, 2022, 'other').replace(
      /<title>[^<]*/,
      '<title>水务局2022年政府信息公开工作年度报告',
    );
    await keep(NOW, report(ORGAN, 2023));
    await keep(BEFORE, titled);
    await compared();
    expect(historyIn(await judgementAt(NOW))).toEqual(historyIn(await asked(report(ORGAN, 2023), titled)));
  });
});

describe('which reports may be last year’s', () => {
  const row = (organ: string | null, year: number | null, url: string, digest = url): Row => ({
    ...sample(url).row,
    organ,
    year,
    digest,
  });
  const now = (organ: string, host = 'www.qingxi.gov.cn') => row(organ, 2023, `http://${host}/2023`);
  const last = (organ: string, host = 'www.qingxi.gov.cn', page = '2022') =>
    row(organ, 2022, `http://${host}/${page}`);

  it.each<[string, Row, readonly Row[], LastYear['kind'] | null, readonly string[]]>([
    ['none', now(ORGAN), [], null, []],
    ['the year before that', now(ORGAN), [row(ORGAN, 2021, 'http://a.cn/')], null, []],
    ['another organ', now(ORGAN), [last('青溪县教育局')], null, []],
    ['the same name', now(ORGAN), [last(ORGAN)], 'one', ['http://www.qingxi.gov.cn/2022']],
    [
      'written differently',
      now('青溪县（试点）水务局'),
      [last('青溪县(试点) 水务局')],
      'one',
      ['http://www.qingxi.gov.cn/2022'],
    ],
    [
      'another host of the site',
      now(ORGAN),
      [last(ORGAN, 'swj.qingxi.gov.cn')],
      'one',
      ['http://swj.qingxi.gov.cn/2022'],
    ],
    ['another site, a county’s name', now(ORGAN), [last(ORGAN, 'qx.com')], 'one', ['http://qx.com/2022']],
    [
      'another site, a district’s name',
      now('鼓楼区教育局'),
      [last('鼓楼区教育局', 'gl.com')],
      'elsewhere',
      ['http://gl.com/2022'],
    ],
    [
      'another site, no place',
      now('市水务局'),
      [last('市水务局', 'www.b.gov.cn')],
      'elsewhere',
      ['http://www.b.gov.cn/2022'],
    ],
    [
      'this site and another',
      now('水务局'),
      [last('水务局', 'www.b.gov.cn'), last('水务局')],
      'one',
      ['http://www.qingxi.gov.cn/2022'],
    ],
    [
      'two on this site',
      now(ORGAN),
      [last(ORGAN), last(ORGAN, undefined, '2')],
      'several',
      ['http://www.qingxi.gov.cn/2', 'http://www.qingxi.gov.cn/2022'],
    ],
    ['without its place', now(ORGAN), [last('水务局')], 'unproven', ['http://www.qingxi.gov.cn/2022']],
    [
      'with its place',
      now('水务局'),
      [last(ORGAN), last('白石县水务局', 'b.cn')],
      'unproven',
      ['http://b.cn/2022', 'http://www.qingxi.gov.cn/2022'],
    ],
    [
      'the same name and one without its place',
      now(ORGAN),
      [last('水务局'), last(ORGAN, undefined, 'a')],
      'one',
      ['http://www.qingxi.gov.cn/a'],
    ],
    [
      'too many to look at',
      now('水务局'),
      Array.from('甲乙丙丁戊己庚辛壬', (name) => last(`${name}川县水务局`, `${name}.cn`)),
      'several',
      [],
    ],
  ])('%s', (_name, own, before, kind, urls) => {
    const found = atOnce((pace) => lastYears([own, ...before], pace)).get(own.url);
    expect(found?.kind ?? null).toBe(kind);
    if (urls.length > 0) expect(found?.rows.map(({ url }) => url)).toEqual(urls);
  });

  it.each([
    ['no report', { isReport: false }],
    ['no organ', { organ: null }],
    ['no year', { year: null }],
  ])('%s: it is none and has none', (_name, own) => {
    const [a, b] = [now(ORGAN), last(ORGAN)];
    expect(atOnce((pace) => lastYears([{ ...a, ...own }, b], pace)).size).toBe(0);
    expect(atOnce((pace) => lastYears([a, { ...b, ...own }], pace)).size).toBe(0);
  });
});

describe('other organs’ reports of the year', () => {
  it('of the same text: it is said of both, and of no third', async () => {
    await keep(NOW, report(ORGAN, 2023));
    await keep('http://b.cn/', report('白石县水务局', 2023));
    await keep('http://c.cn/', report('柳河县水务局', 2023, 'another text'));
    await compared();
    expect(historyIn(await judgementAt(NOW))).toContain('history/duplicate-text');
    expect(historyIn(await judgementAt('http://b.cn/'))).toContain('history/duplicate-text');
    expect(historyIn(await judgementAt('http://c.cn/'))).toEqual([]);
  });
});

describe('whatever happens', () => {
  it('a report that cannot be checked again is named, and the others are', async () => {
    await keep(NOW, report(ORGAN, 2023));
    await keep(BEFORE, report(ORGAN, 2022));
    await keep('http://www.qingxi.gov.cn/2021', report(ORGAN, 2021));
    const outcome = await compared({
      judge: async (one) => (one.source === NOW ? Promise.reject(new Error('no')) : judge(one)),
    });
    expect(outcome.changed).toBe(1);
    expect(outcome.failed.map(({ url }) => url)).toEqual([NOW]);
    // It is tried again the next time.
    expect(await compared()).toEqual({ changed: 1, failed: [] });
  });

  it('a page that is read anew meanwhile keeps its new result', async () => {
    await keep(NOW, report(ORGAN, 2023));
    await keep(BEFORE, report(ORGAN, 2022));
    await compared({
      judge: async (one) => {
        await keep(NOW, report(ORGAN, 2023, 'new'), '2024-03-01T00:00:00.000Z');
        return judge(one);
      },
    });
    expect(await judgementAt(NOW)).toEqual(await asked(report(ORGAN, 2023, 'new')));
    await compared();
    expect(await judgementAt(NOW)).toEqual(await asked(report(ORGAN, 2023, 'new'), report(ORGAN, 2022)));
  });

  it('a page that is deleted meanwhile stays away', async () => {
    await keep(NOW, report(ORGAN, 2023));
    await keep(BEFORE, report(ORGAN, 2022));
    await compared({
      judge: async (one) => {
        await store.remove([NOW]);
        return judge(one);
      },
    });
    expect(await store.entry(NOW)).toBeUndefined();
  });

  it.each([1, 2, 3])('broken off at write %i: it goes on where it was', async (at) => {
    for (const year of [2020, 2021, 2022, 2023]) await keep(`http://a.cn/${year}`, report(ORGAN, year));
    await expect(compared({ store: mortal(store, at, 'after') })).rejects.toThrow('ended');
    const { changed } = await compared();
    expect(changed).toBe(3 - at);
    for (const year of [2021, 2022, 2023]) {
      const expected = await asked(report(ORGAN, year), report(ORGAN, year - 1));
      expect(await judgementAt(`http://a.cn/${year}`)).toEqual(expected);
    }
  });

  it('is stopped', async () => {
    await keep(NOW, report(ORGAN, 2023));
    await keep(BEFORE, report(ORGAN, 2022));
    const signal = AbortSignal.abort();
    await expect(compareAll({ store, judge: async (one) => judge(one) }, { signal })).rejects.toThrow();
    expect((await store.entry(NOW))?.compared).toBe('');
  });

  it('in whichever order pages come and go, the archive ends the same', async () => {
    const pages = [2021, 2022, 2023].flatMap((year) =>
      [ORGAN, '白石县水务局'].map((organ) => [`http://a.cn/${organ}/${year}`, report(organ, year)] as const),
    );
    const kept = new Map<string, Awaited<ReturnType<typeof readPage>>>();
    for (const [url, html] of pages) kept.set(url, await readPage(fetched(html)));
    const step = fc.tuple(fc.constantFrom(...pages), fc.boolean(), fc.boolean());
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 10 }), async (steps) => {
        await store.clear();
        const there = new Map<string, string>();
        for (const [[url, html], isThere, isCompared] of steps) {
          if (isThere) {
            there.set(url, html);
            await keep(url, html);
          } else {
            there.delete(url);
            await store.remove([url]);
          }
          if (isCompared) await compared();
        }
        await compared();
        const ended = new Map<string, unknown>();
        for (const url of there.keys()) ended.set(url, await judgementAt(url));
        await store.clear();
        for (const [url, html] of [...there].toSorted()) await keep(url, html);
        await compared();
        for (const [url, judgement] of ended) expect(judgement).toEqual(await judgementAt(url));
      }),
      { numRuns: 8 },
    );
  });
});
