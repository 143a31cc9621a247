import { FORMS, SECTIONS } from '../form/index.ts';
import type { Edition, SectionKey, TableKey } from '../form/types.ts';
import type { Lang } from '../output/formatter.ts';
import { columnLabel, rowLabel, sectionLabel } from '../output/labels.ts';
import { WHOLE_COLUMN } from '../output/places.ts';
import type { FormNames, TableNames } from './names.ts';

/** The names of the form in the edition of a report. */
export function formNames(edition: Edition, lang: Lang): FormNames {
  const { source } = FORMS[edition];
  const table = (key: TableKey): TableNames => {
    const rows = Object.values(FORMS).flatMap((form) => form.tables[key].rows);
    const columns = Object.values(FORMS).flatMap((form) => form.tables[key].columns);
    return {
      rows: Object.fromEntries(rows.map((row) => [row.key, rowLabel(key, row.key, edition, lang)])),
      columns: Object.fromEntries(
        columns.map((column) => [column.key, columnLabel(key, column.key, edition, lang)]),
      ),
    };
  };
  return {
    source: lang === 'zh' ? source.number : source.en,
    sections: Object.fromEntries(SECTIONS.map(({ key }) => [key, sectionLabel(key, lang)])) as Record<
      SectionKey,
      string
    >,
    tables: {
      disclosure: table('disclosure'),
      applications: table('applications'),
      review: table('review'),
    },
    wholeColumn: WHOLE_COLUMN[lang],
  };
}
