import { FORMS } from '../../../../lib/form/index.ts';
import { type Draft, makeReport } from '../../../support/report.ts';
import type { RuleCases } from '../../case.ts';

const COLUMNS = FORMS['2021'].tables.applications.columns.map(({ key }) => key);
const on = (change: (draft: Draft) => void) => makeReport(2021, change);
const SEVEN_BLANK = ['', '', '', '', '', '', ''];

export const cases: RuleCases = {
  fails: [
    {
      name: 'one result too many',
      report: on((draft) => draft.cell('applications', 'denied.processInfo', 'naturalPerson', 1)),
      at: ['applications/naturalPerson'],
    },
    {
      name: 'in the column of totals',
      report: on((draft) => draft.cell('applications', 'totalProcessed', 'total', 3)),
      at: ['applications/total'],
    },
    {
      name: 'the last row of edition 2021 counts',
      report: on((draft) => draft.cell('applications', 'other.otherReasons', 'legal', 1)),
      at: ['applications/legal'],
    },
    {
      name: 'a blank that no count can fill',
      report: on((draft) =>
        draft.cell('applications', 'granted', 'legal', 2).cell('applications', 'partialGrant', 'legal', ''),
      ),
      at: ['applications/legal'],
    },
  ],
  passes: [
    { name: 'balanced', report: on((draft) => draft.applications(7, 2, 1)) },
    {
      name: 'the total blank',
      report: on((draft) => draft.cell('applications', 'totalProcessed', 'legal', '')),
      unchecked: ['applications/legal'],
    },
    {
      name: 'a row lost is told once, by balance/applicants',
      report: on((draft) =>
        draft.dropRow('applications', 'granted').cell('applications', 'totalProcessed', 'total', 9),
      ),
    },
    {
      name: 'two rows whose numbers cannot be placed',
      report: makeReport(2020, (draft) =>
        draft.shape('applications', 'granted', 6).shape('applications', 'partialGrant', 6),
      ),
      unchecked: COLUMNS.map((column) => `applications/${column}`),
    },
    {
      name: 'a total smaller than the known part, with a row that cannot be placed: told once too',
      report: on((draft) =>
        draft.shape('applications', 'granted', 6).cell('applications', 'partialGrant', 'legal', 2),
      ),
    },
    {
      name: 'a blank row of （七）总计 is told once, by balance/applicants',
      report: on((draft) => draft.cells('applications', 'totalProcessed', SEVEN_BLANK)),
    },
    { name: 'no table', report: on((draft) => draft.dropTable('applications')) },
  ],
};
