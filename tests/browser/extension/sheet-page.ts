import type { Page } from 'puppeteer-core';
import type { browser } from 'wxt/browser';
import { DEFAULT_SETTINGS, type Settings } from '../../../lib/settings/model.ts';
import type { Verdict } from '../../../lib/verdict/model.ts';
import { type Extended, openOwn } from './browsers.ts';

const READY = 'main:not(:has([role="status"]))';

/**
 * Opens the sheet of a verdict as the background keeps it; of one it no longer keeps (`gone`), or without an
 * answer from it (`unanswered`).
 */
export async function openSheet(
  extended: Extended,
  of: Verdict | 'gone' | 'unanswered',
  settings: Partial<Settings> = {},
): Promise<Page> {
  const page = await openOwn(extended, 'sheet.html');
  await page.waitForSelector(READY);
  await page.evaluate(
    async (verdict, settings) => {
      const { storage } = (globalThis as unknown as { chrome: typeof browser }).chrome;
      await storage.local.set({ settings });
      if (verdict !== null) await storage.session.set({ 'sheet:known': verdict });
    },
    (typeof of === 'string' ? null : of) as never,
    { ...DEFAULT_SETTINGS, ...settings } as never,
  );
  if (of === 'unanswered') {
    await page.evaluateOnNewDocument(() => {
      const { runtime } = (globalThis as unknown as { chrome: typeof browser }).chrome;
      runtime.sendMessage = () => Promise.reject(new Error('Could not establish connection.'));
    });
    await page.reload();
    await page.waitForSelector(READY);
    return page;
  }
  await page.close();
  const sheet = await openOwn(extended, `sheet.html?id=${of === 'gone' ? 'gone' : 'known'}`);
  await sheet.waitForSelector(READY);
  return sheet;
}
