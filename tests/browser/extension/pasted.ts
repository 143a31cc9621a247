import type { Page } from 'puppeteer-core';

/** What is on the clipboard, as a field of the page has it once it is pasted there. */
export async function pastedInto(page: Page, field: string): Promise<string> {
  await page.focus(field);
  await page.keyboard.down('Control');
  await page.keyboard.press('v');
  await page.keyboard.up('Control');
  return page.$eval(field, (one) => (one as HTMLTextAreaElement).value);
}
