import { elementOf } from './boxes.ts';

const FOLLOWED: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: ['class', 'style', 'hidden', 'open', 'width', 'height', 'rowspan', 'colspan', 'src'],
};

/** What tells that something on a page may lie elsewhere than before, other than its content changing. */
const MOVING = ['scroll', 'resize', 'load', 'toggle', 'transitionend', 'animationend', 'fullscreenchange'];

/**
 * Calls back now and whenever places of these windows may have moved, once for each frame that is drawn and not
 * while the tab is hidden, until the signal ends it. `sized` are the elements whose size is followed.
 *
 * @returns what asks for one more call
 */
export function onMoves(
  windows: readonly Window[],
  sized: readonly Element[],
  signal: AbortSignal,
  measure: () => void,
): () => void {
  let asked = 0;
  const soon = (): void => {
    asked ||= requestAnimationFrame(() => {
      asked = 0;
      if (!signal.aborted) measure();
    });
  };
  const sizes = new ResizeObserver(soon);
  const changes = new MutationObserver(soon);
  for (const { document } of windows) {
    changes.observe(document, FOLLOWED);
    for (const element of [document.documentElement, document.body]) if (element) sizes.observe(element);
  }
  for (const element of sized) sizes.observe(element);
  for (const window of windows) {
    for (const type of MOVING) window.addEventListener(type, soon, { capture: true, passive: true, signal });
    window.document.fonts.addEventListener('loadingdone', soon, { signal });
  }
  signal.addEventListener('abort', () => {
    cancelAnimationFrame(asked);
    sizes.disconnect();
    changes.disconnect();
  });
  soon();
  return soon;
}

/** The tables that hold the nodes: their sizes tell when a cell's has changed. */
export function tablesOf(nodes: Iterable<Node>): Element[] {
  const tables = new Set<Element>();
  for (const node of nodes) {
    const table = elementOf(node)?.closest('table');
    if (table) tables.add(table);
  }
  return [...tables];
}
