import { applicationTable } from './applicants.ts';
import { article20 } from './articles.ts';
import { REVIEW_TABLE } from './review.ts';
import { SOURCES } from './sources.ts';
import type { Form, FormTable } from './types.ts';

/** Edition 2021: 国办公开办函〔2021〕30号, for report years from 2021; 10 + 175 + 15 cells. */

const DOCUMENTS = ['made', 'repealed', 'valid'] as const;

const DISCLOSURE: FormTable = {
  key: 'disclosure',
  section: 'disclosure',
  title: { zh: '主动公开政府信息情况', en: 'Information disclosed on own initiative' },
  columns: [
    {
      key: 'made',
      kind: 'count',
      label: { text: '本年制发件数', en: 'issued this year', deviating: ['本年度制发件数', '制发件数'] },
    },
    {
      key: 'repealed',
      kind: 'count',
      label: { text: '本年废止件数', en: 'repealed this year', deviating: ['本年度废止件数', '废止件数'] },
    },
    {
      key: 'valid',
      kind: 'count',
      label: {
        text: '现行有效件数',
        en: 'in force',
        deviating: ['现有有效件数', '现有效件数', '现行有效数'],
      },
    },
    {
      key: 'processed',
      kind: 'count',
      label: {
        text: '本年处理决定数量',
        en: 'decisions this year',
        deviating: ['处理决定数量', '本年度处理决定数量'],
      },
    },
    {
      key: 'amount',
      kind: 'amount',
      unit: '万元',
      label: {
        text: '本年收费金额（单位：万元）',
        en: 'fees collected (10,000 yuan)',
        accepted: ['本年收费金额（万元）', '本年收费金额（单位万元）'],
        deviating: ['本年收费金额', '本年度收费金额（单位：万元）'],
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
      label: { text: '行政规范性文件', en: 'administrative normative documents', deviating: ['规范性文件'] },
      groups: article20('一'),
      columns: DOCUMENTS,
    },
    {
      key: 'licensing',
      label: { text: '行政许可', en: 'licensing' },
      groups: article20('五'),
      columns: ['processed'],
    },
    {
      key: 'punishment',
      label: { text: '行政处罚', en: 'penalties' },
      groups: article20('六'),
      columns: ['processed'],
    },
    {
      key: 'coercion',
      label: { text: '行政强制', en: 'coercive measures' },
      groups: article20('六'),
      columns: ['processed'],
    },
    {
      key: 'fees',
      label: { text: '行政事业性收费', en: 'administrative fees' },
      groups: article20('八'),
      columns: ['amount'],
    },
  ],
  relations: ['regulations', 'normativeDocuments'].map((row) => ({
    rule: 'balance/disclosure',
    operator: '<=',
    at: { row },
    terms: [
      { row, column: 'made', sign: 1 },
      { row, column: 'repealed', sign: -1 },
    ],
    total: { row, column: 'valid' },
  })),
  yearRelations: ['regulations', 'normativeDocuments'].map((row) => ({
    rule: 'history/valid',
    operator: '=',
    at: { row },
    terms: [
      { row, column: 'valid', sign: 1, lastYear: true },
      { row, column: 'made', sign: 1 },
      { row, column: 'repealed', sign: -1 },
    ],
    total: { row, column: 'valid' },
  })),
};

export const EDITION_2021: Form = {
  edition: '2021',
  source: SOURCES.form2021,
  years: { from: 2021, to: Number.POSITIVE_INFINITY },
  tables: {
    disclosure: DISCLOSURE,
    applications: applicationTable('2021'),
    review: REVIEW_TABLE,
  },
};
