import { describe, expect, it } from 'vitest';
import { FORMS } from '../../lib/form/index.ts';
import { placeLabel } from '../../lib/output/places.ts';
import type { At } from '../../lib/report/address.ts';
import { formNames } from '../../lib/verdict/form-names.ts';
import { placeName } from '../../lib/verdict/names.ts';

describe.each(['2019', '2021'] as const)('edition %s', (edition) => {
  const other = edition === '2019' ? '2021' : '2019';
  const addresses = [FORMS[edition], FORMS[other]].flatMap(({ tables }) =>
    Object.values(tables).flatMap(({ key: table, rows, columns }): At[] => [
      { table },
      ...columns.map(({ key }): At => ({ table, column: key })),
      ...rows.map(({ key }): At => ({ table, row: key })),
      ...rows.flatMap((row) => row.columns.map((column): At => ({ table, row: row.key, column }))),
    ]),
  );
  it.each(['zh', 'en'] as const)('places have the names that the other outputs give them (%s)', (lang) => {
    const names = formNames(edition, lang);
    const more: At[] = [{}, { section: 'other' }, { table: 'review', row: 'no.such', column: 'constructor' }];
    for (const at of [...addresses, ...more])
      expect(placeName(at, names)).toBe(placeLabel(at, edition, lang));
  });
});
