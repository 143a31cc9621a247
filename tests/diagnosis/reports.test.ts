import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { check, type Lang } from '../../lib/check.ts';
import { type Alternative, explain } from '../../lib/diagnosis/explain.ts';
import { parseDocument } from '../../lib/dom/document.ts';
import { FORMS, type FormTable } from '../../lib/form/index.ts';

/** What real reports have shown, and what is said of it. */

const { applications, review } = FORMS['2021'].tables;

/** A table of zeros, but for these cells; null for a blank. */
function tableOf(
  form: FormTable,
  cells: Readonly<Record<string, number | null>>,
): Map<string, number | null> {
  const all = form.rows.flatMap(({ key, columns }) =>
    columns.map((column) => [`${key}/${column}`, 0] as const),
  );
  return new Map([...all, ...Object.entries(cells)]);
}

const said = ({ kind, certainty, changes }: Alternative): string =>
  `${certainty} ${kind}: ${changes.map(({ row, column, from, to }) => `${row}/${column} ${from} → ${to}`).join(', ')}`;

const diagnosisOf = (path: string, lang: Lang = 'zh') => {
  const html = readFileSync(new URL(`../fixtures/reports/${path}`, import.meta.url), 'utf8');
  return check(parseDocument(html), { source: path, lang }).result;
};

describe('the one equation of a group of table 四', () => {
  it('10, 1, 0, 0 and 总计 0: the total should be 11, likely and not for certain', () => {
    const values = tableOf(review, { 'review/maintain': 10, 'review/correct': 1 });
    expect(explain(review, values).map(({ alternatives }) => alternatives.map(said))).toEqual([
      ['likely cells: review/total 0 → 11'],
    ]);
  });

  it('names no cell where each of the five could be the one', () => {
    const values = tableOf(review, { 'review/maintain': 4, 'review/correct': 3, 'review/total': 9 });
    const [problem] = explain(review, values);
    expect(problem?.alternatives).toHaveLength(5);
    expect(problem?.alternatives.every(({ certainty }) => certainty === 'possible')).toBe(true);
  });
});

describe('totals that were never filled in', () => {
  const received = { 'newReceived/naturalPerson': 5, 'totalProcessed/naturalPerson': 5 };
  const results = { 'granted/naturalPerson': 3, 'unableToProvide.noInfo/naturalPerson': 2 };

  it('blank in all rows of results are one note', () => {
    const rows = applications.rows.filter(({ groups }) => groups !== undefined && groups.length > 0);
    const blanks = Object.fromEntries(rows.map(({ key }) => [`${key}/total`, null]));
    const values = tableOf(applications, { ...received, ...results, ...blanks, 'newReceived/total': 5 });
    const problems = explain(applications, values);
    expect(problems).toHaveLength(1);
    const [first] = problems[0]?.alternatives ?? [];
    expect([first?.kind, first?.certainty]).toEqual(['not-filled', 'certain']);
    expect(first?.changes).toHaveLength(rows.length);
    expect(first?.changes.filter(({ to }) => to !== 0).map(({ row, to }) => `${row} ${to}`)).toEqual([
      'granted 3',
      'unableToProvide.noInfo 2',
      'totalProcessed 5',
    ]);
  });

  it('of three rows with the same applicant come before the applicant', () => {
    const cells = {
      'newReceived/naturalPerson': 1,
      'granted/naturalPerson': 1,
      'totalProcessed/naturalPerson': 1,
    };
    const [problem] = explain(applications, tableOf(applications, cells));
    expect(problem?.alternatives.slice(0, 1).map(said)).toEqual([
      'likely not-filled: newReceived/total 0 → 1, granted/total 0 → 1, totalProcessed/total 0 → 1',
    ]);
  });

  it('are the first explanation in xinjiang-2019, with the rows left out that cannot be read', () => {
    const { findings, diagnosis } = diagnosisOf('xinjiang-2019.html');
    expect(diagnosis).toHaveLength(1);
    const [{ findings: explained, alternatives }] = diagnosis as [(typeof diagnosis)[number]];
    expect(explained.map((index) => findings[index]?.at.row)).toEqual(['newReceived', 'granted']);
    expect(alternatives[0]).toEqual({
      kind: 'not-filled',
      certainty: 'likely',
      changes: ['newReceived', 'granted'].map((row) => ({
        at: { table: 'applications', row, column: 'total' },
        from: 0,
        to: 1,
      })),
      message:
        '很可能是：“总计”没有填写，一、本年新收政府信息公开申请数量 的 总计 应为 1（现填 0）、（一）予以公开 的 总计 应为 1（现填 0）：改这 2 处，2 个等式全部成立',
    });
    expect(diagnosisOf('xinjiang-2019.html', 'en').diagnosis[0]?.alternatives[0]?.message).toBe(
      'probably: “总计” (total) was not filled in, total of 一、本年新收政府信息公开申请数量 (applications newly received) should be 1 (now 0), total of （一）予以公开 (disclosed) should be 1 (now 0): with these 2 changes both equations hold',
    );
  });
});

it('blanks that can only be 0 are one note in hongta-2019', () => {
  const { findings, diagnosis } = diagnosisOf('hongta-2019.html');
  expect(diagnosis).toHaveLength(1);
  const [{ findings: explained, alternatives }] = diagnosis as [(typeof diagnosis)[number]];
  expect(explained.every((index) => findings[index]?.rule === 'cell/blank')).toBe(true);
  expect(explained).toHaveLength(147);
  expect(alternatives[0]?.message).toBe('147 处空白都应为 0：由勾稽关系得出');
});

it('reports that balance have no diagnosis', () => {
  expect(diagnosisOf('baijiantan-2021.html').diagnosis).toEqual([]);
});
