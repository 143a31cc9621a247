import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { beijing, type Cell, type SheetForm } from '../../../lib/audit/out/cell.ts';
import { DEFINITIONS, definitionsOf } from '../../../lib/audit/out/definitions.ts';
import { CELLS, cellLines } from '../../../lib/audit/out/sheets/cells.ts';
import { FINDINGS, findingLines } from '../../../lib/audit/out/sheets/findings.ts';
import { matrixOf } from '../../../lib/audit/out/sheets/matrix.ts';
import { MISSED_PAGES } from '../../../lib/audit/out/sheets/missed.ts';
import { OVERVIEW } from '../../../lib/audit/out/sheets/overview.ts';
import { pageOf } from '../../../lib/audit/out/sheets/page.ts';
import { UNCHECKED, uncheckedLines } from '../../../lib/audit/out/sheets/unchecked.ts';
import { indexed, leavingOf } from '../../../lib/audit/out/source.ts';
import { NO_LOSSES } from '../../../lib/audit/out/xlsx/text.ts';
import { exportXlsx } from '../../../lib/audit/out/xlsx.ts';
import { fixturePages } from '../../browser/support/fixtures.ts';
import { reportPage } from '../../cli/pages.ts';
import { FAULTY, NO_REPORT, sampleFinding } from '../../output/sample.ts';
import { archiveOf, entryOf, judged, judgementOf, rowFor, targetOf } from './archive.ts';

function hasLibreOffice(): boolean {
  try {
    return execFileSync('soffice', ['--version'], { stdio: ['ignore', 'pipe', 'ignore'] }).includes(
      'LibreOffice',
    );
  } catch {
    return false;
  }
}

const isThere = hasLibreOffice();
if (!isThere)
  console.log('没有安装 LibreOffice，跳过其测试 / LibreOffice is not installed: its tests are skipped');

/** Every sheet as a CSV in UTF-8: text in quotes as needed, numbers in full, no formulas. */
const EVERY_SHEET = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1';

/** Texts that a spreadsheet could take for something else, all on one page. */
const WILD = [
  '=1+1',
  '+86',
  '-5',
  '@SUM(A1)',
  '#N/A',
  '007',
  '1/2',
  'TRUE',
  '_x0041_',
  '一\n二',
  ' "引号", 逗号 ',
  '<b>&amp;',
];

const REPORTS = [...fixturePages()].filter(([name]) => name.startsWith('reports/'));
const entries = [
  ...REPORTS.map(([name, html]) => {
    const url = `https://www.qingxi.gov.cn/${name}`;
    return entryOf(url, judged(html, url), { compared: 'x', via: 'warc' });
  }),
  entryOf('http://b.gov.cn/', judged(reportPage({ faulty: true }), 'b')),
  entryOf('http://c.gov.cn/?a=1&b=2', judgementOf(NO_REPORT), {
    listed: { organ: '青溪县统计局', year: 2022, title: '=标题' },
    attachments: [
      { href: 'http://c.gov.cn/1.pdf', text: '附件一' },
      { href: 'http://c.gov.cn/2.doc', text: '' },
    ],
  }),
  entryOf(
    'http://wild.gov.cn/',
    judgementOf({
      ...FAULTY,
      findings: WILD.map((message) => sampleFinding('text/year', {}, { message })),
      unchecked: WILD.map((reason) => ({ at: {}, reason })),
      report: {
        ...FAULTY.report,
        tables: {
          review: {
            review: Object.fromEntries(
              WILD.map((text, index) => [`${index}`, { text, value: index / 8 - 0.25 }]),
            ),
          },
        },
      } as typeof FAULTY.report,
    }),
  ),
];
const targets = [
  targetOf('http://d.gov.cn/', { failure: { kind: 'busy', reason: { zh: '=503', en: '=503' } } }),
  targetOf('http://e.gov.cn/', { state: 'waiting', listed: { organ: '乙', year: 2020, title: null } }),
];

/** What another program is to show of a cell. */
function meant(cell: Cell): string | number {
  if (cell === null) return '';
  if (typeof cell !== 'object') return cell;
  if ('word' in cell) return cell.word;
  if ('link' in cell) return cell.link;
  return 'date' in cell ? cell.date : `${beijing(cell.time)}:00`;
}

const meantOf = <Item>({ columns }: SheetForm<Item>, items: Iterable<Item>, lang: 'zh' | 'en') => [
  columns.map(({ head }) => head[lang]),
  ...[...items].map((item) => columns.map(({ cell }) => meant(cell(item)))),
];

async function meantSheets(lang: 'zh' | 'en', about: Parameters<typeof definitionsOf>[3]) {
  const leaving = await leavingOf(archiveOf(entries, targets));
  const order = leaving.rows.map(({ url }) => url);
  const sorted = entries.toSorted((a, b) => order.indexOf(a.url) - order.indexOf(b.url));
  const index = indexed(leaving);
  const shown = sorted.map((entry, at) => pageOf(at + 1, rowFor(entry), entry, lang, index.ruling));
  const matrix = matrixOf(index, lang);
  const forms = [OVERVIEW, matrix.form, FINDINGS, UNCHECKED, CELLS, MISSED_PAGES, DEFINITIONS];
  return new Map([
    [OVERVIEW.name[lang], meantOf(OVERVIEW, shown, lang)],
    [matrix.form.name[lang], meantOf(matrix.form, matrix.lines, lang)],
    [FINDINGS.name[lang], meantOf(FINDINGS, shown.flatMap(findingLines), lang)],
    [UNCHECKED.name[lang], meantOf(UNCHECKED, shown.flatMap(uncheckedLines), lang)],
    [
      CELLS.name[lang],
      meantOf(
        CELLS,
        shown.flatMap((page) => [...cellLines(page)]),
        lang,
      ),
    ],
    [
      MISSED_PAGES.name[lang],
      meantOf(
        MISSED_PAGES,
        leaving.missed.map((missed) => ({ missed, lang })),
        lang,
      ),
    ],
    [
      DEFINITIONS.name[lang],
      meantOf(DEFINITIONS, definitionsOf(forms, leaving, index.leftOut, about, { ...NO_LOSSES }), lang),
    ],
  ]);
}

describe.runIf(isThere || process.env.GOUJI_BROWSERS === 'required')('LibreOffice reads the workbook', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-xlsx-'));
  const about = { version: '1.2.3', now: new Date('2023-04-02T00:30:00Z'), name: '青溪县' };
  beforeAll(async () => {
    for (const lang of ['zh', 'en'] as const) {
      const bytes = await exportXlsx(archiveOf(entries, targets), { ...about, lang });
      writeFileSync(join(folder, `${lang}.xlsx`), bytes);
    }
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const files = ['zh', 'en'].map((lang) => join(folder, `${lang}.xlsx`));
    execFileSync(
      'soffice',
      [profile, '--headless', '--convert-to', EVERY_SHEET, '--outdir', folder, ...files],
      { stdio: 'ignore' },
    );
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(['zh', 'en'] as const)('in %s: every cell of every sheet is what was meant', async (lang) => {
    const sheets = await meantSheets(lang, { ...about, lang });
    expect(sheets.size).toBe(7);
    for (const [name, expected] of sheets) {
      const csv = readFileSync(join(folder, `${lang}-${name}.csv`), 'utf8').replace(/^\ufeff/, '');
      const { data, errors } = Papa.parse<string[]>(csv, { skipEmptyLines: false });
      expect(errors).toEqual([]);
      const read = data.filter((row) => row.length > 1 || row[0] !== '');
      expect(read.length, name).toBe(expected.length);
      for (const [at, row] of expected.entries()) {
        // A number is compared as a number: another program may write 0.1 as .1.
        const found = (read[at] ?? []).map((text, column) =>
          typeof row[column] === 'number' && text !== '' ? Number(text) : text,
        );
        expect(found, `${name} ${at + 1}`).toEqual(row);
      }
    }
  });
});
