import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../lib/dom/document.ts';
import { formGrid, gridTexts, pageGrids, slotBudget } from '../../lib/page/grid.ts';
import { parseColumnSpan, parseRowSpan } from '../../lib/page/spans.ts';
import { isHidden, visibleText } from '../../lib/page/visible-text.ts';
import { fold } from '../../lib/read/characters.ts';
import { sharedPath } from '../support/shared.ts';

type Texts = (string | null)[][];

const grids = (html: string): Texts[] => pageGrids(parseDocument(html)).map(gridTexts);

interface SharedCase {
  name: string;
  kind?: 'span';
  attr?: 'colspan' | 'rowspan';
  value?: string;
  html?: string;
  expected: number | Texts[];
  policy?: string;
}

const SHARED_FILES = ['pandas_cases.json', 'rvest_cases.json', 'wpt_whatwg_cases.json'];
const SHARED_COUNT = 74;

/**
 * Cases whose source has another policy than ours, with what ours gives. `grow`: a row span makes no rows, it is
 * clipped at the end of its row group. `dropEmptyRow`: a row without cells is a row of empty slots. `outerOnly`:
 * the nested table is listed too, as an item of its own.
 */
const OUR_POLICY: Record<string, Texts[]> = {
  test_rowspan_only_rows: [[['A', 'B']]],
  'trailing rowspans': [
    [
      ['x', 'y', 'z'],
      ['1', '2', '3'],
    ],
  ],
  'empty row': [[['x'], [null], ['2']]],
  'nested table not mixed in': [[['a', 'b']], [['n1', 'n2']]],
};
const OTHER_POLICIES = new Set(['grow', 'dropEmptyRow', 'outerOnly']);

function load(folder: string): SharedCase[] {
  return SHARED_FILES.flatMap(
    (file) => JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as SharedCase[],
  );
}

const folder = sharedPath('cases', 'the table cases of pandas, rvest and the HTML standard');

// Where the inputs beside the checkout are missing; CI requires them (`sharedPath`).
describe.skipIf(folder === null)('the table cases of pandas, rvest and the HTML standard', () => {
  const cases = folder === null ? [] : load(folder);
  const spans = cases.filter((one) => one.kind === 'span');
  const tables = cases.filter((one) => one.kind !== 'span');

  it('are all there', () => {
    expect(cases).toHaveLength(SHARED_COUNT);
    const others = tables.filter(({ policy }) => OTHER_POLICIES.has(policy ?? ''));
    expect(others.map(({ name }) => name).sort()).toEqual(Object.keys(OUR_POLICY).sort());
  });

  it.each(spans)('$name', ({ attr, value, expected }) => {
    expect((attr === 'rowspan' ? parseRowSpan : parseColumnSpan)(value ?? null)).toBe(expected);
  });

  it.each(tables)('$name', ({ name, html, expected }) => {
    expect(grids(html ?? '')).toEqual(OUR_POLICY[name] ?? expected);
  });
});

describe('spans', () => {
  it.each<[string | null, number, number]>([
    [null, 1, 1],
    ['', 1, 1],
    ['0', 1, 0],
    ['-0', 1, 0],
    ['\t\n 4', 4, 4],
    ['\u00a04', 1, 1],
    ['４', 1, 1],
    ['+', 1, 1],
    ['-3', 1, 1],
    ['12abc', 12, 12],
    ['70000', 1000, 65_534],
    ['9'.repeat(5000), 1000, 65_534],
  ])('%j: colspan %i, rowspan %i', (attribute, columns, rows) => {
    expect(parseColumnSpan(attribute)).toBe(columns);
    expect(parseRowSpan(attribute)).toBe(rows);
  });
});

describe('a grid', () => {
  it.each<[string, string, Texts]>([
    [
      'a head of two rows',
      '<tr><td rowspan=2>项<td colspan=2>数<tr><td>甲<td>乙',
      [
        ['项', '数', '数'],
        ['项', '甲', '乙'],
      ],
    ],
    [
      'a row span ends with its group',
      '<tbody><tr><td rowspan=9>甲<td>1<tbody><tr><td>2',
      [
        ['甲', '1'],
        ['2', null],
      ],
    ],
    [
      'rowspan 0 fills its group',
      '<tr><td rowspan=0>甲<td>1<tr><td>2<tbody><tr><td>3',
      [
        ['甲', '1'],
        ['甲', '2'],
        ['3', null],
      ],
    ],
    [
      'two claims on a slot',
      '<tr><td>a<td rowspan=2>b<tr><td colspan=3>c',
      [
        ['a', 'b', null],
        ['c', 'b', 'c'],
      ],
    ],
    ['feet are last', '<tfoot><tr><td>尾<tbody><tr><td>体<thead><tr><td>头', [['体'], ['头'], ['尾']]],
    ['a row without cells', '<tr><td>a<tr><tr><td>b', [['a'], [null], ['b']]],
    ['stray cells', '<td>a<td>b</table><td>c', [['a', 'b']]],
    ['text between rows is not in it', '<tr>x<td>a</td>y<td>b', [['a', 'b']]],
    [
      'cells of hidden rows keep their slots',
      '<tr hidden><td>a<td>b<tr><td>c<td style="display:none">d',
      [
        ['', ''],
        ['c', ''],
      ],
    ],
    ['caption and columns are no cells', '<caption>名</caption><col span=9><tr><td>a', [['a']]],
  ])('%s', (_, rows, expected) => {
    expect(grids(`<table>${rows}</table>`)).toEqual([expected]);
  });

  it('takes rows that no parser would put there, as scripts do', () => {
    const document = parseDocument('<table></table>');
    const table = document.querySelector('table');
    const row = document.createElement('tr');
    row.append(document.createElement('td'));
    table?.append(row);
    expect(table && gridTexts(formGrid(table))).toEqual([['']]);
  });

  it('keeps where its cells are and come from', () => {
    const [grid] = pageGrids(parseDocument('<table><tr><td rowspan=5 colspan=2 id=a>x<tr><td>y</table>'));
    const cell = grid?.slots[1]?.[1];
    expect(cell).toMatchObject({ text: 'x', row: 0, column: 0, rowSpan: 2, columnSpan: 2 });
    expect(cell?.place).toHaveProperty('id', 'a');
    expect(grid).toMatchObject({ width: 3, height: 2 });
  });

  it('keeps hostile spans within bounds, and the other tables of the page readable', () => {
    const hostile = `<table>${'<tr><td colspan=1000 rowspan=65534>x'.repeat(400)}</table>`;
    const [first, second] = pageGrids(
      parseDocument(`${hostile}<table><tr><td colspan=15>a<tr><td>b</table>`),
    );
    expect(first).toMatchObject({ width: 5000, height: 400 });
    expect(second).toMatchObject({ width: 15, height: 2 });
  });

  it('cuts a row off at the width the budget leaves', () => {
    const table = parseDocument(`<table><tr>${'<td>x'.repeat(100)}</table>`).querySelector('table');
    expect(table && formGrid(table, { slots: 0 }).width).toBe(32);
  });
});

describe('the tables of a page', () => {
  it('are items of their own, also a table in a cell, in document order', () => {
    const page =
      '<table><tr><td>a<table><tr><td>b</table>c<td><table><tr><td>d</table></table><table><tr><td>e</table>';
    expect(grids(page)).toEqual([[['a c', '']], [['b']], [['d']], [['e']]]);
  });

  it.each([
    ['hidden', '<table hidden><tr><td>a</table>'],
    ['in something hidden', '<div style="DISPLAY : None ;color:red"><p><table><tr><td>a</table></div>'],
    ['without a row', '<table><tbody></tbody></table>'],
    ['in a template', '<template><table><tr><td>a</table></template>'],
    [
      'in text only',
      '<textarea><table><tr><td>a</table></textarea><noscript><table><tr><td>a</table></noscript>',
    ],
  ])('leave out one %s', (_, html) => {
    expect(grids(html)).toEqual([]);
  });
});

describe('visible text', () => {
  it.each([
    ['white space of all kinds', 'a \n\t&nbsp;&#12288;&ensp; b', 'a b'],
    ['zero-width characters', 'a\u200bb\ufeffc\u2060d', 'abcd'],
    ['a line break', '结<br>果<br/>维持', '结 果 维持'],
    ['the ends of blocks', '<p>商业</p><p>企业</p><div>甲</div>乙', '商业 企业 甲 乙'],
    ['the parts of a word', '<b>自</b><span>然<font>人</font></span>', '自然人'],
    [
      'what is hidden',
      'a<i hidden>b</i><i style="color:red;display:none">c</i><i style=display:none!important>d</i>e',
      'ae',
    ],
    ['a display that is taken back', '<i style="display:none;display:inline">a</i>', 'a'],
    ['a display that is no longer open', '<i style="display:none!important;display:inline">a</i>b', 'b'],
    [
      'another property',
      '<i style="x-display:none">a</i><i style="display:">b</i><i style=display>c</i>',
      'abc',
    ],
    [
      'what no browser shows',
      'a<script>x</script><style>y</style><template>z</template><noscript>n</noscript><!--c-->b',
      'ab',
    ],
    ['a table in it', 'a<table><tr><td>x</table>b', 'a b'],
    ['an element of a name of its own', 'spam<foobr />eggs<o:p></o:p>', 'spameggs'],
  ])('%s', (_, html, expected) => {
    const cell = parseDocument(`<table><tr><td id=t>${html}</table>`).getElementById('t');
    expect(cell && visibleText(cell)).toBe(expected);
  });

  it('is none for an element that is itself hidden', () => {
    const cell = parseDocument('<p hidden>a</p>').querySelector('p');
    expect(cell && visibleText(cell)).toBe('');
    expect(cell && isHidden(cell)).toBe(true);
  });

  it('is found however deep it is', () => {
    const page = parseDocument(`<div>${'<a><div></a>'.repeat(5000)}x`);
    expect(visibleText(page.body)).toBe('x');
  });
});

describe('properties', () => {
  const span = fc.oneof(
    fc.integer({ min: -2, max: 12 }).map(String),
    fc.constantFrom('0', '1000', '65534', '', 'x', '+3', ' 2 '),
  );
  const cell = fc
    .tuple(fc.constantFrom('td', 'th'), span, span, fc.constantFrom('', '甲', '1 <b>2', '<p>x'))
    .map(([tag, columns, rows, text]) => `<${tag} colspan="${columns}" rowspan="${rows}">${text}`);
  const row = fc.array(cell, { maxLength: 6 }).map((cells) => `<tr>${cells.join('')}`);
  const group = fc
    .tuple(fc.constantFrom('tbody', 'thead', 'tfoot'), fc.array(row, { maxLength: 6 }))
    .map(([tag, rows]) => `<${tag}>${rows.join('')}`);
  const table = fc.array(group, { maxLength: 4 }).map((groups) => `<table>${groups.join('')}</table>`);

  it('each slot is in the span of its cell, and a cell that has slots has its first', () => {
    fc.assert(
      fc.property(table, (html) => {
        for (const { width, height, slots } of pageGrids(parseDocument(html))) {
          const wrong = slots.flatMap((line, y) =>
            line.filter((one, x) => {
              if (one === null) return false;
              const inRows = y >= one.row && y < one.row + one.rowSpan;
              const inColumns = x >= one.column && x < one.column + one.columnSpan;
              return !inRows || !inColumns || slots[one.row]?.[one.column] !== one;
            }),
          );
          expect(wrong).toEqual([]);
          expect(slots).toHaveLength(height);
          expect(new Set(slots.map((line) => line.length))).toEqual(new Set([width]));
        }
      }),
    );
  });

  it('a grid has a row for each row and says the same twice', () => {
    fc.assert(
      fc.property(table, (html) => {
        const document = parseDocument(html);
        const rows = document.querySelectorAll('tr').length;
        expect(pageGrids(document).map(({ height }) => height)).toEqual(rows === 0 ? [] : [rows]);
        expect(pageGrids(document).map(gridTexts)).toEqual(pageGrids(document).map(gridTexts));
      }),
    );
  });

  it('no mark-up makes it throw, or take more than the budget', () => {
    const soup = fc.array(
      fc.oneof(
        cell,
        fc.constantFrom(
          '<table>',
          '</table>',
          '<tr>',
          '</tr>',
          '</td>',
          '<tbody>',
          '</p>',
          '<b>',
          '</b>',
          '<div hidden>',
          'x',
        ),
        fc.string({ unit: 'binary', maxLength: 8 }),
      ),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(soup, (parts) => {
        const taken = pageGrids(parseDocument(parts.join(''))).reduce(
          (sum, grid) => sum + grid.width * grid.height,
          0,
        );
        expect(taken).toBeLessThanOrEqual(slotBudget().slots);
      }),
    );
  });

  it('folded text has no two spaces, none at its ends, and folds to itself', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', ' ', '\u00a0', '\u3000', '\u200b', '\n', '\ufeff') }),
        (text) => {
          const folded = fold(text);
          expect(folded).not.toMatch(/^\s|\s$|\s\s|[\u200b\ufeff]/);
          expect(fold(folded)).toBe(folded);
        },
      ),
    );
  });
});
