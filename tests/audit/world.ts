import { createHash } from 'node:crypto';
import type { FailureKind } from '../../lib/archive/model.ts';
import type { ArchiveStore } from '../../lib/archive/store.ts';
import { canonical } from '../../lib/audit/address.ts';
import { Failed, type Fetched, type ReadPage, type World } from '../../lib/audit/world.ts';
import { judgementOf } from '../archive/samples.ts';

/** A web in which every page is one line of JSON, and a world that reads it. */
export interface Page {
  organ?: string;
  year?: number;
  text?: string;
  /** It holds no report, and a tab may show one. */
  isDrawn?: boolean;
  fails?: FailureKind;
}

export class Web {
  readonly pages = new Map<string, Page>();
  /** Requests by address. */
  readonly requests = new Map<string, number>();
  readonly tabs: string[] = [];
  /** What is asked at a time, and the most there has been; by host. */
  readonly #open = new Map<string, number>();
  mostOpen = 0;
  /** Called before a page is given out. */
  onFetch: (url: string, signal: AbortSignal) => Promise<void> = async () => undefined;

  constructor(pages: Readonly<Record<string, Page>>) {
    for (const [url, page] of Object.entries(pages)) this.pages.set(canonical(url) ?? url, page);
  }

  count(url: string): number {
    return this.requests.get(url) ?? 0;
  }

  world(store: ArchiveStore, own: Partial<World> = {}): World {
    let seconds = 0;
    return {
      store,
      fetch: async (url, { signal, onRequest }): Promise<Fetched> => {
        signal.throwIfAborted();
        onRequest();
        this.requests.set(url.href, this.count(url.href) + 1);
        const open = (this.#open.get(url.host) ?? 0) + 1;
        this.#open.set(url.host, open);
        this.mostOpen = Math.max(this.mostOpen, open);
        try {
          await this.onFetch(url.href, signal);
        } finally {
          this.#open.set(url.host, (this.#open.get(url.host) ?? 1) - 1);
        }
        const page = this.pages.get(url.href);
        const kind = page === undefined ? 'http' : page.fails;
        if (kind !== undefined) throw new Failed(kind, { zh: `失败 ${kind}`, en: kind }, url.hostname);
        const bytes = new TextEncoder().encode(JSON.stringify(page));
        return {
          bytes,
          address: url.href,
          via: 'fetch',
          fetchedAt: new Date(++seconds * 1000).toISOString(),
        };
      },
      read: async ({ bytes }) => readOf(JSON.parse(new TextDecoder().decode(bytes))),
      judge: async ({ pieces }) => {
        const { organ, year, isDrawn }: Page = JSON.parse(pieces[0]?.text ?? '');
        const judged = judgementOf(organ ?? '青溪县水务局', year ?? 2023);
        return { judgement: isDrawn ? { ...judged, report: null } : judged, signature: null };
      },
      now: () => new Date(),
      ...own,
    };
  }

  /** A world with tabs, in which script draws what it is to draw. */
  withTabs(store: ArchiveStore): World {
    return this.world(store, {
      readInTab: async (url) => {
        this.tabs.push(url.href);
        const page = this.pages.get(url.href);
        if (page?.text === 'no tab')
          throw new Failed('tab', { zh: '标签页被关闭', en: 'the tab was closed' });
        const read = readOf({ ...page, isDrawn: false });
        return { ...read, sha256: null, address: url.href, via: 'tab', fetchedAt: new Date().toISOString() };
      },
    });
  }
}

function readOf(page: Page): ReadPage {
  const text = JSON.stringify(page);
  const digest = createHash('sha256').update(text).digest('hex');
  return {
    pieces: [{ numbers: [], text }],
    sha256: digest,
    digest,
    bytes: text.length,
    attachments: [],
    mayBeDrawn: page.isDrawn === true ? 'report' : null,
  };
}

/** The program ends at the n-th write: before anything of it is kept, or when all of it is. */
export function mortal(store: ArchiveStore, at: number, kept: 'before' | 'after'): ArchiveStore {
  let left = at;
  const dies = async (write: () => Promise<void>): Promise<void> => {
    left -= 1;
    if (left > 0) return write();
    if (left === 0 && kept === 'after') await write();
    throw new Error('the program has ended');
  };
  return {
    rows: () => store.rows(),
    row: (url) => store.row(url),
    entry: (url) => store.entry(url),
    source: (url) => store.source(url),
    runs: () => store.runs(),
    targets: (run, state) => store.targets(run, state),
    put: (one, target) => dies(() => store.put(one, target)),
    update: (entry, row) => dies(() => store.update(entry, row)),
    remove: (urls) => dies(() => store.remove(urls)),
    putRun: (run, targets) => dies(() => store.putRun(run, targets)),
    putTarget: (target) => dies(() => store.putTarget(target)),
    removeRun: (run) => dies(() => store.removeRun(run)),
    clear: () => dies(() => store.clear()),
  };
}
