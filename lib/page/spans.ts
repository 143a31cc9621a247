/** Spans of table cells by the HTML standard, 4.9.11 "Attributes common to td and th elements". */

const MAX_COLUMN_SPAN = 1000;
const MAX_ROW_SPAN = 65_534;

/** The HTML standard's "rules for parsing non-negative integers"; null is its "error". */
function parseNonNegative(text: string): number | null {
  const match = /^[\t\n\f\r ]*([+-]?)([0-9]+)/.exec(text);
  if (match === null) return null;
  const value = Number(match[2]);
  return match[1] === '-' && value > 0 ? null : value;
}

/** Columns a cell spans, 1–1000, from its `colspan` attribute (null: it has none). */
export function parseColumnSpan(attribute: string | null): number {
  return Math.min((attribute === null ? null : parseNonNegative(attribute)) || 1, MAX_COLUMN_SPAN);
}

/** Rows a cell spans, 1–65534, from its `rowspan` attribute; 0 is "to the end of the row group". */
export function parseRowSpan(attribute: string | null): number {
  return Math.min((attribute === null ? null : parseNonNegative(attribute)) ?? 1, MAX_ROW_SPAN);
}
