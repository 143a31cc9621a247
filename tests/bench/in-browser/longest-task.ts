import type { Page } from 'puppeteer-core';

/** The longest task of a page: how long it stood still, and how much of that the processor worked for it. */
export interface LongestTask {
  wall: number;
  cpu: number;
}

interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  /** Microseconds: by the clock, and of the thread's own work. */
  dur?: number;
  tdur?: number;
  args: { name?: string };
}

const MAIN_THREAD = 'CrRendererMain';
const TASK = /RunTask$/;

/**
 * Milliseconds of the longest task in a page while something goes on there, as Chromium itself traces its tasks.
 * On a machine that is busy with other things a task may be interrupted: then it stands still without working.
 */
export async function longestTask(page: Page, during: () => Promise<unknown>): Promise<LongestTask> {
  await page.tracing.start({ categories: ['toplevel'] });
  await during();
  const trace = await page.tracing.stop();
  if (trace === undefined) throw new Error('Chromium gave no trace');
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as { traceEvents: TraceEvent[] };
  const threadOf = ({ pid, tid }: TraceEvent): string => `${pid} ${tid}`;
  const threads = new Set(
    traceEvents.filter(({ name, args }) => name === 'thread_name' && args.name === MAIN_THREAD).map(threadOf),
  );
  const tasks = traceEvents.filter((event) => TASK.test(event.name) && threads.has(threadOf(event)));
  if (tasks.length === 0) throw new Error('the trace has no task of the page');
  const most = (of: (event: TraceEvent) => number | undefined): number =>
    Math.max(...tasks.map((event) => (of(event) ?? 0) / 1000));
  return { wall: most(({ dur }) => dur), cpu: most(({ tdur }) => tdur) };
}
