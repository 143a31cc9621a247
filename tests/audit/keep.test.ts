import { expect, it } from 'vitest';
import { judge } from '../../lib/audit/judge.ts';
import { missingOf } from '../../lib/audit/keep.ts';
import { readPage } from '../../lib/audit/read.ts';
import { randomFigures } from '../support/pages/figures.ts';
import { plain } from '../support/pages/markups/plain.ts';
import { makeRng } from '../support/pages/rng.ts';
import { fetched } from './pages.ts';

const SCRIPT = '<script src="/app.js"></script>';
const REPORT = plain(randomFigures('keep', '2021'), makeRng('keep'));
const withoutTables = (instead: string): string => REPORT.replaceAll(/<table[\s\S]*?<\/table>/g, instead);
const withScript = (html: string): string => html.replace('</body>', `${SCRIPT}</body>`);

it.each([
  ['a report', withScript(REPORT), null],
  [
    'a report without tables, and no script',
    withoutTables('').replaceAll(/<script[\s\S]*?<\/script>/g, ''),
    null,
  ],
  ['a report whose tables script may draw', withScript(withoutTables('<div id="table"></div>')), 'tables'],
  ['a report whose tables may be in a frame', withoutTables('<iframe src="table.html"></iframe>'), 'tables'],
  ['a shell', `<html><body><div id="app"></div>${SCRIPT}</body></html>`, 'report'],
  ['a long page that is none', withScript('<body>'.padEnd(3000, '开会。').concat('</body>')), null],
])('what may only be seen in a tab: %s', async (_, html, what) => {
  const page = fetched(html);
  const read = await readPage(page);
  const judged = judge({ source: page.address, pieces: read.pieces });
  const missing = missingOf({ ...page, read, ...judged });
  const said = { report: 'no text of the report', tables: 'not one table' };
  expect(missing?.kind).toBe(what === null ? undefined : 'tab');
  if (what !== null) expect(missing?.reason.en).toContain(said[what as keyof typeof said]);
});
