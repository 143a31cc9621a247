import { describe, expect, it } from 'vitest';
import { check } from '../../lib/check.ts';
import { parseDocument } from '../../lib/dom/document.ts';
import { addressOf } from '../../lib/report/address.ts';
import { resultSchema } from '../../lib/report/schema.ts';
import { RULES } from '../../lib/rules/index.ts';
import { toResult } from '../../lib/verdict/contract.ts';
import { fixturePages } from '../browser/support/fixtures.ts';
import { verdictOf } from '../support/verdicts.ts';

const PAGES = [...fixturePages()].map(([name, html]) => {
  const { result, unread } = check(parseDocument(html), { source: `https://www.example.gov.cn/${name}` });
  return { name, result, unread };
});
const REPORTS = PAGES.filter(({ result }) => result.report !== null);

describe('the result is what the command line gives', () => {
  it.each(PAGES)('$name, nothing changed', ({ result, unread }) => {
    expect(toResult(verdictOf(result, { unread }))).toEqual(result);
  });

  it.each(REPORTS)('$name, findings set aside', ({ result, unread }) => {
    const verdict = verdictOf(result, { unread, aside: (_, index) => index % 2 === 0 });
    if (result.findings.length > 0) expect(verdict.ignored.length).toBeGreaterThan(0);
    expect(toResult(verdict)).toEqual(result);
  });

  it.each(REPORTS)('$name, severities changed', ({ result, unread }) => {
    const verdict = verdictOf(result, {
      unread,
      aside: (_, index) => index % 3 === 0,
      settings: { 'cell/blank': 'info', 'table/shape': 'warning', 'title/year': 'error' },
    });
    expect(toResult(verdict)).toEqual(result);
  });
});

it('names rules that are off among what was not checked', () => {
  const [first] = REPORTS.filter(({ result }) => result.findings.length > 0);
  if (first === undefined) throw new Error('no report with findings');
  const rule = first.result.findings[0]?.rule ?? '';
  for (const lang of ['zh', 'en'] as const) {
    const result = toResult(verdictOf(first.result, { lang, rulesOff: [rule, 'gone/rule'] }));
    expect(result.findings.map(({ rule, at }) => `${rule} ${addressOf(at)}`)).toEqual(
      first.result.findings
        .filter((finding) => finding.rule !== rule)
        .map((f) => `${f.rule} ${addressOf(f.at)}`),
    );
    const [off, gone] = result.unchecked.slice(-2);
    expect(off?.reason).toContain(rule);
    expect(off?.reason).toContain(RULES.find(({ id }) => id === rule)?.title[lang]);
    expect(gone?.reason).toContain('gone/rule');
    expect(resultSchema.safeParse(result).success).toBe(true);
  }
});
