/** Steps of one tab that come after each other, in the order in which they were asked for; tabs do not wait. */
export function turns(): <T>(tab: number, step: () => Promise<T>) => Promise<T> {
  const last = new Map<number, Promise<unknown>>();
  return (tab, step) => {
    const before = last.get(tab) ?? Promise.resolve();
    const taken = before.then(step);
    const settled: Promise<unknown> = taken.then(
      () => undefined,
      () => undefined,
    );
    last.set(tab, settled);
    void settled.then(() => {
      if (last.get(tab) === settled) last.delete(tab);
    });
    return taken;
  };
}
