import { browser } from 'wxt/browser';
import { answered, type Envelope, type Response } from './send.ts';
import type { Name, Request, Shapes } from './shapes.ts';

export { type Response, send, Unanswered } from './send.ts';

export type Sender = Parameters<Parameters<typeof browser.runtime.onMessage.addListener>[0]>[1];

/** Who sends a message: a content script in a page, or the extension itself (its background, its own pages). */
export type From = 'frame' | 'own';

/** From the background to the content script in a frame. */
export async function sendTo<K extends Name>(
  tab: number,
  frame: number,
  name: K,
  data: Request<K>,
): Promise<Response<K>> {
  return answered(
    browser.tabs.sendMessage(tab, { gouji: name, data } satisfies Envelope, { frameId: frame }),
  );
}

export type Handlers = {
  [K in Name]?: (data: Request<K>, sender: Sender) => Response<K> | Promise<Response<K>>;
};

/** A page of the extension in a tab has a tab as well; what tells it from a content script is its address. */
function fromOf(sender: Sender): From | null {
  if (sender.id !== browser.runtime.id) return null;
  if (sender.tab === undefined || sender.url?.startsWith(browser.runtime.getURL('/'))) return 'own';
  return 'frame';
}

/**
 * Answers messages. A message from elsewhere than `allowed` says for its name, or of another shape than it
 * should have, is left unanswered: each listener has the shapes of what it is sent, and of nothing else.
 */
export function listen(
  handlers: Handlers,
  shapes: Shapes,
  allowed: (name: Name, from: From, frame: number | undefined) => boolean,
  signal?: AbortSignal,
): void {
  const listener = (message: unknown, sender: Sender, respond: (answer: unknown) => void): boolean => {
    const { gouji: name, data } = (message ?? {}) as Partial<Envelope>;
    if (name === undefined || !Object.hasOwn(handlers, name) || !Object.hasOwn(shapes, name)) return false;
    const from = fromOf(sender);
    if (from === null || !allowed(name, from, sender.frameId) || !shapes[name]?.(data)) return false;
    // One name and its own data: what TypeScript cannot see through the union.
    const handler = handlers[name] as (data: unknown, sender: Sender) => unknown;
    Promise.resolve()
      .then(() => handler(data, sender))
      .then(
        (value) => respond({ ok: true, value }),
        (error: unknown) => respond({ ok: false, error: String(error) }),
      );
    return true;
  };
  browser.runtime.onMessage.addListener(listener);
  signal?.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener));
}
