import { browser } from 'wxt/browser';
import type { Protocol } from './messages.ts';
import type { Name, Request } from './shapes.ts';

/** Apart from the listening side, whose guards are more than the detector may weigh. */

export type Response<K extends Name> = ReturnType<Protocol[K]>;

export interface Envelope {
  gouji: Name;
  data: unknown;
}

/** The other side ends with its tab, its page or an update of the extension; an answer then never comes. */
export class Unanswered extends Error {}

/** To the background. */
export async function send<K extends Name>(name: K, data: Request<K>): Promise<Response<K>> {
  return answered(browser.runtime.sendMessage({ gouji: name, data } satisfies Envelope));
}

/** What came back for a message. @throws Unanswered */
export async function answered<T>(sent: Promise<unknown>): Promise<T> {
  const answer = await sent.catch((error: unknown) => {
    throw new Unanswered(String(error));
  });
  const { ok, value, error } = (answer ?? {}) as { ok?: boolean; value?: T; error?: string };
  if (ok === true) return value as T;
  throw new Unanswered(error ?? 'no answer');
}
