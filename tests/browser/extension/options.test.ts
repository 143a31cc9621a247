import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readIgnoredFile, writeIgnoredFile } from '../../../lib/ignore/file.ts';
import type { Ignored } from '../../../lib/ignore/model.ts';
import { RULES } from '../../../lib/rules/index.ts';
import { readSettingsFile, writeSettingsFile } from '../../../lib/settings/file.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../lib/settings/model.ts';
import { type BrowserName, type Extended, openOwn, runs, startWithExtension } from './browsers.ts';
import { catchFiles, storedIn, storedOnce, storeIn } from './own-pages.ts';

const ENTRY: Ignored = {
  organ: '某市水务局',
  year: 2021,
  rule: 'balance/applicants',
  at: 'applications/granted/total',
  reason: 'explained',
  note: '<b>原件如此</b>',
  by: '张三',
  on: '2022-01-20',
};
const EXPIRED: Ignored = { ...ENTRY, rule: 'cell/blank', at: 'review/review/total', until: '2022-02-01' };

const SETTINGS: Settings = { ...DEFAULT_SETTINGS, language: 'zh' };

describe.each<BrowserName>(['chrome', 'firefox'])('%s', (name) => {
  describe.runIf(runs(name))('options', () => {
    let extended: Extended;
    let page: Page;
    let folder: string;

    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'gouji-options-'));
      extended = await startWithExtension(name);
    });
    afterAll(async () => {
      await extended?.close();
      rmSync(folder, { recursive: true, force: true });
    });
    beforeEach(async () => {
      page = await openOwn(extended, 'options.html');
      await storeIn(page, { settings: SETTINGS, ignored: [ENTRY, EXPIRED] });
      await page.waitForSelector('html[lang="zh-CN"] [data-gouji="ignored"]');
    });
    afterEach(() => page.close());

    const settings = async () => (await storedIn(page)).settings as Settings;
    const told = async (): Promise<string> => {
      await page.waitForSelector('[data-gouji="told"]');
      return page.$eval('[data-gouji="told"] span', (element) => element.textContent ?? '');
    };
    const undo = () => page.click('[data-gouji="told"] button');
    const importFile = async (input: 'settings' | 'ignored', text: string): Promise<void> => {
      const path = join(folder, 'file.json');
      writeFileSync(path, text);
      const field = (await page.waitForSelector(`input[name="${input}"]`)) as ElementHandle<HTMLInputElement>;
      await field.uploadFile(path);
    };

    test('another language: the page speaks it, and says so', async () => {
      await page.click('input[name="language"][value="en"]');
      await page.waitForSelector('html[lang="en"]');
      expect(await page.title()).toBe('Gouji · Options');
      expect(await page.$eval('#rules-head', (head) => head.textContent)).toBe('Rules');
      expect(await told()).toBe('Saved: Language, English');
      expect((await settings()).language).toBe('en');
    });

    test('another theme, by keyboard alone', async () => {
      const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
      await page.focus('input[name="theme"][value="system"]');
      await page.keyboard.press('ArrowRight');
      await page.waitForSelector('html[data-theme="light"]');
      const light = await ground();
      await page.keyboard.press('ArrowRight');
      await page.waitForSelector('html[data-theme="dark"]');
      expect(await ground()).not.toBe(light);
      expect((await settings()).theme).toBe('dark');
    });

    test('a rule off, and another severity', async () => {
      await page.click('[data-rule="cell/unit"] input');
      await page.waitForSelector('[data-rule="cell/unit"][data-off="true"]');
      await page.select('[data-rule="text/counts"] select', 'error');
      await page.waitForSelector('[data-rule="text/counts"][data-severity="error"]');
      expect((await settings()).rules).toEqual({
        'cell/unit': { off: true },
        'text/counts': { severity: 'error' },
      });
      // Back to its own severity: nothing is kept of it.
      await page.select('[data-rule="text/counts"] select', 'warning');
      await page.waitForSelector('[data-rule="text/counts"][data-severity="warning"]');
      expect((await settings()).rules).toEqual({ 'cell/unit': { off: true } });
    });

    test('many changes at once in two pages: none is lost', async () => {
      const other = await openOwn(extended, 'options.html');
      await other.waitForSelector('[data-rule]');
      const switchOff = (which: number) => {
        const boxes = [...document.querySelectorAll<HTMLInputElement>('[data-rule] input')];
        for (const box of boxes.filter((_, index) => index % 2 === which)) box.click();
      };
      await Promise.all([page.evaluate(switchOff, 0), other.evaluate(switchOff, 1)]);
      const done = await storedOnce(
        page,
        (stored) => Object.keys((stored.settings as Settings).rules).length === RULES.length,
      );
      expect(Object.keys((done.settings as Settings).rules).toSorted()).toEqual(
        RULES.map(({ id }) => id).toSorted(),
      );
      await other.close();
    });

    test('a rule that compares with other reports says where it is checked, and is switched as any other', async () => {
      const shown = await page.$$eval('[data-rule^="history/"]', (items) =>
        items.map((item) => ({
          id: item.getAttribute('data-rule'),
          controls: [...item.querySelectorAll<HTMLInputElement>('input, select')].map(
            (each) => each.disabled,
          ),
          tag: [...item.querySelectorAll('.tag')].at(-1)?.textContent,
          why: item.querySelector('dd')?.textContent?.includes('gouji check --previous'),
        })),
      );
      const same = { controls: [false, false], tag: '只在批量核查中核对', why: true };
      const compared = RULES.filter(({ comparesWith }) => comparesWith !== undefined);
      expect(compared.length).toBeGreaterThan(0);
      expect(shown).toEqual(compared.map(({ id }) => ({ id, ...same })));
    });

    test('rules are found by what is written about them', async () => {
      await page.type('#rules input[type="search"]', '信息处理费 2021');
      await page.waitForFunction(
        (all) => document.querySelectorAll('li[data-rule]').length < all,
        {},
        RULES.length,
      );
      const ids = await page.$$eval('li[data-rule]', (items) =>
        items.map((item) => item.getAttribute('data-rule')),
      );
      expect(ids).toContain('duty/fee-statement');
      expect(ids).not.toContain('title/year');
    });

    test('a link to a rule opens its documentation', async () => {
      const linked = await openOwn(extended, 'options.html#rule=balance/applicants');
      await linked.waitForSelector('[data-rule="balance/applicants"] details[open]');
      const summary = '[data-rule="balance/applicants"] summary';
      await linked.waitForFunction(
        (selector) => document.activeElement === document.querySelector(selector),
        {},
        summary,
      );
      const { top, bottom, height } = await linked.$eval(summary, (element) => {
        const box = element.getBoundingClientRect();
        return { top: box.top, bottom: box.bottom, height: innerHeight };
      });
      expect(top).toBeGreaterThanOrEqual(0);
      expect(bottom).toBeLessThanOrEqual(height);
      // And another one, in the page that is open.
      await linked.evaluate(() => {
        location.hash = '#rule=cell/blank';
      });
      await linked.waitForSelector('[data-rule="cell/blank"] details[open]');
      await linked.close();
    });

    test('settings go out as a file and come back', async () => {
      const file = await catchFiles(page);
      await page.click('[data-gouji="export-settings"]');
      const { name: fileName, text } = await file();
      expect(fileName).toMatch(/^gouji-settings-\d{4}-\d\d-\d\d\.json$/);
      expect(readSettingsFile(text)).toEqual({ data: SETTINGS });

      await importFile('settings', writeSettingsFile({ ...SETTINGS, run: 'click' }));
      await page.waitForSelector('input[name="run"][value="click"]:checked');
      expect(await settings()).toEqual({ ...SETTINGS, run: 'click' });
      expect(await told()).toBe('已导入设置');
      await undo();
      await page.waitForSelector('input[name="run"][value="auto"]:checked');
      expect(await settings()).toEqual(SETTINGS);
    });

    test.each([
      ['no JSON', '{ "gouji": "settings", ', ['不是有效的 JSON', '由勾稽导出']],
      [
        'a wrong value',
        JSON.stringify({ gouji: 'settings', ...SETTINGS, theme: 'sepia' }),
        ['theme', '应为 system、light、dark 之一', '未导入任何内容'],
      ],
      ['of the other kind', writeIgnoredFile([ENTRY]), ['“已忽略的结论”']],
    ])(
      'a broken file of settings (%s) is refused with the reason, and nothing changes',
      async (_, text, says) => {
        const before = await storedIn(page);
        await importFile('settings', text);
        await page.waitForSelector('[data-gouji="file-problem"][role="alert"]');
        const problem = await page.$eval('[data-gouji="file-problem"]', (box) => box.textContent ?? '');
        for (const part of ['file.json', ...says]) expect(problem).toContain(part);
        expect(await storedIn(page)).toEqual(before);
      },
    );

    test('reset asks first, and can be undone', async () => {
      await page.click('input[name="run"][value="click"]');
      await page.waitForSelector('input[name="run"][value="click"]:checked');
      await page.focus('[data-gouji="reset"]');
      await page.keyboard.press('Enter');
      await page.waitForSelector('dialog[open]');
      await page.keyboard.press('Escape');
      await page.waitForSelector('dialog:not([open])');
      expect((await settings()).run).toBe('click');

      await page.click('[data-gouji="reset"]');
      await page.click('dialog[open] button[value="reset"]');
      const reset = await storedOnce(page, (stored) => (stored.settings as Settings).run === 'auto');
      expect(reset.settings).toEqual(DEFAULT_SETTINGS);
      expect(reset.ignored).toEqual([ENTRY, EXPIRED]);
      await page.waitForSelector('[data-gouji="told"]');
      await undo();
      await storedOnce(page, (stored) => (stored.settings as Settings).run === 'click');
      expect(await settings()).toEqual({ ...SETTINGS, run: 'click' });
    });

    test('ignored findings are listed as text, expired ones marked', async () => {
      const rows = await page.$$eval('[data-gouji="ignored"]', (all) =>
        all.map(
          (row) =>
            [row.getAttribute('data-rule'), row.getAttribute('data-expired'), row.textContent] as const,
        ),
      );
      expect(rows.map(([rule, expired]) => [rule, expired])).toEqual([
        ['balance/applicants', 'false'],
        ['cell/blank', 'true'],
      ]);
      expect(rows[0]?.[2]).toContain('（一）予以公开 / 总计');
      expect(rows[0]?.[2]).toContain('<b>原件如此</b>');
      expect(rows[1]?.[2]).toContain('已到期');
    });

    test('one ignored finding is let go, and comes back', async () => {
      await page.click('[data-gouji="ignored"][data-rule="cell/blank"] button');
      await storedOnce(page, ({ ignored }) => (ignored as Ignored[]).length === 1);
      expect((await storedIn(page)).ignored).toEqual([ENTRY]);
      // The focus goes to the row beside it rather than nowhere.
      expect(
        await page.evaluate(() => document.activeElement?.closest('tr')?.getAttribute('data-rule')),
      ).toBe('balance/applicants');
      await page.waitForSelector('[data-gouji="told"]');
      await undo();
      const { ignored } = await storedOnce(page, (stored) => (stored.ignored as Ignored[]).length === 2);
      expect(ignored).toEqual([ENTRY, EXPIRED]);
    });

    test('all of them are let go, and come back', async () => {
      await page.click('[data-gouji="restore-ignored"]');
      await page.waitForSelector('.empty');
      expect((await storedIn(page)).ignored).toEqual([]);
      await undo();
      await page.waitForSelector('[data-gouji="ignored"]');
      expect((await storedIn(page)).ignored).toEqual([ENTRY, EXPIRED]);
    });

    test('ignored findings go out as a file, and others come in', async () => {
      const file = await catchFiles(page);
      await page.click('[data-gouji="export-ignored"]');
      expect(readIgnoredFile((await file()).text)).toEqual({ data: [ENTRY, EXPIRED] });

      const newer = { ...ENTRY, on: '2022-06-01', note: 'newer' };
      const more = { ...ENTRY, year: 2022 };
      const older = { ...EXPIRED, on: '2021-01-01' };
      await importFile('ignored', writeIgnoredFile([newer, more, older]));
      expect(await told()).toBe('导入完成：新增 1 条，更新 1 条，保留原有 1 条');
      expect((await storedIn(page)).ignored).toEqual([newer, EXPIRED, more]);
    });

    test('what a newer version stored is kept, said and handed over', async () => {
      const newer = { ...SETTINGS, version: 7, density: 'high' };
      await storeIn(page, { settings: newer });
      await page.waitForSelector('[data-gouji="unread"]');
      await page.click('input[name="run"][value="click"]');
      const { settings: changed, unreadSettings } = await storedOnce(
        page,
        (stored) => 'unreadSettings' in stored,
      );
      expect(changed).toEqual({ ...SETTINGS, run: 'click' });
      expect(unreadSettings).toEqual(newer);

      const file = await catchFiles(page);
      await page.click('[data-gouji="unread"] button:first-child');
      expect(JSON.parse((await file()).text)).toEqual({ settings: newer });
      await page.click('[data-gouji="unread"] button:last-child');
      await page.waitForFunction(() => document.querySelector('[data-gouji="unread"]') === null);
      expect(Object.keys(await storedIn(page)).toSorted()).not.toContain('unreadSettings');
    });
  });
});
