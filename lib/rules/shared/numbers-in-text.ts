/** A number with its measure word in a running text: `收到申请 5 件`. */
export interface Quantity {
  value: number;
  /** Where it starts and ends in the text it was found in. */
  start: number;
  end: number;
}

const MAX_QUANTITIES = 50;
const APPROXIMATE_BEFORE = /(约|近|逾|超|超过|不足|不到|至少|至多|最多|不少于|第|将近|达到或超过|每|前|后)$/;
const APPROXIMATE_AFTER = /^(以上|以内|左右|多|余|次|人次|套|来)/;
/** `20个工作日`: a span of time, and no count of anything. */
const OF_TIME = /^(工作日|自然日|日历日|日|天|小时|月|季度|年)/;

/**
 * Exact whole numbers followed by one of `units`. Numbers that the text itself calls approximate (余、约、以上),
 * decimals and numbers in 万 are left out: they fit nothing exactly.
 */
export function quantitiesIn(text: string, units: string): readonly Quantity[] {
  return all(text, units).flatMap(({ exact, ...quantity }) => (exact ? [quantity] : []));
}

/** Whether the text has any number with such a unit, exact or not. */
export function countsAnything(text: string, units: string): number {
  return all(text, units).length;
}

const PATTERNS = new Map<string, RegExp>();

/** @param units a constant of a rule, so there are few */
function patternOf(units: string): RegExp {
  const known = PATTERNS.get(units);
  if (known) return known;
  const made = new RegExp(
    `(?<![\\d.,])(\\d{1,3}(?:,\\d{3}){1,3}|\\d{1,9})(余|多|来|几|万|千)?(?:${units})`,
    'g',
  );
  PATTERNS.set(units, made);
  return made;
}

function all(text: string, units: string) {
  const found: (Quantity & { exact: boolean })[] = [];
  // Most clauses have no number at all.
  if (!/\d/.test(text)) return found;
  for (const match of text.matchAll(patternOf(units))) {
    if (found.length === MAX_QUANTITIES) break;
    const end = match.index + match[0].length;
    if (match[0].endsWith('个') && OF_TIME.test(text.slice(end, end + 3))) continue;
    const exact =
      match[2] === undefined &&
      !APPROXIMATE_BEFORE.test(text.slice(Math.max(0, match.index - 6), match.index)) &&
      !APPROXIMATE_AFTER.test(text.slice(end, end + 2));
    found.push({ value: Number((match[1] ?? '').replaceAll(',', '')), start: match.index, end, exact });
  }
  return found;
}
