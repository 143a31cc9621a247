import { makeReport } from '../../../support/report.ts';
import type { RuleCases } from '../../case.ts';

const overview = (...lines: string[]) => makeReport(2021, (draft) => draft.lines('overview', ...lines));

export const cases: RuleCases = {
  fails: [
    {
      name: 'no word of applications',
      report: overview('主动公开信息 20 条。', '严格保密审查，办好网站，加强考核。'),
      at: ['overview'],
    },
    { name: 'none of the five', report: overview('本机关认真落实各项部署。'), at: ['overview'] },
    {
      name: 'no word of platforms',
      report: overview('主动公开 20 条，依申请公开 0 件，落实信息审核，开展培训。'),
      at: ['overview'],
    },
  ],
  passes: [
    {
      name: 'other wordings of the five',
      report: overview('通过网站发布信息 20 条，收到公民提出的申请 3 件。', '实行规范性文件管理，纳入考核。'),
    },
    {
      name: 'as headings',
      report: overview(
        '（一）主动公开',
        '（二）依申请公开',
        '（三）政府信息管理',
        '（四）平台建设',
        '（五）监督保障',
      ),
    },
    {
      name: 'split by white space',
      report: overview('主 动 公 开、依 申 请 公 开、信 息 管 理、平 台、监 督'),
    },
    { name: 'an empty section is told by section/empty', report: overview() },
    {
      name: 'a section that is not there',
      report: makeReport(2021, (draft) => draft.dropSection('overview')),
    },
  ],
};
