import { explain } from '../../lib/diagnosis/explain.ts';
import type { ErrorCase, ErrorKind } from '../support/errors/cases.ts';
import { ERROR_KINDS, errorCase } from '../support/errors/cases.ts';
import { loadOracle } from '../support/errors/oracle.ts';
import { REPORTED_SEEDS } from '../support/errors/seeds.ts';
import { timeLine } from './lines.ts';
import { assertCount, median, quantile } from './measure.ts';

const PER_KIND = 200;
const ROUNDS = 3;
/** Fewer for the solver, which is slow; it needs cases of three cells at most. */
const SOLVED: readonly ErrorKind[] = ['one', 'two', 'three'];
const SOLVED_PER_KIND = 40;

/** One report: its tables 三 and 四, of which either has the error. */
interface Report {
  wrong: ErrorCase;
  other: ErrorCase;
}

function reportsOf(kind: ErrorKind, count: number): Report[] {
  return Array.from({ length: count }, (_, index) => {
    const wrong = errorCase(kind, REPORTED_SEEDS, index);
    const other = errorCase(wrong.table === 'review' ? 'one' : 'review-group', REPORTED_SEEDS, index);
    return { wrong, other };
  });
}

/** Milliseconds for both tables, the sound one first. */
function timeOf({ wrong, other }: Report): number {
  const begin = performance.now();
  explain(other.form, other.truth);
  explain(wrong.form, wrong.values);
  return performance.now() - begin;
}

/** Milliseconds a report, the median of a few rounds. */
function times(reports: readonly Report[]): number[] {
  for (const report of reports) timeOf(report);
  const rounds = Array.from({ length: ROUNDS }, () => reports.map(timeOf));
  return reports.map((_, index) => median(rounds.map((round) => round[index] ?? Number.NaN)));
}

/** The diagnosis of a report with an error in it, and against an integer-programming solver on the same cases. */
export async function diagnosis(): Promise<string[]> {
  const reports = ERROR_KINDS.flatMap((kind) => reportsOf(kind, PER_KIND));
  const explained = reports.filter(({ wrong }) => explain(wrong.form, wrong.values).length > 0);
  assertCount('reports with something to explain', explained.length, reports.length * 0.9);
  const all = times(reports);

  const oracle = await loadOracle();
  const few = SOLVED.flatMap((kind) => reportsOf(kind, SOLVED_PER_KIND));
  const ours = times(few);
  const solver = few.map(({ wrong }) => {
    const begin = performance.now();
    assertCount('cells the solver changes', oracle(wrong.form, wrong.values), 1, 3);
    return performance.now() - begin;
  });
  const ratio = median(solver.map((time, index) => time / (ours[index] ?? Number.NaN)));
  const figures = `${median(solver).toFixed(1)} ms / ${median(ours).toFixed(3)} ms，${few.length} 例 cases`;
  return [
    `诊断 diagnosis：${reports.length} 份有错的报告 reports with an error，${ERROR_KINDS.length} 种 kinds`,
    timeLine('每份 p50 a report', quantile(all, 0.5), { atMost: 1 }),
    timeLine('每份 p99 a report', quantile(all, 0.99), { atMost: 10 }),
    ...ERROR_KINDS.map((kind, index) => {
      const own = all.slice(index * PER_KIND, (index + 1) * PER_KIND);
      const [half, most] = [0.5, 0.99].map((share) => quantile(own, share).toFixed(2));
      return `    ${kind}：p50 ${half} ms，p99 ${most} ms`;
    }),
    `  整数规划求解器 / 诊断 integer program (HiGHS) / diagnosis：${ratio.toFixed(0)}　(${figures})`,
  ];
}
