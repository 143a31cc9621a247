import { makeReport } from '../../../support/report.ts';
import type { RuleCases } from '../../case.ts';
import { sayingCases } from '../../saying-cases.ts';

const PLAN = '2021年，我局将继续加强公开。';

const sayings = sayingCases('text/year');

export const cases: RuleCases = {
  fails: [
    ...sayings.fails,
    {
      name: 'last year’s plan carried over',
      report: makeReport(2021, (draft) => draft.lines('problems', PLAN)),
      at: ['problems'],
    },
  ],
  passes: [
    ...sayings.passes,
    {
      name: 'no year known',
      onPage: false,
      report: makeReport(2020, (draft) => {
        draft.lines('problems', '2020年，我局将继续加强公开。').year = null;
      }),
    },
    {
      name: 'a plan for 2021 in a report for 2020 becomes one for its own year in a report for 2021',
      report: makeReport(2020, (draft) => draft.lines('problems', PLAN)),
    },
  ],
};
