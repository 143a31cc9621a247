import { mkdirSync } from 'node:fs';
import { test } from 'vitest';
import { HOSTS } from '../../support/portal/hosts.ts';
import { openPortal } from '../../support/portal/portal.ts';
import { type BrowserName, openOwn, startWithExtension } from './browsers.ts';

const name = (process.env.LOOK ?? 'chrome') as BrowserName;
test('look', { timeout: 600_000 }, async () => {
  mkdirSync('/tmp/look', { recursive: true });
  const portal = await openPortal({ speed: 0.02, retryAfter: 1 });
  const extended = await startWithExtension(name, { hosts: HOSTS });
  const page = await openOwn(extended, 'audit.html#choose');
  page.on('console', (m) => console.log('console', m.type(), m.text()));
  page.on('pageerror', (e) => console.log('pageerror', String(e)));
  await page.setViewport({ width: 1440, height: 900 });
  await page.bringToFront();
  const shot = async (n: string) => void (await page.screenshot({ path: `/tmp/look/${name}-${n}.png` }));
  const until = async (f: () => boolean) => {
    for (let i = 0; i < 400; i++) {
      if (await page.evaluate(f)) return;
      await new Promise((r) => setTimeout(r, 500));
    }
    throw new Error('not in time');
  };
  try {
    await page.waitForSelector('#list-address', { timeout: 20000 });
    await page.type('#list-address', portal.start);
    await page.click('form .check input');
    await shot('1-choose');
    const t0 = performance.now();
    await page.click('form button[type=submit]');
    await page.waitForSelector('[data-gouji="found"]');
    await new Promise((r) => setTimeout(r, 6000));
    await shot('2-looking');
    await until(() => !document.querySelector('[data-gouji="found"] > .tools > p[role=status] + .button'));
    console.log('discovery s', (performance.now() - t0) / 1000, portal.ledger.hosts?.length);
    await page.select('[data-gouji="choose-year"]', '');
    await shot('3-found');
    await page.$eval('[data-gouji="pause"]', (i) => {
      (i as HTMLInputElement).value = '0.2';
      i.dispatchEvent(new Event('change', { bubbles: true }));
    });
    console.log(await page.$eval('#start-says', (e) => e.textContent));
    portal.ledger.clear();
    const t1 = performance.now();
    await page.click('[data-gouji="start"]');
    await new Promise((r) => setTimeout(r, 3000));
    await page.evaluate(() => {
      location.hash = 'runs';
    });
    await new Promise((r) => setTimeout(r, 8000));
    await shot('4-runs');
    await until(
      () => document.querySelector('[data-gouji="run"] .tag')?.getAttribute('data-state') === 'done',
    );
    console.log('run s', (performance.now() - t1) / 1000);
    await new Promise((r) => setTimeout(r, 5000));
    await shot('5-done');
    console.log(await page.$eval('[data-gouji="run"]', (e) => (e as HTMLElement).innerText.slice(0, 3000)));
    for (const part of ['matrix', 'findings', 'rules', 'archive', 'unpublished']) {
      await page.evaluate((p) => {
        location.hash = p;
      }, part);
      await new Promise((r) => setTimeout(r, 1500));
      await shot(`6-${part}`);
    }
    const l = portal.ledger;
    console.log(
      'most',
      l.mostConcurrent(),
      'tooEarly',
      l.tooEarly().length,
      'cred',
      l.withCredentials().length,
      HOSTS.map((h) => `${h}:${l.of(h).length}:${Math.round(l.smallestGap(h))}`).join(' '),
    );
  } finally {
    await shot('z');
    await extended.close();
    await portal.close();
  }
});
