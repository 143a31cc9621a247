import type { From } from '../shared/messaging.ts';
import type { Name } from '../shared/shapes.ts';

/** Who may send the background what: a content script in any frame, that in a top frame, a page of its own. */
const SENDERS = {
  found: 'any-frame',
  changed: 'any-frame',
  gone: 'any-frame',
  rects: 'any-frame',
  ignore: 'top-frame',
  unignore: 'top-frame',
  panel: 'top-frame',
  export: 'top-frame',
  sheet: 'top-frame',
  options: 'top-frame',
  choose: 'top-frame',
  watch: 'top-frame',
  reveal: 'top-frame',
  tab: 'page',
  checkTab: 'page',
  actOn: 'page',
  sheetOf: 'page',
  visit: 'page',
} as const satisfies Partial<Record<Name, 'any-frame' | 'top-frame' | 'page'>>;

/** The messages that the background answers. */
export type Answered = keyof typeof SENDERS;

export function mayAsk(name: Name, from: From, frame: number | undefined): boolean {
  const sender = Object.hasOwn(SENDERS, name) ? SENDERS[name as Answered] : undefined;
  if (sender === undefined) return false;
  if (from === 'own') return sender === 'page';
  return sender === 'any-frame' || (sender === 'top-frame' && frame === 0);
}
