const FINDING = '[data-gouji="finding"]';
/** The finding that is open, or the problem that was chosen itself. */
const OPEN = `:is(${FINDING}.open, .chosen)`;

function findings(inside: Element): HTMLElement[] {
  return [...inside.querySelectorAll<HTMLElement>(FINDING)];
}

/** The button of the finding that is open, if one is. */
export function openFinding(inside: Element | null): HTMLElement | null {
  return inside?.querySelector<HTMLElement>(`${OPEN} button`) ?? null;
}

/** The focused element among what a root holds, also where the root is in a shadow tree. */
function focusedIn(root: Element): HTMLElement | null {
  const { activeElement } = root.getRootNode() as Document | ShadowRoot;
  return activeElement instanceof HTMLElement && root.contains(activeElement) ? activeElement : null;
}

/**
 * Called before the panel is drawn anew; what it returns is called after. Where the drawing has taken away what
 * had the focus (a finding is mended, the panel collapsed), the focus goes to what stands in its place instead
 * of falling back to the page: from the pill to the finding that is open.
 */
export function keepFocus(root: Element | null): (root: Element | null) => void {
  const focused = root === null ? null : focusedIn(root);
  if (root === null || focused === null) return () => undefined;
  const finding = focused.closest<HTMLElement>(FINDING);
  const rank = finding === null ? -1 : findings(root).indexOf(finding);
  return (drawn) => {
    if (drawn === null || (focused.isConnected && focused.closest('[hidden]') === null)) return;
    const { rule, at } = finding?.dataset ?? {};
    const all = findings(drawn);
    const same = all.find(({ dataset }) => dataset.rule === rule && dataset.at === at);
    const next = same ?? (rank === -1 ? undefined : (all[rank] ?? all.at(-1)));
    const target =
      drawn.querySelector<HTMLElement>('.pill') ??
      seenButton(next) ??
      openFinding(drawn) ??
      drawn.querySelector<HTMLElement>('.icon-button');
    target?.focus({ preventScroll: next === undefined });
  };
}

/** A finding's button, or that of what it is folded into. */
function seenButton(finding: HTMLElement | undefined): HTMLElement | null {
  let button = finding?.querySelector('button') ?? null;
  for (let hidden = button?.closest('[hidden]'); hidden; hidden = button?.closest('[hidden]')) {
    button = hidden.parentElement?.querySelector('button') ?? null;
  }
  return button;
}

/** Scrolls the panel's own list, and nothing of the page, so that the open finding can be seen. */
export function showInside(scroll: HTMLElement | null): void {
  const element = scroll?.querySelector(OPEN);
  if (!scroll || !element) return;
  const box = element.getBoundingClientRect();
  const view = scroll.getBoundingClientRect();
  if (box.top < view.top) scroll.scrollTop += box.top - view.top;
  else if (box.bottom > view.bottom) {
    scroll.scrollTop += Math.min(box.bottom - view.bottom, box.top - view.top);
  }
  const focused = focusedIn(scroll);
  if (focused?.closest(`${FINDING}, .fold`) && !element.contains(focused)) {
    element.querySelector('button')?.focus({ preventScroll: true });
  }
}
