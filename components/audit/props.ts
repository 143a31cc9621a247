import type { Entry, Row, Run, RunOptions, Target } from '../../lib/archive/model.ts';
import type { Imported } from '../../lib/archive/transfer.ts';
import type { Summary } from '../../lib/audit/out/summary.ts';
import type { Answer, Question, Status } from '../../lib/audit/unpublished.ts';
import type { FoundLink } from '../../lib/audit/view/choose.ts';
import type { Lang } from '../../lib/check.ts';
import type { FileProblem } from '../../lib/files/own-file.ts';
import type { Text } from '../../lib/form/types.ts';
import type { Own } from '../../lib/verdict/apply.ts';
import type { FindingKey } from '../../lib/verdict/shown.ts';

/** What the audit page shows. Rows are in memory, entries are asked for one by one. */
export interface AuditData {
  lang: Lang;
  /** What the browser says where the archive cannot be read. */
  problem: string | null;
  /** What the user has set; null while it is being read. */
  own: Own | null;
  /** null while they are being read for the first time. */
  rows: readonly Row[] | null;
  runs: readonly RunView[];
  /** Targets of which there is no page, of all runs. */
  failed: readonly Target[];
  listing: Listing | null;
  /** Bytes that the browser would still give; null where it does not say. */
  quota: number | null;
  /** How far an export, an import or a comparison is, where one is under way; of how much, where it is known. */
  work: { done: number; total: number | null } | null;
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
  /** They are in the archive, and there to be fetched once more. */
  isAgain?: true;
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
  /** It is going to be, once nothing else is at work. */
  isQueued: boolean;
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
  /** Opens a page with the overlay at a finding; '' for the page as a whole. */
  open(url: string, finding: FindingKey): void;

  /** Looks through a list page and the pages of its paging, and with `columns` through the organ lists it links to. */
  lookInto(address: string, columns: boolean): void;
  readPasted(text: string): void;
  readCsv(file: File): void;
  /** Lists what is in the archive, to be fetched once more. @param name what the run is called */
  readArchive(name: string): void;
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
  whoHasPublished(question: Pick<Question, 'organs' | 'place' | 'year'>): Promise<Answer>;

  /** Ends an export, an import or a comparison; an export and an import then reject with `STOPPED_BY_USER`. */
  stopWork(): void;
  /** The archive as it is printed. */
  summary(lang: Lang, own: Own): Promise<Summary>;

  /** Offers a file of the whole archive. */
  exportAs(kind: ExportKind, lang: Lang, own: Own): Promise<void>;
  importArchive(file: File): Promise<Imported | { problem: FileProblem }>;
  /** Deletes a run, and the pages that it alone has read. */
  removeRun(run: string): Promise<void>;
  remove(urls: readonly string[]): Promise<void>;
  clear(): Promise<void>;
}

export const EXPORT_KINDS = ['xlsx', 'csv', 'json', 'archive'] as const;
export type ExportKind = (typeof EXPORT_KINDS)[number];

/** How an organ stands, what needs looking into first. */
export const STATUSES: readonly Status[] = [
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
];
