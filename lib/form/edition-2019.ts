import { applicationTable } from './applicants.ts';
import { article20 } from './articles.ts';
import { REVIEW_TABLE } from './review.ts';
import { SOURCES } from './sources.ts';
import type { Form, FormTable } from './types.ts';

/** Edition 2019: 国办公开办函〔2019〕60号 (试行), for report years 2019 and 2020; 22 + 161 + 15 cells. */

const PROJECTS = ['previousItems', 'change', 'processed'] as const;
const DOCUMENTS = ['made', 'published', 'totalPublic'] as const;

const DISCLOSURE: FormTable = {
  key: 'disclosure',
  section: 'disclosure',
  title: { zh: '主动公开政府信息情况', en: 'Information disclosed on own initiative' },
  columns: [
    {
      key: 'made',
      kind: 'count',
      label: {
        text: '本年新制作数量',
        en: 'made this year',
        deviating: ['本年度新制作数量', '新制作数量', '本年制作数量'],
      },
    },
    {
      key: 'published',
      kind: 'count',
      label: {
        text: '本年新公开数量',
        en: 'newly published this year',
        deviating: ['本年度新公开数量', '新公开数量', '本年公开数量'],
      },
    },
    {
      key: 'totalPublic',
      kind: 'count',
      label: { text: '对外公开总数量', en: 'published in total', deviating: ['对外公开总数', '公开总数量'] },
    },
    {
      key: 'previousItems',
      kind: 'count',
      label: {
        text: '上一年项目数量',
        en: 'items of the year before',
        deviating: ['上年项目数量', '上一年度项目数量'],
      },
    },
    {
      key: 'change',
      kind: 'change',
      label: {
        text: '本年增/减',
        en: 'increase or decrease',
        accepted: ['本年增减', '本年增/'],
      },
    },
    {
      key: 'processed',
      kind: 'count',
      label: { text: '处理决定数量', en: 'decisions', deviating: ['本年处理决定数量'] },
    },
    {
      key: 'items',
      kind: 'count',
      label: { text: '采购项目数量', en: 'items procured', deviating: ['采购数量'] },
    },
    {
      key: 'amount',
      kind: 'amount',
      label: {
        text: '采购总金额',
        en: 'amount procured',
        // A head that names the unit says more than the form's, not another thing.
        accepted: [
          '采购总金额（万元）',
          '采购总金额（元）',
          '采购总金额（单位：万元）',
          '采购总金额（单位：元）',
        ],
        deviating: ['采购金额', '采购金额（万元）', '采购金额（元）'],
      },
    },
  ],
  rows: [
    {
      key: 'regulations',
      label: { text: '规章', en: 'rules (规章)' },
      groups: article20('一'),
      columns: DOCUMENTS,
    },
    {
      key: 'normativeDocuments',
      label: { text: '规范性文件', en: 'normative documents', accepted: ['行政规范性文件'] },
      groups: article20('一'),
      columns: DOCUMENTS,
    },
    {
      key: 'licensing',
      label: { text: '行政许可', en: 'licensing' },
      groups: article20('五'),
      columns: PROJECTS,
    },
    {
      key: 'otherServices',
      label: {
        text: '其他对外管理服务事项',
        en: 'other public services',
        accepted: ['其它对外管理服务事项'],
        deviating: ['其他对外服务管理事项'],
      },
      groups: article20('五'),
      columns: PROJECTS,
    },
    {
      key: 'punishment',
      label: { text: '行政处罚', en: 'penalties' },
      groups: article20('六'),
      columns: PROJECTS,
    },
    {
      key: 'coercion',
      label: { text: '行政强制', en: 'coercive measures' },
      groups: article20('六'),
      columns: PROJECTS,
    },
    {
      key: 'fees',
      label: { text: '行政事业性收费', en: 'administrative fees' },
      groups: article20('八'),
      columns: ['previousItems', 'change'],
    },
    {
      key: 'procurement',
      label: { text: '政府集中采购', en: 'centralised procurement' },
      groups: article20('九'),
      columns: ['items', 'amount'],
    },
  ],
  relations: ['regulations', 'normativeDocuments'].map((row) => ({
    rule: 'balance/disclosure',
    operator: '<=',
    at: { row },
    terms: [{ row, column: 'published', sign: 1 }],
    total: { row, column: 'totalPublic' },
  })),
  yearRelations: [],
};

export const EDITION_2019: Form = {
  edition: '2019',
  source: SOURCES.form2019,
  years: { from: 2019, to: 2020 },
  tables: {
    disclosure: DISCLOSURE,
    applications: applicationTable('2019'),
    review: REVIEW_TABLE,
  },
};
