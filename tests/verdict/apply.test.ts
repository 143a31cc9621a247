import { describe, expect, it } from 'vitest';
import { check } from '../../lib/check.ts';
import { parseDocument } from '../../lib/dom/document.ts';
import type { Ignored } from '../../lib/ignore/model.ts';
import { applyTo, type CheckedPage, checkedPage, type Own } from '../../lib/verdict/apply.ts';
import { fixturePages } from '../browser/support/fixtures.ts';

const MADE = { checkedAt: '2024-03-01T01:02:03.000Z', digest: 'd', lang: 'zh' as const };
const SOURCE = 'http://www.example.gov.cn/a.html';

function pageOf(name: string): CheckedPage {
  const html = fixturePages().get(name);
  if (html === undefined) throw new Error(`no fixture ${name}`);
  return checkedPage(check(parseDocument(html), { source: SOURCE }), MADE);
}

const own = (changes: Partial<Own> = {}): Own => ({
  settings: { rules: {} },
  ignored: [],
  today: '2024-03-01',
  ...changes,
});

const xinjiang = pageOf('reports/xinjiang-2019.html');
const rulesOf = (findings: readonly { rule: string }[]) => findings.map(({ rule }) => rule);

describe('a page with nothing set', () => {
  it('has the findings of the checker, in their order', () => {
    const verdict = applyTo(xinjiang, own());
    expect(verdict.findings).toEqual(xinjiang.findings);
    expect(verdict.findings.length).toBeGreaterThan(10);
    expect(verdict).toMatchObject({ ...MADE, source: SOURCE, ignored: [], rulesOff: [] });
  });

  it('knows of each thing unchecked what could not check it', () => {
    const { unchecked } = applyTo(xinjiang, own());
    expect(unchecked.length).toBeGreaterThan(10);
    for (const item of unchecked) expect([item.kind, item.rule].filter(Boolean)).toHaveLength(1);
  });
});

describe('rules that are switched off', () => {
  const off = own({ settings: { rules: { 'balance/results': { off: true }, 'cell/unit': { off: true } } } });

  it('are named in the order of the rules, and neither find anything nor fail to check anything', () => {
    const verdict = applyTo(xinjiang, off);
    expect(verdict.rulesOff).toEqual(['cell/unit', 'balance/results']);
    expect(rulesOf(verdict.findings)).toEqual(
      rulesOf(xinjiang.findings).filter((rule) => !verdict.rulesOff.includes(rule)),
    );
    expect(xinjiang.unchecked.some(({ rule }) => rule === 'balance/results')).toBe(true);
    expect(verdict.unchecked).toEqual(xinjiang.unchecked.filter(({ rule }) => rule !== 'balance/results'));
  });

  it('are not those that need last year’s report where there is none: they are never checked here, off or not', () => {
    const settings = { rules: { 'history/valid': { off: true }, 'cell/unit': { off: true } } };
    expect(applyTo(xinjiang, own({ settings })).rulesOff).toEqual(['cell/unit']);
    const compared = applyTo({ ...xinjiang, isCompared: true }, own({ settings }));
    expect(compared.rulesOff).toEqual(['cell/unit', 'history/valid']);
  });

  it('are not heard of when there is no such rule', () => {
    const settings = { rules: { 'no/such-rule': { off: true } } };
    expect(applyTo(xinjiang, own({ settings })).rulesOff).toEqual([]);
  });
});

describe('a severity that is set', () => {
  it('replaces that of the checker, which is remembered', () => {
    const settings = { rules: { 'balance/applicants': { severity: 'info' } } } as const;
    const changed = applyTo(xinjiang, own({ settings })).findings.filter(
      ({ rule }) => rule === 'balance/applicants',
    );
    expect(changed.length).toBeGreaterThan(0);
    for (const finding of changed) expect(finding).toMatchObject({ severity: 'info', was: 'error' });
  });

  it('leaves no trace where it is the same', () => {
    const settings = { rules: { 'balance/applicants': { severity: 'error' } } } as const;
    expect(applyTo(xinjiang, own({ settings })).findings).toEqual(xinjiang.findings);
  });
});

describe('findings set aside', () => {
  const entry: Ignored = {
    organ: xinjiang.report?.organ ?? '',
    year: 2019,
    rule: 'section/missing',
    at: 'other',
    reason: 'explained',
    note: '',
    by: '张三',
    on: '2024-01-01',
  };

  it('stand by themselves, with the entry that says so', () => {
    const verdict = applyTo(xinjiang, own({ ignored: [entry] }));
    expect(verdict.ignored).toMatchObject([{ finding: { rule: 'section/missing' }, entry }]);
    expect(rulesOf(verdict.findings)).not.toContain('section/missing');
  });

  it.each([
    ['another organ', { organ: '别的机关' }],
    ['another year', { year: 2020 }],
    ['another rule', { rule: 'section/empty' }],
    ['another address', { at: 'problems' }],
    ['a day that is over', { until: '2024-02-29' }],
  ])('are not those of %s', (_, change) => {
    expect(applyTo(xinjiang, own({ ignored: [{ ...entry, ...change }] })).ignored).toEqual([]);
  });

  it('are so on their last day', () => {
    const ignored = [{ ...entry, until: '2024-03-01' }];
    expect(applyTo(xinjiang, own({ ignored })).ignored).toHaveLength(1);
  });

  it('of a report without an organ are known by the site, a file among them', () => {
    const { report } = xinjiang;
    if (report === null) throw new Error('no report');
    const nameless = { ...xinjiang, source: 'file:///a.html', report: { ...report, organ: null } };
    expect(applyTo(nameless, own({ ignored: [{ ...entry, organ: 'file:' }] })).ignored).toHaveLength(1);
    const onSite = { ...nameless, source: SOURCE };
    expect(applyTo(onSite, own({ ignored: [{ ...entry, organ: 'file:' }] })).ignored).toEqual([]);
    expect(
      applyTo(onSite, own({ ignored: [{ ...entry, organ: 'www.example.gov.cn' }] })).ignored,
    ).toHaveLength(1);
  });
});

it('a page that is no report stays one, with its reason', () => {
  const page = pageOf('look-alikes/budget.html');
  expect(page.reason).toBeTruthy();
  expect(applyTo(page, own())).toMatchObject({ report: null, reason: page.reason, findings: [] });
});
