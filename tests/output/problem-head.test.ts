import { describe, expect, it } from 'vitest';
import { check, type Lang } from '../../lib/check.ts';
import { parseDocument } from '../../lib/dom/document.ts';
import { problemHead } from '../../lib/output/problem-head.ts';
import { sectionProblems } from '../../lib/output/problems.ts';
import { pageOf } from '../support/page.ts';
import { type Draft, makeReport } from '../support/report.ts';

/** The heads of what is said of a report, all sections together. */
function headsOf(change: (draft: Draft) => void, lang: Lang = 'zh'): string[] {
  const html = pageOf(makeReport(2022, change));
  const { result } = check(parseDocument(html), { source: 'page.html', lang });
  if (result.report === null) throw new Error('no report');
  return sectionProblems(result, result.report, lang).flatMap(({ problems }) =>
    problems.map(({ head }) => head),
  );
}

const add = (draft: Draft, row: string, column: string, by: number) => {
  const value = draft.table('applications').rows.get(row)?.cells[column]?.value ?? 0;
  draft.cell('applications', row, column, value + by);
};

describe('a problem in a line', () => {
  it('is its explanation, where one stands out', () => {
    expect(
      headsOf((draft) => draft.applications(12, 3, 2).cell('applications', 'granted', 'total', 99)),
    ).toEqual([
      expect.stringMatching(/^（一）予以公开 的 总计 应为 \d+（现填 99）：改这一处，2 个等式全部成立$/),
    ]);
  });

  const ofReview = (draft: Draft) =>
    draft.cell('review', 'review', 'maintain', 4).cell('review', 'review', 'total', 9);

  it('is by how much one of five cells is off, where the equation does not say which', () => {
    expect(headsOf(ofReview)).toEqual([
      expect.stringMatching(/^下列 5 格中有一格相差 \d+，凭表中数字分不出是哪一格$/),
    ]);
    expect(headsOf(ofReview, 'en')).toEqual([
      expect.stringMatching(
        /^one of the 5 cells below is off by \d+; the numbers in the table do not tell which$/,
      ),
    ]);
  });

  const carried = (draft: Draft) => {
    draft.applications(12, 3, 2);
    for (const [row, column] of [
      ['granted', 'naturalPerson'],
      ['granted', 'total'],
      ['totalProcessed', 'naturalPerson'],
      ['totalProcessed', 'total'],
    ] as const)
      add(draft, row, column, 2);
  };

  it('is the columns, where a detail was carried into all of its totals', () => {
    expect(headsOf(carried)).toEqual([
      expect.stringMatching(
        /^“自然人”“总计”列有数字相差 2，凭表中数字分不出是哪一行（\d+ 种改法都能使勾稽关系成立）$/,
      ),
    ]);
    expect(headsOf(carried, 'en')).toEqual([
      expect.stringMatching(
        /^numbers in the columns “natural persons”, “total” are off by 2; the numbers in the table do not tell in which row \(\d+ ways to make the equations hold\)$/,
      ),
    ]);
  });
});

describe('where no explanation stands out', () => {
  const possible = (from: number | null, to: number, row: string) => ({
    kind: 'cells' as const,
    certainty: 'possible' as const,
    changes: [{ at: { table: 'applications' as const, row, column: 'total' }, from, to }],
    message: row,
  });

  it('the ways are counted, where they have nothing in common', () => {
    const ways = [possible(1, 2, 'granted'), possible(1, 4, 'newReceived')];
    expect(problemHead(ways, '2021', 'zh')).toContain('有 2 种改法');
    expect(problemHead(ways, '2021', 'en')).toContain('2 ways');
  });

  it('a blank is off by nothing', () => {
    const ways = [possible(null, 2, 'granted'), possible(null, 2, 'newReceived')];
    expect(problemHead(ways, '2021', 'zh')).toContain('有 2 种改法');
  });

  it('no more are counted than are told of', () => {
    const ways = Array.from({ length: 30 }, (_, index) => possible(1, 2, `row${index}`));
    expect(problemHead(ways, '2021', 'zh')).toContain('至少有 30 种改法');
    expect(problemHead(ways, '2021', 'en')).toContain('at least 30 ways');
  });

  it('nothing explains it', () => {
    expect(problemHead([], '2021', 'zh')).toContain('请逐项核对');
    expect(problemHead([], '2021', 'en')).toContain('check every number');
  });
});
