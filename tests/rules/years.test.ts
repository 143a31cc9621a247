import { describe, expect, it } from 'vitest';
import type { Outcome, Report } from '../../lib/report/model.ts';
import { RULES } from '../../lib/rules/index.ts';
import { type Draft, makeReport } from '../support/report.ts';

const last = (change: (draft: Draft) => void) => makeReport(2022, change);
const now = (change: (draft: Draft) => void) => makeReport(2023, change);

function outcomesOf(id: string, report: Report, previous: Report): readonly Outcome[] {
  const rule = RULES.find((candidate) => candidate.id === id);
  if (rule === undefined) throw new Error(`no rule ${id}`);
  return rule.check(report, previous);
}
const said = (id: string, report: Report, previous: Report) =>
  outcomesOf(id, report, previous).map((outcome) =>
    outcome.kind === 'finding' ? outcome.message : outcome.reason,
  );

describe('what is said of two years', () => {
  it('of a column: both numbers, and whose they are', () => {
    const report = now((draft) => draft.cell('applications', 'carriedOver', 'legal', 5));
    const previous = last((draft) => draft.cell('applications', 'carriedForward', 'legal', 3));
    expect(said('history/carry-over', report, previous)).toEqual([
      {
        zh: '法律服务机构：上年度报告的四、结转下年度继续办理 3，二、上年结转政府信息公开申请数量填报 5，相差 2',
        en: expect.stringMatching(/last year’s .* 3, .* is given as 5, the difference is 2$/),
      },
    ]);
  });

  it('of a row', () => {
    const report = now((draft) => draft.cells('disclosure', 'normativeDocuments', [3, 1, 25]));
    const previous = last((draft) => draft.cells('disclosure', 'normativeDocuments', [9, 9, 20]));
    expect(said('history/valid', report, previous)).toEqual([
      {
        zh: '行政规范性文件：上年度报告的现行有效件数 20 + 本年制发件数 3 − 本年废止件数 1 = 22，现行有效件数填报 25，相差 3',
        en: expect.stringContaining(
          'last year’s in force 20 + issued this year 3 − repealed this year 1 = 22',
        ),
      },
    ]);
  });

  it('findings have no equation: last year’s number has no place in this report', () => {
    const report = now((draft) => draft.cell('applications', 'carriedOver', 'legal', 5));
    const [finding] = outcomesOf('history/carry-over', report, makeReport(2022));
    expect(finding).toMatchObject({ kind: 'finding', at: { table: 'applications', column: 'legal' } });
    expect(finding).not.toHaveProperty('equation');
  });

  it.each<[string, Report, Report, string]>([
    [
      'a blank of last year’s',
      now(() => undefined),
      last((draft) => draft.cell('applications', 'carriedForward', 'legal', '/')),
      '“法律服务机构”列的“上年结转等于上年度报告的结转数”未核对：上年度报告的“四、结转下年度继续办理”空白',
    ],
    [
      'a word of this year’s',
      now((draft) => draft.cell('applications', 'carriedOver', 'legal', '若干')),
      makeReport(2022),
      '“法律服务机构”列的“上年结转等于上年度报告的结转数”未核对：“二、上年结转政府信息公开申请数量”不是数量',
    ],
    [
      'a row of last year’s that cannot be placed: once',
      now(() => undefined),
      last((draft) => draft.shape('applications', 'carriedForward', 5)),
      '各列的“上年结转等于上年度报告的结转数”均未核对：上年度报告的“四、结转下年度继续办理”的数字无法对应',
    ],
    [
      'no table last year',
      now(() => undefined),
      last((draft) => draft.dropTable('applications')),
      '未与上年度报告核对：没有读到上年度报告的“收到和处理政府信息公开申请情况”表',
    ],
  ])('why it was not checked: %s', (_, report, previous, reason) => {
    const reasons = said('history/carry-over', report, previous);
    expect(reasons.map(({ zh }) => zh)).toEqual([reason]);
    for (const { en } of reasons) expect(en).toMatch(/^[^\p{sc=Han}]*(?:“[^”]*”[^\p{sc=Han}]*)*$/u);
  });

  it('why it was not checked: another edition', () => {
    expect(said('history/valid', makeReport(2021), makeReport(2020))).toEqual([
      {
        zh: '未与上年度报告核对：上年度报告的“主动公开政府信息情况”表是2019版格式，没有要核对的数字',
        en: expect.stringContaining('in last year’s report is of edition 2019 and has no such numbers'),
      },
    ]);
  });
});
