import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { type ChineseEncoding, encode } from './encode.ts';
import type { Where } from './hosts.ts';

/** What an answer knows of the request it is for. */
export interface Exchange {
  request: IncomingMessage;
  response: ServerResponse;
  /** How often the same was asked before. */
  before: number;
  /** Waits so long, at the portal's speed; less where the client goes away. */
  wait(milliseconds: number): Promise<void>;
  isGone(): boolean;
  /** The whole address of a page. */
  addressOf(where: Where): string;
  /** Says that the host is to be left alone so long. */
  leaveAlone(milliseconds: number): void;
  /** Seconds that a busy server asks for. */
  retryAfter: number;
}

export type Answer = (exchange: Exchange) => void | Promise<void>;

/** The mark-up of a page; made when it is asked for. */
export type Html = (exchange: Exchange) => string;

/** How a page is written, and what is said of it. */
export interface Written {
  encoding: 'utf-8' | ChineseEncoding;
  /** `Content-Type`; null for none. */
  type: string | null;
  /** What stands in the place of `<meta charset="utf-8">`. */
  meta: string;
  /** Begins with a byte order mark. */
  mark?: true;
}

export const UTF8: Written = {
  encoding: 'utf-8',
  type: 'text/html; charset=utf-8',
  meta: '<meta charset="utf-8">',
};

const META = '<meta charset="utf-8">';

export function bytesOf(html: string, { encoding, meta, mark }: Written): Buffer {
  const text = `${mark ? '\ufeff' : ''}${html.replace(META, meta)}`;
  return encoding === 'utf-8' ? Buffer.from(text) : encode(text, encoding);
}

const typeOf = (type: string | null): Record<string, string> =>
  type === null ? {} : { 'content-type': type };

export function page(html: Html, written: Written = UTF8): Answer {
  return (exchange) => {
    const { response } = exchange;
    const bytes = bytesOf(html(exchange), written);
    response.writeHead(200, { ...typeOf(written.type), 'content-length': bytes.length });
    response.end(bytes);
  };
}

/** A page that was compressed on the way. */
export function compressed(html: Html): Answer {
  return async (exchange) => {
    const { response } = exchange;
    const bytes = await promisify(gzip)(html(exchange));
    response.writeHead(200, { 'content-type': 'text/html;charset=UTF-8', 'content-encoding': 'gzip' });
    response.end(bytes);
  };
}

/** A page in pieces with pauses between them, over that time. */
export function trickling(html: Html, time: number): Answer {
  return async (exchange) => {
    const { response, wait, isGone } = exchange;
    const bytes = bytesOf(html(exchange), UTF8);
    const size = Math.ceil(bytes.length / 10);
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    for (let at = 0; at < bytes.length && !isGone(); at += size) {
      response.write(bytes.subarray(at, at + size));
      await wait(time / 10);
    }
    response.end();
  };
}

/** The same, later. */
export function late(answer: Answer, from: number, to: number): Answer {
  return async (exchange) => {
    await exchange.wait(from + ((exchange.before * 397) % (to - from)));
    if (!exchange.isGone()) await answer(exchange);
  };
}

/** Others for the first requests, then what is there. */
export function atFirst(first: readonly Answer[], then: Answer): Answer {
  return (exchange) => (first[exchange.before] ?? then)(exchange);
}

export function status(code: number, html = `<html><body><h1>${code}</h1></body></html>`): Answer {
  return ({ response }) => {
    response.writeHead(code, { 'content-type': 'text/html; charset=utf-8' });
    response.end(html);
  };
}

/** 429 with the time in seconds, 503 likewise. */
export function busy(code: 429 | 503): Answer {
  return ({ response, retryAfter, leaveAlone }) => {
    leaveAlone(retryAfter * 1000);
    response.writeHead(code, { 'content-type': 'text/html', 'retry-after': String(retryAfter) });
    response.end('busy');
  };
}

/** 429 with the time as an HTTP date, which has whole seconds. */
export const busyUntil: Answer = ({ response, retryAfter, leaveAlone }) => {
  const until = new Date(Math.ceil((Date.now() + retryAfter * 1000) / 1000) * 1000);
  leaveAlone(until.getTime() - Date.now());
  response.writeHead(429, { 'content-type': 'text/html', 'retry-after': until.toUTCString() });
  response.end('busy');
};

/** @param location what the header says; null for no header */
export function redirect(code: number, location: ((exchange: Exchange) => string) | null): Answer {
  return (exchange) => {
    exchange.response.writeHead(code, location === null ? {} : { location: location(exchange) });
    exchange.response.end();
  };
}

export const redirectTo = (code: number, where: Where): Answer =>
  redirect(code, ({ addressOf }) => addressOf(where));

/** The head of a page, and then a character now and then, for ever. */
export const dripping: Answer = async ({ response, isGone }) => {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
  response.write('<html><head><title>政府信息公开工作年度报告</title></head><body><p>');
  while (!isGone()) {
    response.write('年');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};

/** Takes the request and says nothing. */
export const silent: Answer = () => undefined;

/** Breaks the connection, before or in the middle of the answer. */
export function broken(isBegun: boolean): Answer {
  return ({ response, request }) => {
    if (!isBegun) {
      request.socket.resetAndDestroy();
      return;
    }
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-length': 90_000 });
    response.write('<html><body><p>一、总体情况</p>', () => request.socket.resetAndDestroy());
  };
}

const MB = 1024 * 1024;
const ROW = '<tr><td>行政许可</td><td>0</td><td>0</td><td>0</td></tr>\n';

/** So many megabytes of table rows; how much it will be is said, or not. */
export function huge(megabytes: number, isSaid: boolean): Answer {
  const chunk = Buffer.from(ROW.repeat(1024));
  return async ({ response, isGone }) => {
    const count = Math.ceil((megabytes * MB) / chunk.length);
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      ...(isSaid && { 'content-length': count * chunk.length }),
    });
    for (let written = 0; written < count && !isGone(); written += 1) {
      if (response.write(chunk)) continue;
      await drained(response);
    }
    response.end();
  };
}

/** Until more can be written, or the client has gone away. */
function drained(response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      response.off('drain', done);
      response.off('close', done);
      resolve();
    };
    response.on('drain', done);
    response.on('close', done);
  });
}

const BOMB = 64 * MB;
let packed: Promise<Buffer> | null = null;

/** Some hundred kilobytes that become 64 MB; packed once, so that a client that hurries is not kept waiting. */
export function packBomb(): Promise<Buffer> {
  packed ??= promisify(gzip)(Buffer.alloc(BOMB, '<p>年报</p>'), { level: 1 });
  return packed;
}

export const bomb: Answer = async ({ response }) => {
  const bytes = await packBomb();
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'content-encoding': 'gzip',
    'content-length': bytes.length,
  });
  response.end(bytes);
};

/** A file of that kind. */
export function file(type: string, bytes: Uint8Array): Answer {
  return ({ response }) => {
    response.writeHead(200, { 'content-type': type, 'content-length': bytes.length });
    response.end(bytes);
  };
}
