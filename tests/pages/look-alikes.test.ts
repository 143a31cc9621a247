import { describe, expect, it } from 'vitest';
import { auditNumbers } from '../support/pages/audit.ts';
import { checked } from '../support/pages/checked.ts';
import { cellsAgainst, findingsAgainst } from '../support/pages/compare.ts';
import { LOOK_ALIKES, TRUE_REPORTS } from '../support/pages/look-alikes.ts';

describe('pages that are no report', () => {
  it.each(LOOK_ALIKES.map((page) => [page.name, page] as const))('%s', async (name, { html, before2019 }) => {
    await expect(html).toMatchFileSnapshot(`../fixtures/look-alikes/${name}.html`);
    const result = checked(html, name);
    expect(result.report).toBeNull();
    expect(result.reason).toBeTruthy();
    expect(result.findings).toEqual([]);
    expect(result.unchecked).toEqual([]);
    if (before2019) expect(result.reason).toMatch(/2019/);
  });
});

describe('pages that are reports all the same', () => {
  it.each(TRUE_REPORTS.map((page) => [page.name, page] as const))(
    '%s',
    (name, { html, figures, unchecked }) => {
      const result = checked(html, name);
      expect(result.report).not.toBeNull();
      expect(result.report?.year).toBe(figures.year);
      expect(findingsAgainst(result, auditNumbers(figures))).toEqual([]);
      expect(cellsAgainst(result, figures)).toEqual([]);
      const tables = result.unchecked.map(({ at }) => at.table);
      for (const table of unchecked) expect(tables).toContain(table);
    },
  );
});
