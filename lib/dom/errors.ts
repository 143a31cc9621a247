import type { Text } from '../form/types.ts';

/** A page that would cost more memory or time than a report ever needs: building its tree was given up. */
export class PageTooLargeError extends Error {
  /** Which limit was passed, for people. */
  readonly reason: Text;

  constructor(reason: Text) {
    super(`${reason.zh} · ${reason.en}`);
    this.name = 'PageTooLargeError';
    this.reason = reason;
  }
}
