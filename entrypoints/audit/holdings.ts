import type { Row, Run, Target } from '../../lib/archive/model.ts';
import type { ArchiveStore } from '../../lib/archive/store.ts';

export interface Counts {
  done: number;
  failed: number;
}

/**
 * What the page holds of the archive in memory: all rows, all runs with their counts, and targets that failed. It
 * follows what is written, so that nothing is read twice.
 */
export class Holdings {
  readonly rows = new Map<string, Row>();
  readonly runs = new Map<string, Run>();
  /** Run → index of a target → the target, of those without a page or with something to say. */
  readonly failed = new Map<string, Map<number, Target>>();
  /** Of each run, how many of its targets have come to an end, when it was last counted. */
  readonly counts = new Map<string, Counts>();
  readonly #onChange: () => void;

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  /** Reads all of it, some hundreds at a time. */
  async read(store: ArchiveStore): Promise<void> {
    await this.readRows(store);
    for (const run of await store.runs()) {
      this.runs.set(run.id, run);
      const counts = { done: 0, failed: 0 };
      for (const state of ['done', 'failed'] as const) {
        for await (const targets of store.targets(run.id, state)) {
          counts[state] += targets.length;
          for (const target of targets) this.#take(target);
        }
      }
      this.counts.set(run.id, counts);
    }
    this.#onChange();
  }

  /** Reads the rows anew: something else has written them. */
  async readRows(store: ArchiveStore): Promise<void> {
    for await (const rows of store.rows()) for (const row of rows) this.rows.set(row.url, row);
    this.#onChange();
  }

  get failures(): Target[] {
    return [...this.failed.values()].flatMap((targets) => [...targets.values()]);
  }

  /** The store, followed. */
  following(store: ArchiveStore): ArchiveStore {
    const changed =
      <T>(change: () => void): ((value: T) => T) =>
      (value) => {
        change();
        this.#onChange();
        return value;
      };
    return {
      rows: () => store.rows(),
      row: (url) => store.row(url),
      entry: (url) => store.entry(url),
      source: (url) => store.source(url),
      runs: () => store.runs(),
      targets: (run, state) => store.targets(run, state),
      put: (kept, target) =>
        store.put(kept, target).then(
          changed(() => {
            this.rows.set(kept.row.url, kept.row);
            if (target !== undefined) this.#take(target);
          }),
        ),
      update: (entry, row) => store.update(entry, row).then(changed(() => this.rows.set(row.url, row))),
      remove: (urls) =>
        store.remove(urls).then(
          changed(() => {
            for (const url of urls) this.rows.delete(url);
          }),
        ),
      putRun: (run, targets = []) =>
        store.putRun(run, targets).then(
          changed(() => {
            this.runs.set(run.id, run);
            for (const target of targets) this.#take(target);
          }),
        ),
      putTarget: (target) => store.putTarget(target).then(changed(() => this.#take(target))),
      removeRun: (run) =>
        store.removeRun(run).then(
          changed(() => {
            this.runs.delete(run);
            this.failed.delete(run);
            this.counts.delete(run);
          }),
        ),
      clear: () =>
        store.clear().then(
          changed(() => {
            this.rows.clear();
            this.runs.clear();
            this.failed.clear();
            this.counts.clear();
          }),
        ),
    };
  }

  #take(target: Target): void {
    const failed = this.failed.get(target.run) ?? new Map<number, Target>();
    const before = failed.get(target.index)?.state;
    const counts = this.counts.get(target.run);
    // It is to be tried again; what comes of it, the run tells.
    if (target.state === 'waiting' && counts !== undefined && before !== undefined && before !== 'waiting')
      counts[before] -= 1;
    if (target.failure === undefined) failed.delete(target.index);
    else failed.set(target.index, target);
    this.failed.set(target.run, failed);
  }
}
