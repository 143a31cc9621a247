import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Relation } from '../../lib/form/index.ts';
import type { Outcome, Report } from '../../lib/report/model.ts';
import { RULES } from '../../lib/rules/index.ts';
import { evaluate } from '../../lib/rules/shared/equations.ts';
import { Draft, makeReport } from '../support/report.ts';

function outcomesOf(id: string, report: Report): readonly Outcome[] {
  const rule = RULES.find((candidate) => candidate.id === id);
  if (rule === undefined) throw new Error(`no rule ${id}`);
  return rule.check(report);
}

const messages = (id: string, report: Report) =>
  outcomesOf(id, report).map((outcome) =>
    outcome.kind === 'finding' ? outcome.message.zh : outcome.reason.zh,
  );

describe('the arithmetic that is shown', () => {
  it('of a row', () => {
    const report = makeReport(2019, (draft) => draft.cell('applications', 'granted', 'naturalPerson', 1));
    expect(messages('balance/applicants', report)).toEqual([
      '（一）予以公开：自然人 1 + 商业企业 0 + 科研机构 0 + 社会公益组织 0 + 法律服务机构 0 + 其他 0 = 1，总计填报 0，相差 1',
    ]);
  });

  it('of a column: the zeros of a long sum are left out, and it says so', () => {
    const report = makeReport(2021, (draft) =>
      draft
        .cell('applications', 'granted', 'legal', 2)
        .cell('applications', 'denied.stateSecret', 'legal', 1),
    );
    expect(messages('balance/results', report)).toEqual([
      '法律服务机构：（一）予以公开 2 + （三）不予公开—1.属于国家秘密 1（其余 19 项为 0） = 3，（七）总计填报 0，相差 3',
    ]);
  });

  it('of a sum of nothing but zeros', () => {
    const report = makeReport(2020, (draft) => draft.cell('applications', 'totalProcessed', 'other', 4));
    expect(messages('balance/results', report)).toEqual([
      '其他：19 项均为 0，和 = 0，（七）总计填报 4，相差 4',
    ]);
  });

  it('with a term that is taken away', () => {
    const report = makeReport(2021, (draft) =>
      draft
        .cell('applications', 'newReceived', 'research', 3)
        .cell('applications', 'carriedForward', 'research', 1),
    );
    expect(messages('balance/carry-over', report)).toEqual([
      '科研机构：一、本年新收政府信息公开申请数量 3 + 二、上年结转政府信息公开申请数量 0 − 四、结转下年度继续办理 1 = 2，（七）总计填报 0，相差 2',
    ]);
  });

  it('of what should not be greater', () => {
    const report = makeReport(2021, (draft) => draft.cells('disclosure', 'normativeDocuments', [3, 1, 1]));
    expect(messages('balance/disclosure', report)).toEqual([
      '行政规范性文件：本年制发件数 3 − 本年废止件数 1 = 2，现行有效件数填报 1，前者大于后者，多 1',
    ]);
  });

  it('with blanks that cannot help', () => {
    const report = makeReport(2021, (draft) => draft.cells('review', 'litigationDirect', [2, '/', 0, 0, 1]));
    expect(messages('balance/review', report)).toEqual([
      '行政诉讼—未经复议直接起诉：结果维持 2 + 结果纠正 “/” + 其他结果 0 + 尚未审结 0 = 2（空白未计），总计填报 1，相差 1；空白处无论填多少都不能相符',
    ]);
  });

  it('names the cells an unchecked equation lacks, and counts the rest', () => {
    const report = makeReport(2021, (draft) =>
      draft.cells('applications', 'granted', [1, '', '', '', '', 0, 3]),
    );
    expect(messages('balance/applicants', report)).toEqual([
      '“（一）予以公开”行的“各类申请人之和等于总计”未核对：“商业企业”空白、“科研机构”空白、“社会公益组织”空白等 4 处',
    ]);
  });

  it('gives both sides of the equation with their addresses', () => {
    const report = makeReport(2021, (draft) => draft.cells('review', 'review', [2, '', 0, 0, 1]));
    const at = (column: string) => ({ table: 'review', row: 'review', column });
    expect(outcomesOf('balance/review', report)).toMatchObject([
      {
        at: { table: 'review', row: 'review' },
        equation: {
          terms: [
            { at: at('maintain'), value: 2, sign: 1 },
            { at: at('correct'), value: null, sign: 1 },
            { at: at('other'), value: 0, sign: 1 },
            { at: at('unfinished'), value: 0, sign: 1 },
          ],
          total: { at: at('total'), value: 1 },
          difference: 1,
        },
      },
    ]);
  });
});

describe('three-valued evaluation', () => {
  const COLUMNS = ['naturalPerson', 'commercial', 'research'] as const;
  const cell = fc.option(fc.integer({ min: 0, max: 4 }), { nil: null });
  const sign = fc.constantFrom<1 | -1>(1, -1);
  /** Four terms of at most 4 are balanced by at most 12 more. */
  const TRIED = Array.from({ length: 18 }, (_, value) => value);

  it('calls an equation inconsistent exactly if no counts in its blanks can satisfy it', () => {
    fc.assert(
      fc.property(
        fc.tuple(cell, cell, cell),
        fc.tuple(sign, sign, sign),
        cell,
        fc.constantFrom<Relation['operator']>('=', '<='),
        (values, signs, total, operator) => {
          const texts = [...values, null, null, null, total].map((value) => value ?? '');
          const table = new Draft(2021).cells('applications', 'granted', texts).report().tables.applications;
          if (table === undefined) throw new Error('no table');
          const terms = COLUMNS.map((column, i) => ({ row: 'granted', column, sign: signs[i] ?? 1 }));
          const relation: Relation = {
            rule: 'balance/applicants',
            operator,
            at: { row: 'granted' },
            terms,
            total: { row: 'granted', column: 'total' },
          };
          const choices = [...values, total].map((value) => (value === null ? TRIED : [value]));
          const possible = someChoice(choices, ([a = 0, b = 0, c = 0, t = 0]) => {
            const sum = a * signs[0] + b * signs[1] + c * signs[2] - t;
            return operator === '=' ? sum === 0 : sum <= 0;
          });
          const blanks = [...values, total].includes(null);
          const expected = possible ? (blanks ? 'unchecked' : 'holds') : 'inconsistent';
          expect(evaluate(table, relation).verdict).toBe(expected);
        },
      ),
      { numRuns: 400, seed: 1 },
    );
  });
});

/** Whether one choice from each list together satisfies the test. */
function someChoice(lists: readonly (readonly number[])[], test: (chosen: number[]) => boolean): boolean {
  const walk = (chosen: number[]): boolean => {
    const list = lists[chosen.length];
    return list === undefined ? test(chosen) : list.some((value) => walk([...chosen, value]));
  };
  return walk([]);
}
