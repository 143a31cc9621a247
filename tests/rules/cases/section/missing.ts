import { makeReport, picture } from '../../../support/report.ts';
import type { RuleCases } from '../../case.ts';

const TEXT_ONLY = '其他需要报告的事项';

export const cases: RuleCases = {
  fails: [
    {
      name: 'section six is not there',
      report: makeReport(2019, (draft) => draft.dropSection('other')),
      at: ['other'],
    },
    {
      name: 'two sections are not there',
      report: makeReport(2022, (draft) => draft.dropSection('overview').dropSection('problems')),
      at: ['overview', 'problems'],
    },
    {
      name: 'a picture in another section explains nothing',
      report: makeReport(2022, (draft) => {
        draft.dropSection('problems').unread.push(picture({ section: 'review' }));
      }),
      at: ['problems'],
    },
  ],
  passes: [
    {
      name: 'an accepted wording',
      report: makeReport(2020, (draft) => {
        draft.section('problems').heading = '五、政府信息公开工作存在的主要问题及改进情况';
        draft.section('problems').wording = 'accepted';
      }),
    },
    {
      name: 'no numeral',
      report: makeReport(2020, (draft) => {
        Object.assign(draft.section('other'), { heading: TEXT_ONLY, numeral: null });
      }),
    },
    {
      name: 'a picture stands in its place',
      onPage: false,
      report: makeReport(2020, (draft) => {
        draft.dropSection('review').unread.push(picture({ table: 'review' }));
      }),
    },
    {
      name: 'nothing but an attachment',
      report: makeReport(2020, (draft) => {
        draft.sections = [];
        draft.unread.push(picture({}));
      }),
    },
  ],
};
