import { describe, expect, it } from 'vitest';
import { type CellState, type MapCell, tableMaps } from '../../lib/verdict/cell-states.ts';
import { keyedFindings } from '../../lib/verdict/keys.ts';
import type { Verdict } from '../../lib/verdict/model.ts';
import { pageText, verdictOf } from '../support/shown.ts';

const reportOf = (name: string) => verdictOf(pageText(`tests/fixtures/reports/${name}.html`));
const sampleOf = (name: string) => verdictOf(pageText(`samples/${name}.html`));

function cellsOf(verdict: Verdict): Map<string, MapCell> {
  const cells = tableMaps(verdict)
    .flatMap((map) => map.rows ?? [])
    .flatMap((row) => row.cells);
  return new Map(cells.map((cell) => [`${cell.at.table}/${cell.at.row}/${cell.at.column}`, cell]));
}

function countStates(verdict: Verdict): Partial<Record<CellState, number>> {
  const counts: Partial<Record<CellState, number>> = {};
  for (const { state } of cellsOf(verdict).values()) counts[state] = (counts[state] ?? 0) + 1;
  return counts;
}

const withFindings = (verdict: Verdict, keep: (rule: string) => boolean): Verdict => ({
  ...verdict,
  findings: verdict.findings.filter(({ rule }) => keep(rule)),
});

describe('all cells of the form', () => {
  it.each([
    ['hongta-2019', reportOf('hongta-2019'), { blank: 147, partly: 14, sound: 37 }],
    // 14 rows of six numbers, and the one row of table 四 with one too many.
    ['xinjiang-2019', reportOf('xinjiang-2019'), { wrong: 17, unchecked: 113, partly: 49, sound: 19 }],
    ['clean-2023', sampleOf('clean-2023'), { sound: 200 }],
  ] as const)('%s', (_, verdict, states) => {
    expect(countStates(verdict)).toEqual(states);
  });

  it('says of a table that is a picture what is in its place', () => {
    const maps = tableMaps(sampleOf('picture-2020'));
    const [disclosure, applications, review] = maps;
    expect([disclosure?.rows?.length, applications?.rows?.length]).toEqual([8, 23]);
    expect(review).toMatchObject({ key: 'review', rows: null });
    expect(review?.rows === null && review.why.length).toBe(1);
  });

  it('shows nothing of a page that is no report', () => {
    expect(tableMaps({ ...sampleOf('clean-2023'), report: null })).toEqual([]);
  });
});

describe('one cell', () => {
  const xinjiang = reportOf('xinjiang-2019');
  const hongta = reportOf('hongta-2019');

  it.each([
    [
      'a term of an equation that does not hold',
      xinjiang,
      'applications/granted/legal',
      'wrong',
      '0',
      'error',
    ],
    ['its total', xinjiang, 'applications/granted/total', 'wrong', '0', 'error'],
    ['a finding of its own', xinjiang, 'disclosure/procurement/amount', 'wrong', '24000', 'warning'],
    [
      'a row whose numbers cannot be placed',
      xinjiang,
      'applications/other/total',
      'unchecked',
      null,
      'error',
    ],
    [
      'its row holds, its column is unchecked',
      xinjiang,
      'applications/partialGrant/total',
      'partly',
      '0',
      null,
    ],
    ['no equation needs it', xinjiang, 'disclosure/licensing/processed', 'sound', '344', null],
    ['nothing is filled in', hongta, 'applications/granted/other', 'blank', '', 'error'],
  ] as const)('%s', (_, verdict, address, state, text, severity) => {
    expect(cellsOf(verdict).get(address)).toMatchObject({ state, text, severity });
  });

  it('leads to the finding that says most of it', () => {
    const key = cellsOf(xinjiang).get('applications/granted/naturalPerson')?.finding ?? '';
    expect(keyedFindings(xinjiang.findings).get(key)).toMatchObject({
      rule: 'balance/applicants',
      at: { table: 'applications', row: 'granted' },
    });
    const shape = cellsOf(xinjiang).get('applications/other/total')?.finding ?? '';
    expect(keyedFindings(xinjiang.findings).get(shape)).toMatchObject({ rule: 'table/shape' });
  });

  it('stays wrong when its finding is set aside, and says so', () => {
    const [finding] = xinjiang.findings.filter(({ rule }) => rule === 'cell/unit');
    if (finding === undefined) throw new Error('the fixture has no such finding');
    const entry = { organ: '', year: 2019, rule: '', at: '', note: '', by: '', on: '' };
    const aside = {
      ...withFindings(xinjiang, (rule) => rule !== 'cell/unit'),
      ignored: [{ finding, entry: { ...entry, reason: 'confirmed' as const } }],
    };
    expect(cellsOf(aside).get('disclosure/procurement/amount')).toMatchObject({
      state: 'wrong',
      severity: 'ignored',
      finding: null,
    });
  });

  it('is not called sound by a rule that is switched off', () => {
    const clean = sampleOf('clean-2023');
    const states = (rulesOff: readonly string[]) => cellsOf({ ...clean, rulesOff });
    const off = ['balance/applicants', 'balance/results', 'balance/carry-over'];
    expect(states(off).get('applications/granted/total')?.state).toBe('unchecked');
    expect(states(off.slice(1)).get('applications/granted/total')?.state).toBe('partly');
    expect(states(off).get('review/review/total')?.state).toBe('sound');
  });

  it('is blank also where the rule on blanks is switched off', () => {
    const off = { ...withFindings(hongta, (rule) => rule !== 'cell/blank'), rulesOff: ['cell/blank'] };
    expect(cellsOf(off).get('applications/granted/other')).toMatchObject({ state: 'blank', severity: null });
  });

  it('is absent where the page has no such row', () => {
    const html = pageText('samples/clean-2023.html');
    const without = html.replace(/<tr>(?:(?!<\/tr>)[\s\S])*属于国家秘密[\s\S]*?<\/tr>/, '');
    const verdict = verdictOf(without);
    expect(verdict.findings.map(({ rule }) => rule)).toContain('table/row-missing');
    expect(cellsOf(verdict).get('applications/denied.stateSecret/total')).toMatchObject({
      state: 'absent',
      text: null,
      severity: 'error',
    });
  });
});
