import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addressOf } from '../../../lib/report/address.ts';
import type { Result } from '../../../lib/report/schema.ts';
import { buildIfStale, gouji } from '../../cli/built.ts';
import { FAULTS } from '../../support/pages/faults/index.ts';
import { suited } from '../../support/pages/faults/suited.ts';
import { MARKUPS } from '../../support/pages/markups/index.ts';
import { makeRng } from '../../support/pages/rng.ts';
import { fixturePages } from '../support/fixtures.ts';
import { type BrowserName, type Extended, runs, startWithExtension } from './browsers.ts';
import { openSite, type Site } from './site.ts';

/** What the overlay says of a page is what the command line says of it, item by item. */

/** What both say of one page. */
interface Said {
  /** rule, severity and address of every finding, sorted. */
  findings: string[];
  errors: number;
  warnings: number;
  unchecked: number;
}

/** Tabs that load at a time. */
const TABS = 6;
/** Long after the detector has looked at a page that was served from this machine. */
const QUIET_MS = 2_500;

/** Every mark-up with three faults, others in each. */
function generatedPages(): [string, string][] {
  return Object.entries(MARKUPS).flatMap(([name, markup], turn) =>
    [0, 1, 2].map((which): [string, string] => {
      const fault = FAULTS[(turn * 3 + which) % FAULTS.length];
      if (fault === undefined) throw new Error('no faults');
      const { faulty } = suited(fault, fault.edition ?? (which % 2 === 0 ? '2019' : '2021'), 'overlay');
      return [`generated/${name}-${which}.html`, markup(faulty.figures, makeRng(`${name}/${which}/overlay`))];
    }),
  );
}

function saidBy({ findings, unchecked }: Result): Said {
  const of = (severity: string) => findings.filter((finding) => finding.severity === severity).length;
  return {
    findings: findings.map(({ rule, severity, at }) => `${rule} ${severity} ${addressOf(at)}`).sort(),
    errors: of('error'),
    warnings: of('warning'),
    unchecked: unchecked.length,
  };
}

/** The verdicts of the built command line: name → what it says, null for a page that is no report. */
async function saidByCommandLine(pages: ReadonlyMap<string, string>): Promise<Map<string, Said | null>> {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-'));
  try {
    for (const [name, html] of pages) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), html);
    }
    const { stdout } = await gouji(['check', folder, '--format', 'ndjson', '--fail-on', 'never']);
    const results = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Result);
    const bySource = new Map(results.map((result) => [result.source, result]));
    return new Map(
      [...pages.keys()].map((name) => {
        const result = bySource.get(join(folder, name));
        if (result === undefined) throw new Error(`the command line said nothing of ${name}`);
        return [name, result.report === null ? null : saidBy(result)];
      }),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Runs in the page. */
function readOverlay(): Said | null {
  const root = document.querySelector('gouji-overlay')?.shadowRoot;
  const verdict = root?.querySelector('[data-gouji="verdict"]');
  if (!root || !(verdict instanceof HTMLElement)) return null;
  const { errors, warnings, unchecked } = verdict.dataset;
  const findings = [...root.querySelectorAll('[data-gouji="finding"]')].map((element) =>
    ['data-rule', 'data-severity', 'data-at'].map((name) => element.getAttribute(name)).join(' '),
  );
  return {
    findings: findings.sort(),
    errors: Number(errors),
    warnings: Number(warnings),
    unchecked: Number(unchecked),
  };
}

async function inTabs<T>(
  extended: Extended,
  names: string[],
  visit: (page: Page, name: string) => Promise<T>,
) {
  const left = [...names];
  const seen = new Map<string, T>();
  await Promise.all(
    Array.from({ length: TABS }, async () => {
      const page = await extended.browser.newPage();
      for (let name = left.shift(); name !== undefined; name = left.shift()) {
        seen.set(name, await visit(page, name));
      }
      await page.close();
    }),
  );
  return seen;
}

describe.each<BrowserName>(['chrome', 'firefox'])('%s', (name) => {
  describe.runIf(runs(name))('the overlay and the command line', () => {
    const pages = new Map([...fixturePages(), ...generatedPages()]);
    let expected: Map<string, Said | null>;
    let extended: Extended;
    let site: Site;

    beforeAll(async () => {
      await buildIfStale();
      expected = await saidByCommandLine(pages);
      site = await openSite(pages);
      extended = await startWithExtension(name);
    });
    afterAll(async () => {
      await extended?.close();
      await site?.close();
    });

    test('say the same of every report', async () => {
      const reports = [...expected].flatMap(([page, said]) => (said === null ? [] : [page]));
      expect(reports.length).toBeGreaterThan(60);
      const said = await inTabs(extended, reports, async (page, report) => {
        await page.goto(site.address(report), { waitUntil: 'domcontentloaded' });
        const waited = page.waitForSelector('gouji-overlay >>> [data-gouji="verdict"]', { timeout: 15_000 });
        return waited.then(
          () => page.evaluate(readOverlay),
          () => null,
        );
      });
      for (const report of reports) expect(said.get(report), report).toEqual(expected.get(report));
    });

    test('leave every page that is no report alone', async () => {
      const others = [...expected].flatMap(([page, said]) => (said === null ? [page] : []));
      expect(others.length).toBeGreaterThan(20);
      const overlays = await inTabs(extended, others, async (page, other) => {
        await page.goto(site.address(other), { waitUntil: 'load' });
        await new Promise((resolve) => setTimeout(resolve, QUIET_MS));
        return page.evaluate(() => document.querySelectorAll('gouji-overlay').length);
      });
      expect([...overlays].filter(([, count]) => count > 0)).toEqual([]);
    });
  });
});
