import type { Lang } from '../check.ts';
import type { Text } from '../form/types.ts';
import type { PackedPiece } from '../read/packed.ts';
import type { Severity } from '../report/model.ts';
import type { Result, ResultReport } from '../report/schema.ts';

/**
 * What an audit keeps. The same data whatever keeps it: the browser's IndexedDB or a folder of the command line.
 * An address (without `#…`) has one entry; a page that has changed since leaves its former version in it.
 */

/** A result of the contract in both languages; what is the same in both stands once. */
export interface Judgement {
  report: ResultReport | null;
  zh: Said;
  en: Said;
}

/** What a report's text is known by among thousands (`signatureOf`, lib/audit/alike.ts). */
export interface TextSignature {
  version: number;
  overview: string;
  problems: string;
}

/** The parts of a result that have words in them. */
export type Said = Omit<Result, 'source' | 'report'>;

/** How a page was come by. `tab`: opened in a tab of the browser, since its report is drawn by script or in a frame. */
export type Via = 'fetch' | 'tab' | 'file' | 'warc';

/** A page as it was at one time. */
export interface Version {
  /** Address after redirects. */
  address: string;
  via: Via;
  /** ISO 8601 time at which the page was fetched (of a WARC record: its date; of a file: when it was read). */
  fetchedAt: string;
  /** SHA-256 (hex) of the bytes as they came, after decompression; null where a tab was read. */
  sha256: string | null;
  /** SHA-256 (hex) of the page's text as it was read (`pageText`): the same page has the same in the overlay. */
  digest: string;
  /** Size of the page in bytes, of the text where a tab was read. */
  bytes: number;
  judgement: Judgement;
}

/** What the list it was chosen from says of an address; null where it says nothing. */
export interface Listed {
  title: string | null;
  organ: string | null;
  year: number | null;
}

export interface Entry extends Version {
  /** The address that was asked for, without `#…`: the entry's key. */
  url: string;
  listed: Listed;
  /** Files that the page links to, where it holds no report itself. */
  attachments: readonly { href: string; text: string }[];
  /** The page holds no report, and may hold one in a frame or by script: it was not opened in a tab. */
  mayBeDrawn?: true;
  /** Other entries that it was checked against (`comparedWith`, lib/audit/compare.ts); '' for none yet. */
  compared: string;
  /** Of its text, where it is a report. */
  signature?: TextSignature;
  /** Runs that have read it. */
  runs: readonly string[];
  /** Newest first; the oldest are dropped where there are too many (`MOST_FORMER`, lib/archive/versions.ts). */
  former: readonly Version[];
  /** How many were, where any was. */
  dropped?: number;
}

/**
 * The page itself as it was read, so that it can be checked again (against last year's report, by a newer checker)
 * without being fetched again: its outline, packed.
 */
export interface Source {
  url: string;
  pieces: readonly PackedPiece[];
}

/** Of a finding, what tables of thousands are sorted and filtered by; its words are in the entry. */
export interface FindingRow {
  rule: string;
  severity: Severity;
  /** `placeKey` of its address. */
  at: string;
}

/** Of an entry, what lists of thousands need: small, and all of them are held in memory at once. */
export interface Row {
  url: string;
  /** Of the report; where it names none, of the list. */
  organ: string | null;
  year: number | null;
  /** Where the report does not name both: what it names itself, and where it stands. Findings set aside are known by that. */
  itself?: { organ: string | null; year: number | null; address: string };
  title: string;
  /** Whether the page holds a report. */
  isReport: boolean;
  published: string | null;
  fetchedAt: string;
  digest: string;
  compared: string;
  signature?: TextSignature;
  findings: readonly FindingRow[];
  unchecked: number;
  /** Former versions there are. */
  former: number;
  /** What the archive keeps of it, in bytes. */
  size: number;
  runs: readonly string[];
}

/**
 * `running` is also a run that was broken off (the tab was closed, the machine was switched off): it goes on where
 * it was as soon as somebody opens it again.
 */
export type RunState = 'running' | 'paused' | 'cancelled' | 'done';

export interface Run {
  id: string;
  /** What it is called: the list's title or address. */
  name: string;
  startedAt: string;
  finishedAt: string | null;
  state: RunState;
  options: RunOptions;
  /** Targets it has. */
  total: number;
  /** A page of its lists could not be read: what that one shows is not among its targets. */
  listsUnread?: true;
}

export interface RunOptions {
  /** Pause between two requests to one host, in milliseconds. */
  pause: number;
  /** Whether pages without a report in their mark-up are opened in a tab and read there. */
  tabs: boolean;
}

/** Why there is no entry of a target, or no report in it. */
export type FailureKind =
  | 'address'
  | 'network'
  | 'http'
  | 'busy'
  | 'too-slow'
  | 'too-large'
  | 'redirect'
  | 'host-not-allowed'
  | 'no-page'
  | 'unreadable'
  | 'not-opened'
  | 'tab';

export interface Failure {
  kind: FailureKind;
  reason: Text;
  /** The host that is to be allowed, for `host-not-allowed`. */
  host?: string;
}

/**
 * `waiting`: not fetched yet (or broken off on the way); `done`: there is an entry; `failed`: there is none, and
 * `failure` says why. One that is done has a `failure` where its page may show a report, or more of one, that was not
 * read: it was not opened in a tab (`not-opened`), or could not be read there (`tab`).
 */
export interface Target {
  run: string;
  /** Place in the run, from 0. */
  index: number;
  url: string;
  listed: Listed;
  state: 'waiting' | 'done' | 'failed';
  failure?: Failure;
  /** Opened in a tab where it needs one, whatever its run says: the user has asked for it. */
  inTab?: true;
  /** Requests it has taken so far, those of redirects and repetitions among them. */
  requests: number;
}

/** The result of the contract in a language: what the command line says of that page. */
export function resultOf(source: string, { report, ...said }: Judgement, lang: Lang): Result {
  return { source, report, ...said[lang] };
}
