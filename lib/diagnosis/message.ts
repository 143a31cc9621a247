import type { FormTable, Text } from '../form/index.ts';
import { columnName, columnTitle, rowName, rowTitle } from '../rules/shared/labels.ts';
import type { Alternative, CellChange } from './problem.ts';

/** Cells that are named one by one; the rest is counted. */
const MOST_NAMED = 4;

const NOTHING: Text = { zh: '', en: '' };

/** `（一）予以公开 的 总计 应为 1（现填 0）`. */
function changeText(form: FormTable, { row, column, from, to }: CellChange): Text {
  const [ofRow, ofColumn] = [rowName(form, row), columnName(form, column)];
  const now = from === null ? '现为空白' : `现填 ${from}`;
  return {
    zh: `${ofRow.zh} 的 ${ofColumn.zh} 应为 ${to}（${now}）`,
    en: `${ofColumn.en} of ${ofRow.zh} (${ofRow.en}) should be ${to} (now ${from ?? 'blank'})`,
  };
}

function changesText(form: FormTable, changes: readonly CellChange[]): Text {
  const count = changes.length;
  const more = count - MOST_NAMED;
  if (more > 0 && changes.every(({ from, to }) => from === null && to === 0)) {
    return { zh: `${count} 处空白都应为 0`, en: `all ${count} blanks should be 0` };
  }
  const named = changes.slice(0, MOST_NAMED).map((change) => changeText(form, change));
  return {
    zh: named.map(({ zh }) => zh).join('、') + (more > 0 ? `等 ${count} 处` : ''),
    en: named.map(({ en }) => en).join(', ') + (more > 0 ? ` and ${more} more` : ''),
  };
}

/** What a story says went wrong; nothing where cells are wrong by themselves. */
function storyText(form: FormTable, { kind, changes }: Alternative): Text {
  const rows = [...new Set(changes.map(({ row }) => row))].map((row) => rowTitle(form, row));
  const columns = [...new Set(changes.map(({ column }) => column))].map((column) =>
    columnTitle(form, column),
  );
  const [row = NOTHING, nextRow = NOTHING] = rows;
  const [column = NOTHING, nextColumn = NOTHING] = columns;
  switch (kind) {
    case 'cells':
      return NOTHING;
    case 'swap':
      return { zh: '两个数字填反了，', en: 'two numbers were swapped, ' };
    case 'not-filled': {
      if (rows.length > 1 && columns.length > 1)
        return { zh: '总计没有填写，', en: 'the totals were not filled in, ' };
      const line = columns.length === 1 ? column : row;
      return { zh: `${line.zh}没有填写，`, en: `${line.en} was not filled in, ` };
    }
    case 'shift':
      return {
        zh: `${row.zh}行从${column.zh}起错开了一格，`,
        en: `row ${row.en} stands one column off from ${column.en} on, `,
      };
    case 'rows-exchanged':
      return {
        zh: `${row.zh}与${nextRow.zh}两行填反了，`,
        en: `the rows ${row.en} and ${nextRow.en} were exchanged, `,
      };
    case 'columns-exchanged':
      return {
        zh: `${column.zh}与${nextColumn.zh}两列填反了，`,
        en: `the columns ${column.en} and ${nextColumn.en} were exchanged, `,
      };
  }
}

const SURE: Readonly<Record<Alternative['certainty'], Text>> = {
  certain: NOTHING,
  likely: { zh: '很可能是：', en: 'probably: ' },
  possible: { zh: '可能是：', en: 'possibly: ' },
};

const HOLD: Readonly<Record<number, string>> = { 1: 'the equation holds', 2: 'both equations hold' };

/** What holds once it is done. */
function outcomeText(count: number, changes: number): Text {
  if (count === 0) return { zh: '由勾稽关系得出', en: 'so the equations say' };
  const [zh, en] = changes === 1 ? ['一', 'this one change'] : [` ${changes} `, `these ${changes} changes`];
  return {
    zh: `改这${zh}处，${count} 个等式全部成立`,
    en: `with ${en} ${HOLD[count] ?? `all ${count} equations hold`}`,
  };
}

/**
 * An alternative as it is said to people: `（一）予以公开 的 总计 应为 1（现填 0）：改这一处，3 个等式全部成立`.
 *
 * @param broken how many equations do not hold without it
 */
export function alternativeText(form: FormTable, broken: number, alternative: Alternative): Text {
  const { changes, certainty } = alternative;
  const sure = SURE[certainty];
  const story = storyText(form, alternative);
  const what = changesText(form, changes);
  const outcome = outcomeText(broken, changes.length);
  return {
    zh: `${sure.zh}${story.zh}${what.zh}：${outcome.zh}`,
    en: `${sure.en}${story.en}${what.en}: ${outcome.en}`,
  };
}
