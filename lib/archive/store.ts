import type { Entry, Row, Run, Source, Target } from './model.ts';

/**
 * What keeps an archive. Everything that one call writes is there or not there as a whole, whenever the program
 * ends. Nothing is held in memory but what is asked for.
 */
export interface ArchiveStore {
  /** All rows, some hundreds at a time, in no particular order; each once at most, whatever is written meanwhile. */
  rows(): AsyncIterable<readonly Row[]>;
  row(url: string): Promise<Row | undefined>;
  entry(url: string): Promise<Entry | undefined>;
  source(url: string): Promise<Source | undefined>;
  /** Entry, row and page of an address anew, and with them the target that they came of, where there is one. */
  put(kept: Kept, target?: Target): Promise<void>;
  /** Entry and row anew; the page is the same. Of an entry that is not there any more, nothing. */
  update(entry: Entry, row: Row): Promise<void>;
  /** Deletes entries with all that belongs to them. */
  remove(urls: readonly string[]): Promise<void>;

  runs(): Promise<readonly Run[]>;
  /** A run anew, and targets of it: all of a new one, more of one that is there, or none. */
  putRun(run: Run, targets?: readonly Target[]): Promise<void>;
  /**
   * Targets of a run, in order, some hundreds at a time; of one state where it is named. Each comes once at most,
   * whatever is written meanwhile.
   */
  targets(run: string, state?: Target['state']): AsyncIterable<readonly Target[]>;
  putTarget(target: Target): Promise<void>;
  /** Deletes a run and its targets; entries stay. */
  removeRun(run: string): Promise<void>;
  /** Deletes everything. */
  clear(): Promise<void>;
}

/** What reads an archive. */
export type Read = Pick<ArchiveStore, 'rows' | 'entry' | 'source' | 'runs' | 'targets'>;

export interface Kept {
  entry: Entry;
  row: Row;
  source: Source;
}
