import { describe, expect, it } from 'vitest';
import type { CheckedPage } from '../../lib/verdict/apply.ts';
import { begin, end, met, type Reading, stop } from '../../lib/verdict/checks.ts';
import { NO_TAB, reportFrames, shownFrame, type TabState } from '../../lib/verdict/tab.ts';

const OWN = { settings: { rules: {} }, ignored: [], today: '2024-03-01' };

const page = (title: string): CheckedPage => ({
  source: `http://www.example.gov.cn/${title}`,
  checkedAt: '2024-03-01T00:00:00.000Z',
  digest: title,
  lang: 'zh',
  report: {
    kind: 'annual-report',
    title,
    organ: '某局',
    year: 2023,
    edition: '2021',
    published: null,
    sections: {},
    tables: {},
  },
  findings: [],
  unchecked: [],
  diagnosis: [],
});

const report = (title: string): Reading => ({ kind: 'checked', page: page(title), places: { other: 7 } });
const NO_REPORT: Reading = { kind: 'no-report', reason: '不是年度报告' };

/** A frame from its first check to the end of it. */
function stateAfter(reading: Reading, frame = 0, document = 'a', state: TabState = NO_TAB): TabState {
  const started = met(frame, 'http://www.example.gov.cn/', document);
  return end(begin(state, started), started, reading, OWN);
}

describe('a check', () => {
  it('is under way, then known', () => {
    const begun = begin(NO_TAB, met(0, 'u', 'a'));
    expect(begun.frames[0]).toMatchObject({ phase: 'checking', busy: true });
    expect(stateAfter(report('一')).frames[0]).toMatchObject({
      phase: 'checked',
      busy: false,
      places: { other: 7 },
      summary: { title: '一', organ: '某局', year: 2023 },
    });
  });

  it('of a document that was checked before leaves its report standing meanwhile, and keeps it beside', () => {
    const first = stateAfter(report('一'));
    const begun = begin(first, met(0, 'u', 'a'));
    expect(begun.frames[0]).toMatchObject({ phase: 'checked', busy: true, page: { digest: '一' } });
    const second = stateAfter(report('二'), 0, 'a', first).frames[0];
    expect(second).toMatchObject({ page: { digest: '二' }, before: { digest: '一' } });
  });

  it('of the next document knows nothing of the one before', () => {
    const next = begin(stateAfter(report('一')), met(0, 'u', 'b'));
    expect(next.frames[0]).toEqual({
      ...met(0, 'u', 'b'),
      phase: 'checking',
      busy: true,
    });
  });

  it('that ends when another document is in the frame changes nothing', () => {
    const next = begin(NO_TAB, met(0, 'u', 'b'));
    expect(end(next, { frame: 0, document: 'a' }, report('一'), OWN)).toBe(next);
    expect(end(NO_TAB, { frame: 0, document: 'a' }, report('一'), OWN)).toBe(NO_TAB);
  });

  it('whose document has gone leaves nothing', () => {
    expect(stateAfter({ kind: 'gone' }).frames).toEqual({});
  });

  it('that finds no report takes the one before away, with its reason', () => {
    const left = stateAfter(NO_REPORT, 0, 'a', stateAfter(report('一'))).frames[0];
    expect(left).toMatchObject({ phase: 'no-report', reason: '不是年度报告' });
    expect(Object.keys(left ?? {})).not.toEqual(expect.arrayContaining(['page']));
    expect(Object.keys(left ?? {})).not.toEqual(expect.arrayContaining(['before']));
  });
});

describe('a check that is stopped', () => {
  it('says so where nothing was known', () => {
    const frame = met(0, 'u', 'a');
    expect(stop(begin(NO_TAB, frame), frame, '检查已停止').frames[0]).toMatchObject({
      phase: 'stopped',
      busy: false,
      reason: '检查已停止',
    });
  });

  it('leaves the report that was known, and says that it is from before', () => {
    const known = stateAfter(report('一'));
    const frame = met(0, 'u', 'a');
    const stopped = stop(begin(known, frame), frame, '检查已停止').frames[0];
    expect(stopped).toMatchObject({
      phase: 'checked',
      busy: false,
      page: { digest: '一' },
      reason: '检查已停止',
    });
  });

  it('says nothing of it any more once the next one is under way', () => {
    const frame = met(0, 'u', 'a');
    for (const before of [NO_TAB, stateAfter(report('一'))]) {
      const stopped = stop(begin(before, frame), frame, '检查已停止');
      expect(begin(stopped, frame).frames[0]).not.toHaveProperty('reason');
    }
  });

  it('is not stopped when it has ended', () => {
    const known = stateAfter(report('一'));
    expect(stop(known, met(0, 'u', 'a'), '检查已停止')).toBe(known);
  });
});

describe('several reports in a tab', () => {
  const three = [4, 0, 2].reduce((state, frame) => stateAfter(report(`${frame}`), frame, 'a', state), NO_TAB);

  it('come with the top frame first', () => {
    expect(reportFrames(three).map(({ frame }) => frame)).toEqual([0, 2, 4]);
    expect(shownFrame(three)?.frame).toBe(0);
  });

  it('are shown by choice', () => {
    expect(shownFrame({ ...three, chosen: 4 })?.frame).toBe(4);
    expect(shownFrame({ ...three, chosen: 9 })?.frame).toBe(0);
  });
});
