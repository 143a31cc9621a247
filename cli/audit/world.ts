import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ArchiveStore } from '../../lib/archive/store.ts';
import { failureOf, judgedOf, readOf } from '../../lib/audit/worked.ts';
import { Failed, type Fetched, type FetchOptions, type World } from '../../lib/audit/world.ts';
import type { DiscoverWorld } from '../../lib/discover/discover.ts';
import { PoliteFetcher } from '../../lib/fetch/polite.ts';
import type { PageLinks } from '../../lib/page/links.ts';
import { send } from '../fetch.ts';
import { MAX_BYTES } from '../limits.ts';
import { explain } from '../problem.ts';
import { readFileCapped } from '../read.ts';
import type { Workers } from '../workers.ts';
import type { AuditAnswer, AuditTask } from './worker.ts';

export interface CliWorldOptions {
  store: ArchiveStore;
  workers: Workers<AuditTask, AuditAnswer>;
  /** Hosts that may be asked, besides those of the government: the user has named them. */
  hosts: ReadonlySet<string>;
  /** Pause between two requests to one host, in milliseconds. */
  pause: number;
}

/** The command line as the place an audit runs in. */
export class CliWorld implements World, DiscoverWorld {
  readonly store: ArchiveStore;
  readonly #workers: CliWorldOptions['workers'];
  readonly #hosts: ReadonlySet<string>;
  readonly #pause: number;
  readonly #fetcher: PoliteFetcher;

  constructor({ store, workers, hosts, pause }: CliWorldOptions) {
    this.store = store;
    this.#workers = workers;
    this.#hosts = hosts;
    this.#pause = pause;
    this.#fetcher = new PoliteFetcher({ send, mayFetch: (url) => this.allows(url) });
  }

  allows({ hostname }: URL): boolean {
    return hostname === 'gov.cn' || hostname.endsWith('.gov.cn') || this.#hosts.has(hostname);
  }

  fetch(url: URL, options: FetchOptions): Promise<Fetched> {
    return url.protocol === 'file:' ? fromFile(url) : this.#fetcher.fetch(url, options);
  }

  waits() {
    return this.#fetcher.waits();
  }

  async read(page: Fetched) {
    return readOf(auditedBy(await this.#workers.run({ kind: 'read', page })));
  }

  async judge(asked: Parameters<World['judge']>[0]) {
    return judgedOf(auditedBy(await this.#workers.run({ kind: 'judge', asked })));
  }

  async links(address: string, signal: AbortSignal): Promise<PageLinks> {
    const page = await this.#fetcher.fetch(new URL(address), {
      pause: this.#pause,
      signal,
      onRequest: () => undefined,
    });
    const answer = await this.#workers.run({ kind: 'links', page });
    if ('links' in answer) return answer.links;
    const { kind, reason, host } = 'failure' in answer ? answer.failure : failureOf(wrongAnswer());
    throw new Failed(kind, reason, host);
  }

  now(): Date {
    return new Date();
  }
}

const wrongAnswer = (): Error => new TypeError('the answer to another task');

function auditedBy(answer: AuditAnswer): Exclude<AuditAnswer, { links: unknown }> {
  if ('links' in answer) throw wrongAnswer();
  return answer;
}

/** A page that lies on the machine; nothing is fetched for it. */
async function fromFile(url: URL): Promise<Fetched> {
  const path = fileURLToPath(url);
  const kind = extname(path).toLowerCase() === '.txt' ? 'text' : 'html';
  try {
    const bytes = await readFileCapped(path, MAX_BYTES);
    return { bytes, kind, address: url.href, via: 'file', fetchedAt: new Date().toISOString() };
  } catch (error) {
    throw new Failed('unreadable', explain(error));
  }
}
