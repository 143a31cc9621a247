import { describe, expect, it } from 'vitest';
import { judge } from '../../lib/audit/judge.ts';
import { readPage } from '../../lib/audit/read.ts';
import { doWork } from '../../lib/audit/work.ts';
import { judgedOf, readOf } from '../../lib/audit/worked.ts';
import { check } from '../../lib/check.ts';
import { parseDocument } from '../../lib/dom/document.ts';
import { randomFigures } from '../support/pages/figures.ts';
import { plain } from '../support/pages/markups/plain.ts';
import { makeRng } from '../support/pages/rng.ts';
import { ADDRESS, fetched } from './pages.ts';

const now = randomFigures('judge', '2021');
const html = plain(now, makeRng('judge'));
const other = plain(randomFigures('judge/other', '2021'), makeRng('other'));
const before = html.replaceAll(String(now.year), String(now.year - 1));

const piecesOf = async (page: string) => (await readPage(fetched(page))).pieces;
const reportOf = (page: string) => check(parseDocument(page), { source: '' }).report ?? undefined;

describe('against last year’s report', () => {
  it.each([
    ['the same organ’s', before],
    ['another one, which is refused', other],
  ])('%s: as the command line with --previous', async (_name, previous) => {
    const asked = { source: ADDRESS, pieces: await piecesOf(html), previous: await piecesOf(previous) };
    const report = reportOf(previous);
    if (report === undefined) throw new Error('no report');
    for (const lang of ['zh', 'en'] as const) {
      const {
        source: _,
        report: own,
        ...said
      } = check(parseDocument(html), { source: '', previous: report, lang }).result;
      expect(judge(asked).judgement[lang]).toEqual(said);
      expect(judge(asked).judgement.report).toEqual(own);
    }
  });

  it('a page that is none: as without', async () => {
    const asked = { source: ADDRESS, pieces: await piecesOf(html) };
    expect(judge({ ...asked, previous: await piecesOf('<p>正在建设') })).toEqual(judge(asked));
  });
});

describe('in a worker', () => {
  it('the same, as plain data', async () => {
    const page = fetched(html);
    const read = readOf(structuredClone(await doWork(structuredClone({ kind: 'read', page }))));
    expect(read).toEqual(await readPage(page));
    const asked = { source: ADDRESS, pieces: read.pieces };
    expect(judgedOf(await doWork({ kind: 'judge', asked }))).toEqual(judge(asked));
  });

  it('what goes wrong comes out as it would here', async () => {
    const page = fetched(new TextEncoder().encode('%PDF-1.4'));
    const worked = structuredClone(await doWork({ kind: 'read', page }));
    const here = await readPage(page).catch((error: unknown) => error);
    expect(() => readOf(worked)).toThrow(here as Error);
    expect(worked).toMatchObject({ failure: { kind: 'no-page' } });
  });

  it('pieces that are none', async () => {
    const asked = { source: ADDRESS, pieces: [{ numbers: [7], text: '' }] };
    expect(await doWork({ kind: 'judge', asked })).toMatchObject({ failure: { kind: 'unreadable' } });
  });
});
