/** How a page is written: markup or plain text; `unknown` where only its content tells. */
export type PageKind = 'html' | 'text' | 'unknown';

/** What one request came to. */
export type Answer =
  | {
      type: 'page';
      bytes: Uint8Array;
      kind: PageKind;
      /** Of the HTTP header. */
      charset?: string;
    }
  /** `location` as the header has it; null where there is none. */
  | { type: 'redirect'; location: string | null }
  /** A redirect of which nobody tells where it leads: a browser's `fetch` hides it. */
  | { type: 'hidden-redirect' }
  /** Any other status; `retryAfter` as the header has it. */
  | { type: 'status'; status: number; retryAfter: string | null };

export interface SendOptions {
  signal: AbortSignal;
  /** Largest page, in bytes after decompression. */
  maxBytes: number;
}

/**
 * Sends one request and follows no redirect.
 *
 * @throws {Failed} where the answer is no page or too large. Anything else that it throws is a failure of the
 *   network; a `Problem` says in words which.
 */
export type Send = (url: URL, options: SendOptions) => Promise<Answer>;
