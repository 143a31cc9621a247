import { Draft, makeReport } from '../../../support/report.ts';
import type { RuleCases } from '../../case.ts';

const mark = (text: string) =>
  makeReport(2021, (draft) => draft.cell('applications', 'granted', 'legal', text));
const APPLICANT_KEYS = ['naturalPerson', 'commercial', 'research', 'social', 'legal', 'other', 'total'];
const SEVEN = ['', '', '', '', '', '', ''];

export const cases: RuleCases = {
  fails: [
    ...['', '/', '-', '—', '无'].map((text) => ({
      name: `“${text}”`,
      report: mark(text),
      at: ['applications/granted/legal'],
    })),
    {
      name: 'a whole row, cell by cell',
      report: makeReport(2020, (draft) => draft.cells('applications', 'carriedForward', SEVEN)),
      at: ['naturalPerson', 'commercial', 'research', 'social', 'legal', 'other', 'total'].map(
        (column) => `applications/carriedForward/${column}`,
      ),
    },
    {
      name: '21 rows of seven are 147 findings',
      report: makeReport(2019, (draft) => {
        for (const key of resultRows(draft)) draft.cells('applications', key, SEVEN);
      }),
      at: resultRows(new Draft(2019)).flatMap((row) =>
        APPLICANT_KEYS.map((column) => `applications/${row}/${column}`),
      ),
    },
    {
      name: 'an amount',
      report: makeReport(2021, (draft) => draft.cell('disclosure', 'fees', 'amount', '/')),
      at: ['disclosure/fees/amount'],
    },
  ],
  passes: [
    { name: 'zero is no blank', report: makeReport(2021) },
    { name: 'text is another fault', report: mark('待统计') },
    {
      name: 'a row whose numbers cannot be placed',
      report: makeReport(2021, (draft) => draft.shape('applications', 'granted', 6)),
    },
    {
      name: 'a column that is not there',
      report: makeReport(2021, (draft) => draft.dropColumn('applications', 'legal')),
    },
  ],
};

/** The rows from 三（一） on. */
function resultRows(draft: Draft): string[] {
  return [...draft.table('applications').rows.keys()].slice(2);
}
