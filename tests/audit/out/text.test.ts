import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { exportName } from '../../../lib/audit/out/file-name.ts';
import { summaryOf } from '../../../lib/audit/out/summary.ts';
import { exportCsv, exportJson } from '../../../lib/audit/out/text.ts';
import { exportXlsx } from '../../../lib/audit/out/xlsx.ts';
import { check } from '../../../lib/check.ts';
import { parseDocument } from '../../../lib/dom/document.ts';
import { csvFormatter } from '../../../lib/output/csv.ts';
import { addressOf } from '../../../lib/report/address.ts';
import { outputSchema } from '../../../lib/report/schema.ts';
import { applyTo, checkedPage, NOTHING_SET, type Own } from '../../../lib/verdict/apply.ts';
import { toResult } from '../../../lib/verdict/contract.ts';
import { reportPage } from '../../cli/pages.ts';
import { NO_REPORT } from '../../output/sample.ts';
import { archiveOf, entryOf, judged, judgementOf, RUN, targetOf } from './archive.ts';
import { readWorkbook } from './workbook.ts';

const A = 'http://www.qingxi.gov.cn/a.html';
const B = 'http://www.qingxi.gov.cn/b.html';
const C = 'http://www.qingxi.gov.cn/c.html';
const D = 'http://www.qingxi.gov.cn/d.html';

const FAULTY_PAGE = reportPage({ faulty: true, organ: '青溪县水务局' });
const CLEAN_PAGE = reportPage({ organ: '青溪县统计局', year: 2023 });
const store = archiveOf(
  [
    entryOf(B, judged(CLEAN_PAGE, B)),
    entryOf(A, judged(FAULTY_PAGE, A)),
    entryOf(C, judgementOf(NO_REPORT), { listed: { organ: '=1+1', year: 2022, title: '@x' } }),
  ],
  [
    targetOf(D, {
      failure: { kind: 'too-large', reason: { zh: '太大', en: 'too large' } },
      listed: { organ: '青溪县审计局', year: 2022, title: null },
    }),
  ],
);

async function joined(pieces: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
}

const table = (csv: string): Record<string, string>[] =>
  Papa.parse<Record<string, string>>(csv.replace(/^\ufeff/, '').trimEnd(), { header: true }).data;

const commandLine = (html: string, source: string, lang: 'zh' | 'en') =>
  check(parseDocument(html), { source, lang }).result;

describe.each(['zh', 'en'] as const)('in %s', (lang) => {
  it('the JSON is the contract’s, with what the command line says of the same pages', async () => {
    const output = outputSchema.parse(
      JSON.parse(await joined(exportJson(store, { lang, own: NOTHING_SET }))),
    );
    const bySource = new Map(output.results.map((result) => [result.source, result]));
    expect([...bySource.keys()].toSorted()).toEqual([A, B, C]);
    expect(bySource.get(A)).toEqual(commandLine(FAULTY_PAGE, A, lang));
    expect(bySource.get(B)).toEqual(commandLine(CLEAN_PAGE, B, lang));
  });

  it('the CSV has the command line’s columns, and a row for what was not read', async () => {
    const csv = await joined(exportCsv(store, { lang, own: NOTHING_SET }));
    expect(csv.startsWith(csvFormatter({ lang }).start())).toBe(true);
    const [source, message] = lang === 'zh' ? ['来源', '说明'] : ['source', 'message'];
    const rows = table(csv);
    expect(new Set(rows.map((row) => row[source]))).toEqual(new Set([A, B, C, D]));
    expect(rows.find((row) => row[source] === D)?.[message]).toBe(lang === 'zh' ? '太大' : 'too large');
  });

  it('the summary explains the rules that are broken, and no other', async () => {
    const options = { lang, name: '青溪县', version: '1', now: new Date(0) };
    const { definitions, rules } = await summaryOf(store, options);
    const ids = definitions.filter(({ basis }) => basis !== undefined).map(({ id }) => id);
    expect(ids.toSorted()).toEqual(rules.map(({ rule }) => rule).toSorted());
  });
});

describe('the summary', () => {
  const summary = () =>
    summaryOf(store, { lang: 'zh', name: '青溪县', version: '1.2.3', now: new Date('2023-04-02T00:30:00Z') });

  it('counts reports, organs, years, and what is none', async () => {
    const { counts, madeAt, version, runs } = await summary();
    expect({ madeAt, version, runs: runs.map(({ name }) => name) }).toEqual({
      madeAt: '2023-04-02T00:30:00.000Z',
      version: '1.2.3',
      runs: [RUN.name],
    });
    expect(counts).toMatchObject({ reports: 2, organs: 2, years: 2, others: 1, missed: 1 });
    expect(counts.totals.error).toBe(
      commandLine(FAULTY_PAGE, A, 'zh').findings.filter(({ severity }) => severity === 'error').length,
    );
    expect(Object.values(counts.states).reduce((sum, count) => sum + count, 0)).toBe(2);
  });

  it('names the worst organs, who breaks which rule, what was not read and what holds no report', async () => {
    const { worst, rules, missed, others, organs, years } = await summary();
    expect(worst.map(({ name }) => name)).toEqual(['青溪县水务局']);
    const result = commandLine(FAULTY_PAGE, A, 'zh');
    for (const { rule, all, organs: own } of rules) {
      const found = result.findings.filter((finding) => finding.rule === rule).length;
      expect([rule, all, own]).toEqual([rule, found, [{ organ: '青溪县水务局', findings: found }]]);
    }
    expect(rules.reduce((sum, { all }) => sum + all, 0)).toBe(result.findings.length);
    expect(missed.map(({ target }) => target.url)).toEqual([D]);
    expect(others.map(({ url }) => url)).toEqual([C]);
    expect(years).toEqual([2022, 2023]);
    expect(organs.find(({ name }) => name === '青溪县审计局')?.cells.map((cell) => cell?.state)).toEqual([
      'failed',
      undefined,
    ]);
  });

  it('is of the pages that are asked for', async () => {
    const { counts } = await summaryOf(store, {
      lang: 'zh',
      name: '',
      version: '1',
      now: new Date(0),
      urls: new Set([B]),
    });
    expect(counts).toMatchObject({ reports: 1, others: 0, missed: 0 });
  });
});

describe('with settings', () => {
  const checked = check(parseDocument(FAULTY_PAGE), { source: A, lang: 'zh' });
  const [first, ...others] = checked.result.findings;
  const last = others.at(-1);
  const { organ = null, year = null } = checked.result.report ?? {};
  const own: Own = {
    settings: { rules: { [first?.rule ?? '']: { off: true }, 'title/year': { severity: 'error' } } },
    ignored: [
      {
        organ: organ ?? '',
        year,
        rule: last?.rule ?? '',
        at: addressOf(last?.at ?? {}),
        reason: 'explained',
        note: '',
        by: '',
        on: '2023-01-01',
      },
    ],
    today: '2023-04-02',
  };
  const about = { lang: 'zh' as const, name: '青溪县', version: '1', now: new Date(0), own };
  const verdict = applyTo(checkedPage(checked, { checkedAt: '', digest: '', lang: 'zh' }), own);

  it('JSON and CSV say what the panel’s files of the same page say', async () => {
    expect([verdict.rulesOff.length, verdict.ignored.length]).toEqual([1, 1]);
    const output = outputSchema.parse(JSON.parse(await joined(exportJson(store, about))));
    const result = output.results.find(({ source }) => source === A);
    expect(result?.findings).toEqual(toResult(verdict).findings);
    expect(result?.unchecked.at(-1)).toEqual(toResult(verdict).unchecked.at(-1));
    expect(result?.unchecked.at(-1)?.reason).toContain('已在设置中关闭');
    const rows = table(await joined(exportCsv(store, about))).filter((row) => row.来源 === A);
    expect(rows.filter((row) => row.类别 === '问题')).toHaveLength(toResult(verdict).findings.length);
    expect(rows.at(-1)?.说明).toContain('已在设置中关闭');
  });

  it('the summary counts what is shown, and says what is not', async () => {
    const { counts, leftOut } = await summaryOf(store, about);
    const of = (severity: string) => verdict.findings.filter((one) => one.severity === severity).length;
    expect([counts.totals.error, counts.totals.warning]).toEqual([of('error'), of('warning')]);
    expect([...leftOut.off.keys()]).toEqual(verdict.rulesOff);
    expect([...leftOut.aside]).toEqual([[last?.rule, 1]]);
  });

  it.each(['zh', 'en'] as const)(
    'the workbook has what is shown, and says what is not, in %s',
    async (lang) => {
      const { sheets } = await readWorkbook(await exportXlsx(store, { ...about, lang }));
      const findings = sheets[2]?.rows.slice(1) ?? [];
      expect(findings).toHaveLength(verdict.findings.length);
      const definitions = (sheets.at(-1)?.rows ?? []).map((row) => row.map(({ text }) => text).join(' '));
      for (const [key, rule] of [
        ['off', first?.rule],
        ['aside', last?.rule],
      ]) {
        const [line, ...more] = definitions.filter((text) => text.includes(`settings/${key} `));
        expect(line).toContain(rule);
        expect(more).toEqual([]);
      }
    },
  );
});

describe('names of files', () => {
  it.each([
    ['青溪县 2022', 'xlsx', 'gouji-青溪县-2022-2023-04-02.xlsx'],
    ['../../etc/passwd', 'json', 'gouji-etc-passwd-2023-04-02.json'],
    ['a:b*c?"<>|\\', 'csv', 'gouji-a-b-c-2023-04-02.csv'],
    ['\u202egnp.exe\u0000', 'csv', 'gouji-gnp.exe-2023-04-02.csv'],
    ['', 'ndjson.gz', 'gouji-2023-04-02.ndjson.gz'],
    ['...', 'ndjson.gz', 'gouji-2023-04-02.ndjson.gz'],
    ['长'.repeat(300), 'xlsx', `gouji-${'长'.repeat(60)}-2023-04-02.xlsx`],
  ] as const)('%j as %s', (name, kind, file) => {
    // The second of April in Beijing, the first elsewhere.
    expect(exportName(name, kind, new Date('2023-04-01T17:00:00Z'))).toBe(file);
  });
});
