import { browser } from 'wxt/browser';
import { Failed, type World } from '../../lib/audit/world.ts';
import type { Text } from '../../lib/form/types.ts';
import { askFrame, type FrameReading } from '../shared/ask-frame.ts';
import { readableFrames } from '../shared/frames.ts';
import { Unanswered } from '../shared/messaging.ts';
import { unreadableReason } from '../shared/reading-words.ts';

/**
 * Pages whose report is drawn by script or sits in a frame: opened in an inactive tab, read there as the overlay
 * reads them, and closed again.
 */

/** How long a page may load, and how long its scripts may then take to draw a report. In milliseconds. */
const LOADING = 30_000;
const DRAWING = 10_000;
const LOOK_EVERY = 500;
/** Frames of a page that are read; a page with more is not made to be read. */
const MOST_FRAMES = 30;

type Drawn = Extract<FrameReading, { kind: 'read' }>;

export interface TabReader {
  /** What was read of a frame; a report may be there before its tables are. */
  whatIs(pieces: Drawn['pieces'], url: string): Promise<'report' | 'without-tables' | 'none'>;
  /** What the archive keeps of it. */
  keep(drawn: Drawn): ReturnType<NonNullable<World['readInTab']>>;
}

const failed = (zh: string, en: string): Failed => new Failed('tab', { zh, en });

/** @throws {Failed} and the signal's reason */
export async function readInTab(
  url: URL,
  signal: AbortSignal,
  { whatIs, keep }: TabReader,
): ReturnType<NonNullable<World['readInTab']>> {
  signal.throwIfAborted();
  const { id } = await browser.tabs.create({ url: 'about:blank', active: false });
  if (id === undefined) throw failed('浏览器没有打开标签页', 'the browser opened no tab');
  try {
    await load(id, url, signal);
    return await keep(await drawn(id, signal, whatIs));
  } finally {
    await browser.tabs.remove(id).catch(() => undefined);
  }
}

/** Leads the tab to the page and waits until it has loaded. Listening comes first: a small page is there at once. */
async function load(tab: number, url: URL, signal: AbortSignal): Promise<void> {
  const ended = new AbortController();
  const loaded = new Promise<void>((resolve, reject) => {
    let hasBegun = false;
    const changed = (changedTab: number, { status, url: at }: { status?: string; url?: string }) => {
      if (changedTab !== tab) return;
      // Firefox reports `about:blank` as loaded first.
      if (status === 'loading' || at !== undefined) hasBegun = true;
      if (status === 'complete' && hasBegun) resolve();
    };
    const removed = (removedTab: number) => {
      if (removedTab === tab) reject(failed('标签页在读取前被关闭', 'the tab was closed before it was read'));
    };
    browser.tabs.onUpdated.addListener(changed);
    browser.tabs.onRemoved.addListener(removed);
    const late = setTimeout(() => {
      reject(
        failed(
          `${LOADING / 1000} 秒内没有加载完`,
          `the page did not finish loading within ${LOADING / 1000} s`,
        ),
      );
    }, LOADING);
    const stop = () => reject(signal.reason);
    signal.addEventListener('abort', stop, { once: true });
    ended.signal.addEventListener('abort', () => {
      browser.tabs.onUpdated.removeListener(changed);
      browser.tabs.onRemoved.removeListener(removed);
      signal.removeEventListener('abort', stop);
      clearTimeout(late);
    });
  });
  try {
    await Promise.all([browser.tabs.update(tab, { url: url.href }), loaded]);
  } finally {
    ended.abort();
  }
}

/** The frame that holds a report, as soon as there is one; one that has no tables by the end has none. */
async function drawn(tab: number, signal: AbortSignal, whatIs: TabReader['whatIs']): Promise<Drawn> {
  const end = performance.now() + DRAWING;
  let last: Text | null = null;
  let bare: Drawn | null = null;
  do {
    for (const reading of await readFrames(tab, signal)) {
      if (reading.kind === 'unreadable') last = unreadableReason(reading.by);
      if (reading.kind !== 'read') continue;
      const what = await whatIs(reading.pieces, reading.url);
      if (what === 'report') return reading;
      if (what === 'without-tables') bare = reading;
    }
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY));
    signal.throwIfAborted();
  } while (performance.now() < end);
  if (bare !== null) return bare;
  if (last !== null) throw failed(last.zh, last.en);
  throw failed(
    '在标签页中打开后，网页和框架中也没有出现年度报告（或扩展不能读取它所在的网站）',
    'opened in a tab, neither the page nor its frames came to show an annual report (or the extension may not read the site it is on)',
  );
}

async function readFrames(tab: number, signal: AbortSignal): Promise<FrameReading[]> {
  const frames = [...(await readableFrames(tab))].slice(0, MOST_FRAMES);
  const readings: FrameReading[] = [];
  for (const [frame, document] of frames) {
    signal.throwIfAborted();
    const reading = await askFrame(tab, frame, document, () => !signal.aborted).catch(
      (error: unknown): FrameReading => {
        // The frame has gone on to another document: the next look meets it.
        if (error instanceof Unanswered) return { kind: 'gone' };
        throw error;
      },
    );
    readings.push(reading);
  }
  return readings;
}
