import { makeReport } from '../../../support/report.ts';
import type { RuleCases } from '../../case.ts';
import { sayingCases } from '../../saying-cases.ts';

const sayings = sayingCases('text/lost-characters');

export const cases: RuleCases = {
  fails: [
    ...sayings.fails,
    {
      name: 'a column head that ends with a slash',
      report: makeReport(2019, (draft) => {
        draft.column('disclosure', 'change').label = '本年增/';
      }),
      at: ['disclosure'],
    },
    {
      name: 'several places of a section are one finding',
      report: makeReport(2019, (draft) => draft.lines('overview', '自2019515日施行。', '2019926日建成。')),
      at: ['overview'],
    },
    {
      name: 'a plain-text copy',
      report: makeReport(2019, (draft) => {
        draft.lines('overview', '自2019515日施行。').source = 'text';
      }),
      at: ['overview'],
    },
  ],
  passes: [...sayings.passes],
};
