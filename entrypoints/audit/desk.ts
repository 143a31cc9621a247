import type { AuditActions, AuditData, Listing, Pace } from '../../components/audit/props.ts';
import { STOPPED_BY_USER } from '../../components/audit/stopped.ts';
import { openArchive } from '../../lib/archive/indexed-db.ts';
import type { Failure, Run, Target } from '../../lib/archive/model.ts';
import { removeRun } from '../../lib/archive/remove.ts';
import type { ArchiveStore } from '../../lib/archive/store.ts';
import { importArchive } from '../../lib/archive/transfer.ts';
import type { Progress } from '../../lib/audit/progress.ts';
import { retryFailed, startRun } from '../../lib/audit/start.ts';
import { whoHasPublished } from '../../lib/audit/unpublished.ts';
import type { World } from '../../lib/audit/world.ts';
import { readOrgans } from '../../lib/discover/pasted/table.ts';
import { dayOf } from '../../lib/ignore/match.ts';
import type { PageLinks } from '../../lib/page/page-links.ts';
import { send } from '../shared/send.ts';
import { Allowed } from './allowed.ts';
import { Crew } from './crew.ts';
import { exportAs, summarise } from './exports.ts';
import { Holdings } from './holdings.ts';
import { Listings } from './listings.ts';
import { done } from './one-off.ts';
import { Redirects } from './redirects.ts';
import { Shifts } from './shifts.ts';
import { politeFetcher, worldOf } from './world.ts';

/** What the page shows, but for what the settings say. */
export type DeskData = Omit<AuditData, 'lang' | 'problem' | 'own'>;

/** Milliseconds between two times that a change of the archive is shown: a run changes it many times a second. */
const BETWEEN = 1_000;

/** Where everything comes together that the audit page does: archive, lists, runs. */
export class Desk {
  readonly actions: AuditActions;
  readonly #show: (data: DeskData) => void;
  readonly #fail: (problem: unknown) => void;
  readonly #store: ArchiveStore;
  readonly #holdings: Holdings;
  readonly #allowed: Allowed;
  readonly #listings: Listings;
  readonly #world: World;
  readonly #shifts: Shifts;
  readonly #paces = new Map<string, Pace>();
  #rows: DeskData['rows'] = null;
  #failed: DeskData['failed'] = [];
  #listing: Listing | null = null;
  #quota: DeskData['quota'] = null;
  #work: DeskData['work'] = null;
  #stopWork = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #changedAt = 0;
  /** The lists that are shown are no longer those of the archive. Whoever is given others indexes them anew. */
  #isStale = true;

  private constructor(
    store: ArchiveStore,
    allowed: Allowed,
    redirects: Redirects,
    show: (data: DeskData) => void,
    fail: (problem: unknown) => void,
  ) {
    this.#show = show;
    this.#fail = fail;
    this.#allowed = allowed;
    this.#holdings = new Holdings(() => {
      this.#isStale = true;
      this.#changed();
    });
    this.#store = this.#holdings.following(store);
    const crew = new Crew();
    const fetcher = politeFetcher(allowed, redirects);
    this.#listings = new Listings({
      allowed,
      crew,
      fetch: (url, options) => fetcher.fetch(url, options),
      onChange: (listing) => {
        this.#listing = listing;
        this.#tell();
      },
    });
    this.#world = worldOf(this.#store, fetcher, crew);
    this.#shifts = new Shifts(
      this.#world,
      (run, progress) => this.#progress(run, progress),
      async (run, problem) => {
        if (problem !== null) fail(problem);
        this.#paces.delete(run);
        this.#refresh();
        await this.#compare();
      },
    );
    this.actions = this.#actionsOf();
  }

  /**
   * Opens the archive and goes on with what was broken off.
   *
   * @param show called with what is to be shown, now and whenever it changes
   * @param fail called with what breaks off a run or the reading of a list: nothing of it ends without a word
   * @throws {Problem} where the archive cannot be opened
   */
  static async open(show: (data: DeskData) => void, fail: (problem: unknown) => void): Promise<Desk> {
    let desk: Desk | null = null;
    const allowed = await Allowed.watch(() => desk?.allowedAnew());
    const redirects = await Redirects.watch();
    const store = await openArchive();
    desk = new Desk(store, allowed, redirects, show, fail);
    await desk.#holdings.read(store);
    desk.#refresh();
    for (const run of desk.#holdings.runs.values())
      if (run.state === 'running') desk.#shifts.goOn(run).catch(fail);
    return desk;
  }

  /** Looks through a list that stands in a tab. */
  lookIntoPage(page: PageLinks): void {
    this.#listings.look(page, false).catch(this.#fail);
  }

  /** What waited for a host that may be asked now is no longer failed. */
  private allowedAnew(): void {
    this.#tell();
    const isAllowed = ({ kind, host }: Failure) =>
      kind === 'host-not-allowed' && host !== undefined && this.#allowed.has(host);
    for (const run of this.#holdings.runs.values()) {
      const failed = this.#holdings.failed.get(run.id)?.values() ?? [];
      if (run.state === 'cancelled' || ![...failed].some(({ failure }) => failure && isAllowed(failure)))
        continue;
      this.#again(run, isAllowed).catch(this.#fail);
    }
  }

  async #again(run: Run, which: (failure: Failure, url: string) => boolean): Promise<void> {
    const count = await retryFailed(this.#store, run, which);
    if (count > 0) await this.#shifts.goOn(run);
  }

  #actionsOf(): AuditActions {
    const runOf = (id: string): Run => {
      const run = this.#holdings.runs.get(id);
      if (run === undefined) throw new Error(`no run ${id}`);
      return run;
    };
    const end = async (id: string, state: 'paused' | 'cancelled'): Promise<void> => {
      if (!this.#shifts.stop(id, state)) await this.#store.putRun({ ...runOf(id), state });
    };
    return {
      entryOf: (url) => this.#store.entry(url),
      open: (url, finding) => void send('visit', { url, finding }).catch(this.#fail),
      lookInto: (address, columns) => void this.#listings.look(address, columns).catch(this.#fail),
      readPasted: (text) => this.#listings.pasted(text),
      readArchive: (name) => this.#listings.archive([...this.#holdings.rows.values()], name),
      readCsv: (file) => void this.#listings.csv(file).catch(this.#fail),
      stopLooking: () => this.#listings.stop(),
      allow: (host) => this.#allowed.ask(host),
      start: async (name, chosen, options) => {
        const wanted = chosen.map(({ url, title, organ, year }) => ({
          address: url,
          listed: { title: title || null, organ, year },
        }));
        const run = await startRun(this.#store, { name, options, wanted, now: new Date() });
        this.#listing = null;
        this.#tell();
        this.#shifts.goOn(run).catch(this.#fail);
      },
      pause: (id) => end(id, 'paused'),
      cancel: (id) => end(id, 'cancelled'),
      goOn: async (id) => void this.#shifts.goOn(runOf(id)).catch(this.#fail),
      organsIn: async (file) => {
        const { items, problems } = readOrgans(new Uint8Array(await file.arrayBuffer()));
        return { organs: items.map(({ name }) => name), problems };
      },
      whoHasPublished: async (question) => {
        const rows = [...this.#holdings.rows.values()];
        const targets = [...this.#holdings.failures, ...(await this.#waiting())];
        return whoHasPublished({ ...question, rows, targets, today: dayOf(new Date()) });
      },
      summary: summarise,
      exportAs: (kind, lang, own) =>
        this.#working(this.#holdings.rows.size, (signal, onDone) =>
          exportAs(kind, lang, own, signal, onDone),
        ),
      importArchive: async (file) => {
        const outcome = await this.#working(null, (signal, onProgress) =>
          importArchive(this.#store, file.stream(), { signal, onProgress }),
        );
        await this.#compare();
        return outcome;
      },
      stopWork: () => this.#stopWork.abort(STOPPED_BY_USER),
      removeRun: async (id) => {
        await removeRun(this.#store, id);
        await this.#compare();
      },
      remove: async (urls) => {
        await this.#store.remove(urls);
        await this.#compare();
      },
      clear: () => this.#store.clear(),
      retry: async (id, urls) => {
        const wanted = new Set(urls);
        await this.#again(runOf(id), (_, url) => wanted.has(url));
      },
    };
  }

  /** Targets that have not been fetched yet: an unfinished run calls nobody late. */
  async #waiting(): Promise<Target[]> {
    const waiting: Target[] = [];
    for (const { id } of this.#holdings.runs.values()) {
      for await (const targets of this.#store.targets(id, 'waiting')) waiting.push(...targets);
    }
    return waiting;
  }

  /** Work that takes its time, shown as far as it is. @param total how much there is, where it is known */
  async #working<T>(
    total: number | null,
    work: (signal: AbortSignal, onProgress: (done: number, total?: number | null) => void) => Promise<T>,
  ): Promise<T> {
    this.#stopWork = new AbortController();
    const show = (done: number, known: number | null = null): void => {
      this.#work = { done, total: known ?? total };
      this.#changed();
    };
    show(0);
    try {
      return await work(this.#stopWork.signal, show);
    } finally {
      this.#work = null;
      this.#refresh();
    }
  }

  /** Reports are checked against each other wherever the archive has others than before. */
  async #compare(): Promise<void> {
    const worker = new Worker(new URL('./compare-worker.ts', import.meta.url), { type: 'module' });
    const changed = await this.#working(null, (signal, onProgress) =>
      done<number>(worker, null, signal, onProgress).catch((error: unknown) => {
        // The user has ended it: what was compared until then stays.
        if (!signal.aborted) throw error;
        return 1;
      }),
    );
    if (changed > 0) await this.#holdings.readRows(this.#store);
  }

  #progress(run: string, { done, failed, perMinute, left, waits }: Progress): void {
    this.#holdings.counts.set(run, { done, failed });
    this.#paces.set(run, { perMinute, left, waits });
    this.#tell();
  }

  /** The archive has changed: shown at once, and then a second later at the earliest. */
  #changed(): void {
    if (this.#timer !== undefined) return;
    const wait = Math.max(0, this.#changedAt + BETWEEN - performance.now());
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#refresh();
    }, wait);
  }

  #refresh(): void {
    this.#changedAt = performance.now();
    if (this.#isStale) {
      this.#isStale = false;
      this.#rows = [...this.#holdings.rows.values()];
      this.#failed = this.#holdings.failures;
    }
    void navigator.storage.estimate().then(({ quota, usage }) => {
      this.#quota = quota === undefined || usage === undefined ? null : quota - usage;
    });
    this.#tell();
  }

  #tell(): void {
    this.#show({
      rows: this.#rows,
      failed: this.#failed,
      listing: this.#listing,
      isAllowed: (host) => this.#allowed.has(host),
      quota: this.#quota,
      work: this.#work,
      runs: [...this.#holdings.runs.values()].map((run) => ({
        run,
        ...(this.#holdings.counts.get(run.id) ?? { done: 0, failed: 0 }),
        pace: this.#paces.get(run.id) ?? null,
        isQueued: this.#shifts.isQueued(run.id),
      })),
    });
  }
}
