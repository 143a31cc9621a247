import { describe, expect, it } from 'vitest';
import {
  ANY,
  countsBy,
  FINDING_COLUMNS,
  type FindingFilter,
  filtered,
  ruleCounts,
  sortedBy,
} from '../../../lib/audit/view/findings.ts';
import { indexOf } from '../../../lib/audit/view/index.ts';
import { SEVERITIES } from '../../../lib/output/words.ts';
import { NOTHING_SET, rulingOf } from '../../../lib/verdict/apply.ts';
import { found, rowOf, whole } from './rows.ts';

const RULES = ['cell/blank', 'title/year', 'text/numbering', 'zz/unknown'] as const;

/** Reports of many organs and years; which findings they have follows from their numbers. */
const rows = Array.from({ length: 60 }, (_, number) =>
  rowOf(`u${number}`, {
    organ: number % 13 === 0 ? null : `第${number % 11}局`,
    year: number % 17 === 0 ? null : 2019 + (number % 4),
    findings: Array.from({ length: number % 6 }, (_, item) =>
      found(RULES[(number + item) % 4] ?? '', SEVERITIES[(number * item) % 3], `place${item}`),
    ),
  }),
);
const index = whole(indexOf(rows, [], rulingOf(NOTHING_SET)));
const { findings: table, organs, years } = index;

interface Plain {
  severity: number;
  rule: number;
  organ: number;
  year: number;
}
const plain = (at: number): Plain => ({
  severity: table.severity[at] ?? -1,
  rule: table.rule[at] ?? -1,
  organ: table.organ[at] ?? -1,
  year: table.year[at] ?? -1,
});

describe('the table of findings', () => {
  it('has each finding of each row once, with its own rule, severity, organ and year', () => {
    const seen = Array.from({ length: table.count }, (_, at) => {
      const row = rows[table.row[at] ?? 0];
      const finding = row?.findings[table.item[at] ?? 0];
      expect(table.rules[table.rule[at] ?? 0]).toBe(finding?.rule);
      expect(SEVERITIES[table.severity[at] ?? 0]).toBe(finding?.severity);
      expect(organs[table.organ[at] ?? 0]?.name).toBe(row?.organ ?? '');
      expect(years[table.year[at] ?? 0]).toBe(row?.year);
      return `${row?.url} ${table.item[at]}`;
    });
    const all = rows.flatMap(({ url, findings }) => findings.map((_, item) => `${url} ${item}`));
    expect(seen.toSorted()).toEqual(all.toSorted());
  });

  it('rules stand in the order of the rules, unknown ones last', () => {
    expect(table.rules).toEqual(['cell/blank', 'text/numbering', 'title/year', 'zz/unknown']);
  });

  const evenOrgans = Uint8Array.from(organs, (_, rank) => (rank % 2 === 0 ? 1 : 0));
  it.each<[string, Partial<FindingFilter>]>([
    ['all', {}],
    ['severity', { severity: 1 }],
    ['rule', { rule: 2 }],
    ['year', { year: 0 }],
    ['year not known', { year: years.indexOf(null) }],
    ['organs', { organs: evenOrgans }],
    ['all of them', { severity: 0, rule: 0, organs: evenOrgans }],
  ])('filter: %s', (_, asked) => {
    const filter = { ...ANY, ...asked };
    const expected = Array.from({ length: table.count }, (_, at) => at).filter((at) => {
      const { severity, rule, organ, year } = plain(at);
      return (
        (filter.severity === null || severity === filter.severity) &&
        (filter.rule === null || rule === filter.rule) &&
        (filter.year === null || year === filter.year) &&
        (filter.organs === null || filter.organs[organ] === 1)
      );
    });
    expect(expected.length).toBeGreaterThan(0);
    expect([...filtered(table, filter)]).toEqual(expected);
  });

  it.each(FINDING_COLUMNS.flatMap((column) => [[column, false] as const, [column, true] as const]))(
    'sorted by %s, descending %s, those that are equal as they were',
    (column, isDescending) => {
      const all = filtered(table, ANY);
      const sign = isDescending ? -1 : 1;
      const expected = [...all].toSorted((a, b) => sign * (plain(a)[column] - plain(b)[column]) || a - b);
      expect([...sortedBy(table, all, column, isDescending)]).toEqual(expected);
    },
  );

  it('nothing found is sorted as well', () => {
    expect([...sortedBy(table, new Uint32Array(0), 'rule', true)]).toEqual([]);
  });

  it('counts of a column leave out what is asked of that column itself', () => {
    const filter = { ...ANY, severity: 1, rule: 0 };
    const counts = countsBy(table, filter, 'severity', SEVERITIES.length);
    const expected = SEVERITIES.map((_, rank) => filtered(table, { ...filter, severity: rank }).length);
    expect([...counts]).toEqual(expected);
  });

  it.each([null, 0, 1])('how often each rule is broken, year %s', (year) => {
    for (const { rule, findings, all, reports } of ruleCounts(table, year)) {
      const own = rows
        .filter((row) => year === null || row.year === years[year])
        .map((row) => row.findings.filter((finding) => finding.rule === rule))
        .filter((some) => some.length > 0);
      expect(reports).toBe(own.length);
      expect(all).toBe(own.flat().length);
      for (const severity of SEVERITIES) {
        expect(findings[severity]).toBe(own.flat().filter((one) => one.severity === severity).length);
      }
    }
    expect(ruleCounts(table, year).length).toBeGreaterThan(0);
  });
});
