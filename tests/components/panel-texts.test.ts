import { describe, expect, it } from 'vitest';
import { copyText } from '../../components/panel/copy-text.ts';
import { equationLines } from '../../components/panel/equation-lines.ts';
import { stepFrom } from '../../components/panel/grid.tsx';
import { ofAll } from '../../components/panel/of-all.ts';
import { webAddress } from '../../components/panel/unchecked.tsx';
import { PANEL_WORDS } from '../../components/panel/words.ts';
import type { Lang } from '../../lib/check.ts';
import type { Finding } from '../../lib/report/schema.ts';
import { pageText, shownOf, verdictOf } from '../support/shown.ts';

function sceneOf(lang: Lang) {
  const verdict = verdictOf(pageText('tests/fixtures/reports/xinjiang-2019.html'), lang);
  if (verdict.report === null) throw new Error('the fixture is a report');
  const { rules, told } = shownOf(verdict, { lang });
  return { verdict, told, report: verdict.report, rules, lang, words: PANEL_WORDS[lang] };
}

function findingOf(
  rule: string,
  lang: Lang = 'zh',
): { finding: Finding; equation: Required<Finding>['equation'] } {
  const finding = sceneOf(lang).verdict.findings.find((candidate) => candidate.rule === rule);
  if (finding?.equation === undefined) throw new Error(`the fixture has no equation of ${rule}`);
  return { finding, equation: finding.equation };
}

describe('an equation written down', () => {
  it('says its zeros in one line and names cells of one row by their columns', () => {
    const { finding, equation } = findingOf('balance/applicants');
    expect(equationLines(finding, equation, sceneOf('zh'))).toMatchObject({
      terms: [
        { sign: '', name: '自然人', value: '1' },
        { sign: '+', name: '其余 5 项均为 0', value: '0', at: null },
      ],
      sum: 1,
      operator: '=',
      total: { name: '总计', value: '0' },
      difference: 1,
      hasGaps: false,
    });
  });

  it('names cells of one column by their rows, with their signs', () => {
    const { finding, equation } = findingOf('balance/applicants');
    const at = (row: string) => ({ table: 'applications' as const, row, column: 'total' });
    const carryOver = {
      ...equation,
      terms: [
        { at: at('newReceived'), value: 5, sign: 1 as const },
        { at: at('carriedOver'), value: 0, sign: 1 as const },
        { at: at('carriedForward'), value: 2, sign: -1 as const },
      ],
      total: { at: at('totalProcessed'), value: 4 },
      difference: -1,
    };
    const { terms, sum, total } = equationLines(finding, carryOver, sceneOf('zh'));
    expect(terms.map(({ sign, name, value }) => `${sign}${name} ${value}`)).toEqual([
      '一、本年新收政府信息公开申请数量 5',
      '+二、上年结转政府信息公开申请数量 0',
      '−四、结转下年度继续办理 2',
    ]);
    expect([sum, total.name]).toEqual([3, '（七）总计']);
  });

  it('shows what stands in a cell without a number', () => {
    const { finding, equation } = findingOf('balance/applicants');
    const terms = equation.terms.map((term, index) => (index === 0 ? { ...term, value: null } : term));
    const gap = equationLines(finding, { ...equation, terms }, sceneOf('zh'));
    expect(gap.terms[0]?.value).toBe('“1”');
    expect(gap.hasGaps).toBe(true);
  });

  it('knows the relations that are no equality', () => {
    const { finding, equation } = findingOf('balance/disclosure');
    expect(equationLines(finding, equation, sceneOf('zh')).operator).toBe('<=');
  });
});

describe('a finding as text', () => {
  it.each<[Lang, string]>([
    [
      'zh',
      `自治区科技厅 · 2019 年度
错误：一、本年新收政府信息公开申请数量：自然人 1 + 商业企业 0 + 科研机构 0 + 社会公益组织 0 + 法律服务机构 0 + 其他 0 = 1，总计填报 0，相差 1
    自然人  1
  + 其余 5 项均为 0  0
  = 各项合计  1
    总计 填报  0
    相差  1
为何：总计是各类申请人之和；不相等说明该行至少有一个数字填错。
依据：国办公开办函〔2019〕60号附件《政府信息公开工作年度报告格式》：每行自然人与法人或其他组织各类之和等于总计
改法：对照申请登记台账核对该行七个数字，改正填错的一个。
页面：https://www.example.gov.cn/report`,
    ],
    ['en', '自治区科技厅 · report year 2019\nerror: '],
  ])('%s', (lang, text) => {
    const { finding } = findingOf('balance/applicants', lang);
    expect(copyText(finding, sceneOf(lang)).startsWith(text)).toBe(true);
  });
});

it.each<[string, Lang, string]>([
  ['“…”行全部空白', 'zh', '各行全部空白'],
  ['“…”行“自然人”列空白', 'zh', '各行“自然人”列空白'],
  ['列名“甲”与规定的“…”不一致', 'zh', '列名“甲”与规定的“…”不一致'],
  ['row “…” is blank in every column', 'en', 'each row is blank in every column'],
])('said of all: %s', (message, lang, said) => {
  expect(ofAll(message, lang)).toBe(said);
});

it.each([
  ['https://www.example.gov.cn/a.pdf', true],
  ['http://www.example.gov.cn/a.pdf', true],
  ['javascript:alert(1)', false],
  [' javascript:alert(1)', false],
  ['data:text/html,x', false],
  ['file:///etc/passwd', false],
  ['a.pdf', false],
  [undefined, false],
])('a link of the page is one of ours only if it leads into the web: %s', (href, isOurs) => {
  expect(webAddress(href)).toBe(isOurs ? href : undefined);
});

describe('keys in a map whose rows differ in length', () => {
  const lengths = [3, 3, 1, 2];
  it.each([
    ['ArrowDown', { row: 1, column: 2 }, false, { row: 2, column: 0 }],
    ['ArrowDown', { row: 3, column: 1 }, false, { row: 3, column: 1 }],
    ['ArrowUp', { row: 0, column: 1 }, false, { row: 0, column: 1 }],
    ['ArrowRight', { row: 3, column: 1 }, false, { row: 3, column: 1 }],
    ['ArrowLeft', { row: 3, column: 1 }, false, { row: 3, column: 0 }],
    ['Home', { row: 1, column: 2 }, false, { row: 1, column: 0 }],
    ['End', { row: 0, column: 0 }, false, { row: 0, column: 2 }],
    ['Home', { row: 3, column: 1 }, true, { row: 0, column: 0 }],
    ['End', { row: 0, column: 0 }, true, { row: 3, column: 1 }],
    ['a', { row: 0, column: 0 }, false, null],
  ])('%s from %o', (key, from, ctrl, to) => {
    expect(stepFrom(from, key, ctrl, lengths)).toEqual(to);
  });
});
