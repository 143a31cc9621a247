import { check } from '../../../lib/check.ts';
import { parseDocument } from '../../../lib/dom/document.ts';
import type { Result } from '../../../lib/report/schema.ts';
import type { Figures } from './figures.ts';
import { inFullWidth } from './numbers.ts';

/** The verdict on a page, by the same way as the command line. */
export function checked(html: string, source: string): Result {
  return check(parseDocument(html), { source }).result;
}

/** The stacked mark-up goes with the typist's full-width digits. */
export function typed(markup: string, figures: Figures): Figures {
  return markup === 'stacked' ? inFullWidth(figures) : figures;
}
