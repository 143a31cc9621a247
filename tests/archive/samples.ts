import type { Entry, Judgement, Run, Source, Target } from '../../lib/archive/model.ts';
import { rowOf } from '../../lib/archive/row.ts';
import type { Kept } from '../../lib/archive/store.ts';

/** Things to keep, each with what tells it from others. */

const SAID = { findings: [], unchecked: [], diagnosis: [] };

export const judgementOf = (organ: string, year: number): Judgement => ({
  report: {
    kind: 'annual-report',
    title: `${organ}${year}年政府信息公开工作年度报告`,
    organ,
    year,
    edition: '2021',
    published: `${year + 1}-01-18`,
    sections: { overview: { heading: '一、总体情况' } },
    tables: {
      applications: {
        granted: { total: { text: '１２', value: 12 }, naturalPerson: { text: '', value: null } },
      },
    },
  },
  zh: {
    ...SAID,
    findings: [
      {
        rule: 'balance/applicants',
        severity: 'error',
        at: { table: 'applications', row: 'granted', column: 'total' },
        message: '合计不等',
        basis: '格式',
        fix: '核对',
        equation: {
          terms: [
            { at: { table: 'applications', row: 'granted', column: 'naturalPerson' }, value: 1, sign: 1 },
          ],
          total: { at: { table: 'applications', row: 'granted', column: 'total' }, value: 0 },
          difference: 1,
        },
      },
    ],
    unchecked: [{ at: { section: 'other' }, reason: '没有这一节' }],
  },
  en: SAID,
});

const sourceOf = (url: string, text: string): Source => ({
  url,
  pieces: [
    { numbers: [0, 1, text.length], text },
    { numbers: [], text: '第二段 \u2028 “引号” \\ \n 换行 😀' },
  ],
});

export function keptOf(url: string, more: Partial<Entry> = {}, text = '大纲'): Kept {
  const entry: Entry = {
    url,
    address: `${url}?after=redirects`,
    via: 'fetch',
    fetchedAt: '2024-01-31T08:00:00.000Z',
    sha256: 'a'.repeat(64),
    digest: 'b'.repeat(64),
    bytes: 12_345,
    judgement: judgementOf('青溪县水务局', 2023),
    listed: { title: '2023年年报', organ: null, year: 2023 },
    attachments: [{ href: 'http://a.gov.cn/x.pdf', text: '年报.pdf' }],
    compared: '',
    runs: ['first'],
    former: [],
    ...more,
  };
  const source = sourceOf(url, text);
  return { entry, source, row: rowOf(entry, source) };
}

export const runOf = (id: string, more: Partial<Run> = {}): Run => ({
  id,
  name: '2023年度报告 · 青溪县',
  startedAt: '2024-02-01T00:00:00.000Z',
  finishedAt: null,
  state: 'running',
  options: { pause: 1000, tabs: false },
  total: 3,
  ...more,
});

export const targetOf = (run: string, index: number, more: Partial<Target> = {}): Target => ({
  run,
  index,
  url: `http://a.gov.cn/${index}.html`,
  listed: { title: `第 ${index} 条`, organ: '青溪县水务局', year: 2023 },
  state: 'waiting',
  requests: 0,
  ...more,
});
