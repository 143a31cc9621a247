import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Answer, type Exchange, packBomb, status } from './answers.ts';
import { ORGAN_LIST } from './columns.ts';
import { expectations } from './expectations.ts';
import type { Expectation } from './expected.ts';
import { HOST, HOSTS, placeOf, type Where } from './hosts.ts';
import { addressOfItem, everything, layLists } from './layout.ts';
import { type Asked, Ledger, type Part } from './ledger.ts';
import { placeReports } from './placed.ts';

export interface PortalOptions {
  /** Of the time that slow answers take in earnest; 1 by default, 0.02 for quick tests. */
  speed?: number;
  /** Seconds that a busy server asks for; a header has no part of one. */
  retryAfter?: number;
}

/** A list of reports, as a user would begin with it. */
export interface PortalList {
  name: string;
  /** Address of its first page. */
  address: string;
  /** Addresses of all its pages, in order. */
  pages: readonly string[];
  /** What it shows, without `#…`, each once. */
  shows: readonly Shown[];
}

export interface Shown {
  address: string;
  title: string;
  organ: string;
  year: number;
}

export interface Portal {
  port: number;
  /** Address of the list of organs, from which every list is reached. */
  start: string;
  lists: readonly PortalList[];
  ledger: Ledger;
  /** What an audit must make of each address that a list shows, by address. */
  expected(): ReadonlyMap<string, Expectation>;
  /** From now on the page is as its organ corrected it; what is expected of it then. */
  change(address: string): Expectation;
  addressOf(where: Where): string;
  close(): Promise<void>;
}

/** How long connections are kept open, in milliseconds. */
const KEPT_ALIVE = 600_000;

/** Serves the portal on this machine; `HOSTS` must lead here. */
export async function openPortal({ speed = 1, retryAfter = 1 }: PortalOptions = {}): Promise<Portal> {
  const placed = placeReports();
  const lists = layLists(placed);
  const answers = new Map<string, Answer>();
  for (const [where, answer] of everything(placed, lists)) {
    const place = placeOf(where);
    if (answers.has(place)) throw new Error(`two pages at ${place}`);
    answers.set(place, answer);
  }
  await packBomb();
  const ledger = new Ledger();
  const before = new Map<string, number>();

  const server = createServer((request, response) => {
    const place = placeAsked(request);
    const answer = answers.get(placeOf(place)) ?? status(404);
    const asked = enter(ledger, place, request, response);
    const exchange: Exchange = {
      request,
      response,
      before: before.get(placeOf(place)) ?? 0,
      wait: (milliseconds) => waited(milliseconds * speed, response),
      isGone: () => asked.isBrokenOff || response.destroyed,
      addressOf,
      leaveAlone: (milliseconds) => ledger.leaveAlone(place.host, milliseconds),
      retryAfter,
    };
    before.set(placeOf(place), exchange.before + 1);
    response.setHeader('set-cookie', 'visited=1; path=/');
    void Promise.resolve(request.method === 'GET' ? answer(exchange) : status(405)(exchange)).catch(
      (error: unknown) => {
        console.error(`portal: ${placeOf(place)}`, error);
        response.destroy();
      },
    );
  });
  // Longer than a busy machine lets a client wait: a connection closed just as it is used again would be a fault
  // that nobody planned.
  server.keepAliveTimeout = KEPT_ALIVE;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  function addressOf({ host, path }: Where): string {
    return new URL(path, `http://${host}:${port}`).href;
  }

  const shown = lists.map(({ column, items, laid }): PortalList => {
    const pages = laid.pages.map(addressOf);
    const shows = items.map((item): Shown => {
      const { title, organ, year } = item;
      return { title, organ, year, address: addressOfItem(item, addressOf) };
    });
    return { name: column.name, address: pages[0] ?? '', pages, shows };
  });
  const listsOf = (address: string): string[] =>
    shown.filter(({ shows }) => shows.some((one) => one.address === address)).map(({ name }) => name);
  let known: ReadonlyMap<string, Expectation> | null = null;
  const expected = (): ReadonlyMap<string, Expectation> => {
    known ??= expectations(placed, listsOf, addressOf);
    return known;
  };
  return {
    port,
    start: addressOf(ORGAN_LIST),
    lists: shown,
    ledger,
    expected,
    change: (address) => {
      const changed = placed.find(({ where }) => addressOf(where) === address);
      if (changed === undefined) throw new Error(`no report at ${address}`);
      changed.version = changed.report.corrected;
      known = null;
      const now = expected().get(address);
      if (now === undefined) throw new Error(`nothing is expected at ${address}`);
      return now;
    },
    addressOf,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function placeAsked({ headers, url = '/' }: IncomingMessage): Where {
  const name = (headers.host ?? '').replace(/:\d+$/, '');
  return { host: HOSTS.find((host) => host === name) ?? HOST.old, path: url };
}

const PICTURE = /\.(?:png|jpe?g|gif|ico)$/;

function partOf({ headers, url = '' }: IncomingMessage): Part {
  if (url.startsWith('/nbframe/')) return 'frame';
  if (PICTURE.test(url) || headers.accept?.startsWith('image/') === true) return 'picture';
  return /^\/api\/|\.js$/.test(url) ? 'other' : 'page';
}

function enter(ledger: Ledger, place: Where, request: IncomingMessage, response: ServerResponse): Asked {
  const asked: Asked = {
    host: place.host,
    path: place.path,
    method: request.method ?? '',
    headers: request.headers,
    part: partOf(request),
    startedAt: performance.now(),
    endedAt: null,
    status: null,
    isBrokenOff: false,
  };
  ledger.enter(asked);
  const end = response.end.bind(response);
  // The end is when the last byte is given away: before the client can know, so that no pause looks too short.
  response.end = ((...args: Parameters<typeof end>) => {
    asked.endedAt ??= performance.now();
    asked.status = response.statusCode;
    return end(...args);
  }) as typeof response.end;
  response.once('close', () => {
    asked.isBrokenOff = !response.writableFinished;
    if (asked.isBrokenOff) asked.status = null;
    asked.endedAt = asked.isBrokenOff ? performance.now() : (asked.endedAt ?? performance.now());
  });
  return asked;
}

function waited(milliseconds: number, response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      response.off('close', done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    response.on('close', done);
  });
}
