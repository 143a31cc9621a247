import type { Failure } from '../archive/model.ts';
import type { PageLinks } from '../page/page-links.ts';
import { Problem } from '../problem.ts';
import { type Asked, Failed, type Fetched, type Judged, type ReadPage } from './world.ts';

/** What a worker is given to do, and what comes of it: plain data, so errors too are told and not thrown. */
export type Work =
  | { kind: 'read'; page: Fetched }
  | { kind: 'judge'; asked: Asked }
  | { kind: 'links'; page: Fetched };
export type Worked = { read: ReadPage } | { judged: Judged } | { links: PageLinks } | { failure: Failure };

/** @throws {Failed} */
export function readOf(worked: Worked): ReadPage {
  if ('read' in worked) return worked.read;
  throw thrown(worked);
}

/** @throws {Failed} */
export function judgedOf(worked: Worked): Judged {
  if ('judged' in worked) return worked.judged;
  throw thrown(worked);
}

/** @throws {Failed} */
export function pageLinksOf(worked: Worked): PageLinks {
  if ('links' in worked) return worked.links;
  throw thrown(worked);
}

function thrown(worked: Worked): Error {
  if (!('failure' in worked)) return new TypeError('the answer to another piece of work');
  const { kind, reason, host } = worked.failure;
  return new Failed(kind, reason, host);
}

/** Any fault as what a target keeps of it. */
export function failureOf(error: unknown): Failure {
  if (error instanceof Failed) {
    const { kind, text, host } = error;
    return { kind, reason: text, ...(host !== undefined && { host }) };
  }
  if (error instanceof Problem) return { kind: 'unreadable', reason: error.text };
  const message = error instanceof Error ? error.message : String(error);
  return {
    kind: 'unreadable',
    reason: { zh: `检查时出错：${message}`, en: `fault while checking: ${message}` },
  };
}
