import axe from 'axe-core';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Listing } from '../../../components/audit/props.ts';
import type { Row, Target } from '../../../lib/archive/model.ts';
import type { FoundLink } from '../../../lib/audit/view/choose.ts';
import { PARTS } from '../../../lib/audit/view/place.ts';
import type { Lang } from '../../../lib/check.ts';
import type { Own } from '../../../lib/verdict/apply.ts';
import { bundleEntry } from '../support/bundle.ts';
import { BROWSERS_REQUIRED, findChromium, startChromium } from '../support/chromium.ts';
import type * as Entry from './audit-entry.tsx';
import { judgements } from './judgements.ts';
import { Archive } from './made.ts';

declare const gouji: typeof Entry;

const path = findChromium();
const JUDGEMENTS = judgements();
const MADE = { organs: 60, years: [2019, 2020, 2021, 2022, 2023] };
const archive = new Archive(MADE, JUDGEMENTS);
const FINDINGS = archive.rows.flatMap(({ findings }) => findings);

const link = (number: number, more: Partial<FoundLink> = {}): FoundLink => ({
  url: `https://www.example.gov.cn/new/${number}.html`,
  title: `第${number}局2023年年度报告`,
  organ: `第${number}局`,
  year: 2023,
  date: null,
  ...more,
});
/** Two of the same address, one of another year, one whose year is not known, one on a site that is not allowed. */
const LISTING = {
  name: '年报列表',
  looking: null,
  found: [
    ...Array.from({ length: 20 }, (_, number) => link(number)),
    link(0),
    link(100, { year: 2022 }),
    link(101, { year: null }),
    link(102, { url: 'https://www.other.cn/102.html' }),
  ],
  problems: [{ line: 7, text: '水务局,htp:/x', reason: { zh: '不是网页地址', en: 'no web address' } }],
};
const run = (id: string, state: 'running' | 'done' | 'paused') => ({
  id,
  name: `核查 ${id}`,
  startedAt: '2024-03-01T01:02:03.000Z',
  finishedAt: null,
  state,
  options: { pause: 1000, tabs: false },
  total: 300,
});
const RUNS = [
  { run: run('run-1', 'done'), done: 290, failed: 10, pace: null, isQueued: false },
  {
    run: run('run-2', 'running'),
    done: 100,
    failed: 0,
    pace: { perMinute: 50, left: 240_000, waits: [{ host: 'a.gov.cn', until: '2024-03-01T01:10:00.000Z' }] },
    isQueued: false,
  },
  { run: run('run-3', 'running'), done: 5, failed: 0, pace: null, isQueued: false },
  { run: run('run-4', 'running'), done: 0, failed: 0, pace: null, isQueued: true },
];

describe.runIf(path !== undefined || BROWSERS_REQUIRED)('audit page', () => {
  let browser: Browser;
  let script: string;
  let page: Page;

  beforeAll(async () => {
    script = `${await bundleEntry('../audit/audit-entry.tsx')};globalThis.gouji = gouji;`;
    browser = await startChromium(path ?? '');
  });
  afterAll(() => browser?.close());

  interface Opened {
    lang?: Lang;
    theme?: 'light' | 'dark';
    width?: number;
    size?: string;
    organs?: number;
    own?: Own;
    work?: { done: number; total: number } | null;
    failed?: readonly Target[];
    listing?: Listing;
  }
  async function open(
    hash: string,
    {
      lang = 'zh',
      theme = 'light',
      width = 1280,
      size = '100%',
      organs,
      own,
      work = null,
      failed = archive.failed,
      listing = LISTING,
    }: Opened = {},
  ) {
    await page?.close();
    page = await browser.newPage();
    await page.setViewport({ width, height: 800 });
    await page.goto('about:blank');
    await page.setContent(
      `<!DOCTYPE html><html style="font-size: ${size}"><title>勾稽</title><body></body></html>`,
    );
    await page.evaluate((to) => {
      location.hash = to;
    }, hash);
    await page.evaluate(script);
    await page.evaluate((shown) => gouji.show(shown), {
      made: { ...MADE, organs: organs ?? MADE.organs },
      judgements: JUDGEMENTS,
      lang,
      theme,
      more: { runs: RUNS, listing, work, ...(failed !== archive.failed && { failed }) },
      foreign: ['www.other.cn'],
      ...(own && { own }),
    });
  }
  const grid = (name: string) => page.waitForSelector(`[data-gouji="${name}"]`);
  const callsOf = (name: string) =>
    page.evaluate((of) => gouji.calls.filter((call) => call.name === of).map(({ args }) => args), name);
  const hash = () => page.evaluate(() => decodeURIComponent(location.hash));
  /** Row and column of the cell that has the focus, and whether all of it can be seen. */
  const focused = () =>
    page.evaluate(() => {
      const cell = document.activeElement;
      if (!(cell instanceof HTMLElement) || cell.dataset.row === undefined) return null;
      const box = cell.getBoundingClientRect();
      const top = document.elementFromPoint(box.left + box.width / 2, box.top + 3);
      const bottom = document.elementFromPoint(box.left + box.width / 2, box.bottom - 3);
      return {
        at: [Number(cell.dataset.row), Number(cell.dataset.column)],
        isSeen: cell.contains(top) && cell.contains(bottom),
      };
    });
  const press = async (...keys: Parameters<Page['keyboard']['press']>[0][]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  /** The page draws itself anew before the next frame but one. */
  const drawn = () =>
    page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
  const rowCount = async (name: string) => {
    await drawn();
    return page.$eval(
      `[data-gouji="${name}"]`,
      (element) => Number(element.getAttribute('aria-rowcount')) - 1,
    );
  };

  describe.each([...PARTS.map((part) => `#${part}`), '#organ?organ=示例市北区教育局', '#summary'])(
    '%s',
    (part) => {
      test.each([
        ['zh', 'light'],
        ['en', 'dark'],
      ] as const)('axe-core finds nothing, %s %s', async (lang, theme) => {
        await open(part, { lang, theme });
        await drawn();
        await page.evaluate(axe.source);
        const found = await page.evaluate(async () => {
          const { violations } = await (
            globalThis as unknown as {
              axe: { run(): Promise<{ violations: { id: string; nodes: { target: unknown[] }[] }[] }> };
            }
          ).axe.run();
          return violations.map(
            ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
          );
        });
        expect(found).toEqual([]);
      });

      test.each([
        [320, '100%'],
        [640, '200%'],
      ])('nothing lies beside a window of %i pixels, letters at %s', async (width, size) => {
        await open(part, { width, size, lang: 'en' });
        await drawn();
        expect(
          await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
        ).toBeLessThanOrEqual(0);
      });
    },
  );

  test('an archive without anything opens where an audit begins', async () => {
    await open('', { organs: 0 });
    await page.waitForSelector('nav [aria-current="page"][href="#choose"]');
    await page.evaluate(() => {
      location.hash = '#matrix';
    });
    await page.waitForSelector('.empty a[href="#choose"]');
  });

  test('the matrix of a summary is drawn in parts, and all of it is printed', async () => {
    const many = new Archive({ ...MADE, organs: 300 }, JUDGEMENTS);
    await open('#summary', { organs: 300 });
    await page.waitForSelector('.not-printed button:not([disabled])');
    const lines = await page.$$eval('[data-gouji="summary"] tbody:has([data-gouji="line"])', (parts) =>
      parts.map((part) => part.querySelectorAll('[data-gouji="line"]').length),
    );
    const organs = new Set([
      ...many.rows.map(({ organ }) => organ),
      ...many.failed.map(({ listed }) => listed.organ),
    ]);
    expect(lines.reduce((sum, count) => sum + count, 0)).toBe(organs.size);
    expect(Math.max(...lines)).toBeLessThan(organs.size / 4);
  });

  describe('matrix', () => {
    test('every cell says the verdict of its reports', async () => {
      await open('#matrix');
      await grid('matrix');
      const isAlone = (row: Row) =>
        archive.rows.filter(({ organ, year }) => organ === row.organ && year === row.year).length === 1;
      const errorsOf = ({ findings }: Row) => findings.filter(({ severity }) => severity === 'error').length;
      const row = archive.rows.find((one) => one.year === 2020 && isAlone(one) && errorsOf(one) > 9);
      const errors = row && errorsOf(row);
      await page.type('input[type="search"]', row?.organ ?? '');
      await page.waitForSelector('[data-gouji="matrix"][aria-rowcount="2"]');
      const text = await page.$eval(
        '[data-row="0"][data-column="2"] .unseen',
        (element) => element.textContent,
      );
      expect(text).toContain(`错误 ${errors} 处`);
    });

    test('one stop of the tab key; arrows lead everywhere, and what has the focus can be seen', async () => {
      await open('#matrix');
      await grid('matrix');
      expect(await page.$$eval('[data-gouji="matrix"] [tabindex="0"]', (all) => all.length)).toBe(1);
      await page.focus('[data-gouji="matrix"] [tabindex="0"]');
      await press('ArrowDown', 'ArrowDown', 'ArrowRight');
      expect(await focused()).toEqual({ at: [2, 1], isSeen: true });
      for (const [key, at] of [
        ['PageDown', null],
        ['End', null],
        ['ArrowUp', null],
      ] as const) {
        await press(key);
        await drawn();
        expect(await focused(), key).toMatchObject(at === null ? { isSeen: true } : { at, isSeen: true });
      }
      await page.keyboard.down('Control');
      await press('End');
      await page.keyboard.up('Control');
      await drawn();
      expect(await focused()).toEqual({ at: [59, 6], isSeen: true });
      await page.keyboard.down('Control');
      await press('Home');
      await page.keyboard.up('Control');
      await drawn();
      expect(await focused()).toEqual({ at: [0, 0], isSeen: true });
      await press('ArrowUp');
      expect((await focused())?.at).toEqual([-1, 0]);
    });

    test('a row that is scrolled away keeps the focus', async () => {
      await open('#matrix');
      await grid('matrix');
      await page.focus('[data-row="0"][data-column="1"]');
      await page.$eval('[data-gouji="matrix"]', (element) => element.scrollTo(0, element.scrollHeight));
      await drawn();
      expect((await focused())?.at).toEqual([0, 1]);
      await press('ArrowDown');
      await drawn();
      expect(await focused()).toEqual({ at: [1, 1], isSeen: true });
    });

    test('a cell opens the report beside, Escape goes back to it; so does the back button', async () => {
      await open('#matrix?q=示例市北区教育局');
      await page.waitForSelector('[data-gouji="matrix"][aria-rowcount="2"]');
      await page.focus('[data-row="0"][data-column="2"]');
      await press('Enter');
      await page.waitForSelector('[data-gouji="report"] .finding-list');
      expect(await hash()).toContain('organ=示例市北区教育局&year=2020');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('side-head');
      await press('Escape');
      await page.waitForFunction(() => document.querySelector('[data-gouji="side"]') === null);
      await drawn();
      expect((await focused())?.at).toEqual([0, 2]);
      await page.goBack();
      await page.waitForSelector('[data-gouji="side"]');
    });

    test('several reports, and a page that failed, are all told', async () => {
      const several = archive.rows.find(({ url }) => url.endsWith('?b'));
      const [failed] = archive.failed;
      for (const [organ, year, urls] of [
        [several?.organ, several?.year, 2],
        [failed?.listed.organ, failed?.listed.year, 1],
      ]) {
        await open(`#matrix?organ=${organ}&year=${year}`);
        await page.waitForSelector('[data-gouji="side"] .report');
        expect(await page.$$eval('[data-gouji="side"] .report', (all) => all.length)).toBe(urls);
      }
      expect(await page.$eval('[data-gouji="side"]', (element) => element.textContent)).toContain('404');
    });

    test('former versions are told, those that are no longer kept too', async () => {
      const changed = archive.rows.find(({ former }) => former > 0);
      await open(`#matrix?organ=${changed?.organ}&year=${changed?.year}`);
      await page.waitForSelector('[data-gouji="report"] dl');
      expect(await page.$eval('[data-gouji="side"]', (element) => element.textContent)).toContain(
        '更早的 3 个版本没有保留',
      );
    });

    test('the focus stays in the head that sorts', async () => {
      await open('#matrix');
      await grid('matrix');
      await page.focus('[data-row="-1"][data-column="6"]');
      await press('Enter');
      await page.waitForSelector('[aria-sort="descending"]:focus');
      const totals = await page.$$eval('[data-gouji="matrix"] .total', (all) =>
        all.map((cell) => Number(cell.textContent)),
      );
      expect(totals).toEqual(totals.toSorted((a, b) => b - a));
    });
  });

  describe('findings', () => {
    test('all are there, few are drawn', async () => {
      await open('#findings');
      await grid('findings');
      expect(await rowCount('findings')).toBe(FINDINGS.length);
      expect(await page.$$eval('[data-gouji="findings"] [role="row"]', (all) => all.length)).toBeLessThan(60);
      await page.$eval('[data-gouji="findings"]', (element) => element.scrollTo(0, element.scrollHeight));
      await page.waitForSelector(`[aria-rowindex="${FINDINGS.length + 1}"]`);
      expect(await page.$$eval('[data-gouji="findings"] [role="row"]', (all) => all.length)).toBeLessThan(60);
    });

    test('filters count what they let through, and stand in the address', async () => {
      await open('#findings?severity=warning');
      await grid('findings');
      const warnings = FINDINGS.filter(({ severity }) => severity === 'warning');
      expect(await rowCount('findings')).toBe(warnings.length);
      await page.select('[data-gouji="filter-rule"]', 'table/label');
      expect(await rowCount('findings')).toBe(warnings.filter(({ rule }) => rule === 'table/label').length);
      expect(await hash()).toBe('#findings?severity=warning&rule=table/label');
      await page.select('[data-gouji="filter-severity"]', '');
      await page.select('[data-gouji="filter-rule"]', '');
      await page.type('input[type="search"]', '东区水务');
      const ofOrgan = archive.rows.filter(({ organ }) => organ?.includes('东区水务'));
      expect(await rowCount('findings')).toBe(ofOrgan.flatMap(({ findings }) => findings).length);
    });

    test('a finding is told beside with its basis; the button opens its own place', async () => {
      await open('#findings?severity=error&rule=cell/blank');
      await grid('findings');
      await page.click('[data-row="2"][data-column="2"]');
      await page.waitForSelector('[data-gouji="chosen"] button');
      const query = new URLSearchParams((await hash()).split('?')[1]);
      const row = archive.rows.find(({ url }) => url === query.get('report'));
      const item = Number(query.get('item'));
      const finding = row?.findings[item];
      const message = archive.entry(row?.url ?? '')?.judgement.zh.findings[item]?.message ?? '-';
      expect(await page.$eval('[data-gouji="chosen"]', (element) => element.textContent)).toContain(message);
      await page.click('[data-gouji="chosen"] button');
      expect(await callsOf('open')).toEqual([[row?.url, `${finding?.rule} ${finding?.at}`]]);
    });

    test('entries are asked for when their rows are seen, each once', async () => {
      await open('#findings');
      await grid('findings');
      await page.waitForFunction(
        () => (document.querySelector('[data-row="0"][data-column="4"]')?.textContent ?? '…') !== '…',
      );
      const asked = (await callsOf('entry')).flat();
      expect(new Set(asked).size).toBe(asked.length);
      expect(asked.length).toBeLessThan(30);
    });
  });

  describe('with settings', () => {
    const [first] = archive.rows.filter(({ findings }) => findings.length > 2);
    const RULE = 'cell/blank';
    const own: Own = {
      settings: { rules: { [RULE]: { off: true }, 'table/label': { severity: 'error' } } },
      ignored: (first?.findings ?? [])
        .filter(({ rule }) => rule !== RULE)
        .map(({ rule, at }) => ({
          organ: first?.organ ?? '',
          year: first?.year ?? null,
          rule,
          at: at.replace('section:', ''),
          reason: 'explained' as const,
          note: '见附注',
          by: '张三',
          on: '2024-01-01',
        })),
      today: '2024-03-01',
    };
    const isAside = (row: Row) => row.organ === first?.organ && row.year === first?.year;
    const shown = archive.rows
      .filter((row) => !isAside(row))
      .flatMap(({ findings }) => findings.filter(({ rule }) => rule !== RULE));
    const said = () => page.$eval('[data-gouji="left-out"]', (element) => element.textContent ?? '');

    test('a change takes effect at once, says what is left out, and is taken back', async () => {
      await open('#findings');
      await grid('findings');
      expect(await page.$('[data-gouji="left-out"]')).toBeNull();
      await page.evaluate((set) => gouji.set(set), own);
      await page.waitForSelector('[data-gouji="left-out"]');
      await page.waitForSelector(`[data-gouji="findings"][aria-rowcount="${shown.length + 1}"]`);
      const blanks = FINDINGS.filter(({ rule }) => rule === RULE).length;
      expect(await said()).toContain(`已关闭 1 条规则（${blanks} 处问题未计入）`);
      expect(await said()).toMatch(/已忽略 \d+ 处问题/);
      expect(await said()).toContain('单元格空白');
      const errors = shown.filter(({ rule, severity }) => severity === 'error' || rule === 'table/label');
      await page.select('[data-gouji="filter-severity"]', 'error');
      expect(await rowCount('findings')).toBe(errors.length);
      await page.select('[data-gouji="filter-severity"]', '');
      await page.evaluate((set) => gouji.set(set), { ...own, settings: { rules: {} }, ignored: [] });
      await page.waitForFunction(() => document.querySelector('[data-gouji="left-out"]') === null);
      expect(await rowCount('findings')).toBe(FINDINGS.length);
    });

    test('matrix, rules and report leave out the same', async () => {
      await open(`#matrix?organ=${first?.organ}&year=${first?.year}`, { own });
      await page.waitForSelector('[data-gouji="aside"]');
      expect(await page.$eval('[data-gouji="aside"]', (element) => element.textContent)).toContain('见附注');
      expect(await page.$$eval('[data-gouji="report"] .finding-list > li', (all) => all.length)).toBe(0);
      await page.evaluate(() => {
        location.hash = '#rules';
      });
      await page.waitForSelector('[data-gouji="rule"]');
      expect(await page.$(`[data-rule="${RULE}"]`)).toBeNull();
      await page.evaluate(() => {
        location.hash = '#summary';
      });
      await page.waitForSelector('[data-gouji="summary"] [data-gouji="left-out"][open]');
    });
  });

  test('a rule leads to its findings', async () => {
    await open('#rules?year=2021');
    await page.waitForSelector('[data-rule="cell/blank"] a');
    await page.click('[data-rule="cell/blank"] a');
    await grid('findings');
    const expected = archive.rows
      .filter(({ year }) => year === 2021)
      .flatMap(({ findings }) => findings.filter(({ rule }) => rule === 'cell/blank'));
    expect(await rowCount('findings')).toBe(expected.length);
  });

  test('an organ’s numbers are those of its reports, as plot and as table', async () => {
    await open('#organ?organ=示例市北区教育局');
    await page.waitForSelector('[data-gouji="numbers"]');
    const label = await page.$eval('[data-series="received"] svg', (element) =>
      element.getAttribute('aria-label'),
    );
    const cells = await page.$$eval('[data-gouji="numbers"] tbody tr:first-child td', (all) =>
      all.map((cell) => cell.textContent),
    );
    const own = archive.rows.filter(({ organ, isReport }) => organ === '示例市北区教育局' && isReport);
    const expected = MADE.years.map((year) => {
      const [only, ...others] = own.filter((row) => row.year === year);
      if (only === undefined) return '没有报告';
      if (others.length > 0) return '几份报告不一致';
      const report = archive.entry(only.url)?.judgement.report;
      return String(report?.tables.applications?.newReceived?.total?.value);
    });
    expect(cells).toEqual(expected);
    expect(label).toBe(`本年新收申请 ${MADE.years.map((year, at) => `${year} ${expected[at]}`).join('，')}`);
  });

  describe('what goes in', () => {
    const choices = () =>
      page.$$eval('[data-gouji="choices"] [role="row"][aria-selected]', (all) =>
        all.map((row) => row.getAttribute('aria-selected')),
      );

    test('what is ticked and listed is started, and nothing else', async () => {
      await open('#choose');
      await grid('choices');
      // 20 of the newest year, one of a year that is not known, one on another site.
      expect(await rowCount('choices')).toBe(22);
      await page.focus('[data-row="0"][data-column="0"]');
      await press('Space', 'ArrowDown', 'Space');
      await drawn();
      expect((await choices()).slice(0, 3)).toEqual(['false', 'false', 'true']);
      await page.click('[data-gouji="start"]');
      const [call] = await callsOf('start');
      const [name, chosen, options] = call as [string, FoundLink[], object];
      expect(name).toBe('年报列表');
      expect(options).toEqual({ pause: 1000, tabs: false });
      const expected = [...LISTING.found.slice(2, 20), LISTING.found[22], LISTING.found[23]];
      expect(chosen.map(({ url }) => url)).toEqual(expected.map((one) => one?.url));
      // Its progress is what there is to see next.
      expect(await hash()).toBe('#runs');
    });

    test('what is in the archive is listed to be read again when asked for, and is then ticked', async () => {
      await open('#choose');
      await page.click('input[name="way"][value="archive"]');
      await page.click('[data-gouji="read-archive"]');
      expect(await callsOf('readArchive')).toEqual([['重新读取归档']]);
      const kept = archive.rows.slice(0, 3).map((row) => ({ ...row, date: row.published }));
      const listing = { name: '归档', looking: null, found: kept, problems: [] };
      const ticks = async (more: Pick<Listing, 'isAgain'>) => {
        await open('#choose', { listing: { ...listing, ...more } });
        await grid('choices');
        await page.select('[data-gouji="choose-year"]', '');
        await drawn();
        return new Set(await choices());
      };
      expect(await ticks({})).toEqual(new Set(['false']));
      expect(await ticks({ isAgain: true })).toEqual(new Set(['true']));
    });

    test('other years are listed when asked for; none ticked is nothing to start', async () => {
      await open('#choose');
      await grid('choices');
      await page.select('[data-gouji="choose-year"]', '');
      expect(await rowCount('choices')).toBe(23);
      await page.$$eval('[data-gouji="found"] .tools .button', ([, none]) => (none as HTMLElement).click());
      await page.waitForSelector('[data-gouji="start"]:disabled');
      expect(new Set(await choices())).toEqual(new Set(['false']));
    });

    test('a line that could not be read is named; a site that is not allowed has a button', async () => {
      await open('#choose');
      expect(await page.$eval('[data-gouji="list-problems"]', (element) => element.textContent)).toContain(
        '第 7 行',
      );
      await page.click('[data-gouji="hosts"] button');
      expect(await callsOf('allow')).toEqual([['www.other.cn']]);
    });

    test.each([
      ['not an address', 0],
      ['ftp://a.gov.cn/', 0],
      [' https://a.gov.cn/list.html ', 1],
    ])('list address %s', async (address, count) => {
      await open('#choose');
      await page.type('#list-address', address);
      await press('Enter');
      await drawn();
      expect(await callsOf('lookInto')).toEqual(count === 0 ? [] : [[address.trim(), false]]);
      expect(await page.$$eval('#list-refused', (all) => all.length)).toBe(1 - count);
    });
  });

  test('a run is paused, gone on with, tried again; one that was broken off says so', async () => {
    await open('#runs');
    const button = (of: string, index: number) =>
      page.$$eval(
        `[data-run="${of}"] .run-head .buttons > button`,
        (all, at) => (all[at] as HTMLElement).click(),
        index,
      );
    await page.waitForSelector('[data-run="run-3"] [data-state="broken-off"]');
    await page.waitForSelector('[data-run="run-4"] [data-state="queued"]');
    await button('run-2', 0);
    await button('run-3', 0);
    await button('run-4', 0);
    expect([await callsOf('pause'), await callsOf('goOn')]).toEqual([[['run-2'], ['run-4']], [['run-3']]]);
    await page.$$eval('[data-run="run-1"] .failures details .buttons button', ([all]) =>
      (all as HTMLElement).click(),
    );
    expect(await callsOf('retry')).toEqual([['run-1', archive.failed.map(({ url }) => url)]]);
  });

  test('counts and headings agree; a page that a tab may show is tried again in one', async () => {
    const [failed] = archive.failed;
    const done = {
      ...failed,
      index: 99,
      url: 'https://www.example.gov.cn/drawn.html',
      state: 'done',
      failure: { kind: 'not-opened', reason: { zh: '由脚本生成', en: 'drawn by script' } },
    } as Target;
    await open('#runs', { failed: [...archive.failed, done] });
    const heads = await page.$$eval('[data-run="run-1"] h4', (all) => all.map((head) => head.textContent));
    expect(heads).toEqual([
      `没有取到的页面（${archive.failed.length}）`,
      '已核查、可能还有内容没有读到的页面（1）',
    ]);
    const [button] = await page.$$('[data-gouji="unread"] .buttons button');
    expect(await button?.evaluate(({ textContent }) => textContent)).toBe('全部在标签页中重试（1）');
    await button?.click();
    expect(await callsOf('retry')).toEqual([['run-1', [done.url]]]);
  });

  test('nothing is deleted before it was asked for once more', async () => {
    await open('#archive');
    // The run that is at work keeps everything from being deleted.
    await page.waitForSelector('[data-gouji="remove-all"]:disabled');
    await page.evaluate(() => gouji.rest());
    await page.waitForSelector('[data-gouji="remove-all"]:not(:disabled)');
    await page.click('[data-gouji="remove-all"]');
    await page.click('dialog[open] button:not([value="yes"])');
    expect(await callsOf('clear')).toEqual([]);
    await page.click('[data-gouji="remove-all"]');
    await page.click('dialog[open] button[value="yes"]');
    await page.waitForFunction(() => gouji.calls.some(({ name }) => name === 'clear'));
    expect(await callsOf('clear')).toEqual([[]]);
  });

  test('an organ is deleted with all its pages, as its name is written anywhere', async () => {
    await open('#archive');
    await page.evaluate(() => gouji.rest());
    const [row] = archive.rows;
    await page.type('input[list="organ-names"]', ` ${row?.organ} `);
    await page.waitForSelector('[data-gouji="remove-organ"]:not(:disabled)');
    await page.click('[data-gouji="remove-organ"]');
    await page.click('dialog[open] button[value="yes"]');
    await page.waitForFunction(() => gouji.calls.some(({ name }) => name === 'remove'));
    const own = archive.rows.filter(({ organ }) => organ === row?.organ).map(({ url }) => url);
    expect(await callsOf('remove')).toEqual([[own]]);
  });

  test('an export that the user stops is stopped, and no fault', async () => {
    await open('#archive');
    await page.click('[data-gouji="export-xlsx"]');
    await page.waitForFunction(() => gouji.calls.some(({ name }) => name === 'exportAs'));
    await page.evaluate(() =>
      [...document.querySelectorAll('button')].find(({ textContent }) => textContent === '停止')?.click(),
    );
    await page.waitForSelector('[data-gouji="export-xlsx"]:not(:disabled)');
    expect(await page.$$eval('[role="alert"]', (all) => all.length)).toBe(0);
    expect(await page.$eval('[role="status"]', (element) => element.textContent)).toBe(
      '已停止，没有生成文件。',
    );
  });

  test('who has not published: last year’s organs are asked about, and each has its state', async () => {
    await open('#unpublished');
    await page.$eval('#unpublished-year', (element) => {
      (element as HTMLInputElement).value = '2023';
      element.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await drawn();
    await page.click('[data-gouji="last-year"]');
    await drawn();
    await page.click('.unpublished button[type="submit"]');
    await grid('standings');
    const before = new Set(
      archive.rows.filter(({ year, isReport }) => year === 2022 && isReport).map(({ organ }) => organ),
    );
    const [question] = (await callsOf('whoHasPublished')).flat() as [{ organs: string[]; year: number }];
    expect(question.year).toBe(2023);
    expect(new Set(question.organs)).toEqual(before);
    expect(await rowCount('standings')).toBe(10);
    const noDate = await page.$$eval('[data-gouji="no-date"]', (all) => all.map((one) => one.textContent));
    expect(noDate).toEqual([expect.stringMatching(/^1 个机关.*乡镇、街道/)]);
    await page.select('[data-gouji="filter-status"]', 'late');
    expect(await rowCount('standings')).toBe(1);
  });
});
