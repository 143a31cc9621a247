import { describe, expect, it } from 'vitest';
import { rowOf } from '../../../lib/archive/row.ts';
import { indexOf } from '../../../lib/audit/view/index.ts';
import { isNothing, shownRows, verdictOf } from '../../../lib/audit/view/shown.ts';
import { check } from '../../../lib/check.ts';
import { parseDocument } from '../../../lib/dom/document.ts';
import type { Ignored } from '../../../lib/ignore/model.ts';
import { addressOf, placeKey } from '../../../lib/report/address.ts';
import { applyTo, checkedPage, NOTHING_SET, type Own, rulingOf } from '../../../lib/verdict/apply.ts';
import { fixturePages } from '../../browser/support/fixtures.ts';
import { entryOf, judged } from '../out/archive.ts';
import { whole } from './rows.ts';

const SOURCE = 'http://www.qingxi.gov.cn/a.html';
const LISTED = { title: null, organ: '名单上的机关', year: 1999 };
const MADE = { checkedAt: '', digest: '', lang: 'zh' as const };

const PAGES = [...fixturePages()].map(([name, html]) => {
  const entry = entryOf(SOURCE, judged(html, SOURCE), { listed: LISTED });
  const page = checkedPage(check(parseDocument(html), { source: SOURCE }), MADE);
  return { name, entry, row: rowOf(entry, { url: SOURCE, pieces: [] }), page };
});
const FOUND = PAGES.filter(({ page }) => page.findings.length > 1);

/** Every other finding of a page is set aside, of the report as the overlay knows it. */
function ignoredOf({ page }: (typeof PAGES)[number]): Ignored[] {
  return page.findings
    .filter((_, index) => index % 2 === 0)
    .map(({ rule, at }) => ({
      organ: page.report?.organ ?? 'www.qingxi.gov.cn',
      year: page.report?.year ?? null,
      rule,
      at: addressOf(at),
      reason: 'explained',
      note: '',
      by: '张三',
      on: '2024-01-01',
    }));
}

const own = (more: Partial<Own>): Own => ({ ...NOTHING_SET, today: '2024-03-01', ...more });
const shownOf = (rows: Parameters<typeof shownRows>[0], set: Own) => whole(shownRows(rows, rulingOf(set)));

describe('what the overlay shows of a page, the archive shows of it', () => {
  it.each(FOUND)('$name', (one) => {
    const [first, last] = [one.page.findings[0], one.page.findings.at(-1)];
    const ways: Own[] = [
      own({}),
      own({ ignored: ignoredOf(one) }),
      own({ ignored: ignoredOf(one).map((entry) => ({ ...entry, until: '2024-02-29' })) }),
      own({ settings: { rules: { [first?.rule ?? '']: { off: true } } } }),
      own({ settings: { rules: { [last?.rule ?? '']: { severity: 'info' } } }, ignored: ignoredOf(one) }),
    ];
    for (const set of ways) {
      const overlay = applyTo(one.page, set);
      const { rows, leftOut } = shownOf([one.row], set);
      expect(rows[0]?.findings.map(({ rule, severity, at }) => [rule, severity, at])).toEqual(
        overlay.findings.map(({ rule, severity, at }) => [rule, severity, placeKey(at)]),
      );
      const verdict = verdictOf(one.entry, 'zh', rulingOf(set));
      expect(verdict.findings).toEqual(overlay.findings);
      expect(verdict.ignored).toEqual(overlay.ignored);
      expect([...leftOut.aside.values()].reduce((sum, count) => sum + count, 0)).toBe(overlay.ignored.length);
      expect([...leftOut.off.keys()]).toEqual(overlay.rulesOff);
    }
    expect(shownOf([one.row], own({ ignored: ignoredOf(one) })).rows[0]?.findings.length).toBeLessThan(
      one.page.findings.length,
    );
  });

  it('a report that names no organ or no year is known as the overlay knows it, not as the list calls it', () => {
    const [one] = FOUND;
    if (one?.page.report == null) throw new Error('no report');
    for (const unnamed of [{ organ: null }, { year: null }]) {
      const report = { ...one.page.report, ...unnamed };
      const entry = { ...one.entry, judgement: { ...one.entry.judgement, report } };
      const row = rowOf(entry, { url: SOURCE, pieces: [] });
      const page = { ...one.page, report };
      const set = own({ ignored: ignoredOf({ ...one, page }) });
      const overlay = applyTo(page, set);
      expect(overlay.ignored.length).toBeGreaterThan(0);
      expect(shownOf([row], set).rows[0]?.findings).toHaveLength(overlay.findings.length);
      const byList = ignoredOf({ ...one, page }).map((each) => ({
        ...each,
        organ: report.organ ?? LISTED.organ,
        year: report.year ?? LISTED.year,
      }));
      expect(shownOf([row], own({ ignored: byList })).rows[0]?.findings).toHaveLength(page.findings.length);
    }
  });
});

describe('what is left out is counted by rule', () => {
  const rows = FOUND.map(({ row }) => row);
  const of = (rule: string) =>
    rows.flatMap(({ findings }) => findings.filter((one) => one.rule === rule)).length;

  it('rules that are off, those that have found nothing and those that compare among them', () => {
    const rules = { 'cell/blank': { off: true }, 'history/valid': { off: true }, 'gone/rule': { off: true } };
    const { leftOut } = shownOf(rows, own({ settings: { rules } }));
    expect(of('cell/blank')).toBeGreaterThan(0);
    expect([...leftOut.off]).toEqual([
      ['cell/blank', of('cell/blank')],
      ['history/valid', 0],
    ]);
  });

  it('findings of another severity than the checker’s', () => {
    const { leftOut } = shownOf(rows, own({ settings: { rules: { 'cell/blank': { severity: 'info' } } } }));
    expect([...leftOut.regraded]).toEqual([['cell/blank', of('cell/blank')]]);
  });

  it('where nothing is set nothing is left out, and rows are as they are kept', () => {
    const { rows: shown, leftOut } = shownOf(rows, own({}));
    expect(isNothing(leftOut)).toBe(true);
    expect(shown).toEqual(rows);
  });
});

it('the index is of what is shown: matrix, counts and findings agree', () => {
  const rows = FOUND.map(({ row }, index) => ({ ...row, url: `${row.url}?${index}` }));
  const rules = { 'cell/blank': { off: true }, 'title/year': { severity: 'error' as const } };
  const set = own({ settings: { rules }, ignored: FOUND.flatMap(ignoredOf) });
  const index = whole(indexOf(rows, [], rulingOf(set)));
  const shown = shownOf(rows, set).rows;
  expect(index.rows).toEqual(shown);
  expect(index.findings.count).toBe(shown.flatMap(({ findings }) => findings).length);
  expect(index.findings.rules).not.toContain('cell/blank');
  const errors = shown.flatMap(({ findings }) => findings.filter(({ severity }) => severity === 'error'));
  expect(index.organs.reduce((sum, { totals }) => sum + totals.error, 0)).toBe(errors.length);
});
