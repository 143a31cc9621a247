import type { Page } from 'puppeteer-core';

/** The longest task of a page: how long it stood still, and how much of that the processor worked for it. */
export interface LongestTask {
  wall: number;
  cpu: number;
  /** Of its processor time, what the browser took to collect garbage. */
  gc: number;
}

interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  /** Microseconds: when it began, how long it was by the clock, and of that the thread's own work. */
  ts: number;
  dur?: number;
  tdur?: number;
  args: { name?: string };
}

const MAIN_THREAD = 'CrRendererMain';
const TASK = /RunTask$/;
const COLLECTION = /^(?:Major|Minor)GC$/;

/**
 * Milliseconds of the longest task in a page while something goes on there, as Chromium itself traces its tasks.
 * On a machine that is busy with other things a task may be interrupted: then it stands still without working.
 */
export async function longestTask(page: Page, during: () => Promise<unknown>): Promise<LongestTask> {
  await page.tracing.start({ categories: ['toplevel', 'devtools.timeline', 'v8'] });
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
  const collections = traceEvents.filter(
    (event) => COLLECTION.test(event.name) && threads.has(threadOf(event)),
  );
  const gcIn = (task: TraceEvent): number =>
    collections
      .filter(
        (one) => threadOf(one) === threadOf(task) && one.ts >= task.ts && one.ts < task.ts + (task.dur ?? 0),
      )
      .reduce((sum, { tdur = 0 }) => sum + tdur / 1000, 0);
  const cpuOf = ({ tdur = 0 }: TraceEvent): number => tdur / 1000;
  const longest = tasks.reduce((one, other) => (cpuOf(other) > cpuOf(one) ? other : one));
  const wall = Math.max(...tasks.map(({ dur = 0 }) => dur / 1000));
  return { wall, cpu: cpuOf(longest), gc: gcIn(longest) };
}
