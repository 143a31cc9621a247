import type { CellRef, FormTable, Text } from '../form/index.ts';
import { columnName, rowName } from '../rules/shared/labels.ts';
import type { Alternative, CellChange } from './problem.ts';

/** Cells that are named one by one; the rest is counted. */
const MOST_NAMED = 4;

const join = (parts: readonly Text[], zh: string, en: string): Text => ({
  zh: parts.map((part) => part.zh).join(zh),
  en: parts.map((part) => part.en).join(en),
});

function cellName(form: FormTable, { row, column }: CellRef): Text {
  const [ofRow, ofColumn] = [rowName(form, row), columnName(form, column)];
  return {
    zh: `${ofRow.zh} 的 ${ofColumn.zh}`,
    en: `${ofColumn.en} of ${ofRow.zh} (${ofRow.en})`,
  };
}

/** `（一）予以公开 的 总计 应为 1（现填 0）`. */
function changeText(form: FormTable, change: CellChange): Text {
  const name = cellName(form, change);
  const now: Text =
    change.from === null
      ? { zh: '现为空白', en: 'now blank' }
      : { zh: `现填 ${change.from}`, en: `now ${change.from}` };
  return {
    zh: `${name.zh} 应为 ${change.to}（${now.zh}）`,
    en: `${name.en} should be ${change.to} (${now.en})`,
  };
}

function changesText(form: FormTable, changes: readonly CellChange[]): Text {
  const count = changes.length;
  if (count > MOST_NAMED && changes.every(({ from, to }) => from === null && to === 0)) {
    return { zh: `${count} 处空白都应为 0`, en: `all ${count} blanks should be 0` };
  }
  const all = join(
    changes.slice(0, MOST_NAMED).map((change) => changeText(form, change)),
    '、',
    ', ',
  );
  const more = changes.length - MOST_NAMED;
  if (more <= 0) return all;
  return { zh: `${all.zh}等 ${changes.length} 处`, en: `${all.en} and ${more} more` };
}

/** What a story says went wrong; nothing where cells are wrong by themselves. */
function storyText(form: FormTable, { kind, changes }: Alternative): Text | null {
  const [first] = changes;
  if (first === undefined) return null;
  const rows = [...new Set(changes.map(({ row }) => row))].map((row) => rowName(form, row));
  const columns = [...new Set(changes.map(({ column }) => column))].map((column) => columnName(form, column));
  const quote = (names: readonly Text[]): Text =>
    join(
      names.map(({ zh, en }) => ({ zh: `“${zh}”`, en: `“${zh}” (${en})` })),
      '与',
      ' and ',
    );
  if (kind === 'not-filled') {
    const line = columns.length === 1 ? quote(columns) : rows.length === 1 ? quote(rows) : null;
    return line === null
      ? { zh: '总计没有填写', en: 'the totals were not filled in' }
      : { zh: `${line.zh}没有填写`, en: `${line.en} was not filled in` };
  }
  if (kind === 'swap') return { zh: '两个数字填反了', en: 'two numbers were swapped' };
  if (kind === 'shift') {
    const row = quote(rows.slice(0, 1));
    const from = quote(columns.slice(0, 1));
    return {
      zh: `${row.zh}行从${from.zh}起错开了一格`,
      en: `row ${row.en} stands one column off from ${from.en} on`,
    };
  }
  if (kind === 'rows-exchanged') {
    const both = quote(rows.slice(0, 2));
    return { zh: `${both.zh}两行填反了`, en: `the rows ${both.en} were exchanged` };
  }
  if (kind === 'columns-exchanged') {
    const both = quote(columns.slice(0, 2));
    return { zh: `${both.zh}两列填反了`, en: `the columns ${both.en} were exchanged` };
  }
  return null;
}

const SURE: Readonly<Record<Alternative['certainty'], Text>> = {
  certain: { zh: '', en: '' },
  likely: { zh: '很可能是：', en: 'probably: ' },
  possible: { zh: '可能是：', en: 'possibly: ' },
};

const HOLD: Readonly<Record<number, string>> = { 1: 'the equation holds', 2: 'both equations hold' };

/** What holds once it is done. */
function outcomeText(count: number, changes: number): Text {
  if (count === 0) return { zh: '由勾稽关系得出', en: 'so the equations say' };
  const places: Text =
    changes === 1
      ? { zh: '改这一处', en: 'with this one change' }
      : { zh: `改这 ${changes} 处`, en: `with these ${changes} changes` };
  return {
    zh: `${places.zh}，${count} 个等式全部成立`,
    en: `${places.en} ${HOLD[count] ?? `all ${count} equations hold`}`,
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
    zh: `${sure.zh}${story === null ? '' : `${story.zh}，`}${what.zh}：${outcome.zh}`,
    en: `${sure.en}${story === null ? '' : `${story.en}, `}${what.en}: ${outcome.en}`,
  };
}
