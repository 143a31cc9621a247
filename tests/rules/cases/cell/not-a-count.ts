import { makeReport } from '../../../support/report.ts';
import type { RuleCases } from '../../case.ts';

const count = (text: string) =>
  makeReport(2021, (draft) => draft.cell('applications', 'granted', 'total', text));
const change = (text: string) =>
  makeReport(2020, (draft) => draft.cell('disclosure', 'licensing', 'change', text));
const amount = (text: string) =>
  makeReport(2021, (draft) => draft.cell('disclosure', 'fees', 'amount', text));
const AT = 'applications/granted/total';

export const cases: RuleCases = {
  fails: [
    { name: 'text', report: count('待统计'), at: [AT] },
    { name: 'a negative number', report: count('-2'), at: [AT] },
    { name: 'a fraction', report: count('1.5'), at: [AT] },
    { name: 'a number no organ counts', report: count('13800138000138'), at: [AT] },
    { name: 'a fraction as change', report: change('0.5'), at: ['disclosure/licensing/change'] },
    { name: 'text as change', report: change('不变'), at: ['disclosure/licensing/change'] },
    { name: 'text as amount', report: amount('未收费'), at: ['disclosure/fees/amount'] },
  ],
  passes: [
    { name: 'a remark', report: count('22（其中修订16件）') },
    { name: 'a measure word', report: count('12件') },
    { name: 'a signed change', report: change('+3') },
    { name: 'a negative change', report: change('-2') },
    { name: 'a decimal amount', report: amount('37.47') },
    { name: 'a blank is another fault', report: count('') },
  ],
};
