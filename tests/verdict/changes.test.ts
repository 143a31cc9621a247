import { describe, expect, it } from 'vitest';
import type { Finding } from '../../lib/report/schema.ts';
import { changesSince } from '../../lib/verdict/changes.ts';
import type { Verdict } from '../../lib/verdict/model.ts';
import { pageText, verdictOf } from '../support/shown.ts';

const xinjiang = verdictOf(pageText('tests/fixtures/reports/xinjiang-2019.html'));

const finding = (rule: string, at: Finding['at'], message = rule): Finding => ({
  rule,
  severity: 'error',
  at,
  message,
  basis: '',
  fix: '',
});
const withFindings = (findings: readonly Finding[], more: Partial<Verdict> = {}): Verdict => ({
  ...xinjiang,
  unchecked: [],
  findings,
  ...more,
});
const entryOf = ({ rule }: Finding) => ({
  organ: '',
  year: 2019,
  rule,
  at: '',
  reason: 'confirmed' as const,
  note: '',
  by: '',
  on: '',
});

const blank = finding('cell/blank', { table: 'applications', row: 'granted', column: 'total' });
const first = finding('text/counts', { section: 'overview' }, 'three and four');
const second = finding('text/counts', { section: 'overview' }, 'five and six');

/** Keys of what is new, messages of what has gone. */
function changes(before: Verdict | null, now: Verdict) {
  const { fresh, mended, lost } = changesSince(before, now);
  for (const { count, messages } of [mended, lost]) expect(messages).toHaveLength(count);
  return { fresh: [...fresh], mended: mended.messages, lost: lost.messages };
}

const NOTHING = { fresh: [], mended: [], lost: [] };

describe('since the check before', () => {
  it('nothing has changed on the first check, nor on the same page', () => {
    expect(changes(null, xinjiang)).toEqual(NOTHING);
    expect(changes(xinjiang, xinjiang)).toEqual(NOTHING);
  });

  it('tells what is new and what is mended', () => {
    expect(changes(withFindings([blank]), withFindings([first]))).toEqual({
      fresh: ['text/counts overview'],
      mended: ['cell/blank'],
      lost: [],
    });
  });

  it('knows of two statements on one address the one that has gone, and the one that has come', () => {
    expect(changes(withFindings([first, second]), withFindings([second])).mended).toEqual(['three and four']);
    expect(changes(withFindings([second]), withFindings([first, second])).fresh).toEqual([
      'text/counts overview',
    ]);
  });

  it('takes the same fault with other numbers, or in another language, for the same', () => {
    expect(changes(withFindings([first]), withFindings([{ ...first, message: 'three and nine' }]))).toEqual(
      NOTHING,
    );
    const english = verdictOf(pageText('tests/fixtures/reports/xinjiang-2019.html'), 'en');
    expect(changes(xinjiang, english)).toEqual(NOTHING);
  });

  it('says as many as are read, and counts all', () => {
    const many = Array.from({ length: 1_000 }, (_, index) => ({ ...first, message: `${index}` }));
    const { mended, lost } = changesSince(withFindings(many), withFindings([]));
    expect(mended.count).toBe(1_000);
    expect(mended.messages).toEqual(many.slice(0, 200).map(({ message }) => message));
    expect(lost).toEqual({ count: 0, messages: [] });
  });

  it('does not take what the user does for a change of the page', () => {
    const aside = withFindings([], { ignored: [{ finding: blank, entry: entryOf(blank) }] });
    const off = withFindings([], { rulesOff: ['cell/blank'] });
    expect(changes(withFindings([blank]), aside)).toEqual(NOTHING);
    expect(changes(aside, withFindings([blank]))).toEqual(NOTHING);
    expect(changes(withFindings([blank]), off)).toEqual(NOTHING);
    expect(changes(off, withFindings([blank]))).toEqual(NOTHING);
  });
});

describe('what is gone but cannot be checked is not called mended', () => {
  const unplaced = finding('cell/blank', { table: 'applications', row: 'other', column: 'total' });
  const [equation] = xinjiang.findings.filter(({ rule }) => rule === 'balance/applicants');
  if (equation === undefined) throw new Error('the fixture has no such finding');
  const value = (row: string) => ({ at: { table: 'applications' as const, row, column: 'total' }, value: 1 });
  const ofUnplaced: Finding = {
    ...equation,
    message: 'sum',
    equation: { terms: [{ ...value('granted'), sign: 1 }], total: value('other'), difference: 1 },
  };
  const picture = {
    at: { section: 'overview' as const },
    reason: 'a picture',
    kind: 'picture' as const,
    href: 'https://www.example.gov.cn/a.png',
  };
  const { review, ...tables } = xinjiang.report?.tables ?? {};
  const { overview, ...sections } = xinjiang.report?.sections ?? {};
  const reportWith = (changed: object): Partial<Verdict> =>
    xinjiang.report === null ? {} : { report: { ...xinjiang.report, ...changed } };

  it.each<[string, Finding, Partial<Verdict>]>([
    ['its cell can no longer be placed', unplaced, {}],
    ['a cell of its equation can no longer be placed', ofUnplaced, {}],
    ['its table is gone', finding('table/shape', { table: 'review' }), reportWith({ tables })],
    ['its section is gone', first, reportWith({ sections })],
    ['a picture has come into its section', first, { unchecked: [picture] }],
  ])('%s', (_, gone, now) => {
    expect(review && overview).toBeTruthy();
    expect(changes(withFindings([gone]), withFindings([], now))).toEqual({
      fresh: [],
      mended: [],
      lost: [gone.message],
    });
  });

  it('a picture that was there before hides nothing', () => {
    const before = withFindings([first], { unchecked: [picture] });
    expect(changes(before, withFindings([], { unchecked: [picture] })).mended).toEqual([first.message]);
  });

  it('what was missing and is there now is mended', () => {
    const missing = finding('section/missing', { section: 'overview' });
    expect(changes(withFindings([missing]), withFindings([])).mended).toEqual(['section/missing']);
  });
});
