import { describe, expect, it } from 'vitest';
import { type CheckOptions, check } from '../lib/check.ts';
import { parseDocument } from '../lib/dom/document.ts';
import type { Report } from '../lib/report/model.ts';
import { pageOf } from './support/page.ts';
import { WATER, write } from './support/prose.ts';
import { type Draft, makeReport } from './support/report.ts';

const checked = (report: Report, options: Omit<CheckOptions, 'source'> = {}) =>
  check(parseDocument(pageOf(report)), { source: 'page.html', ...options });

function readOf(year: number, change?: (draft: Draft) => void): Report {
  const { report } = checked(makeReport(year, change));
  if (report === null) throw new Error('no report');
  return report;
}

const NOW = makeReport(2023, (draft) => draft.applications(3, 2));

describe('check with last year’s report', () => {
  it('compares what was carried over with what was carried forward', () => {
    const previous = readOf(2022, (draft) => draft.applications(5, 0, 1));
    const { result, refusal } = checked(NOW, { previous });
    expect(refusal).toBeNull();
    expect(result.findings.map(({ rule, severity, at }) => ({ rule, severity, at }))).toEqual(
      ['naturalPerson', 'total'].map((column) => ({
        rule: 'history/carry-over',
        severity: 'error',
        at: { table: 'applications', column },
      })),
    );
    expect(result.unchecked).toEqual([]);
  });

  it('has nothing to say where the years agree', () => {
    const previous = readOf(2022, (draft) => draft.applications(5, 0, 2));
    expect(checked(NOW, { previous }).result).toEqual(checked(NOW).result);
  });

  it.each([
    ['zh', '未与上年度报告核对：年度不相连：本报告是2023年度，给出的上年度报告是2021年度'],
    [
      'en',
      'not compared with last year’s report: not the year before: this report is for 2023, the one given as last year’s for 2021',
    ],
  ] as const)('refuses a wrong pair, and checks everything else (%s)', (lang, reason) => {
    const faulty = makeReport(2023, (draft) => draft.cell('applications', 'granted', 'legal', 1));
    const { result, refusal, uncheckedBy } = checked(faulty, { lang, previous: readOf(2021) });
    const alone = checked(faulty, { lang });
    expect(refusal?.kind).toBe('other-year');
    expect(result).toEqual({ ...alone.result, unchecked: [{ at: {}, reason }] });
    expect(uncheckedBy).toEqual(alone.uncheckedBy);
    expect(result.findings.length).toBeGreaterThan(0);
  });

  it('says nothing of a pair where there is no report', () => {
    const page = parseDocument('<title>放假通知</title><p>国庆节放假安排如下。</p>');
    const { result, report, refusal } = check(page, { source: 'a.html', previous: readOf(2022) });
    expect({ report, refusal }).toEqual({ report: null, refusal: null });
    expect(result).toMatchObject({ report: null, reason: expect.any(String), unchecked: [] });
  });

  it('takes the edition it is told for this year’s report alone', () => {
    const previous = readOf(2020, (draft) => draft.applications(5, 0, 2));
    const now = makeReport(2021, (draft) => draft.applications(3, 2));
    const { result, refusal } = checked(now, { previous, edition: '2021' });
    expect(refusal).toBeNull();
    expect(result.unchecked.map(({ at }) => at)).toEqual([{ table: 'disclosure' }]);
    expect(result.findings).toEqual([]);
  });
});

describe('check with reports of other organs', () => {
  const of = (organ: string, year = 2023) =>
    makeReport(year, (draft) => write(draft, WATER, { organ, count: 12, part: 3 }));
  const othersOf = (...reports: Report[]) => reports.flatMap((report) => checked(report).report ?? []);
  const report = of('青溪县水务局');

  it('says whose text it is', () => {
    const { result, uncheckedBy } = checked(report, {
      others: othersOf(of('白石县水务局'), of('桐江县水务局')),
    });
    const found = result.findings.filter(({ rule }) => rule === 'history/duplicate-text');
    expect(found.map(({ at, severity }) => ({ at, severity }))).toEqual([
      { at: { section: 'overview' }, severity: 'warning' },
      { at: { section: 'problems' }, severity: 'warning' },
    ]);
    for (const { message } of found)
      expect(message).toMatch(/“桐江县水务局”、“白石县水务局”2023年度.*占 100%/);
    expect(result.unchecked).toEqual([]);
    expect(uncheckedBy).toEqual([]);
  });

  it.each([
    ['this organ’s own, at another address', [of('青溪县水务局')], []],
    [
      'another year’s',
      [of('白石县水务局', 2022)],
      ['未与其他机关的报告核对：年度不同：本报告是2023年度，另一份是2022年度'],
    ],
    [
      'one that may be this organ’s, twice',
      [of('水务局'), of('水务局')],
      ['未与其他机关的报告核对：不能确认是不是同一机关：“青溪县水务局”与“水务局”'],
    ],
  ])('does not compare with %s', (_, others, reasons) => {
    const { result, uncheckedBy } = checked(report, { others: othersOf(...others) });
    const alone = checked(report);
    expect(result).toEqual({ ...alone.result, unchecked: reasons.map((reason) => ({ at: {}, reason })) });
    expect(uncheckedBy).toEqual([]);
  });
});
