import type { Entry, Row, Run, RunOptions, Target } from '../../lib/archive/model.ts';
import type { FoundLink } from '../../lib/audit/view/choose.ts';
import type { RuleCount } from '../../lib/audit/view/findings.ts';
import type { OrganLine, Year } from '../../lib/audit/view/index.ts';
import type { CellState, Totals } from '../../lib/audit/view/matrix.ts';
import type { Lang } from '../../lib/check.ts';
import type { FileProblem } from '../../lib/files/own-file.ts';
import type { Text } from '../../lib/form/types.ts';

/** What the audit page shows. Rows are in memory, entries are asked for one by one. */
export interface AuditData {
  lang: Lang;
  /** What the browser says where the archive cannot be read. */
  problem: string | null;
  /** null while they are being read for the first time. */
  rows: readonly Row[] | null;
  runs: readonly RunView[];
  /** Targets of which there is no page, of all runs. */
  failed: readonly Target[];
  listing: Listing | null;
  /** Bytes that the browser would still give; null where it does not say. */
  quota: number | null;
  /** How far an export or import is, where one is under way and it can be told. */
  work: { done: number; total: number } | null;
  /** Whether the extension may read pages of a host. */
  isAllowed(host: string): boolean;
}

/** Addresses that were found in a list, pasted, or read from a file; they are chosen from before anything is fetched. */
export interface Listing {
  /** What the run is called: the list's title or address, the file's name. */
  name: string;
  /** Pages of the list that were read so far, while it is being looked through; null once that is over. */
  looking: { pages: number } | null;
  found: readonly FoundLink[];
  /** What could not be taken, by line or by address. */
  problems: readonly ListProblem[];
}

export interface ListProblem {
  /** Of what was pasted, or of the file; null for a page of a list. */
  line: number | null;
  /** The line itself, or the page's address. */
  text: string;
  reason: Text;
}

/** A run as it is now. */
export interface RunView {
  run: Run;
  done: number;
  failed: number;
  /** null: it is not at work in this page, whatever its state says. */
  pace: Pace | null;
}

export interface Pace {
  /** Pages a minute, of late; null where nothing can be said yet. */
  perMinute: number | null;
  /** Milliseconds that are left at that rate. */
  left: number | null;
  /** Hosts that asked to be left alone for a while, until when (ISO 8601). */
  waits: readonly { host: string; until: string }[];
}

/** What the page does outside itself. A promise rejects with what is to be said. */
export interface AuditActions {
  entryOf(url: string): Promise<Entry | undefined>;
  /** Opens a page with the overlay at a finding (`placeKey` of its address; '' for the page as a whole). */
  open(url: string, at: string): void;

  /** Looks through a list page and the pages of its paging, and with `columns` through the organ lists it links to. */
  lookInto(address: string, columns: boolean): void;
  readPasted(text: string): void;
  readCsv(file: File): void;
  stopLooking(): void;
  /** Asks the user for a host that is not in the extension's own permissions; false: he said no. */
  allow(host: string): Promise<boolean>;
  start(name: string, chosen: readonly FoundLink[], options: RunOptions): Promise<void>;

  pause(run: string): Promise<void>;
  goOn(run: string): Promise<void>;
  cancel(run: string): Promise<void>;
  /** Targets that failed are waiting again. */
  retry(run: string, urls: readonly string[]): Promise<void>;

  /** Names of organs from a CSV file. */
  organsIn(file: File): Promise<{ organs: readonly string[]; problems: readonly ListProblem[] }>;
  whoHasPublished(question: Question): Promise<Answer>;

  summary(): Promise<SummaryData>;

  /** Offers a file of the whole archive. */
  exportAs(kind: ExportKind): Promise<void>;
  importArchive(file: File): Promise<Imported | { problem: FileProblem }>;
  /** Deletes a run, and the pages that it alone has read. */
  removeRun(run: string, urls: readonly string[]): Promise<void>;
  remove(urls: readonly string[]): Promise<void>;
  clear(): Promise<void>;
}

export const EXPORT_KINDS = ['xlsx', 'csv', 'json', 'archive'] as const;
export type ExportKind = (typeof EXPORT_KINDS)[number];

/** What an import has brought, in pages. */
export interface Imported {
  added: number;
  replaced: number;
  /** The archive's own were as new or newer. */
  kept: number;
}

/** Which organs should have published for a year. */
export interface Question {
  organs: readonly string[];
  /** The place that all of them are of, where the names leave it out; '' for none. */
  place: string;
  year: number;
}

/** What is known of each organ that was asked about. */
export interface Answer {
  standings: readonly Standing[];
  strangers: readonly Stranger[];
}

/** How an organ stands, what needs looking into first. */
export const STATUSES = [
  'overdue',
  'late',
  'in-doubt',
  'unreadable',
  'waiting',
  'not-found',
  'date-unknown',
  'not-due',
  'published',
  'in-time',
] as const;
export type Status = (typeof STATUSES)[number];

export interface Standing {
  organ: string;
  status: Status;
  /** The last day in time (ISO); null where the law sets none, or which cannot be told. */
  due: string | null;
  published: string | null;
  /** Days after `due`. */
  days: number | null;
  /** Addresses that say so. */
  urls: readonly string[];
}

/** A page of the year that is counted for no organ of the list. */
export interface Stranger {
  url: string;
  title: string;
  organ: string | null;
  why: 'other' | 'ambiguous' | 'organ-unknown' | 'year-unknown';
}

/** An archive as it is printed. */
export interface SummaryData {
  name: string;
  /** ISO 8601. */
  madeAt: string;
  version: string;
  counts: {
    reports: number;
    organs: number;
    years: number;
    others: number;
    missed: number;
    totals: Totals;
    /** Reports by the gravest that is to be said of them. */
    states: Readonly<Partial<Record<CellState, number>>>;
  };
  years: readonly Year[];
  /** `cells` as `years`. */
  organs: readonly OrganLine[];
  rules: readonly (RuleCount & { organs: readonly { organ: string; findings: number }[] })[];
  /** Those with the most errors first. */
  worst: readonly OrganLine[];
  others: readonly SummaryPage[];
  missed: readonly { target: Target; isKept: boolean }[];
  unchecked: readonly (SummaryPage & { items: number })[];
  definitions: readonly { kind: string; name: string; about: string }[];
}

export interface SummaryPage {
  url: string;
  organ: string | null;
  year: Year;
  title: string;
}
