import { describe, expect, it } from 'vitest';
import { type Entry, itemsOf } from '../../lib/verdict/entries.ts';
import { findingKeys } from '../../lib/verdict/keys.ts';
import type { Verdict } from '../../lib/verdict/model.ts';
import { toldOf } from '../../lib/verdict/told.ts';
import { pageText, verdictOf } from '../support/shown.ts';

const fixture = (name: string): Verdict => verdictOf(pageText(`tests/fixtures/reports/${name}.html`));
const NAMES = ['xinjiang-2019', 'hongta-2019', 'guyuan-2020', 'tacheng-2020', 'baijiantan-2021'];

describe.each(NAMES)('%s', (name) => {
  const verdict = fixture(name);
  const told = toldOf(verdict, null, 'zh');
  const entries = told.sections.flatMap((section) => section.entries);

  it('names each finding once, by its key and its index in the verdict', () => {
    const items = entries.flatMap(itemsOf);
    const keys = findingKeys(verdict.findings);
    expect(items.map(({ index }) => index).toSorted((a, b) => a - b)).toEqual([...keys.keys()]);
    expect(items.map(({ key }) => key)).toEqual(items.map(({ index }) => keys[index]));
    for (const { count, entries: own } of told.sections) expect(own.flatMap(itemsOf)).toHaveLength(count);
  });

  it('folds only what is of one rule and one severity', () => {
    const findingsOf = (entry: Entry) => itemsOf(entry).map(({ index }) => verdict.findings[index]);
    const inner = entries.flatMap((entry) => ('problem' in entry ? entry.problem.entries : [entry]));
    for (const entry of inner) {
      if (!('fold' in entry)) continue;
      const { rule, severity } = entry.fold;
      expect(findingsOf(entry).every((one) => one?.rule === rule && one.severity === severity)).toBe(true);
    }
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
  });

  it('says of everything that was not checked how much it is', () => {
    const counts = told.unchecked.map(({ folded }) => folded?.count ?? 1);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(verdict.unchecked.length);
  });

  it('is plain data', () => {
    expect(JSON.parse(JSON.stringify(told))).toEqual(told);
  });
});

it('blank cells are one entry, in the section of their table', () => {
  const { sections } = toldOf(fixture('hongta-2019'), null, 'zh');
  const [section] = sections.filter(({ section: key }) => key === 'applications');
  expect(section).toMatchObject({ label: '三、收到和处理政府信息公开申请情况', count: 147 });
  expect(section?.entries).toHaveLength(1);
  expect(section?.entries[0]).toMatchObject({
    problem: {
      head: '147 处空白都应为 0：由勾稽关系得出',
      isCertain: true,
      entries: [{ fold: { rule: 'cell/blank', message: '“…”行“…”列空白' } }],
    },
  });
});

it('what was not checked says where, unless its words do; links stay with what they lead to', () => {
  const at = { table: 'review' as const };
  const verdict = {
    ...fixture('xinjiang-2019'),
    unchecked: [
      { at, reason: '内容在附件里', kind: 'attachment' as const, href: 'https://www.example.gov.cn/a.pdf' },
      { at: { table: 'applications' as const, row: 'granted' }, reason: '“予以公开”没有读到' },
    ],
  };
  expect(toldOf(verdict, null, 'zh').unchecked).toEqual([
    { text: '“予以公开”没有读到' },
    {
      text: '四、政府信息公开行政复议、行政诉讼情况：内容在附件里',
      unread: { kind: 'attachment', at, href: 'https://www.example.gov.cn/a.pdf' },
    },
  ]);
});

it('tells the equations that are no equality', () => {
  expect(toldOf(fixture('xinjiang-2019'), null, 'zh').atMost).toEqual(['balance/disclosure']);
});

it('has nothing to tell of a page that is no report', () => {
  const verdict = { ...fixture('baijiantan-2021'), report: null, findings: [], unchecked: [] };
  expect(toldOf(verdict, null, 'zh')).toMatchObject({ sections: [], unchecked: [], maps: [] });
});
