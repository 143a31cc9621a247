import { mayHoldReport } from '../../../lib/page/may-hold-report.ts';

/** What is measured in the page: everything here is what a content script does, or the floor it is held against. */

export const detector = (): boolean => mayHoldReport(document);

/** One TreeWalker walk over the page. */
export function walk(): number {
  const walker = document.createTreeWalker(document);
  let nodes = 0;
  while (walker.nextNode() !== null) nodes++;
  return nodes;
}

/** Any look at all nodes by the browser's own code, the cheapest there is. */
export const everyElement = (): number => document.getElementsByTagName('*').length;

export const text = (): number => (document.body.textContent ?? '').length;

/** A change, after which the browser has to work out anew what it knew of the page. */
function change(): void {
  const node = document.createElement('i');
  document.body.append(node);
  node.remove();
}

/**
 * Milliseconds a run of each task, one entry a round. The clock of a page is too coarse for one run, so a round
 * is many; before each the page changes, as it has when the detector looks.
 */
export function timed<Name extends string>(
  tasks: Readonly<Record<Name, () => unknown>>,
  { rounds, warmup, runs }: { rounds: number; warmup: number; runs: number },
): Record<Name, number[]> {
  const names = Object.keys(tasks) as Name[];
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = -warmup; round < rounds; round++) {
    for (const name of names) {
      const begin = performance.now();
      for (let run = 0; run < runs; run++) {
        change();
        tasks[name]();
      }
      if (round >= 0) times[name].push((performance.now() - begin) / runs);
    }
  }
  return times;
}
