import type { CellFigure, Figures } from './figures.ts';
import type { Rng } from './rng.ts';

export function plain(value: number): CellFigure {
  return { text: String(value), value };
}

/** A change of a number of items, in the ways organs write a sign. */
export function signed(rng: Rng): CellFigure {
  const value = rng.chance(0.6) ? 0 : rng.int(-9, 12);
  if (value === 0) return plain(0);
  const size = Math.abs(value);
  const text =
    value > 0 ? rng.pick([`+${size}`, `${size}`, `增${size}`]) : rng.pick([`-${size}`, `减${size}`]);
  return { text, value };
}

/** Full-width forms of digits, signs, point and comma. */
export function fullWidth(text: string): string {
  return text.replace(/[0-9+\-.,]/g, (character) =>
    String.fromCodePoint((character.codePointAt(0) ?? 0) + 0xfee0),
  );
}

type NumberDress = (cell: CellFigure, place: { table: string; column: string }, rng: Rng) => CellFigure;

const thousands: NumberDress = (cell) => ({
  ...cell,
  text: cell.text.replace(/^\d{4,}/, (digits) => Number(digits).toLocaleString('en-US')),
});

const wide: NumberDress = (cell) => ({ ...cell, text: fullWidth(cell.text) });

const measured: NumberDress = (cell, { table, column }) => {
  if (column === 'amount' || !/^\d+$/.test(cell.text)) return cell;
  const unit = table === 'disclosure' && column === 'items' ? '项' : '件';
  return { ...cell, text: `${cell.text}${unit}`, unit };
};

const remarked: NumberDress = (cell, { table, column }, rng) => {
  if (table !== 'disclosure' || !['made', 'processed'].includes(column)) return cell;
  if (cell.value === null || cell.value < 2 || !/^\d+$/.test(cell.text)) return cell;
  const part = rng.int(1, cell.value);
  return {
    ...cell,
    text: rng.pick([`${cell.text}（其中修订${part}件）`, `${cell.text}(含${part}件线上办理)`]),
  };
};

const DRESSES: readonly [NumberDress | null, ...(NumberDress | null)[]] = [
  null,
  null,
  null,
  thousands,
  wide,
  measured,
  remarked,
];

/** One way of writing numbers for the whole report, as one typist has one habit. */
export function dressNumbers(figures: Figures, rng: Rng): void {
  const dress = rng.pick(DRESSES);
  if (dress === null) return;
  for (const [tableKey, table] of Object.entries(figures.tables)) {
    for (const row of Object.values(table.cells)) {
      for (const [column, cell] of Object.entries(row)) {
        row[column] = dress(cell, { table: tableKey, column }, rng);
      }
    }
  }
}

/** The figures with every number in full-width digits; `structuredClone` keeps the caller's own as they are. */
export function inFullWidth(figures: Figures): Figures {
  const copy = structuredClone(figures);
  for (const table of Object.values(copy.tables)) {
    for (const row of Object.values(table.cells)) {
      for (const cell of Object.values(row)) {
        if (/^[+\-\d.,]+$/.test(cell.text) && cell.text !== '-') cell.text = fullWidth(cell.text);
      }
    }
  }
  return copy;
}
