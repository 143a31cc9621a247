import type { RuleCases } from './case.ts';
import { FAULTY, reportSaying, SILENT } from './sentences.ts';

/** The sentences a rule must flag as its failing cases, and a few of those that nothing is said of. */
export function sayingCases(rule: string): RuleCases {
  return {
    fails: FAULTY.filter(([of]) => of === rule).map(([, section, sentence]) => ({
      name: sentence,
      report: reportSaying(section, sentence),
      at: [section === 'preamble' ? 'overview' : section],
    })),
    passes: SILENT.slice(0, 3).map(([section, sentence]) => ({
      name: sentence,
      report: reportSaying(section, sentence),
    })),
  };
}
