/** So long a slice may take, in milliseconds. */
const SLICE = 10;

/** Does work in slices; between them the page answers its user. It ends early, without a result, once it is aborted. */
export async function inSlices<T>(work: Generator<void, T>, signal: AbortSignal): Promise<T | null> {
  let until = performance.now() + SLICE;
  while (!signal.aborted) {
    const { done, value } = work.next();
    if (done) return value;
    if (performance.now() < until) continue;
    await new Promise((resolve) => setTimeout(resolve));
    until = performance.now() + SLICE;
  }
  return null;
}
