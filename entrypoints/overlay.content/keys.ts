/** What the keys do while the focus is in the overlay. */
export interface KeyActions {
  next(): void;
  previous(): void;
  /** To the place on the page, and back. */
  place(): void;
  /** Escape, where nothing in the panel has made use of it. */
  leave(): void;
}

const KEYS: Readonly<Record<string, keyof KeyActions>> = {
  n: 'next',
  j: 'next',
  p: 'previous',
  k: 'previous',
  f: 'place',
  Escape: 'leave',
};

/** Keys in the overlay are its own: the page, which may have keys of its own, does not hear of them. */
export function onKeys(shadow: ShadowRoot, actions: KeyActions, signal: AbortSignal): void {
  const press = (event: KeyboardEvent): void => {
    event.stopPropagation();
    const action = KEYS[event.key];
    if (action === undefined || event.defaultPrevented || event.isComposing) return;
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (action !== 'leave' && isTyping(event.target)) return;
    event.preventDefault();
    actions[action]();
  };
  shadow.addEventListener('keydown', (event) => press(event as KeyboardEvent), { signal });
  for (const type of ['keyup', 'keypress']) {
    shadow.addEventListener(type, (event) => event.stopPropagation(), { signal });
  }
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.matches('input:not([type=checkbox], [type=radio]), textarea, select');
