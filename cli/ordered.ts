/**
 * Runs a task for each item, up to `ahead` items before the one whose outcome is waited for, and gives the
 * outcomes in the order of the items. Nothing is started beyond that, so a long list costs bounded memory.
 * A task must not reject.
 */
export async function* inOrder<T, R>(
  items: Iterable<T>,
  ahead: number,
  task: (item: T) => Promise<R>,
): AsyncGenerator<R> {
  const running: Promise<R>[] = [];
  for (const item of items) {
    running.push(task(item));
    const first = running.length > ahead ? running.shift() : undefined;
    if (first !== undefined) yield await first;
  }
  for (const outcome of running) yield await outcome;
}
