import type { IncomingHttpHeaders } from 'node:http';

/** One request as the server saw it; times in milliseconds of `performance.now()`. */
export interface Asked {
  host: string;
  /** Path and query. */
  path: string;
  method: string;
  headers: IncomingHttpHeaders;
  part: Part;
  startedAt: number;
  /** When the answer was complete, or the connection was gone; null while it is under way. */
  endedAt: number | null;
  /** Null while nothing was answered, or where the connection was broken off before. */
  status: number | null;
  /** The client went away before the answer was complete. */
  isBrokenOff: boolean;
}

/** `page`: what was asked for itself; the others are what a tab asks for besides, all at once, as browsers do. */
export type Part = 'page' | 'frame' | 'picture' | 'other';

/** A time in which a host asked to be left alone. */
interface Away {
  host: string;
  from: number;
  until: number;
}

/** Timers fire up to that early, in milliseconds. */
const EARLY = 5;
/** A connection that the client gave up is seen to be gone that late, in milliseconds. */
const NOTICED = 100;

/** Everything that was asked of the portal. */
export class Ledger {
  readonly #asked: Asked[] = [];
  readonly #away: Away[] = [];

  /** The server enters what it is asked. */
  enter(asked: Asked): void {
    this.#asked.push(asked);
  }

  /** The server enters that a host asked to be left alone, from now on. */
  leaveAlone(host: string, milliseconds: number): void {
    const from = performance.now();
    this.#away.push({ host, from, until: from + milliseconds });
  }

  /** Forgets what was asked so far; the times in which a host is to be left alone stay. */
  clear(): void {
    this.#asked.length = 0;
  }

  all(): readonly Asked[] {
    return this.#asked;
  }

  /** Pages that were asked of a host, in order. */
  of(host: string): readonly Asked[] {
    return this.#asked.filter((one) => one.host === host && one.part === 'page');
  }

  /** How often an address was asked for: `host/path` or a whole address. */
  requestsOf(address: string): readonly Asked[] {
    const place = address
      .replace(/^https?:\/\//, '')
      .replace(/#.*$/, '')
      .replace(/^([^/:]+):\d+/, '$1');
    return this.#asked.filter(({ host, path }) => `${host}${path}` === place);
  }

  /** Hosts that were asked for pages. */
  hosts(): readonly string[] {
    return [...new Set(this.#asked.filter(({ part }) => part === 'page').map(({ host }) => host))];
  }

  /** Most pages that were under way at the same time: of one host, or of all. */
  mostConcurrent(host?: string): number {
    const asked = host === undefined ? this.#asked.filter(({ part }) => part === 'page') : this.of(host);
    const around = asked.map((one) => asked.filter((other) => isUnderWay(other, one.startedAt)).length);
    return Math.max(0, ...around);
  }

  /**
   * Smallest time between the end of an answer and the next request to that host, in milliseconds; `Infinity`
   * where there were not two. Below 0, the next came before the end. After an answer that the client broke off
   * only the client knows when it ended.
   */
  smallestGap(host: string): number {
    const asked = this.of(host);
    const gaps = asked.slice(1).flatMap(({ startedAt }, index) => {
      const before = asked[index];
      if (before === undefined || (before.isBrokenOff && !isUnderWay(before, startedAt))) return [];
      return [startedAt - (before.endedAt ?? Number.POSITIVE_INFINITY)];
    });
    return Math.min(Number.POSITIVE_INFINITY, ...gaps);
  }

  /** Pages that were asked of a host while it had asked to be left alone. */
  tooEarly(): readonly Asked[] {
    return this.#asked.filter(
      ({ host, part, startedAt }) =>
        part === 'page' &&
        this.#away.some(
          (away) => away.host === host && startedAt > away.from && startedAt < away.until - EARLY,
        ),
    );
  }

  /** Requests that carried what they should not: a cookie, a login, where they come from. */
  withCredentials(): readonly Asked[] {
    return this.#asked.filter(
      ({ headers }) => headers.cookie !== undefined || headers.authorization !== undefined,
    );
  }
}

function isUnderWay({ startedAt, endedAt, isBrokenOff }: Asked, time: number): boolean {
  if (startedAt > time) return false;
  return endedAt === null || endedAt - (isBrokenOff ? NOTICED : 0) > time || startedAt === time;
}
