import { makeReport } from '../../../support/report.ts';
import type { RuleCases } from '../../case.ts';

const by = (organ: string | null, published: string | null, year: number | null = 2022) =>
  makeReport(2022, (draft) => Object.assign(draft.of(organ), { published, year }));

export const cases: RuleCases = {
  fails: [
    { name: 'a department on 1 February', report: by('漳河县审计局', '2023-02-01'), at: [''] },
    { name: 'a department a year later', report: by('清河市水务局', '2024-06-01'), at: [''] },
    { name: 'a government on 1 April', report: by('漳河县人民政府', '2023-04-01'), at: [''] },
    {
      name: 'a government’s office is a department',
      report: by('漳河县人民政府办公室', '2023-02-20'),
      at: [''],
    },
    { name: '景德镇市… is no township', report: by('景德镇市水利局', '2023-02-20'), at: [''] },
    { name: '科委', report: by('清河市科委', '2023-03-02'), at: [''] },
    { name: 'a prefecture', report: by('西山地区行政公署', '2023-04-20'), at: [''] },
    { name: 'a bureau with a bracket', report: by('清河区（高新区）科技局', '2023-04-20'), at: [''] },
  ],
  passes: [
    { name: 'a department on 31 January', report: by('清河市水务局', '2023-01-31') },
    { name: 'a government on 31 March', report: by('漳河县人民政府', '2023-03-31') },
    { name: 'a township', report: by('民乐乡人民政府', '2023-06-30') },
    { name: 'a town', report: by('石桥镇', '2023-06-30') },
    { name: 'a sub-district', report: by('城关街道办事处', '2023-06-30') },
    { name: 'no date', report: by('清河市水务局', null), unchecked: [''] },
    { name: 'no organ', onPage: false, report: by(null, '2023-06-30'), unchecked: [''] },
    { name: 'no year', onPage: false, report: by('清河市水务局', '2023-06-30', null), unchecked: [''] },
    {
      name: 'neither government nor department',
      report: by('清河经济开发区管委会', '2023-06-30'),
      unchecked: [''],
    },
    { name: 'an institution', report: by('清河市图书馆', '2023-06-30'), unchecked: [''] },
  ],
};
