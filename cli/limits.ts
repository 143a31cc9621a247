/** Caps that keep one hostile or broken input from costing the whole run. */

/** Largest input, in bytes; the largest report page seen is below 2 MB. */
export const MAX_BYTES = 32 * 1024 * 1024;

/** Largest line of standard input, in bytes: the largest page, with what JSON writes as two characters. */
export const MAX_LINE = 2 * MAX_BYTES;

/** Time for checking one input, in milliseconds. */
export const CHECK_TIME = 60_000;

/** Heap of one worker, in MB: room for the largest input with its document, and no more. */
export const WORKER_HEAP = 1536;

/** Young generation of one worker, in MB: a page's nodes die together; V8's own 16 MB has them copied again and again. */
export const YOUNG_HEAP = 64;

/** Pause between two requests to one host, in milliseconds. */
export const FETCH_PAUSE = 1000;
