import { runJob } from '../../cli/job.ts';
import { plainLine } from './lines.ts';
import { assertCount } from './measure.ts';
import { PAGES, reportPages } from './thousand.ts';

const HUNDRED = 100;
const MB = 1024 * 1024;

/** Bytes that are still in use; `node --expose-gc` runs this. */
function inUse(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

/** Checks a page as a worker does; says whether it is a report. */
async function checked(html: string): Promise<boolean> {
  const content = { bytes: new TextEncoder().encode(html), charset: 'utf-8' };
  const outcome = await runJob({ source: 'bench', kind: 'html', content, options: { lang: 'zh' } });
  return 'result' in outcome && outcome.result.report !== null;
}

/** Memory of one process over a thousand pages: its peak, and what it holds on to. */
export async function memory(): Promise<string[]> {
  if (globalThis.gc === undefined) throw new Error('run with --expose-gc');
  // What a process takes once, its compiled code above all, is no page's.
  for (const html of reportPages(HUNDRED)) await checked(html);
  inUse();
  const peaks: number[] = [];
  const kept: number[] = [];
  let reports = 0;
  let peak = 0;
  let done = 0;
  for (const html of reportPages()) {
    if (await checked(html)) reports++;
    peak = Math.max(peak, process.memoryUsage.rss());
    if (++done % HUNDRED === 0) {
      peaks.push(peak);
      kept.push(inUse());
      peak = 0;
    }
  }
  assertCount('reports', reports, PAGES, PAGES);
  const line = (name: string, values: readonly number[]): string => {
    const [first = Number.NaN] = values;
    const last = values.at(-1) ?? Number.NaN;
    const figures = `${(first / MB).toFixed(1)} MB → ${(last / MB).toFixed(1)} MB`;
    return plainLine(name, last / first, { atMost: 1.1 }, figures);
  };
  return [
    `${PAGES} 页，前一百页与后一百页 ${PAGES} pages, the last hundred / the first：`,
    line('内存峰值 peak resident memory', peaks),
    line('回收后占用 heap in use after collection', kept),
  ];
}
