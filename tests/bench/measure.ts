/** Milliseconds each task took, one entry a round. */
export type Times<Name extends string> = Record<Name, number[]>;

/**
 * Runs tasks in turn, so that what else the machine does falls on all of them alike.
 *
 * @param warmup rounds that are not counted
 */
export function interleaved<Name extends string>(
  tasks: Readonly<Record<Name, () => unknown>>,
  { rounds, warmup }: { rounds: number; warmup: number },
): Times<Name> {
  const names = Object.keys(tasks) as Name[];
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Times<Name>;
  for (let round = -warmup; round < rounds; round++) {
    for (const name of names) {
      const begin = performance.now();
      tasks[name]();
      if (round >= 0) times[name].push(performance.now() - begin);
    }
  }
  return times;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}

/** The least value that this share of the values does not exceed. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** The median of the ratios of each round: its two times were taken side by side. */
export function pairedRatio(above: readonly number[], below: readonly number[]): number {
  return median(above.map((time, round) => time / (below[round] ?? Number.NaN)));
}

/** A benchmark of an empty page would be very fast. @throws where a count is not what it must be */
export function assertCount(
  what: string,
  count: number,
  least: number,
  most = Number.POSITIVE_INFINITY,
): void {
  if (count >= least && count <= most) return;
  throw new Error(`${what}: ${count}, expected ${most === least ? least : `at least ${least}`}`);
}
