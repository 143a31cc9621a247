import { readFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { check, type Lang } from '../../../lib/check.ts';
import { parseDocument } from '../../../lib/dom/document.ts';
import { IGNORE_REASON_WORDS } from '../../../lib/ignore/words.ts';
import { columnLabel, rowColumns, rowLabel } from '../../../lib/output/labels.ts';
import type { Finding } from '../../../lib/report/schema.ts';
import type { Settings } from '../../../lib/settings/model.ts';
import type { Verdict } from '../../../lib/verdict/model.ts';
import { verdictOf } from '../../support/verdicts.ts';
import { fixturePages } from '../support/fixtures.ts';
import { type Extended, runs, startWithExtension } from './browsers.ts';
import { openSheet } from './sheet-page.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const LANGS: readonly Lang[] = ['zh', 'en'];
const REPORTS = [...fixturePages()].filter(([name]) => name.startsWith('reports/'));
const CASES = REPORTS.flatMap(([name, html]) => LANGS.map((lang) => ({ name, html, lang })));

/** Every second finding set aside, a rule off, a severity changed: nothing a verdict can hold is left out. */
function verdictWithAll(name: string, html: string, lang: Lang): Verdict {
  const { result, unread } = check(parseDocument(html), {
    source: `https://www.example.gov.cn/${name}`,
    lang,
  });
  return verdictOf(result, {
    lang,
    unread,
    aside: (_, index) => index % 2 === 1,
    rulesOff: ['text/numbering'],
    settings: { 'cell/blank': 'warning', 'title/year': 'error' },
  });
}

const squeeze = (text: string): string => text.replaceAll(/\s+/g, ' ');

/** Rows of the tables of findings: rule and text. */
async function rowsOf(page: Page, heading: string): Promise<{ rule: string; text: string }[]> {
  const rows = await page.$$eval(
    'section',
    (sections, heading) =>
      sections
        .filter((section) => section.querySelector('h2')?.textContent === heading)
        .flatMap((section) => [...section.querySelectorAll<HTMLElement>('tr[data-rule]')])
        .map((row) => ({ rule: row.dataset.rule ?? '', text: row.textContent ?? '' })),
    heading,
  );
  return rows.map(({ rule, text }) => ({ rule, text: squeeze(text) }));
}

const FINDINGS = { zh: '二、发现的问题', en: '2. Findings' } as const;
const IGNORED = { zh: '三、已忽略的问题', en: '3. Findings set aside' } as const;

/** What of a finding's place and arithmetic the rows of its rule do not say. */
function missingOf(
  finding: Finding,
  verdict: Verdict,
  rows: readonly { rule: string; text: string }[],
): string[] {
  const { at, rule, basis, fix, equation } = finding;
  const { lang, report } = verdict;
  const edition = report?.edition ?? '2021';
  const text = rows
    .filter((row) => row.rule === rule)
    .map((row) => row.text)
    .join('\n');
  const wanted = [basis, fix];
  const said = (label: string) =>
    [label, label.replace('“', '‘').replace('”', '’')].some((one) => text.includes(one));
  const wrong: string[] = [];
  if (at.table !== undefined && at.row !== undefined) {
    const label = rowLabel(at.table, at.row, edition, 'zh').replace(/^(?:（[一二三四五六七]）|\d\.)+/u, '');
    const own = rowLabel(at.table, at.row, edition, lang);
    if (!said(label) && !said(own)) wrong.push(`row ${own}`);
  }
  if (at.table !== undefined && at.column !== undefined) {
    const all = rowColumns(at.table, at.row ?? '', edition).length;
    const labels = LANGS.map((one) => columnLabel(at.table ?? 'review', at.column ?? '', edition, one));
    const whole = lang === 'zh' ? `全部 ${all} 列` : `all ${all} columns`;
    if (![...labels, whole].some(said)) wrong.push(`column ${labels[0]}`);
  }
  if (equation !== undefined) {
    const values = [...equation.terms, equation.total].flatMap(({ value }) => (value ? [String(value)] : []));
    wanted.push(...values, String(Math.abs(equation.difference)));
  }
  return [...wrong, ...wanted.filter((one) => !text.includes(squeeze(one)))];
}

describe.runIf(runs('chrome'))('the sheet', () => {
  let extended: Extended;
  beforeAll(async () => {
    extended = await startWithExtension('chrome');
  });
  afterAll(() => extended?.close());

  const opened = async <T>(
    answer: Parameters<typeof openSheet>[1],
    settings: Partial<Settings>,
    use: (page: Page) => Promise<T>,
  ) => {
    const page = await openSheet(extended, answer, settings);
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(String(error)));
    const got = await use(page);
    expect(faults).toEqual([]);
    await page.close();
    return got;
  };

  test.each(CASES)('holds all of $name ($lang)', async ({ name, html, lang }) => {
    const verdict = verdictWithAll(name, html, lang);
    await opened(verdict, {}, async (page) => {
      const text = squeeze(await page.$eval('main', (main) => main.textContent ?? ''));
      const { report, source, digest } = verdict;
      const facts = [
        report?.organ,
        report?.title,
        String(report?.year),
        report?.published,
        source,
        digest,
        '0.1.0',
      ];
      expect(facts.filter((fact) => !text.includes(squeeze(fact ?? 'none')))).toEqual([]);

      const found = await rowsOf(page, FINDINGS[lang]);
      const aside = await rowsOf(page, IGNORED[lang]);
      expect(verdict.findings.flatMap((finding) => missingOf(finding, verdict, found))).toEqual([]);
      expect(verdict.ignored.flatMap(({ finding }) => missingOf(finding, verdict, aside))).toEqual([]);
      for (const { entry } of verdict.ignored) {
        const { note, by, on, until = '' } = entry;
        const rows = aside.filter(({ rule, text }) => rule === entry.rule && text.includes(note));
        const reason = IGNORE_REASON_WORDS[entry.reason][lang];
        expect(rows.map(({ text }) => [reason, by, on, until].every((one) => text.includes(one)))).toEqual([
          true,
        ]);
      }

      expect(text).toContain('text/numbering');
      const verdictLine = await page.$eval('p.verdict', (line) => line.textContent);
      expect(verdictLine).toContain(lang === 'zh' ? '见第五部分' : 'see part 5');
      const changed = [...verdict.findings, ...verdict.ignored.map((one) => one.finding)].filter(
        ({ was }) => was,
      );
      expect(
        changed.filter(({ rule }) => !text.includes(`（${rule}）`) && !text.includes(`(${rule})`)),
      ).toEqual([]);
      expect(await page.$eval('html', (root) => root.lang)).toBe(lang === 'zh' ? 'zh-CN' : 'en');
    });
  });

  test.each(CASES)('says what was not checked of $name ($lang)', async ({ name, html, lang }) => {
    const verdict = verdictWithAll(name, html, lang);
    await opened(verdict, {}, async (page) => {
      const text = squeeze(await page.$eval('.items', (items) => items.textContent ?? '').catch(() => ''));
      const missing = verdict.unchecked.filter(({ reason, at }) => {
        if (text.includes(squeeze(reason))) return false;
        // One of many of which the same is said: its place is in the list.
        const { table = 'review', row, column } = at;
        const labels = [
          ...(row === undefined ? [] : [rowLabel(table, row, verdict.report?.edition ?? '2021', lang)]),
          ...(column === undefined
            ? []
            : [columnLabel(table, column, verdict.report?.edition ?? '2021', lang)]),
        ];
        return labels.length === 0 || !labels.every((label) => text.includes(squeeze(label)));
      });
      expect(missing).toEqual([]);
    });
  });

  test('a picture for a table: its kind and its address, as a link', async () => {
    const [, html = ''] = REPORTS.find(([name]) => name.includes('baijiantan')) ?? [];
    const verdict = verdictWithAll('baijiantan', html, 'zh');
    const href = 'https://www.example.gov.cn/files/%E8%A1%A8.png?a=1&b=<i>';
    const script = 'javascript:alert(1)';
    const unchecked = [
      { at: { table: 'review' as const }, reason: '表是图片', kind: 'picture' as const, href },
      { at: { section: 'other' as const }, reason: '附件未读', kind: 'attachment' as const, href: script },
    ];
    await opened({ ...verdict, unchecked }, {}, async (page) => {
      const links = await page.$$eval('.items a', (all) => all.map((a) => [a.href, a.textContent]));
      expect(links).toEqual([[new URL(href).href, href]]);
      const text = await page.$eval('.items', (items) => items.textContent);
      for (const said of ['图片', '附件', '附件未读', script]) expect(text).toContain(said);
    });
  });

  test('a page’s text stays text', async () => {
    const [, html = ''] = REPORTS[0] ?? [];
    const verdict = verdictWithAll('x', html, 'zh');
    const evil = '<img src=x onerror=alert(1)>\u202e局';
    if (verdict.report === null) throw new Error('the first fixture is a report');
    const report = { ...verdict.report, organ: evil, title: evil.repeat(1000) };
    await opened({ ...verdict, report, source: 'javascript:alert(1)' }, {}, async (page) => {
      expect(await page.$$('main img, main script, main a[href^="javascript"]')).toEqual([]);
      const text = await page.$eval('.facts', (facts) => facts.textContent ?? '');
      expect(text).toContain('<img src=x onerror=alert(1)>\ufffd局');
      expect(text).not.toContain('\u202e');
      expect(text.length).toBeLessThan(5_000);
    });
  });

  test.each([
    { answer: 'gone', lang: 'zh', says: '最迟到浏览器关闭为止' },
    { answer: 'gone', lang: 'en', says: 'until the browser is closed' },
    { answer: 'unanswered', lang: 'zh', says: '后台没有回答' },
    { answer: 'unanswered', lang: 'en', says: 'gave no answer' },
  ] as const)('no snapshot: $answer ($lang)', async ({ answer, lang, says }) => {
    await opened(answer, { language: lang }, async (page) => {
      expect(await page.$eval('main', (main) => main.textContent)).toContain(says);
      expect(await page.$('.bar')).toBeNull();
    });
  });

  describe.each(['light', 'dark'] as const)('%s', (theme) => {
    test.each(LANGS)('axe finds nothing (%s)', async (lang) => {
      // Each report in each theme and each language, both together in one of them.
      const half = (lang === 'zh') === (theme === 'light') ? 0 : 1;
      for (const [name, html] of REPORTS.filter((_, index) => index % 2 === half)) {
        await opened(verdictWithAll(name, html, lang), { theme }, async (page) => {
          expect(await axe(page)).toEqual([]);
        });
      }
      for (const answer of ['gone', 'unanswered'] as const) {
        await opened(answer, { theme, language: lang }, async (page) => {
          expect(await axe(page)).toEqual([]);
        });
      }
    });

    test('paper is black on white, without the bar', async () => {
      const [name = '', html = ''] = REPORTS[0] ?? [];
      await opened(verdictWithAll(name, html, 'zh'), { theme }, async (page) => {
        await page.emulateMediaType('print');
        const colours = await page.$$eval('body, main *', (all) => [
          ...new Set(
            all.flatMap((one) => [getComputedStyle(one).color, getComputedStyle(one).backgroundColor]),
          ),
        ]);
        expect(colours.sort()).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)', 'rgba(0, 0, 0, 0)']);
        expect(await page.$eval('.bar', (bar) => getComputedStyle(bar).display)).toBe('none');
      });
    });
  });

  test('fits a narrow window without scrolling sideways', async () => {
    for (const lang of LANGS) {
      const [name = '', html = ''] = REPORTS[0] ?? [];
      await opened(verdictWithAll(name, html, lang), {}, async (page) => {
        await page.setViewport({ width: 360, height: 800 });
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
      });
    }
  });

  test('the buttons are reached with the keyboard and print and save', async () => {
    const [name = '', html = ''] = REPORTS[0] ?? [];
    await opened(verdictWithAll(name, html, 'zh'), {}, async (page) => {
      await page.evaluate(() => {
        Object.assign(globalThis, { printed: 0, saved: [] as unknown[] });
        window.print = () => void (globalThis as unknown as { printed: number }).printed++;
      });
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      expect(await page.evaluate(() => (globalThis as unknown as { printed: number }).printed)).toBe(1);
    });
  });

  test('the saved file stands alone, and prints the same', async () => {
    const [name = '', html = ''] = REPORTS.find(([name]) => name.includes('hongta')) ?? [];
    await opened(verdictWithAll(name, html, 'zh'), { theme: 'dark' }, async (page) => {
      await page.evaluate(() => {
        const made = URL.createObjectURL;
        URL.createObjectURL = (blob: Blob) => {
          Object.assign(globalThis, { saved: blob.text() });
          return made(blob);
        };
        HTMLAnchorElement.prototype.click = function () {
          Object.assign(globalThis, { savedAs: this.download });
        };
      });
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      const { saved, savedAs } = await page.evaluate(async () => {
        const { saved, savedAs } = globalThis as unknown as { saved: Promise<string>; savedAs: string };
        return { saved: await saved, savedAs };
      });
      expect(savedAs).toMatch(/^核查单-玉溪市红塔区科学技术局-2019\.html$/);
      expect(saved).not.toMatch(/<script|<link|\bsrc=|\bon\w+=|chrome-extension/);

      const file = join(tmpdir(), `gouji-sheet-${process.pid}.html`);
      await writeFile(file, saved);
      const other = await extended.browser.newPage();
      await other.goto(pathToFileURL(file).href);
      expect(await axe(other)).toEqual([]);
      const [here, there] = await Promise.all([page, other].map(printedBoxes));
      expect(there).toEqual(here);
      expect(there?.length).toBeGreaterThan(50);
      await other.close();
      await rm(file);
    });
  });
});

async function axe(page: Page): Promise<string[]> {
  // As a string: the extension's policy lets no script tag in.
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await axe.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
}

/** Where each cell stands on paper, with its text. */
async function printedBoxes(page: Page): Promise<string[]> {
  await page.setViewport({ width: 700, height: 1000 });
  await page.emulateMediaType('print');
  return page.$$eval('h1, h2, th, td, li', (all) =>
    all.map((one) => {
      const { x, y, width, height } = one.getBoundingClientRect();
      return `${[x, y, width, height].map(Math.round).join(' ')} ${one.textContent}`;
    }),
  );
}

describe.runIf(runs('firefox'))('the sheet in firefox', () => {
  test('is the same document, and is saved', async () => {
    const extended = await startWithExtension('firefox');
    const [name = '', html = ''] = REPORTS.find(([name]) => name.includes('xinjiang')) ?? [];
    const verdict = verdictWithAll(name, html, 'zh');
    const page = await openSheet(extended, verdict);
    const found = await rowsOf(page, FINDINGS.zh);
    expect(verdict.findings.flatMap((finding) => missingOf(finding, verdict, found))).toEqual([]);
    await page.evaluate(() => {
      const made = URL.createObjectURL;
      URL.createObjectURL = (blob: Blob) => {
        Object.assign(globalThis, { saved: blob.text() });
        return made(blob);
      };
    });
    await page.click('.bar button:nth-of-type(2)');
    const saved = await page.evaluate(
      async () => (globalThis as unknown as { saved: Promise<string> }).saved,
    );
    expect(saved).toContain(verdict.digest);
    await extended.close();
  });
});
