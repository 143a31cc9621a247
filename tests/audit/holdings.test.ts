import { afterEach, beforeEach, expect, it } from 'vitest';
import { Holdings } from '../../entrypoints/audit/holdings.ts';
import { type IndexedDbStore, openArchive } from '../../lib/archive/indexed-db.ts';
import type { Target } from '../../lib/archive/model.ts';
import type { Progress } from '../../lib/audit/progress.ts';
import { goOn } from '../../lib/audit/run.ts';
import { startRun } from '../../lib/audit/start.ts';
import { freshIndexedDb } from '../archive/browser.ts';
import { Web } from './world.ts';

let store: IndexedDbStore;
beforeEach(async () => {
  freshIndexedDb();
  store = await openArchive();
});
afterEach(() => store.close());

const nothing = (): void => undefined;

/** A run of so many pages, each tenth of which cannot be had, followed by a page's holdings. */
async function run(holdings: Holdings, count: number): Promise<string> {
  const addresses = Array.from(
    { length: count },
    (_, number) => `http://h${number % 8}.gov.cn/${number}.html`,
  );
  const pages = addresses.map((address, number) => [
    address,
    { organ: `${number}县水务局`, year: 2023, ...(number % 10 === 3 && { fails: 'http' as const }) },
  ]);
  const followed = holdings.following(store);
  const wanted = addresses.map((address) => ({ address, listed: { title: null, organ: null, year: null } }));
  const options = { pause: 0, tabs: false };
  const { id } = await startRun(followed, { name: '2023', options, wanted, now: new Date(0) });
  const onProgress = ({ done, failed }: Progress): void => {
    holdings.counts.set(id, { done, failed });
  };
  const { signal } = new AbortController();
  await goOn(new Web(Object.fromEntries(pages)).world(followed), id, { signal, onProgress });
  return id;
}

const targetsIn = ({ failed }: Holdings): Target[] =>
  [...failed.values()].flatMap((targets) => [...targets.values()]).toSorted((a, b) => a.index - b.index);

it('after a run a page holds what one holds that is opened then, and nothing else', async () => {
  const holdings = new Holdings(nothing);
  await run(holdings, 60);
  const anew = new Holdings(nothing);
  await anew.read(store);
  const rowsOf = ({ rows }: Holdings) => new Map([...rows].toSorted(([a], [b]) => (a < b ? -1 : 1)));
  expect(anew.rows.size).toBe(54);
  expect(rowsOf(holdings)).toEqual(rowsOf(anew));
  expect(targetsIn(anew)).toHaveLength(6);
  expect(targetsIn(holdings)).toEqual(targetsIn(anew));
  expect(holdings.runs).toEqual(anew.runs);
  expect(holdings.counts).toEqual(anew.counts);
});

it('of what is deleted a page holds nothing any more', async () => {
  const holdings = new Holdings(nothing);
  const id = await run(holdings, 20);
  await holdings.following(store).removeRun(id);
  expect([holdings.runs.size, holdings.failed.size, holdings.counts.size]).toEqual([0, 0, 0]);
  expect(holdings.rows.size).toBe(18);
  await run(holdings, 20);
  await holdings.following(store).clear();
  const sizes = [holdings.rows, holdings.runs, holdings.failed, holdings.counts].map(({ size }) => size);
  expect(sizes).toEqual([0, 0, 0, 0]);
});
