import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RULES } from '../../lib/rules/index.ts';
import { makeReport } from '../support/report.ts';

/** What the patterns of the text rules look for, over and over. */
const PIECES = [
  '收到政府信息公开申请12件，',
  '2020年',
  '将',
  '（',
  '）',
  '《',
  '》',
  '“',
  '”',
  '收到',
  '申请',
  '公开',
  '12件',
  '，',
  '。',
  '条例',
  '第三十一条',
  '1,',
  '1月1日',
  '至',
  '统计',
  '复议',
  '未',
  '没有',
  '局',
  '我',
  '（一）',
  '1.',
  '1、',
  ' ',
  '日',
  '年',
  '条',
  '件',
  '\u0000',
  '\ud800',
  '办结',
];
const LENGTH = 60_000;

describe('hostile text', () => {
  it.each(PIECES)('“%s” repeated costs no more than its length', (piece) => {
    const text = piece.repeat(LENGTH / piece.length);
    const report = makeReport(2020, (draft) => {
      draft.preamble = [text];
      draft
        .lines('overview', text)
        .lines('problems', ...Array.from({ length: 50 }, () => text.slice(0, 1_000)));
    });
    const start = performance.now();
    for (const rule of RULES) rule.check(report);
    expect(performance.now() - start).toBeLessThan(4_000);
  });

  it('never throws, and says the same twice', () => {
    const line = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), fc.array(line, { maxLength: 6 }), (before, inside) => {
        const report = makeReport(2020, (draft) => {
          draft.preamble = before;
          draft.lines('problems', ...inside).applications(5);
        });
        for (const rule of RULES) expect(rule.check(report)).toEqual(rule.check(report));
      }),
      { numRuns: 150, seed: 7 },
    );
  });
});
