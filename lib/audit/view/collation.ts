/** Names by pronunciation, as lists of organs are made; the same in both languages, since the names are Chinese. */
export const COLLATOR = new Intl.Collator('zh-CN', { numeric: true });

/** So many comparisons at a time. */
const SLICE = 2000;

/**
 * The order of names, as indexes into them: merged from below, in slices, so that whoever looks at the page does
 * not wait for thousands of comparisons.
 */
export function* collation(names: readonly string[]): Generator<void, Uint32Array> {
  let order = Uint32Array.from(names, (_, index) => index);
  let merged = new Uint32Array(names.length);
  let compared = 0;
  for (let width = 1; width < names.length; width *= 2) {
    for (let start = 0; start < names.length; start += 2 * width) {
      const middle = Math.min(start + width, names.length);
      const end = Math.min(start + 2 * width, names.length);
      let left = start;
      let right = middle;
      for (let to = start; to < end; to++) {
        const fromLeft =
          left < middle && (right >= end || isBefore(names, order[left] ?? 0, order[right] ?? 0));
        merged[to] = (fromLeft ? order[left++] : order[right++]) ?? 0;
        if (++compared % SLICE === 0) yield;
      }
    }
    [order, merged] = [merged, order];
  }
  return order;
}

function isBefore(names: readonly string[], left: number, right: number): boolean {
  return COLLATOR.compare(names[left] ?? '', names[right] ?? '') <= 0;
}
