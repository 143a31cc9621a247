import { diagnosis } from './diagnosis.ts';
import { memory } from './memory.ts';
import { noReport } from './no-report.ts';
import { reportPage } from './report-page.ts';

const BENCHMARKS: Readonly<Record<string, () => string[] | Promise<string[]>>> = {
  'report-page': reportPage,
  'no-report': noReport,
  memory,
  diagnosis,
};

// Each benchmark has a process of its own: what one leaves in memory or teaches the compiler is no other's.
const [name = ''] = process.argv.slice(2);
const benchmark = BENCHMARKS[name];
if (benchmark === undefined) throw new Error(`no benchmark "${name}"`);
process.stdout.write(`${(await benchmark()).join('\n')}\n`);
