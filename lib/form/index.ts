import { EDITION_2019 } from './edition-2019.ts';
import { EDITION_2021 } from './edition-2021.ts';
import type { Edition, Form } from './types.ts';

export { APPLICANTS_HEAD, CORNER_NOTE } from './applicants.ts';
export { CONTENT_HEAD } from './articles.ts';
export { SECTIONS, TOPICS } from './sections.ts';
export { SOURCES } from './sources.ts';
export type * from './types.ts';

export const FORMS: Readonly<Record<Edition, Form>> = { '2019': EDITION_2019, '2021': EDITION_2021 };

/** The first report year the unified form exists for; reports for earlier years have another form. */
export const FIRST_YEAR = EDITION_2019.years.from;

/** The edition prescribed for a report year; the newest where the year is not known. */
export function editionOfYear(year: number | null): Edition {
  return year !== null && year <= EDITION_2019.years.to ? '2019' : '2021';
}
