import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { click, go, openAudit, until } from '../../browser/extension/audit-page.ts';
import {
  type BrowserName,
  type Extended,
  findBrowser,
  openOwn,
  startWithExtension,
} from '../../browser/extension/browsers.ts';
import { type Written, writeArchive } from '../many-reports.ts';
import { assertCount } from '../measure.ts';
import type * as Entry from './audit-page-entry.ts';
import { bundled } from './chromium.ts';
import { longestTask } from './longest-task.ts';

declare const bench: typeof Entry;

const MADE = { organs: 1_000, years: [2019, 2020, 2021, 2022, 2023] } as const;
/** So long a task may take, in milliseconds. */
const LONG_TASK = 100;
/** Each step is done so often; the shortest of the longest tasks is the page's own, the others are the machine's. */
const ROUNDS = 3;
/** Seconds. */
const IMPORTING = 3_600;

type Step = keyof typeof Entry.steps;

/** Milliseconds of the longest time that the page did not answer; of the processor's where the browser tells. */
export interface Longest {
  wall: number;
  cpu: number | null;
  gc: number | null;
}

export interface Measured extends Longest {
  step: string;
}

/** How a browser tells what its page is busy with. */
type Meter = (page: Page, during: () => Promise<unknown>) => Promise<Longest>;

const METERS: Readonly<Record<BrowserName, Meter>> = {
  chrome: longestTask,
  firefox: async (page, during) => {
    await page.evaluate(() => bench.startMeter());
    await during();
    return { wall: await page.evaluate(() => bench.stopMeter()), cpu: null, gc: null };
  },
};

export async function prepared(page: Page, script: string): Promise<Page> {
  await page.evaluate(`${script}; globalThis.bench = bench; null`);
  return page;
}

/** Takes a file into the archive as a user does; says what the page says of it. */
export async function importInto(page: Page, path: string): Promise<string> {
  await go(page, 'archive');
  const field = (await page.$('input[name="archive"]')) as ElementHandle<HTMLInputElement>;
  await field.uploadFile(path);
  const said = () =>
    page.evaluate(() => {
      const isBusy = document.querySelector<HTMLButtonElement>('[data-gouji="export-xlsx"]')?.disabled !== false;
      return isBusy ? null : document.querySelector('.tools [role="status"]')?.textContent;
    });
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  return until('the end of the import', said, IMPORTING);
}

const better = (one: Longest, other: Longest): Longest => {
  const key = (longest: Longest) => longest.cpu ?? longest.wall;
  return key(other) < key(one) ? other : one;
};

async function best(measure: () => Promise<Longest>): Promise<Longest> {
  let found = await measure();
  for (let round = 1; round < ROUNDS; round++) found = better(found, await measure());
  return found;
}

/** The page as it opens with the archive full, until it shows the matrix. */
async function opening(name: BrowserName, extended: Extended, script: string): Promise<Longest> {
  // Firefox has one process for all pages of an extension, but what is measured in a page must be begun before it.
  const outer = await prepared(await openOwn(extended, 'welcome.html'), script);
  await outer.setViewport({ width: 1440, height: 900 });
  await outer.bringToFront();
  try {
    return await best(() => METERS[name](outer, () => outer.evaluate(() => bench.openFrame('audit.html#matrix'))));
  } finally {
    await outer.close();
  }
}

export async function measured(name: BrowserName, extended: Extended, script: string): Promise<Measured[]> {
  const found: Measured[] = [{ step: 'open', ...(await opening(name, extended, script)) }];
  const page = await prepared(await openAudit(extended, '#archive'), script);
  const meter = METERS[name];
  const quiet = await best(() => meter(page, () => page.evaluate(() => bench.idle(2_000))));
  found.push({ step: 'nothing', ...quiet });
  const rounds: Measured[][] = [];
  const names: Step[] = await page.evaluate(() => Object.keys(bench.steps) as (keyof typeof bench.steps)[]);
  for (let round = 0; round < ROUNDS; round++) {
    const own: Measured[] = [];
    for (const step of names) {
      own.push({ step, ...(await meter(page, () => page.evaluate((one) => bench.steps[one](), step))) });
    }
    rounds.push(own);
  }
  for (const [at, step] of names.entries()) {
    const all = rounds.flatMap((round) => round[at] ?? []);
    found.push({ step, ...all.reduce(better) });
  }
  await page.close();
  return found;
}
