import { makeReport } from '../../../support/report.ts';
import type { RuleCases } from '../../case.ts';

const procurement = (text: string, head?: string) =>
  makeReport(2020, (draft) => {
    draft.cell('disclosure', 'procurement', 'amount', text);
    if (head !== undefined) draft.column('disclosure', 'amount').label = head;
  });
const fees = (text: string, head?: string) =>
  makeReport(2021, (draft) => {
    draft.cell('disclosure', 'fees', 'amount', text);
    if (head !== undefined) draft.column('disclosure', 'amount').label = head;
  });
const PROCUREMENT = 'disclosure/procurement/amount';
const FEES = 'disclosure/fees/amount';

export const cases: RuleCases = {
  fails: [
    { name: '24000 of what', report: procurement('24000'), at: [PROCUREMENT] },
    { name: 'a unit that is no money', report: procurement('12件'), at: [PROCUREMENT] },
    { name: '元 under a head of 万元', report: fees('12000元'), at: [FEES] },
    { name: '万元 repeated', report: fees('1.2万元'), at: [FEES] },
    { name: 'yuan by its size', report: fees('2400000'), at: [FEES] },
    { name: 'yuan by its size, head without unit', report: fees('2400000', '本年收费金额'), at: [FEES] },
  ],
  passes: [
    { name: '万元 given', report: procurement('37.47万元') },
    { name: '元 given', report: procurement('374700元') },
    { name: 'the head names the unit', report: procurement('477.35', '采购总金额（万元）') },
    { name: 'zero needs none', report: procurement('0') },
    { name: 'a bare amount under 万元', report: fees('37.47') },
    { name: 'zero with a unit', report: fees('0万元') },
    { name: 'a head that lost its unit', report: fees('12000元', '本年收费金额') },
    { name: 'a blank is another fault', report: procurement('') },
    { name: 'text is another fault', report: fees('约三万') },
  ],
};
