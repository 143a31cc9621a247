/**
 * Runs a task for each item, up to `ahead` items before the one whose outcome is waited for, and gives the
 * outcomes in the order of the items, each as soon as it is there. Nothing is started beyond that, so a long list
 * costs bounded memory. A task must not reject.
 */
export async function* inOrder<T, R>(
  items: Iterable<T> | AsyncIterable<T>,
  ahead: number,
  task: (item: T) => Promise<R>,
): AsyncGenerator<R> {
  const source = each(items);
  const running: Promise<R>[] = [];
  let next: Promise<IteratorResult<T>> | null = source.next();
  for (;;) {
    const [first] = running;
    const mayStart: boolean = next !== null && running.length <= ahead;
    // An item may be long in coming: what is done meanwhile does not wait for it.
    const done = first === undefined ? [] : [first.then(() => null)];
    const come: IteratorResult<T> | null = mayStart ? await Promise.race([next, ...done]) : null;
    if (come !== null) {
      if (come.done !== true) running.push(task(come.value));
      next = come.done === true ? null : source.next();
    } else if (first === undefined) {
      return;
    } else {
      yield await first;
      running.shift();
    }
  }
}

async function* each<T>(items: Iterable<T> | AsyncIterable<T>): AsyncGenerator<T> {
  yield* items;
}
