import { once } from 'node:events';
import { rmSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import type { Entry, Row, Run, Target } from '../../../lib/archive/model.ts';
import type { Part } from '../../../lib/audit/view/place.ts';
import { type Extended, openOwn } from './browsers.ts';

/** What tests do with the audit page, and what its archive holds. */

const LOOK_EVERY = 250;

/** Asks again and again until it is so: pages of an extension cannot be waited for in all browsers. */
export async function until<T>(
  what: string,
  ask: () => Promise<T | null | undefined | false>,
  seconds = 30,
): Promise<T> {
  const end = performance.now() + seconds * 1000;
  for (;;) {
    const answer = await ask();
    if (answer !== null && answer !== undefined && answer !== false) return answer;
    if (performance.now() > end) throw new Error(`not within ${seconds} s: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY));
  }
}

/** Opens the audit page in front. @param path what follows `audit.html` */
export async function openAudit(extended: Extended, path = '#choose'): Promise<Page> {
  const page = await openOwn(extended, `audit.html${path}`);
  await page.setViewport({ width: 1440, height: 900 });
  await page.bringToFront();
  await until('the page', () => page.evaluate(() => document.querySelector('.audit') !== null));
  return page;
}

export async function go(page: Page, part: Part, query = ''): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#${part}${query}`);
  await until(part, () =>
    page.evaluate(
      (own) => document.querySelector(`nav a[aria-current]`)?.getAttribute('href') === own,
      `#${part}`,
    ),
  );
}

export const isThere = (page: Page, selector: string): Promise<boolean> =>
  page.evaluate((one) => document.querySelector(one) !== null, selector);

export async function click(page: Page, selector: string): Promise<void> {
  await until(selector, () =>
    page.evaluate((one) => {
      const found = document.querySelector<HTMLButtonElement>(one);
      return found !== null && !found.disabled;
    }, selector),
  );
  await page.click(selector);
}

/** Writes into a field at once: letter by letter, hundreds of addresses take minutes. */
export function write(page: Page, selector: string, text: string): Promise<void> {
  return page.$eval(
    selector,
    (field, value) => {
      (field as HTMLInputElement).value = value;
      for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
    },
    text,
  );
}

/** Looks for reports in a list and the lists that it leads to, until all are looked through. */
export async function lookThrough(page: Page, address: string): Promise<void> {
  await go(page, 'choose');
  await click(page, 'input[name="way"][value="list"]');
  await until('the field', () => isThere(page, '#list-address'));
  await write(page, '#list-address', address);
  await click(page, 'form .check input');
  await click(page, 'form button[type="submit"]');
  await lookedThrough(page);
}

/** While it is being looked for there is a button to stop. */
export async function lookedThrough(page: Page): Promise<void> {
  await until('what is found', () => isThere(page, '[data-gouji="found"]'));
  const isOver = () =>
    page.evaluate(
      () => document.querySelector('[data-gouji="found"] > .tools [role="status"] + .button') === null,
    );
  await until('the end of looking', isOver, 120);
}

export async function paste(page: Page, lines: readonly string[]): Promise<void> {
  await go(page, 'choose');
  await click(page, 'input[name="way"][value="pasted"]');
  await until('the field', () => isThere(page, '#pasted'));
  await write(page, '#pasted', lines.join('\n'));
  await click(page, '.way .button-primary');
  await until('what is found', () => isThere(page, '[data-gouji="start"]'));
}

/** Starts with all that was found, of all years; gives the run's number. @param pause in milliseconds */
export async function start(page: Page, { pause, tabs }: { pause: number; tabs: boolean }): Promise<string> {
  const before = new Set((await archiveIn(page)).runs.map(({ id }) => id));
  await page.select('[data-gouji="choose-year"]', '');
  await write(page, '[data-gouji="pause"]', String(pause / 1000));
  if (tabs) await click(page, '.start .check input');
  await click(page, '[data-gouji="start"]');
  const run = await until('the run', async () =>
    (await archiveIn(page)).runs.find(({ id }) => !before.has(id)),
  );
  return run.id;
}

/** Until all runs have come to an end and what follows on them too: nothing holds the lock of a run any more. */
export function atRest(page: Page, seconds: number): Promise<boolean> {
  return until(
    'the end of all runs',
    () =>
      page.evaluate(async () => {
        const { held = [], pending = [] } = await navigator.locks.query();
        return held.length + pending.length === 0;
      }),
    seconds,
  );
}

export interface Archive {
  rows: readonly Row[];
  runs: readonly Run[];
  targets: readonly Target[];
}

/** Reads a store of the page's database as JSON, some records at a time. */
async function readAll<T>(page: Page, store: string): Promise<T[]> {
  const text = await page.evaluate(async (name) => {
    const answered = <R>(request: IDBRequest<R>): Promise<R> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await answered(indexedDB.open('gouji-archive'));
    const records = await answered(database.transaction(name).objectStore(name).getAll());
    database.close();
    const unpacked = records.map(async (record: { data?: Uint8Array<ArrayBuffer> }) => {
      if (record.data === undefined) return record;
      const stream = new Blob([record.data]).stream().pipeThrough(new DecompressionStream('gzip'));
      return new Response(stream).json();
    });
    return JSON.stringify(await Promise.all(unpacked));
  }, store);
  return JSON.parse(text);
}

export async function archiveIn(page: Page): Promise<Archive> {
  const [rows, runs, targets] = await Promise.all([
    readAll<Row>(page, 'rows'),
    readAll<Run>(page, 'runs'),
    readAll<Target>(page, 'targets'),
  ]);
  return { rows, runs, targets };
}

export const entriesIn = (page: Page): Promise<Entry[]> => readAll<Entry>(page, 'entries');

/** As a crash does. What the browser has not written is lost. */
export async function kill({ browser, downloads }: Extended): Promise<void> {
  const process = browser.process();
  if (process === null) throw new Error('no process');
  const gone = once(process, 'exit');
  process.kill('SIGKILL');
  await gone;
  rmSync(downloads, { recursive: true, force: true });
}

/** Presses a button that asks once more, and waits until the archive is as it then is to be. */
export async function sayYes(page: Page, button: string, isDone: (now: Archive) => boolean): Promise<void> {
  await click(page, button);
  await click(page, 'dialog[open] [value="yes"]');
  await until(`what comes of ${button}`, async () => isDone(await archiveIn(page)));
}

/** Keeps the last file that the page offers from now on, in the page, as bytes. */
export function keepFiles(page: Page): Promise<void> {
  return page.evaluate(() => {
    const kept = globalThis as { keptFile?: Blob };
    const original = URL.createObjectURL;
    URL.createObjectURL = (given) => {
      if (given instanceof Blob) kept.keptFile = given;
      return original.call(URL, given);
    };
    HTMLAnchorElement.prototype.click = () => undefined;
  });
}

/** Chooses the kept file as a user would. */
export function giveKeptFile(page: Page, input: string): Promise<void> {
  return page.$eval(input, (field) => {
    const { keptFile } = globalThis as { keptFile?: Blob };
    if (keptFile === undefined) throw new Error('no file');
    const files = new DataTransfer();
    files.items.add(new File([keptFile], 'archive.ndjson.gz'));
    (field as HTMLInputElement).files = files.files;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

/** Addresses that have come to an end, once there are so many. */
export async function endedIn(page: Page, many: number): Promise<ReadonlySet<string> | false> {
  const { targets } = await archiveIn(page);
  const ended = targets.flatMap(({ state, url }) => (state === 'waiting' ? [] : url));
  return ended.length >= many && new Set(ended);
}
