import { expect, it } from 'vitest';
import type { Version } from '../../lib/archive/model.ts';
import { rowOf } from '../../lib/archive/row.ts';
import { keptOf } from './samples.ts';

const WORDS = '很长的话'.repeat(1_000);

it('a row grows with findings alone: thousands of them are held in memory', () => {
  const { entry, source } = keptOf('https://www.example.gov.cn/a.html');
  const { judgement } = entry;
  const { report } = judgement;
  if (report === null) return expect.unreachable();
  const cell = { text: WORDS, value: null };
  const said = (one: typeof judgement.zh) => ({
    ...one,
    findings: one.findings.map((finding) => ({ ...finding, message: WORDS, basis: WORDS, fix: WORDS })),
    unchecked: one.unchecked.map(({ at }) => ({ at, reason: WORDS })),
  });
  const long = {
    ...entry,
    judgement: {
      report: { ...report, tables: { applications: { granted: { total: cell } } } },
      zh: said(judgement.zh),
      en: said(judgement.en),
    },
    attachments: [{ href: WORDS, text: WORDS }],
    former: entry.former.map((version: Version) => ({ ...version, address: WORDS })),
  };
  const pieces = [{ numbers: [1], text: WORDS }];
  const row = rowOf(long, { url: entry.url, pieces });
  expect(row.findings).toHaveLength(judgement.zh.findings.length);
  expect({ ...row, size: 0 }).toEqual({ ...rowOf(entry, source), size: 0 });
});
