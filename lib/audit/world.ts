import type { Entry, FailureKind, Judgement, TextSignature, Via } from '../archive/model.ts';
import type { ArchiveStore } from '../archive/store.ts';
import type { Text } from '../form/types.ts';
import { Problem } from '../problem.ts';
import type { PackedPiece } from '../read/packed.ts';

/**
 * What an audit needs of the place it runs in: a page of the extension, or the command line. The run itself
 * (`run.ts`) is the same code in both.
 */
export interface World {
  store: ArchiveStore;
  /**
   * Fetches a page politely: in turn with everything else that is asked of its host, with a pause after the last
   * request there (`lib/fetch`).
   *
   * @throws {Failed}
   */
  fetch(url: URL, options: FetchOptions): Promise<Fetched>;
  /** Reads a page, away from what the user is looking at. @throws {Problem} */
  read(page: Fetched): Promise<ReadPage>;
  /** Checks a page that was read, likewise. @throws {Problem} */
  judge(asked: Asked): Promise<Judged>;
  /**
   * Opens a page in a tab and reads it there, frames and all, in turn like `fetch`; where there are no tabs, none.
   *
   * @throws {Failed}
   */
  readInTab?(
    url: URL,
    options: FetchOptions,
  ): Promise<ReadPage & Pick<Fetched, 'address' | 'via' | 'fetchedAt'>>;
  /** Hosts that asked to be left alone for a while, where it is known. */
  waits?(): readonly HostWait[];
  now(): Date;
}

export interface HostWait {
  host: string;
  /** ISO 8601. */
  until: string;
}

export interface FetchOptions {
  /** Pause between two requests to one host, in milliseconds. */
  pause: number;
  signal: AbortSignal;
  /** Called for each request that is really sent. */
  onRequest(): void;
}

/** A page as it came. */
export interface Fetched {
  bytes: Uint8Array;
  /** How it is written, where its header or name tells; else its content does. */
  kind?: 'html' | 'text' | 'unknown';
  /** Charset of the HTTP header. */
  charset?: string;
  /** Address after redirects. */
  address: string;
  via: Via;
  /** ISO 8601. */
  fetchedAt: string;
}

/** A page as it was read: what the archive keeps of it, and what is looked at to judge it. */
export interface ReadPage extends Pick<Entry, 'sha256' | 'digest' | 'bytes' | 'attachments'> {
  /** The outline, packed; none of a page whose raw text has nothing of a report. */
  pieces: readonly PackedPiece[];
  /** Whether a frame, or script, may hold the report that its mark-up does not. */
  mayBeDrawn: boolean;
}

/** What is to be checked, and against what; all are packed outlines. */
export interface Asked {
  /** What the result calls the page: its address. */
  source: string;
  pieces: readonly PackedPiece[];
  /** Last year's report of the same organ. */
  previous?: readonly PackedPiece[];
  /** Reports whose text may be the same: of other organs, of the same year. */
  others?: readonly (readonly PackedPiece[])[];
}

export interface Judged {
  judgement: Judgement;
  /** Of the report's text; null where the page is none. */
  signature: TextSignature | null;
  /** Whether a browser may show more of the report than its mark-up has: drawn by script, or in a frame. */
  mayShowMore: boolean;
}

/** Why a page could not be come by. */
export class Failed extends Problem {
  readonly kind: FailureKind;
  /** The host that is to be allowed first. */
  readonly host: string | undefined;

  constructor(kind: FailureKind, { zh, en }: Text, host?: string) {
    super(zh, en);
    this.name = 'Failed';
    this.kind = kind;
    this.host = host;
  }
}
