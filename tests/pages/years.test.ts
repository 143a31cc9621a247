import { describe, expect, it } from 'vitest';
import { check } from '../../lib/check.ts';
import { parseDocument } from '../../lib/dom/document.ts';
import { addressOf } from '../../lib/report/address.ts';
import { type CellFigure, type Figures, randomFigures, tableOf } from '../support/pages/figures.ts';
import { MARKUPS } from '../support/pages/markups/index.ts';
import { makeRng, type Rng } from '../support/pages/rng.ts';

/** Reports of one organ for two years, each in a mark-up of its own, with figures that agree or not by plan. */
const SEEDS = Array.from({ length: 60 }, (_, index) => `years-${index}`);
const DOCUMENTS = ['regulations', 'normativeDocuments'] as const;

const figure = (value: number): CellFigure => ({ text: String(value), value });

function cellOf(figures: Figures, table: 'applications' | 'disclosure', row: string, column: string): number {
  const value = tableOf(figures, table).cells[row]?.[column]?.value;
  if (value === null || value === undefined) throw new Error(`no figure ${table}/${row}/${column}`);
  return value;
}

/** The same organ's figures for the year before, as if nothing else had changed. */
function yearBefore(now: Figures): Figures {
  const { tables, ...words } = now;
  const earlier = JSON.stringify(words).replace(/20\d\d/g, (year) => String(Number(year) - 1));
  const said: Omit<Figures, 'tables'> = JSON.parse(earlier);
  return { ...said, year: now.year - 1, tables: structuredClone(tables) };
}

/** Writes into last year's figures what this year's carry on, off by some in cells of the generator's choice. */
function follow(now: Figures, before: Figures, rng: Rng): { carried: string[]; valid: string[] } {
  const forward = tableOf(before, 'applications').cells.carriedForward ?? {};
  const carried = Object.keys(forward).filter((column) => {
    const value = cellOf(now, 'applications', 'carriedOver', column);
    const isOff = rng.chance(0.2);
    forward[column] = figure(isOff ? value + rng.int(1, 9) : value);
    return isOff;
  });
  const valid = DOCUMENTS.filter((row) => {
    const [made = 0, repealed = 0, total = 0] = ['made', 'repealed', 'valid'].map((column) =>
      cellOf(now, 'disclosure', row, column),
    );
    const isOff = rng.chance(0.3);
    const cells = tableOf(before, 'disclosure').cells[row] ?? {};
    cells.valid = figure(total - made + repealed + (isOff ? rng.int(1, 9) : 0));
    return isOff;
  });
  return { carried, valid };
}

function pageOf(figures: Figures, rng: Rng): string {
  const markups = Object.values(MARKUPS);
  const markup = markups[rng.int(0, markups.length - 1)];
  if (markup === undefined) throw new Error('no mark-up');
  return markup(figures, rng);
}

describe('two years of an organ, in many mark-ups', () => {
  it.each(SEEDS)('%s', (seed) => {
    const rng = makeRng(seed);
    const now = randomFigures(seed, '2021');
    const before = yearBefore(now);
    const { carried, valid } = follow(now, before, rng.fork('follow'));
    const last = check(parseDocument(pageOf(before, rng.fork('before'))), { source: 'last.html' });
    if (last.report === null) throw new Error('last year’s page is no report');
    const page = pageOf(now, rng.fork('now'));
    const { result, refusal } = check(parseDocument(page), { source: 'now.html', previous: last.report });
    expect(refusal).toBeNull();
    const found = (rule: string) =>
      result.findings.filter((finding) => finding.rule === rule).map(({ at }) => addressOf(at));
    expect(found('history/carry-over')).toEqual(carried.map((column) => `applications/${column}`));
    expect(found('history/valid')).toEqual(valid.map((row) => `disclosure/${row}`));

    const alone = check(parseDocument(page), { source: 'now.html' }).result;
    const others = result.findings.filter(({ rule }) => !rule.startsWith('history/'));
    expect({ ...result, findings: others }).toEqual(alone);
  });
});
