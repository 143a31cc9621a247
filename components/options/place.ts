import type { Lang } from '../../lib/check.ts';
import { editionOfYear, FORMS, SECTIONS } from '../../lib/form/index.ts';
import type { SectionKey, TableKey } from '../../lib/form/types.ts';
import { formRow } from '../../lib/output/labels.ts';
import { placeLabel } from '../../lib/output/places.ts';

const isTable = (key: string): key is TableKey => Object.hasOwn(FORMS['2021'].tables, key);
const isSection = (key: string): key is SectionKey => SECTIONS.some((section) => section.key === key);

/**
 * An address that `addressOf` wrote, in the form's words; '' for the report as a whole. What the form does not
 * have is shown as it is written.
 */
export function placeOf(address: string, year: number | null, lang: Lang): string {
  const [first = '', second, third] = address.split('/');
  const edition = editionOfYear(year);
  if (!isTable(first)) return isSection(first) ? placeLabel({ section: first }, edition, lang) : address;
  if (second === undefined) return placeLabel({ section: first }, edition, lang);
  if (third !== undefined) return placeLabel({ table: first, row: second, column: third }, edition, lang);
  const at = formRow(first, second, edition) === undefined ? { column: second } : { row: second };
  return placeLabel({ table: first, ...at }, edition, lang);
}
