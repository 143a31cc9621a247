import { describe, expect, it } from 'vitest';
import { refusalOf, refusalOfOther, unfitPrevious } from '../../lib/read/pair.ts';
import { type Draft, makeReport } from '../support/report.ts';

const kindOf = (report: ReturnType<typeof makeReport>, previous: ReturnType<typeof makeReport>) =>
  refusalOf(report, previous)?.kind ?? null;
const of = (year: number, organ: string | null, change?: (draft: Draft) => void) =>
  makeReport(year, (draft) => {
    draft.of(organ);
    change?.(draft);
  });

describe('a pair of reports', () => {
  it.each<[number, number, string | null]>([
    [2023, 2022, null],
    [2021, 2020, null],
    [2023, 2023, 'other-year'],
    [2023, 2021, 'other-year'],
    [2023, 2024, 'other-year'],
  ])('%i after %i: %s', (year, before, kind) => {
    expect(kindOf(makeReport(year), makeReport(before))).toBe(kind);
  });

  it('names both years', () => {
    expect(refusalOf(makeReport(2023), makeReport(2020))?.reason).toEqual({
      zh: '年度不相连：本报告是2023年度，给出的上年度报告是2020年度',
      en: 'not the year before: this report is for 2023, the one given as last year’s for 2020',
    });
  });

  it.each([
    ['青溪县水务局', '青溪县水务局'],
    ['青溪县 水务局', '青溪县　水　务　局'],
    ['白碱滩区（克拉玛依高新区）科技局', '白碱滩区(克拉玛依高新区)科技局'],
    ['《青溪县水务局', '“青溪县水务局”'],
  ])('%s is %s', (one, other) => {
    expect(kindOf(of(2023, one), of(2022, other))).toBeNull();
    expect(kindOf(of(2023, other), of(2022, one))).toBeNull();
  });

  it.each([
    ['青溪县水务局', '白石县水务局'],
    ['青溪县水务局', '青溪县水利局'],
    ['青溪县水务局', '水务局'],
    ['青溪县水务局', '县水务局'],
    ['青溪县人民政府', '青溪县人民政府办公室'],
    ['青溪县人民政府', '青溪县柳河镇人民政府'],
    ['青溪县发展和改革局', '青溪县发展改革局'],
    ['云岭市水务局', '云岭市青溪区水务局'],
    ['南京市鼓楼区教育局', '鼓楼区教育局'],
    ['新疆维吾尔自治区科技厅', '自治区科技厅'],
    ['新疆维吾尔自治区科技厅', '西藏自治区科技厅'],
    ['云岭市市场监督管理局', '市场监督管理局'],
    ['青溪县水务局（本级）', '青溪县水务局'],
    ['青溪县水务局', '水'],
  ])('%s is not surely %s', (one, other) => {
    for (const [a, b] of [
      [one, other],
      [other, one],
    ] as const) {
      const refusal = refusalOf(of(2023, a), of(2022, b));
      expect(refusal?.kind).toBe('other-organ');
      for (const text of Object.values(refusal?.reason ?? {})) {
        expect(text).toContain(`“${a}”`);
        expect(text).toContain(`“${b}”`);
      }
    }
  });

  describe('a name without its place', () => {
    const whole = '新疆维吾尔自治区科技厅';
    it.each<[string, string, string, (draft: Draft) => void]>([
      [
        'in its first paragraphs',
        whole,
        '自治区科技厅',
        (draft) => (draft.preamble = [`本报告由${whole}编制。`]),
      ],
      [
        'the whole place is enough where its kind is in the name',
        whole,
        '自治区科技厅',
        (draft) => (draft.preamble = ['本报告由新疆维吾尔自治区科学技术厅编制。']),
      ],
      [
        'at the head of section one',
        '青溪县水务局',
        '水务局',
        (draft) => draft.lines('overview', '2022年，青溪县水务局认真落实条例。'),
      ],
      [
        'in another title',
        '青溪县水务局',
        '水务局',
        (draft) => draft.titles.push({ text: '青溪县水务局2022年政府信息公开工作年度报告', years: [2022] }),
      ],
    ])('fits where the report says it: %s', (_, long, short, change) => {
      expect(kindOf(of(2023, long), of(2022, short, change))).toBeNull();
      expect(kindOf(of(2023, short, change), of(2022, long))).toBeNull();
    });

    it.each<[string, string, string, string]>([
      ['another place', whole, '自治区科技厅', '本报告由西藏自治区科技厅编制。'],
      ['only the place', '云岭市水务局', '水务局', '根据云岭市政务公开工作要点编制。'],
      ['the place under another', '鼓楼区教育局', '教育局', '本报告由南京市鼓楼区教育局编制。'],
      [
        'its own organ and one below it',
        '青溪县人民政府办公室',
        '办公室',
        '本报告由青溪县人民政府办公室编制。',
      ],
    ])('does not fit where it says %s', (_, long, short, line) => {
      const bearer = of(2022, short, (draft) => {
        draft.preamble = [line];
      });
      expect(kindOf(of(2023, long), bearer)).toBe('other-organ');
    });

    it('does not fit where only the report with the whole name says it', () => {
      const long = of(2023, '青溪县水务局', (draft) => {
        draft.preamble = ['本报告由青溪县水务局编制。'];
      });
      expect(kindOf(long, of(2022, '水务局'))).toBe('other-organ');
    });

    it('does not fit where it is said further down, of another', () => {
      const bearer = of(2022, '水务局', (draft) => {
        draft.lines('problems', '学习青溪县水务局的做法。');
      });
      expect(kindOf(of(2023, '青溪县水务局'), bearer)).toBe('other-organ');
    });
  });

  it.each<[string, (draft: Draft) => void, string]>([
    ['no organ', (draft) => draft.of(null), 'organ-unknown'],
    ['no year', (draft) => (draft.year = null), 'year-unknown'],
  ])('a report with %s fits none', (_, change, kind) => {
    const [report, previous] = [makeReport(2023, change), makeReport(2022, change)];
    expect(unfitPrevious(previous)?.kind).toBe(kind);
    expect(refusalOf(makeReport(2023), previous)).toMatchObject({
      kind,
      reason: {
        zh: expect.stringContaining('上年度报告'),
        en: expect.stringContaining('last year’s report'),
      },
    });
    expect(refusalOf(report, makeReport(2022))).toMatchObject({
      kind,
      reason: {
        zh: expect.stringContaining('本年度报告'),
        en: expect.stringContaining('this year’s report'),
      },
    });
  });
});

describe('reports of two organs for one year', () => {
  const relation = (report: ReturnType<typeof makeReport>, other: ReturnType<typeof makeReport>) => {
    const refusal = refusalOfOther(report, other);
    return typeof refusal === 'object' ? (refusal?.kind ?? null) : refusal;
  };

  it.each<[string, string | null, number, string | null, number, ReturnType<typeof relation>]>([
    ['two organs', '青溪县水务局', 2023, '白石县水务局', 2023, null],
    ['of one place', '青溪县水务局', 2023, '青溪县教育局', 2023, null],
    ['the same organ', '青溪县水务局', 2023, '青溪县 水务局', 2023, 'same'],
    ['a name that may lack its place', '青溪县水务局', 2023, '水务局', 2023, 'organ-in-doubt'],
    ['a name that lacks more than its place', '青溪县教育科技局', 2023, '科技局', 2023, null],
    ['another year', '青溪县水务局', 2023, '白石县水务局', 2022, 'other-year'],
    ['no organ', '青溪县水务局', 2023, null, 2023, 'organ-unknown'],
  ])('%s', (_, one, year, other, otherYear, expected) => {
    expect(relation(of(year, one), of(otherYear, other))).toBe(expected);
    expect(relation(of(otherYear, other), of(year, one))).toBe(expected);
  });

  it('a name without its place is the same organ where the report says so', () => {
    const short = of(2023, '水务局', (draft) => {
      draft.preamble = ['本报告由青溪县水务局编制。'];
    });
    expect(relation(of(2023, '青溪县水务局'), short)).toBe('same');
  });
});
