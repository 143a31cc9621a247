import type { Figures } from '../figures.ts';
import { cellOf, tableOf } from '../figures.ts';
import { APPLICANTS, REVIEW_GROUPS, resultKeys } from '../form.ts';
import { plain } from '../numbers.ts';
import type { Rng } from '../rng.ts';
import { quiet } from './prose.ts';
import type { Fault } from './types.ts';
import { error } from './types.ts';

function add(
  figures: Figures,
  table: 'applications' | 'review',
  row: string,
  column: string,
  by: number,
): void {
  const target = tableOf(figures, table);
  const value = cellOf(target, row, column).value ?? 0;
  const cells = target.cells[row];
  if (cells !== undefined) cells[column] = plain(value + by);
}

function resultRow(figures: Figures, rng: Rng): string {
  const [first = '', ...rest] = resultKeys(figures.edition);
  return rng.pick([first, ...rest]);
}

/** Wrong numbers: each breaks the equations it stands in, and no other. */
export const BALANCE_FAULTS: readonly Fault[] = [
  {
    name: 'total of a result row one too high',
    make: (figures, rng) => {
      const row = resultRow(figures, rng);
      add(figures, 'applications', row, 'total', rng.int(1, 9));
      const expected = [
        error('balance/applicants', `applications/${row}`),
        error('balance/results', 'applications/total'),
      ];
      return { figures, expected };
    },
  },
  {
    name: 'an inner cell of a result row too high',
    make: (figures, rng) => {
      const row = resultRow(figures, rng);
      const column = rng.pick(['naturalPerson', 'commercial', 'research', 'social', 'legal', 'other']);
      add(figures, 'applications', row, column, rng.int(1, 30));
      const expected = [
        error('balance/applicants', `applications/${row}`),
        error('balance/results', `applications/${column}`),
      ];
      return { figures, expected };
    },
  },
  {
    name: '（七） wrong in one column',
    make: (figures) => {
      add(figures, 'applications', 'totalProcessed', 'naturalPerson', 2);
      const expected = [
        error('balance/applicants', 'applications/totalProcessed'),
        error('balance/results', 'applications/naturalPerson'),
        error('balance/carry-over', 'applications/naturalPerson'),
      ];
      return { figures, expected };
    },
  },
  {
    name: '（七） total wrong',
    make: (figures) => {
      quiet(figures);
      add(figures, 'applications', 'totalProcessed', 'total', 10);
      const expected = [
        error('balance/applicants', 'applications/totalProcessed'),
        error('balance/results', 'applications/total'),
        error('balance/carry-over', 'applications/total'),
      ];
      return { figures, expected };
    },
  },
  {
    name: '一 wrong in one column',
    make: (figures) => {
      add(figures, 'applications', 'newReceived', 'commercial', 3);
      const expected = [
        error('balance/applicants', 'applications/newReceived'),
        error('balance/carry-over', 'applications/commercial'),
      ];
      return { figures, expected };
    },
  },
  {
    name: '四 wrong in one column',
    make: (figures) => {
      add(figures, 'applications', 'carriedForward', 'research', 1);
      const expected = [
        error('balance/applicants', 'applications/carriedForward'),
        error('balance/carry-over', 'applications/research'),
      ];
      return { figures, expected };
    },
  },
  {
    name: '二 too high in a column and in its total',
    make: (figures) => {
      quiet(figures);
      add(figures, 'applications', 'carriedOver', 'legal', 4);
      add(figures, 'applications', 'carriedOver', 'total', 4);
      const expected = [
        error('balance/carry-over', 'applications/legal'),
        error('balance/carry-over', 'applications/total'),
      ];
      return { figures, expected };
    },
  },
  {
    name: 'a number in the wrong column',
    make: (figures) => {
      const row = tableOf(figures, 'applications').cells.granted;
      const from = row?.naturalPerson;
      const to = row?.commercial;
      if (row === undefined || from === undefined || to === undefined || from.value === to.value) return null;
      row.naturalPerson = to;
      row.commercial = from;
      const expected = [
        error('balance/results', 'applications/naturalPerson'),
        error('balance/results', 'applications/commercial'),
      ];
      return { figures, expected };
    },
  },
  {
    name: 'every total of the table zero',
    make: (figures) => {
      const table = tableOf(figures, 'applications');
      const busy = Object.keys(table.cells).filter((row) => cellOf(table, row, 'total').value !== 0);
      if (busy.length === 0) return null;
      quiet(figures);
      for (const row of busy)
        add(figures, 'applications', row, 'total', -(cellOf(table, row, 'total').value ?? 0));
      return { figures, expected: busy.map((row) => error('balance/applicants', `applications/${row}`)) };
    },
  },
  ...REVIEW_GROUPS.map(
    ([group, label]): Fault => ({
      name: `total of ${label} wrong`,
      make: (figures, rng) => {
        quiet(figures);
        add(figures, 'review', group, 'total', rng.int(1, 5));
        return { figures, expected: [error('balance/review', `review/${group}`)] };
      },
    }),
  ),
  {
    name: '对外公开总数量 below 本年新公开数量',
    edition: '2019',
    make: (figures, rng) => {
      quiet(figures);
      const published = rng.int(1, 12);
      const cells = tableOf(figures, 'disclosure').cells;
      cells.normativeDocuments = {
        made: plain(published),
        published: plain(published),
        totalPublic: plain(published - 1),
      };
      return { figures, expected: [error('balance/disclosure', 'disclosure/normativeDocuments')] };
    },
  },
  {
    name: '现行有效 below 制发 − 废止',
    edition: '2021',
    make: (figures, rng) => {
      quiet(figures);
      const made = rng.int(5, 12);
      const repealed = rng.int(0, 3);
      const cells = tableOf(figures, 'disclosure').cells;
      cells.regulations = { made: plain(made), repealed: plain(repealed), valid: plain(made - repealed - 1) };
      return { figures, expected: [error('balance/disclosure', 'disclosure/regulations')] };
    },
  },
];

export const APPLICANT_KEYS: readonly string[] = APPLICANTS.map(([key]) => key);
