import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkOutline } from '../../lib/check.ts';
import { parseDocument } from '../../lib/dom/document.ts';
import { outlineOfPage } from '../../lib/page/outline.ts';
import type { Container, Grid, GridCell, Item, Outline, Place } from '../../lib/read/outline.ts';
import {
  MOST_PIECES,
  type Packed,
  type PackedPiece,
  packOutline,
  samePacked,
  Unreadable,
  unpackOutline,
} from '../../lib/read/packed.ts';
import { fixturePages } from '../browser/support/fixtures.ts';

/** An outline as plain data, its places the numbers they are packed under, its keys in order. */
function numbered(outline: Outline, numberOf: (place: object) => number): string {
  const cells = new Map<GridCell, number>();
  const plain = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(plain);
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
    const known = 'rowSpan' in value ? [['id', idOf(value as GridCell)]] : [];
    return Object.fromEntries([
      ...known,
      ...entries.map(([key, own]) => [key, key === 'place' ? own && numberOf(own) : plain(own)]),
    ]);
  };
  // Which slots share a cell, besides what is in it.
  const idOf = (cell: GridCell): number => {
    cells.set(cell, cells.get(cell) ?? cells.size);
    return cells.get(cell) ?? 0;
  };
  return JSON.stringify(plain(outline));
}

function sent({ places, first }: Packed, outline: Outline): string {
  const numbers = new Map(places.map((place, index) => [place, first + index]));
  return numbered(outline, (place) => numbers.get(place) ?? Number.NaN);
}

/** As a message would carry them. */
const carried = (pieces: readonly PackedPiece[]): unknown => JSON.parse(JSON.stringify(pieces));

const received = (pieces: readonly PackedPiece[]): string =>
  numbered(unpackOutline(carried(pieces)), (place) => (place as { number: number }).number);

const NODES = Array.from({ length: 12 }, () => ({}));
const anyPlace: fc.Arbitrary<Place> = fc.option(fc.constantFrom(...NODES), { nil: null });
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom('', '一、总体情况', '12'),
);

/** Cells with spans, put into whatever slots are left. */
const anyGrid: fc.Arbitrary<Grid> = fc
  .record({
    width: fc.integer({ min: 0, max: 5 }),
    height: fc.integer({ min: 0, max: 5 }),
    cells: fc.array(
      fc.record({
        text: anyText,
        place: anyPlace,
        at: fc.tuple(fc.nat(4), fc.nat(4)),
        spans: fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })),
      }),
      { maxLength: 8 },
    ),
  })
  .map(({ width, height, cells }) => {
    const slots = Array.from({ length: height }, () =>
      Array.from({ length: width }, (): GridCell | null => null),
    );
    for (const { text, place, at, spans } of cells) {
      const [row, column] = at;
      if (row >= height || column >= width || slots[row]?.[column]) continue;
      const rowSpan = Math.min(spans[0], height - row);
      const columnSpan = Math.min(spans[1], width - column);
      const cell = { text, place, row, column, rowSpan, columnSpan };
      for (const line of slots.slice(row, row + rowSpan))
        for (let x = column; x < column + columnSpan; x++) line[x] ??= cell;
    }
    return { width, height, slots };
  });

const anyOutline: fc.Arbitrary<Outline> = fc
  .record({
    source: fc.constantFrom<Outline['source']>('page', 'text'),
    title: anyText,
    metas: fc.array(fc.record({ name: anyText, content: anyText }), { maxLength: 3 }),
    containers: fc.array(fc.record({ parent: fc.nat(9), furniture: fc.boolean(), kind: anyText }), {
      maxLength: 9,
    }),
    items: fc.array(
      fc.oneof(
        fc.record({ kind: fc.constant('line' as const), text: anyText, link: fc.boolean() }),
        fc.record({
          kind: fc.constant('media' as const),
          text: anyText,
          href: anyText,
          type: fc.constantFrom('picture' as const, 'attachment' as const, 'frame' as const),
        }),
        fc.record({
          kind: fc.constant('table' as const),
          grid: anyGrid,
          columns: fc.constantFrom(
            'aligned' as const,
            'ordered' as const,
            'ragged' as const,
            'padded' as const,
          ),
          end: fc.nat(20),
        }),
      ),
      { maxLength: 20 },
    ),
    places: fc.array(anyPlace, { minLength: 20, maxLength: 20 }),
    inside: fc.array(fc.nat(9), { minLength: 20, maxLength: 20 }),
  })
  .map(({ places, inside, items, containers, ...rest }) => {
    const root: Container = { parent: -1, furniture: false, kind: '' };
    return {
      ...rest,
      containers: [
        root,
        ...containers.map((one, index) => ({ ...one, parent: Math.min(one.parent, index) })),
      ],
      items: items.map((item, index): Item => {
        const place = places[index] ?? null;
        const container = Math.min(inside[index] ?? 0, containers.length);
        if (item.kind !== 'table') return { ...item, place, container };
        return { ...item, place, container, end: Math.max(index + 1, Math.min(item.end, items.length)) };
      }),
    };
  });

/** A page with a table of that many rows, and a text of that many characters. */
function largePage(rows: number, characters: number): Outline {
  const row = (y: number): string =>
    `<tr><td rowspan="2">${y}</td>${Array.from({ length: 9 }, (_, x) => `<td>${y * x}</td>`).join('')}</tr>`;
  const table = `<table>${Array.from({ length: rows }, (_, y) => row(y)).join('')}</table>`;
  return outlineOfPage(parseDocument(`<p>${'报告"'.repeat(characters / 3)}</p>${table}`));
}

describe('an outline that was packed', () => {
  it('is the outline, with its spans, its shared cells and its places', () => {
    fc.assert(
      fc.property(anyOutline, fc.nat(), (outline, first) => {
        const packed = packOutline(outline, first);
        expect(received(packed.pieces)).toBe(sent(packed, outline));
      }),
      { numRuns: 1_000 },
    );
  });

  it.each([...fixturePages()])('gives the same verdict: %s', (_, html) => {
    const outline = outlineOfPage(parseDocument(html));
    const { pieces, places, first } = packOutline(outline, 7);
    const here = checkOutline(outline, { source: 'x' });
    const there = checkOutline(unpackOutline(carried(pieces)), { source: 'x' });
    expect(there.result).toEqual(here.result);
    const nodeOf = (place: Place) =>
      place === null ? null : places[(place as { number: number }).number - first];
    expect([...there.places].map(([key, place]) => [key, nodeOf(place)])).toEqual([...here.places]);
  });

  it('is in pieces of bounded size, however large a table or a text is', () => {
    const outline = largePage(1_500, 300_000);
    const packed = packOutline(outline);
    expect(packed.pieces.length).toBeGreaterThan(5);
    for (const piece of packed.pieces) expect(JSON.stringify(piece).length).toBeLessThan(256 * 1024);
    expect(received(packed.pieces) === sent(packed, outline)).toBe(true);
  });

  it('is refused, with the reason, where it is too large', () => {
    const line: Item = { kind: 'line', text: '字'.repeat(1_000), place: null, container: 0, link: false };
    const outline = { ...largePage(1, 3), items: Array.from({ length: 9_000 }, () => line) };
    expect(() => packOutline(outline)).toThrow(Unreadable);
    const slots = Array.from({ length: 2_001 }, () => Array.from({ length: 2_001 }, () => null));
    const grid = { width: 2_001, height: 2_001, slots };
    const table: Item = { kind: 'table', grid, columns: 'aligned', place: null, container: 0, end: 1 };
    expect(() => packOutline({ ...outline, items: [table] })).toThrow(Unreadable);
  });

  it('is the same wherever its places begin to be counted, and no other is', () => {
    const html = '<p>甲</p><table><tr><td>1</td><td>2</td></tr></table>';
    const pack = (page: string, first: number) => packOutline(outlineOfPage(parseDocument(page)), first);
    expect(samePacked(pack(html, 0), pack(html, 40))).toBe(true);
    for (const other of ['甲→乙', '1→11', '<td>2→<td colspan="2">2', '<p>→<p id="footer">', '<td>2</td>→']) {
      const [from = '', to = ''] = other.split('→');
      expect(samePacked(pack(html, 0), pack(html.replace(from, to), 0)), other).toBe(false);
    }
  });
});

describe('pieces from a page that lies', () => {
  const { pieces } = packOutline(largePage(3, 30), 5);
  const [piece] = pieces;
  if (piece === undefined) throw new Error('nothing was packed');

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['no list', { length: 1 }],
    ['no piece', []],
    ['a piece that is none', [null]],
    ['no numbers', [{ ...piece, numbers: 'x' }]],
    ['no text', [{ ...piece, text: 1 }]],
    ['too many pieces', Array.from({ length: MOST_PIECES + 1 }, () => piece)],
    ['a piece that is too large', [{ ...piece, numbers: Array.from({ length: 20_000 }, () => 0) }]],
    ['a text that is too large', [{ ...piece, text: 'x'.repeat(70_000) }]],
    ['numbers after the end', [{ ...piece, numbers: [...piece.numbers, 0] }]],
    ['text after the end', [{ ...piece, text: `${piece.text}x` }]],
    ['text lost', [{ ...piece, text: piece.text.slice(1) }]],
  ])('are refused: %s', (_, lie) => {
    expect(() => unpackOutline(lie)).toThrow(RangeError);
  });

  it('are refused, or are those of some outline, whichever number is another', () => {
    const wrong = [-2, -1, 0, 1, 2, 1e9, 2 ** 53, 0.5, Number.NaN, Number.POSITIVE_INFINITY, '1', null, {}];
    for (const index of piece.numbers.keys()) {
      for (const value of wrong) {
        const lie = [{ ...piece, numbers: piece.numbers.with(index, value as number) }];
        let outline: Outline;
        try {
          outline = unpackOutline(lie);
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError);
          continue;
        }
        for (const [at, { parent }] of outline.containers.entries()) expect(parent).toBeLessThan(at);
        expect(() => checkOutline(outline, { source: 'x' })).not.toThrow();
      }
    }
  });
});
