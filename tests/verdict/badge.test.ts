import { describe, expect, it } from 'vitest';
import { badgeOf } from '../../lib/verdict/badge.ts';
import type { Counts } from '../../lib/verdict/model.ts';
import type { Summary } from '../../lib/verdict/tab.ts';

const summary = (counts: Partial<Counts> = {}, rulesOff = 0): Summary => ({
  title: '',
  organ: null,
  year: null,
  counts: { error: 0, warning: 0, info: 0, unchecked: 0, ignored: 0, ...counts },
  rulesOff,
});

const badge = (...reports: Summary[]) => badgeOf({ reports, checking: false }, 'zh');

describe('the mark', () => {
  it.each([
    ['no report', [], ''],
    ['errors', [summary({ error: 3, unchecked: 2 })], '3'],
    ['errors of two reports', [summary({ error: 3 }), summary({ error: 4 })], '7'],
    ['more than there is room for', [summary({ error: 1000 })], '999+'],
    ['as many as there is room for', [summary({ error: 999 })], '999'],
    ['nothing found', [summary()], '✓'],
    ['warnings only', [summary({ warning: 3 })], '✓'],
    ['nothing found in what could be checked', [summary({ unchecked: 1 })], '?'],
    ['one sound, one partly unchecked', [summary(), summary({ unchecked: 1 })], '?'],
  ])('%s', (_, reports, text) => {
    expect(badge(...reports).text).toBe(text);
  });

  it('is told apart by colour as well', () => {
    const colours = [summary({ error: 1 }), summary(), summary({ unchecked: 1 })].map(
      (one) => badge(one).colour,
    );
    expect(new Set(colours).size).toBe(3);
  });

  it('says that a check is under way, or failed, only where no report is known', () => {
    expect(badgeOf({ reports: [], checking: true }, 'zh').text).toBe('…');
    expect(badgeOf({ reports: [summary()], checking: true }, 'zh').text).toBe('✓');
    expect(badgeOf({ reports: [], checking: false, unreadable: '太大' }, 'zh')).toMatchObject({
      text: '!',
      title: '勾稽：未能读取：太大',
    });
  });

  it('says that a check was stopped, also of a report that was known before', () => {
    const stopped = '检查已停止';
    expect(badgeOf({ reports: [], checking: false, stopped }, 'zh')).toMatchObject({
      text: '!',
      title: '勾稽：检查已停止',
    });
    expect(badgeOf({ reports: [summary({ error: 2 })], checking: false, stopped }, 'zh')).toMatchObject({
      text: '2',
      title: '勾稽：错误 2，这是之前的结果：检查已停止',
    });
  });
});

describe('the words', () => {
  const full = summary({ error: 1, warning: 2, info: 3, unchecked: 4, ignored: 5 }, 6);
  it.each([
    ['zh', full, '勾稽：错误 1，警告 2，提示 3，未核对 4，已忽略 5，已关闭规则 6'],
    ['en', full, 'Gouji: 1 error, 2 warnings, 3 notes, 4 not checked, 5 ignored, 6 rules switched off'],
    ['zh', summary(), '勾稽：没有发现错误'],
    ['en', summary({ unchecked: 1 }), 'Gouji: no errors, 1 not checked'],
  ] as const)('%s %#', (lang, one, title) => {
    expect(badgeOf({ reports: [one], checking: false }, lang).title).toBe(title);
  });

  it('count the reports where there are several', () => {
    expect(badge(summary({ error: 1 }), summary()).title).toBe('勾稽：2 份年度报告，错误 1');
  });
});
