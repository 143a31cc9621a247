import axe from 'axe-core';
import type { Browser, ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addressOf } from '../../lib/report/address.ts';
import type { Finding } from '../../lib/report/schema.ts';
import { tableMaps } from '../../lib/verdict/cell-states.ts';
import { type ProblemEntry, problemsIn, stopsInOrder } from '../../lib/verdict/entries.ts';
import { countsOf, type Verdict } from '../../lib/verdict/model.ts';
import { sectionEntries } from '../../lib/verdict/section-entries.ts';
import type { Shown } from '../../lib/verdict/shown.ts';
import { pageText, shownOf, verdictOf } from '../support/shown.ts';
import { bundleEntry } from './support/bundle.ts';
import { BROWSERS_REQUIRED, findChromium, startChromium } from './support/chromium.ts';
import type * as Entry from './support/panel-entry.tsx';

declare const gouji: typeof Entry;

const path = findChromium();
const NAMES = ['xinjiang-2019', 'hongta-2019', 'guyuan-2020', 'tacheng-2020', 'baijiantan-2021'];
const fixture = (name: string): Verdict => verdictOf(pageText(`tests/fixtures/reports/${name}.html`));
const xinjiang = fixture('xinjiang-2019');
const hongta = fixture('hongta-2019');

const PAGE =
  '<!DOCTYPE html><html lang="zh"><head><title>报告</title></head><body><main><h1>报告</h1></main></body></html>';
const IN = 'gouji-overlay >>>';

const oneOf = (verdict: Verdict, rule: string): Finding => {
  const found = verdict.findings.find((finding) => finding.rule === rule);
  if (found === undefined) throw new Error(`the fixture has no finding of ${rule}`);
  return found;
};
const keyOf = ({ rule, at }: Finding) => `${rule} ${addressOf(at)}`;
const asideOf = (finding: Finding, more = {}) => ({
  finding,
  entry: {
    organ: '自治区科技厅',
    year: 2019,
    rule: finding.rule,
    at: addressOf(finding.at),
    reason: 'explained' as const,
    note: '见附注',
    by: '王小明',
    on: '2024-03-01',
    ...more,
  },
});

describe.runIf(path !== undefined || BROWSERS_REQUIRED)('panel', () => {
  let browser: Browser;
  let script: string;
  let page: Page;

  beforeAll(async () => {
    script = `${await bundleEntry('panel-entry.tsx')};globalThis.gouji = gouji;`;
    browser = await startChromium(path ?? '');
  });
  afterAll(() => browser?.close());

  async function open(shown: Shown, html = PAGE): Promise<void> {
    await page?.close();
    page = await browser.newPage();
    await page.setViewport({ width: 900, height: 800 });
    await page.setContent(html);
    await page.evaluate(script);
    await show(shown);
  }
  const show = (shown: Shown) => page.evaluate((next) => gouji.show(next), shown);
  const select = (finding: Finding) =>
    page.evaluate((key) => gouji.select({ kind: 'finding', key }), keyOf(finding));
  const callsOf = (name: string) =>
    page.evaluate((of) => gouji.calls.filter((call) => call.name === of).map(({ args }) => args), name);
  const $ = async (selector: string): Promise<ElementHandle> => {
    const element = await page.waitForSelector(`${IN} ${selector}`);
    if (element === null) throw new Error(`no ${selector}`);
    return element;
  };
  const textsOf = (selector: string) =>
    page.$$eval(`${IN} ${selector}`, (elements) => elements.map((element) => element.textContent ?? ''));
  /** The element that has the focus, in a few words. */
  const focused = () =>
    page.evaluate(() => {
      const element = document.querySelector('gouji-overlay')?.shadowRoot?.activeElement;
      if (element instanceof HTMLElement === false) return null;
      const finding = element.closest<HTMLElement>('[data-gouji="finding"]');
      return {
        tag: element.localName,
        class: element.className,
        at: element.dataset.at ?? finding?.dataset.at ?? null,
        rule: finding?.dataset.rule ?? null,
      };
    });
  const hooks = () =>
    page.$$eval(`${IN} [data-gouji="finding"]`, (elements) =>
      elements.map((element) => {
        const { rule, severity, at } = (element as HTMLElement).dataset;
        return `${rule} ${severity} ${at}`;
      }),
    );

  describe.each(NAMES)('%s', (name) => {
    const verdict = fixture(name);

    test('every finding has one element, folded ones too; the verdict has its numbers', async () => {
      await open(shownOf(verdict));
      const expected = verdict.findings.map(
        ({ rule, severity, at }) => `${rule} ${severity} ${addressOf(at)}`,
      );
      expect((await hooks()).toSorted()).toEqual(expected.toSorted());
      const { error, warning, unchecked } = countsOf(verdict);
      const data = await page.$$eval(`${IN} [data-gouji="verdict"]`, (all) =>
        all.map((element) => ({ ...(element as HTMLElement).dataset })),
      );
      expect(data).toEqual([
        { gouji: 'verdict', errors: `${error}`, warnings: `${warning}`, unchecked: `${unchecked}` },
      ]);
    });

    test('they stand in the order in which they are stepped through', async () => {
      await open(shownOf(verdict));
      const order = (await hooks()).map((hook) =>
        hook
          .split(' ')
          .filter((_, index) => index !== 1)
          .join(' '),
      );
      expect(order).toEqual(
        stopsInOrder(sectionEntries(verdict, 'zh'))
          .flat()
          .filter((key) => !key.startsWith('problem '))
          .map((key) => key.replace(/(?<= .*) \d+$/, '')),
      );
    });

    test('the map has each cell of the form with its state', async () => {
      await open(shownOf(verdict));
      const cells = await page.$$eval(`${IN} [data-gouji="cell"]`, (all) =>
        all.map((element) => {
          const { at, state } = (element as HTMLElement).dataset;
          return `${at} ${state} ${(element as HTMLElement).tabIndex}`;
        }),
      );
      const expected = tableMaps(verdict).flatMap(({ rows }) =>
        (rows ?? []).flatMap((row, r) =>
          row.cells.map(({ at, state }, c) => `${addressOf(at)} ${state} ${r + c === 0 ? 0 : -1}`),
        ),
      );
      expect(cells.toSorted()).toEqual(expected.toSorted());
    });

    test.each(['light', 'dark'] as const)('axe finds nothing (%s)', async (theme) => {
      await open(shownOf(verdict, { theme }));
      expect(await violations()).toEqual([]);
    });
  });

  async function violations(): Promise<string[]> {
    await page.evaluate(axe.source);
    return page.evaluate(async () => {
      const run = (globalThis as unknown as { axe: typeof axe }).axe.run;
      const { violations: found } = await run(document, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      });
      return found.flatMap(({ id, nodes }) =>
        nodes.map(({ target, any }) => `${id} ${target} ${any[0]?.message}`),
      );
    });
  }

  describe('axe finds nothing', () => {
    const changed = { ...xinjiang, findings: xinjiang.findings.slice(4), rulesOff: ['title/year'] };
    const states: [string, Shown, () => Promise<unknown>][] = [
      ['an open equation', shownOf(xinjiang), () => select(oneOf(xinjiang, 'balance/applicants'))],
      ['an open fold', shownOf(hongta), () => select(oneOf(hongta, 'cell/blank'))],
      [
        'the form for setting aside',
        shownOf(xinjiang),
        async () => {
          await select(oneOf(xinjiang, 'balance/applicants'));
          await (await $('.detail [aria-expanded]')).click();
          await $('form');
        },
      ],
      ['the pill', shownOf(xinjiang), async () => (await $('.icon-button:last-child')).click()],
      [
        'what is mended, set aside, switched off, in another frame',
        shownOf(
          { ...changed, ignored: xinjiang.findings.slice(0, 2).map((finding) => asideOf(finding)) },
          { before: xinjiang, frame: 2, others: [{ frame: 0, title: '另一份报告' }] },
        ),
        async () => {
          for (const summary of await page.$$(`${IN} summary`)) await summary.click();
        },
      ],
      [
        'English',
        shownOf(verdictOf(pageText('samples/picture-2020.html'), 'en'), { lang: 'en' }),
        async () => 0,
      ],
    ];
    test.each(
      states.flatMap(([name, shown, act]) =>
        (['light', 'dark'] as const).map((theme) => ({ name, shown, act, theme })),
      ),
    )('$name ($theme)', async ({ shown, act, theme }) => {
      await open({ ...shown, theme });
      await act();
      expect(await violations()).toEqual([]);
    });
  });

  test('a fold opens, says its reasons once, and each of its places opens to its own words', async () => {
    await open(shownOf({ ...hongta, diagnosis: [] }));
    const fold = await $('.fold');
    const places = () =>
      page.$$eval(
        `${IN} .fold [data-gouji="finding"]`,
        (all) => all.filter((one) => one.checkVisibility()).length,
      );
    expect(await places()).toBe(0);
    expect(await fold.$eval('.row', (row) => row.textContent)).toContain('147 格，在 21 行');
    await (await fold.$('.row'))?.click();
    await $('.fold .reasons');
    expect(await places()).toBe(147);
    await (await fold.$('.chip'))?.click();
    expect(await textsOf('.fold .message')).toEqual([oneOf(hongta, 'cell/blank').message]);
    expect((await textsOf('.fold dl')).length).toBe(1);
    await (await fold.$('.row'))?.click();
    await page.waitForFunction(
      () => document.querySelector('gouji-overlay')?.shadowRoot?.querySelector('.fold .detail') === null,
    );
    expect(await places()).toBe(0);
  });

  describe('a problem', () => {
    const [{ id, problem }] = problemsIn(shownOf(xinjiang).told.sections) as [
      { id: string; problem: ProblemEntry },
    ];
    const seen = () =>
      page.$$eval(`${IN} .fold [data-gouji="finding"]`, (all) =>
        all.filter((one) => one.checkVisibility()).map((one) => (one as HTMLElement).dataset.at),
      );

    test('is one line, which says what belongs where; its findings are behind it', async () => {
      await open(shownOf(xinjiang));
      const [line = ''] = await textsOf('.fold > .row');
      expect(line).toContain('“总计”没有填写');
      expect(line).toContain('（一）予以公开 的 总计 应为 1（现填 0）');
      expect(line).toContain('2 项，是同一个问题');
      expect(await seen()).toEqual([]);
      await (await $('.fold > .row')).click();
      expect(await callsOf('select')).toEqual([[{ kind: 'finding', key: id }]]);
      expect(await seen()).toEqual(['applications/newReceived', 'applications/granted']);
    });

    test('tells the other ways to mend it, each of which leads to its cell', async () => {
      await open(shownOf(xinjiang));
      await (await $('.fold > .row')).click();
      expect(await textsOf('.ways li')).toEqual([
        expect.stringContaining('可能是：一、本年新收政府信息公开申请数量 的 自然人 应为 0（现填 1）'),
        expect.stringContaining('（一）予以公开 的 自然人 应为 0（现填 1）'),
        '另有 1 种改法',
      ]);
      await (await $('.ways button')).click();
      const at = { table: 'applications', row: 'newReceived', column: 'naturalPerson' };
      expect(await callsOf('reveal')).toEqual([[{ kind: 'place', at }]]);
      expect((await callsOf('point')).at(-1)).toEqual([at]);
    });

    test('leads to the cell, and is copied as a note for the editor', async () => {
      await open(shownOf(xinjiang));
      await (await $('.fold > .row')).click();
      await (await $('.fold > .folded > .actions .primary')).click();
      expect(await callsOf('reveal')).toEqual([[{ kind: 'finding', key: id }]]);
      const copy = await $('.fold > .folded > .actions .button:nth-of-type(2)');
      expect(await copy.evaluate((button) => button.textContent)).toBe('复制更正');
      await copy.click();
      const [[text]] = (await callsOf('copy')) as [[string]];
      const lines = text.split('\n');
      expect(lines.slice(0, 2)).toEqual(['自治区科技厅 · 2019 年度', `错误：${problem.head}`]);
      for (const { message } of xinjiang.findings.filter(({ rule }) => rule === 'balance/applicants'))
        expect(lines).toContain(`  ${message}`);
      expect(lines.at(-1)).toBe('页面：https://www.example.gov.cn/report');
    });

    test('opens with the finding of it that is chosen, and that one in it', async () => {
      await open(shownOf(xinjiang));
      await select(oneOf(xinjiang, 'balance/applicants'));
      expect(await textsOf('.fold.open > .row small')).toEqual(['2 项，是同一个问题']);
      expect((await textsOf('.fold .finding.open .equation')).length).toBe(1);
      expect(await textsOf('.chosen')).toEqual([]);
    });

    test('that was chosen itself is scrolled to', async () => {
      await open(shownOf(hongta));
      const last = problemsIn(shownOf(hongta).told.sections).at(-1)?.id ?? '';
      await page.evaluate((key) => gouji.select({ kind: 'finding', key }), last);
      await $('.fold.chosen.open');
      const isSeen = await page.evaluate(() => {
        const root = document.querySelector('gouji-overlay')?.shadowRoot;
        const own = root?.querySelector('.chosen > .row')?.getBoundingClientRect();
        const view = root?.querySelector('.scroll')?.getBoundingClientRect();
        return own && view && own.top >= view.top - 1 && own.top < view.bottom;
      });
      expect(isSeen).toBe(true);
    });

    test('whose findings are set aside is none', async () => {
      const aside = xinjiang.findings.filter(({ rule }) => rule === 'balance/applicants');
      const findings = xinjiang.findings.filter((finding) => !aside.includes(finding));
      await open(shownOf({ ...xinjiang, findings, ignored: aside.map((finding) => asideOf(finding)) }));
      expect((await textsOf('.section .row')).filter((line) => line.includes('没有填写'))).toEqual([]);
    });
  });

  test('a finding that is stepped to is unfolded and scrolled to, the page is not', async () => {
    await open(shownOf(hongta), PAGE.replace('</main>', '<p style="height:5000px"></p></main>'));
    const last = hongta.findings.filter(({ rule }) => rule === 'cell/blank').at(-1);
    if (last === undefined) throw new Error('the fixture has blanks');
    await select(last);
    const seen = await page.waitForFunction(
      (at) => {
        const root = document.querySelector('gouji-overlay')?.shadowRoot;
        const view = root?.querySelector('.scroll')?.getBoundingClientRect();
        const box = root
          ?.querySelector(`[data-gouji="finding"][data-at="${at}"] .chip`)
          ?.getBoundingClientRect();
        return view && box && box.height > 0 && box.top >= view.top && box.bottom <= view.bottom;
      },
      {},
      addressOf(last.at),
    );
    expect(await seen.jsonValue()).toBe(true);
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });

  test('an open finding shows its arithmetic, leads to its cells, its rule and the page, and is copied', async () => {
    await open(shownOf(xinjiang));
    const finding = oneOf(xinjiang, 'balance/applicants');
    await select(finding);
    expect(await textsOf('.equation tr')).toEqual([
      '自然人1',
      '+其余 5 项均为 00',
      '各项合计1',
      '总计 填报0',
      '相差1',
    ]);
    await (await $('.equation tr:nth-child(4) .cell-link')).click();
    const total = { ...finding.at, column: 'total' };
    expect(await callsOf('reveal')).toEqual([[{ kind: 'place', at: total }]]);
    const [reveal, copy, , rule] = await page.$$(`${IN} .detail .button`);
    await reveal?.click();
    expect((await callsOf('reveal')).at(-1)).toEqual([{ kind: 'finding', key: keyOf(finding) }]);
    await rule?.click();
    expect(await callsOf('options')).toEqual([['balance/applicants']]);
    await copy?.click();
    expect(String(await callsOf('copy'))).toContain(finding.message);
    await page.waitForFunction((button) => button?.textContent === '已复制', {}, copy ?? null);
  });

  test('setting aside asks for a reason and a name, and a note where the reason is another one', async () => {
    await open(shownOf(xinjiang));
    const finding = oneOf(xinjiang, 'balance/applicants');
    await select(finding);
    await (await $('.detail [aria-expanded]')).click();
    await $('form');
    expect(await focused()).toMatchObject({ tag: 'select' });
    const submit = async () => (await $('form [type="submit"]')).click();
    await submit();
    expect(await callsOf('ignore')).toEqual([]);
    await (await $('select')).select('other');
    await (await $('input[name="by"]')).type(' 王小明 ');
    await (await $('textarea')).type('  ');
    await submit();
    expect(await callsOf('ignore')).toEqual([]);
    await (await $('textarea')).type('原件为 1');
    await page.$eval(`${IN} input[type="date"]`, (input) => {
      (input as HTMLInputElement).value = '2999-12-31';
    });
    await submit();
    expect(await callsOf('ignore')).toEqual([
      [
        [
          {
            rule: 'balance/applicants',
            at: addressOf(finding.at),
            reason: 'other',
            note: '原件为 1',
            by: '王小明',
            until: '2999-12-31',
          },
        ],
      ],
    ]);
  });

  test('all of a fold is set aside at once, and taken back at once', async () => {
    await open(shownOf(hongta, { name: '王小明' }));
    await (await $('.fold .row')).click();
    await (await $('.folded > .actions [aria-expanded]')).click();
    await (await $('select')).select('confirmed');
    await (await $('form [type="submit"]')).click();
    const [[requests]] = (await callsOf('ignore')) as [[{ rule: string; by: string }[]]];
    expect(requests.length).toBe(147);
    expect(new Set(requests.map(({ rule, by }) => `${rule} ${by}`))).toEqual(new Set(['cell/blank 王小明']));

    const blanks = hongta.findings.filter(({ rule }) => rule === 'cell/blank');
    const findings = hongta.findings.filter(({ rule }) => rule !== 'cell/blank');
    await show(shownOf({ ...hongta, findings, ignored: blanks.map((finding) => asideOf(finding)) }));
    expect((await page.$$(`${IN} [data-gouji="ignored"][data-rule="cell/blank"]`)).length).toBe(147);
    expect(
      await page.$eval(`${IN} [data-gouji="verdict"]`, (one) => (one as HTMLElement).dataset.errors),
    ).toBe('1');
    expect(await textsOf('.because')).toEqual(['报告中已有说明：见附注王小明，2024-03-01']);
    await (await $('.set-aside .button')).click();
    const [[keys]] = (await callsOf('unignore')) as [[unknown[]]];
    expect(keys.length).toBe(147);
    expect(keys[0]).toEqual({ rule: 'cell/blank', at: addressOf(blanks[0]?.at ?? {}) });
  });

  test('by keyboard alone: open, set aside, and back out with Escape step by step', async () => {
    await open(shownOf(xinjiang));
    const finding = oneOf(xinjiang, 'balance/disclosure');
    const row = await $(`[data-gouji="finding"][data-at="${addressOf(finding.at)}"] .row`);
    await row.focus();
    await page.keyboard.press('Enter');
    await $('.detail');
    expect(await callsOf('select')).toEqual([[{ kind: 'finding', key: keyOf(finding) }]]);
    // Its two cells, then show, copy, ignore.
    for (let step = 0; step < 5; step++) await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await $('form');
    await page.keyboard.press('Escape');
    await page.waitForFunction(
      () => document.querySelector('gouji-overlay')?.shadowRoot?.querySelector('form') === null,
    );
    expect(await focused()).toMatchObject({ class: 'button', rule: finding.rule });
    await page.keyboard.press('Escape');
    expect(await focused()).toMatchObject({ class: 'row', rule: finding.rule });
    await page.keyboard.press('Escape');
    expect((await callsOf('place')).at(-1)).toEqual([{ side: 'right', width: 380, collapsed: true }]);
    expect(await focused()).toMatchObject({ class: 'pill' });
    await page.keyboard.press('Enter');
    expect(await focused()).toMatchObject({ class: 'icon-button' });
  });

  test('the order of the tab key is that of the eye', async () => {
    await open(shownOf(xinjiang));
    const tops: number[] = [];
    await (await $('.icon-button')).focus();
    for (let step = 0; step < 12; step++) {
      const top = await page.evaluate(() => {
        const root = document.querySelector('gouji-overlay')?.shadowRoot;
        const element = root?.activeElement;
        if (!element || !root) return -1;
        const scrolled = element.closest('.scroll')?.scrollTop ?? 0;
        return Math.round(element.getBoundingClientRect().top + scrolled);
      });
      tops.push(top);
      await page.keyboard.press('Tab');
    }
    const [side, collapse, applications, disclosure, review, ...rows] = tops;
    expect(side).toBe(collapse);
    expect(applications).toBe(disclosure);
    expect([applications, review, ...rows]).toEqual(
      [applications, review, ...rows].toSorted((a = 0, b = 0) => a - b),
    );
  });

  test('in the map arrows move, the line below says the cell, Enter opens what is said of it', async () => {
    await open(shownOf(xinjiang));
    await (await $('[role="grid"][aria-label="三、申请办理"] [tabindex="0"]')).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('End');
    expect(await focused()).toMatchObject({ at: 'applications/granted/total' });
    expect(await textsOf('.readout')).toEqual(['（一）予以公开 / 总计 0 有误']);
    expect(await page.$eval(`${IN} [role="gridcell"]:focus`, (cell) => cell.getAttribute('aria-label'))).toBe(
      '（一）予以公开 / 总计、0、有误',
    );
    await page.keyboard.press('Enter');
    const at = { table: 'applications', row: 'granted', column: 'total' };
    expect(await callsOf('select')).toEqual([
      [{ kind: 'finding', key: 'balance/applicants applications/granted' }],
    ]);
    expect(await callsOf('reveal')).toEqual([[{ kind: 'place', at }]]);
    expect(await focused()).toMatchObject({ at: 'applications/granted/total' });
    await page.keyboard.down('Control');
    await page.keyboard.press('Home');
    await page.keyboard.up('Control');
    expect(await focused()).toMatchObject({ at: 'applications/newReceived/naturalPerson' });
  });

  test('a cell is pointed at with the pointer, and clicked', async () => {
    await open(shownOf(hongta));
    const cell = await $('[data-gouji="cell"][data-at="applications/newReceived/total"]');
    await cell.hover();
    const at = { table: 'applications', row: 'newReceived', column: 'total' };
    expect((await callsOf('point')).at(-1)).toEqual([at]);
    expect(await textsOf('.readout')).toEqual(['一、本年新收政府信息公开申请数量 / 总计 0 部分核对']);
    await cell.click();
    expect(await callsOf('select')).toEqual([[{ kind: 'place', at }]]);
    await (await $('h2')).hover();
    expect((await callsOf('point')).at(-1)).toEqual([null]);
  });

  describe('a new verdict', () => {
    const [first, second] = xinjiang.findings.filter(({ rule }) => rule === 'balance/applicants');
    if (first === undefined || second === undefined) throw new Error('the fixture has two of them');
    const focusOn = async (finding: Finding) =>
      (await $(`[data-rule="${finding.rule}"][data-at="${addressOf(finding.at)}"] button`)).focus();

    test('leaves the focus on the same finding', async () => {
      await open(shownOf(xinjiang));
      await (await $('.fold > .row')).click();
      await focusOn(second);
      const now = { ...xinjiang, findings: xinjiang.findings.filter((finding) => finding !== first) };
      await show(shownOf(now, { before: xinjiang }));
      expect(await focused()).toMatchObject({ rule: second.rule, at: addressOf(second.at) });
    });

    test('gives it to the next one where the finding is mended, and says so', async () => {
      await open(shownOf(xinjiang));
      await (await $('.fold > .row')).click();
      await focusOn(first);
      const now = { ...xinjiang, findings: xinjiang.findings.filter((finding) => finding !== first) };
      await show(shownOf(now, { before: xinjiang }));
      expect(await focused()).toMatchObject({ rule: second.rule, at: addressOf(second.at) });
      expect(await textsOf('.changed summary')).toEqual([' 1 项已改好']);
      expect(await textsOf('.changed li')).toEqual([first.message]);
      await page.waitForFunction(
        () =>
          document.querySelector('gouji-overlay')?.shadowRoot?.querySelector('[role="status"]')
            ?.textContent === '勾稽：错误 17 项，警告 2 项，未核对 29 项；1 项已改好',
      );
    });

    test('marks what is new, also from within a fold', async () => {
      const isLate = ({ rule }: Finding) => rule === 'table/shape' || rule === 'balance/applicants';
      const before = { ...xinjiang, findings: xinjiang.findings.filter((finding) => !isLate(finding)) };
      await open(shownOf(xinjiang, { before }));
      // Two rows and their problem, the single warning, the fold, and each of its fourteen places.
      expect((await page.$$(`${IN} li .fresh`)).length).toBe(3 + 1 + 1 + 14);
      expect((await textsOf('.changed'))[0]).toContain('新出现 17 项');
    });

    test('does not fold up what was unfolded', async () => {
      await open(shownOf(hongta));
      await (await $('.fold > .row')).click();
      await (await $('.fold .fold > .row')).click();
      const blanks = hongta.findings.filter(({ rule }) => rule === 'cell/blank');
      await show(
        shownOf({ ...hongta, findings: hongta.findings.filter((finding) => finding !== blanks[0]) }),
      );
      expect(await textsOf('.fold.open > .row small')).toEqual(['146 项，是同一个问题', '146 格，在 21 行']);
    });
  });

  test('says that there are no errors, and what was not checked all the same', async () => {
    await open(shownOf(verdictOf(pageText('samples/picture-2020.html'))));
    expect((await textsOf('.verdict .tile')).map((text) => text.trim())).toEqual([
      '没有发现错误',
      '1 警告',
      '1 未核对',
    ]);
    await open(shownOf(verdictOf(pageText('samples/clean-2023.html'))));
    expect((await textsOf('.verdict .tile')).map((text) => text.trim())).toEqual(['没有发现错误']);
    expect(await textsOf('.nothing')).toEqual(['已核对的内容没有发现问题。']);
  });

  test('what is unknown of the report is said', async () => {
    const { report } = xinjiang;
    if (report === null) throw new Error('the fixture is a report');
    const nameless = { ...xinjiang, report: { ...report, organ: null, year: null, published: null } };
    await open(shownOf(nameless));
    const head = (await textsOf('header'))[0];
    for (const said of ['机关不明', '年度不明', '公布日期不明']) expect(head).toContain(said);
  });

  test('what was not checked is listed with links into the web, and rules that are off', async () => {
    const at = { table: 'review' as const };
    const unchecked = [
      { at, reason: '内容是图片', kind: 'picture' as const, href: 'https://www.example.gov.cn/a.png' },
      { at, reason: '内容在附件里', kind: 'attachment' as const, href: 'javascript:alert(1)' },
    ];
    await open(shownOf({ ...xinjiang, unchecked, rulesOff: ['title/year'] }));
    const links = await page.$$eval(`${IN} a`, (all) =>
      all.map((link) => [link.getAttribute('href'), link.getAttribute('rel'), link.getAttribute('target')]),
    );
    expect(links).toEqual([['https://www.example.gov.cn/a.png', 'noopener noreferrer', '_blank']]);
    const list = (await textsOf('[data-gouji="unchecked"]'))[0];
    for (const said of ['图片', '附件', '内容在附件里', '已关闭 1 条规则']) expect(list).toContain(said);
  });

  test('the page’s text is shown as text', async () => {
    const [finding] = xinjiang.findings;
    if (finding === undefined) throw new Error('the fixture has findings');
    const message = '<img src=x onerror="document.title=1"><b>粗</b>';
    await open(shownOf({ ...xinjiang, findings: [{ ...finding, message }] }));
    expect((await textsOf('.said'))[0]).toBe(message);
    expect(await page.title()).toBe('报告');
  });

  test('it moves to the other side, and is made wider by keys and by pointer', async () => {
    await open(shownOf(xinjiang));
    const widthOf = () => page.$eval(`${IN} .panel`, (panel) => panel.getBoundingClientRect().width);
    const handle = await $('.resize');
    await handle.focus();
    await page.keyboard.press('ArrowLeft');
    expect(await widthOf()).toBe(400);
    await page.keyboard.press('End');
    expect(await widthOf()).toBe(640);
    await page.keyboard.press('Home');
    expect(await widthOf()).toBe(300);
    await page.mouse.move(900 - 300, 400);
    await page.mouse.down();
    await page.mouse.move(900 - 450, 400, { steps: 3 });
    await page.mouse.up();
    await page.mouse.move(100, 400);
    expect(await widthOf()).toBe(450);
    await (await $('.icon-button')).click();
    expect(await page.$eval(`${IN} .panel`, (panel) => panel.getBoundingClientRect().left)).toBe(0);
    await (await $('.resize')).focus();
    await page.keyboard.press('ArrowLeft');
    expect(await widthOf()).toBe(430);
  });

  test('nothing hangs over the edge in a window of 320 pixels', async () => {
    await open(shownOf(xinjiang));
    await page.setViewport({ width: 320, height: 568 });
    await select(oneOf(xinjiang, 'balance/applicants'));
    await (await $('.detail [aria-expanded]')).click();
    await $('form');
    const over = await page.$$eval(`${IN} .panel *`, (all) =>
      all
        .filter((one) => one.checkVisibility() && !one.closest('.unseen, .resize'))
        .filter((one) => {
          const { left, right } = one.getBoundingClientRect();
          return left < -0.5 || right > 320.5;
        })
        .map((one) => `${one.localName}.${one.getAttribute('class')}`),
    );
    expect(over).toEqual([]);
  });

  test('a page’s style sheet, however hostile, changes nothing', async () => {
    const boxes = () =>
      page.$$eval(`${IN} .root *`, (all) =>
        all.map((one) => {
          const { x, y, width, height } = one.getBoundingClientRect();
          const { color, backgroundColor, fontSize, visibility } = getComputedStyle(one);
          return [one.localName, x, y, width, height, color, backgroundColor, fontSize, visibility].join(' ');
        }),
      );
    await open(shownOf(xinjiang));
    const plain = await boxes();
    const hostile = `<style>
      * { all: unset !important; display: none !important; }
      :root, html, gouji-overlay { font-size: 40px !important; direction: rtl !important; color: red !important;
        visibility: hidden !important; letter-spacing: 9px !important; --ink: red; --bg: red; line-height: 4 !important }
    </style>`;
    await open(shownOf(xinjiang), PAGE.replace('</head>', `${hostile}</head>`));
    // A page that does not show its own root element shows nothing at all.
    await page.addStyleTag({ content: 'html:root { display: block !important; }' });
    expect(await boxes()).toEqual(plain);
  });

  test('forced colours keep the states of the map apart', async () => {
    await open(shownOf(xinjiang));
    const session = await page.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', {
      features: [{ name: 'forced-colors', value: 'active' }],
    });
    const looks = await page.$$eval(`${IN} [data-gouji="cell"]`, (all) =>
      all.map((one) => {
        const { backgroundColor, backgroundImage } = getComputedStyle(one);
        return `${(one as HTMLElement).dataset.state} ${backgroundColor} ${backgroundImage.replace(/\(.*/, '')}`;
      }),
    );
    const kinds = new Map<string, Set<string>>();
    for (const look of looks) {
      const [state = '', ...rest] = look.split(' ');
      kinds.set(rest.join(' '), (kinds.get(rest.join(' ')) ?? new Set()).add(state));
    }
    expect([...kinds.values()].every((states) => states.size === 1)).toBe(true);
    expect(new Set([...kinds.values()].flatMap((states) => [...states])).size).toBe(4);
  });

  describe('very many findings', () => {
    const [finding] = xinjiang.findings;
    if (finding === undefined) throw new Error('the fixture has findings');
    const many = (count: number): Verdict => ({
      ...xinjiang,
      findings: Array.from({ length: count }, (_, index) => ({
        ...finding,
        rule: 'text/counts',
        message: `第 ${index} 处`,
      })),
    });
    const drawn = (count: number) =>
      page.waitForFunction(
        (wanted) =>
          document.querySelector('gouji-overlay')?.shadowRoot?.querySelectorAll('[data-gouji="finding"]')
            .length === wanted,
        { timeout: 120_000 },
        count,
      );

    test('two thousand are drawn piece by piece, each in the end', async () => {
      await open(shownOf(xinjiang));
      const atOnce = await page.evaluate(
        (next) => {
          gouji.show(next);
          return document
            .querySelector('gouji-overlay')
            ?.shadowRoot?.querySelectorAll('[data-gouji="finding"]').length;
        },
        shownOf(many(2_000)),
      );
      expect(atOnce).toBeLessThan(1_000);
      await drawn(2_000);
      expect(await textsOf('.more')).toEqual([]);
    });

    test('more are counted, and listed when they are asked for', async () => {
      await open(shownOf(many(2_350)));
      await drawn(2_000);
      expect(await textsOf('[data-gouji="verdict"] b')).toContain('2350');
      expect(await textsOf('.more')).toEqual(['再列出 200 项（还有 350 项未列出）']);
      const focusedText = () =>
        page.evaluate(() => document.querySelector('gouji-overlay')?.shadowRoot?.activeElement?.textContent);
      await (await $('.more')).focus();
      await page.keyboard.press('Enter');
      await drawn(2_200);
      expect(await textsOf('.more')).toEqual(['再列出 150 项（还有 150 项未列出）']);
      expect(await focusedText()).toContain('第 2000 处');
      await (await $('.more')).focus();
      await page.keyboard.press('Enter');
      await drawn(2_350);
      expect(await textsOf('.more')).toEqual([]);
      expect(await focusedText()).toContain('第 2200 处');
    });

    test('one that is not listed yet is drawn when it is stepped to, with those around it', async () => {
      const shown = shownOf(many(20_000));
      await open(shown);
      await drawn(2_000);
      const key = stopsInOrder(shown.told.sections).at(-1)?.at(-1) ?? '';
      await page.evaluate((last) => gouji.select({ kind: 'finding', key: last }), key);
      await drawn(2_200);
      expect(await textsOf('.finding.open .said')).toEqual([expect.stringContaining('第 19999 处')]);
      const isSeen = await page.evaluate(() => {
        const root = document.querySelector('gouji-overlay')?.shadowRoot;
        const own = root?.querySelector('.finding.open')?.getBoundingClientRect();
        const view = root?.querySelector('.scroll')?.getBoundingClientRect();
        return own && view && own.top >= view.top - 1 && own.top < view.bottom;
      });
      expect(isSeen).toBe(true);
      expect(await textsOf('.more')).toEqual(['再列出 200 项（还有 17800 项未列出）']);
    });

    test('the places of a fold as well', async () => {
      const same = many(2_300).findings.map((one) => ({ ...one, message: '处处相同' }));
      await open(shownOf({ ...xinjiang, findings: same }));
      await drawn(2_000);
      await (await $('.fold > .row')).click();
      expect(await textsOf('.more')).toEqual(['再列出 200 项（还有 300 项未列出）']);
    });
  });
});
