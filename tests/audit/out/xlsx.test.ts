import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../lib/archive/model.ts';
import { STYLES } from '../../../lib/audit/out/xlsx/styles.ts';
import { exportXlsx, type XlsxOptions } from '../../../lib/audit/out/xlsx.ts';
import { RULES } from '../../../lib/rules/index.ts';
import { reportPage } from '../../cli/pages.ts';
import { CLEAN, FAULTY, NO_REPORT, sampleFinding } from '../../output/sample.ts';
import { archiveOf, entryOf, judged, judgementOf, RUN, targetOf } from './archive.ts';
import { type ReadSheet, type ReadWorkbook, readWorkbook } from './workbook.ts';

const OPTIONS: XlsxOptions = {
  lang: 'zh',
  version: '1.2.3',
  now: new Date('2023-04-02T00:30:00Z'),
  name: '青溪县',
};
const A = 'http://www.qingxi.gov.cn/a.html';
const B = 'http://www.qingxi.gov.cn/b.html';
const C = 'http://www.qingxi.gov.cn/c.html';

const written = async (
  entries: readonly Entry[],
  options: Partial<XlsxOptions> = {},
  targets: Parameters<typeof archiveOf>[1] = [],
): Promise<ReadWorkbook> =>
  readWorkbook(await exportXlsx(archiveOf(entries, targets), { ...OPTIONS, ...options }));

function sheetOf({ sheets }: ReadWorkbook, name: string): ReadSheet {
  const sheet = sheets.find((one) => one.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** Rows by the head of their columns. */
function linesOf(sheet: ReadSheet): Record<string, string>[] {
  const letters = (at: string) => at.replace(/\d+$/, '');
  const [head = [], ...rows] = sheet.rows;
  const names = new Map(head.map(({ at, text }) => [letters(at), text]));
  return rows.map((row) => Object.fromEntries(row.map(({ at, text }) => [names.get(letters(at)), text])));
}

const linesIn = (book: ReadWorkbook, name: string) => linesOf(sheetOf(book, name));

describe('the sheets', () => {
  const entries = [
    entryOf(A, judgementOf({ ...FAULTY, source: A }), { compared: 'x', via: 'tab', sha256: null }),
    entryOf(B, judgementOf(CLEAN), { listed: { organ: '青溪县教育局', year: 2022, title: '列表标题' } }),
    entryOf(C, judgementOf(NO_REPORT), { attachments: [{ href: `${C}.pdf`, text: '附件1' }] }),
  ];
  const targets = [
    targetOf(A, { state: 'done' }),
    targetOf('http://www.qingxi.gov.cn/404.html', {
      failure: { kind: 'http', reason: { zh: '状态 404', en: 'status 404' } },
      listed: { organ: '青溪县统计局', year: 2022, title: null },
    }),
    targetOf('http://www.qingxi.gov.cn/later.html', { state: 'waiting' }),
  ];

  it.each([
    ['zh', ['概览', '机关与年度', '问题', '未核对', '各表数据', '未能读取', '说明']],
    ['en', ['Overview', 'Organs and years', 'Findings', 'Unchecked', 'Cells', 'Not read', 'Definitions']],
  ] as const)('are seven, in %s', async (lang, names) => {
    const book = await written(entries, { lang }, targets);
    expect(book.sheets.map(({ name }) => name)).toEqual(names);
  });

  it('overview: a row a page, by organ and year, with its verdict and counts', async () => {
    const lines = linesIn(await written(entries, {}, targets), '概览');
    expect(lines.map((line) => [line.序号, line.机关, line.结论, line.错误, line.未核对, line.网址])).toEqual(
      [
        ['1', '某县水务局', '有错误', '149', '3', A],
        ['2', '青溪县教育局', '没有问题', '0', '0', B],
        ['3', undefined, '不是年度报告', undefined, undefined, C],
      ],
    );
    expect(lines.at(-1)).toMatchObject({ 无报告的原因: '页面是印发格式的通知', 附件: `附件1 ${C}.pdf` });
    expect(lines.find(({ 网址 }) => 网址 === A)).toMatchObject({ 与其他报告核对: '是', 来源: '标签页' });
  });

  it('overview: dates are dates, numbers are numbers, a time is Beijing’s', async () => {
    const sheet = sheetOf(await written([entryOf(A, judgementOf(FAULTY))]), '概览');
    const [head = [], row = []] = sheet.rows;
    const cellUnder = (name: string) => {
      const letter = head.find(({ text }) => text === name)?.at.slice(0, -1);
      return row.find(({ at }) => at === `${letter}2`);
    };
    // 22 January 2020; 1 April 2023, 9:30 in Beijing.
    expect(cellUnder('公布日期')).toMatchObject({ type: '', text: '43852', style: STYLES.date });
    expect(Number(cellUnder('读取时间（北京时间）')?.text)).toBeCloseTo(45017 + 9.5 / 24, 8);
    expect(cellUnder('年度')).toMatchObject({ type: '', text: '2019', style: STYLES.number });
    expect(cellUnder('结论')?.style).toBe(STYLES.error);
  });

  it('matrix: organs × years, with what was not read', async () => {
    const lines = linesIn(await written(entries, {}, targets), '机关与年度');
    const byOrgan = new Map(lines.map((line) => [line.机关, line]));
    expect(byOrgan.get('某县水务局')?.['2019']).toBe('有错误 149');
    expect(byOrgan.get('青溪县教育局')?.['2022']).toBe('没有问题');
    expect(byOrgan.get('青溪县统计局')?.['2022']).toBe('没有读到');
    expect(lines.at(-1)).toMatchObject({ 机关: '机关不明', 年度不明: '没有读到', 报告数: '0' });
  });

  it('findings: a row each, the equation as numbers, place by key and in words', async () => {
    const lines = linesIn(await written(entries, {}, targets), '问题');
    expect(lines).toHaveLength(FAULTY.findings.length);
    expect(lines.find((line) => line.规则 === 'balance/applicants')).toMatchObject({
      位置代码: 'applications/newReceived',
      行: '一、本年新收政府信息公开申请数量',
      等式左边: '1',
      等式右边: '0',
      差额: '1',
      级别: '错误',
      网址: A,
    });
  });

  it('findings: what the diagnosis says of them', async () => {
    const url = 'http://www.qingxi.gov.cn/faulty.html';
    const entry = entryOf(url, judged(reportPage({ faulty: true }), url));
    const { diagnosis, findings } = entry.judgement.zh;
    const lines = linesIn(await written([entry]), '问题');
    const [item] = diagnosis;
    expect(item?.alternatives.length).toBeGreaterThan(0);
    expect(lines[item?.findings[0] ?? -1]).toMatchObject({
      首选改法: item?.alternatives[0]?.message,
      改法数: String(item?.alternatives.length),
    });
    expect(lines.map((line) => line.规则)).toEqual(findings.map(({ rule }) => rule));
  });

  it('unchecked: a row each, with its reason', async () => {
    const lines = linesIn(await written(entries, {}, targets), '未核对');
    expect(lines.map((line) => [line.位置代码, line.原因])).toEqual([
      ['applications/granted', '有空白单元格'],
      ['applications/partialGrant', '有空白单元格'],
      ['review', '表格是图片'],
    ]);
  });

  it('cells: every cell of every table, as shown and as a number; blanks are no zero', async () => {
    const report = {
      ...FAULTY.report,
      tables: {
        disclosure: { fees: { amount: { text: '３７.47万元', value: 37.47, unit: '万元' } } },
        applications: { granted: {}, newReceived: { total: { text: '', value: null } } },
      },
    } as typeof FAULTY.report;
    const lines = linesIn(await written([entryOf(A, judgementOf({ ...FAULTY, report }))]), '各表数据');
    expect(
      lines.map((line) => [line.表代码, line.行代码, line.列代码, line.原文, line.数值, line.单位]),
    ).toEqual([
      ['disclosure', 'fees', 'amount', '３７.47万元', '37.47', '万元'],
      ['applications', 'granted', undefined, undefined, undefined, undefined],
      ['applications', 'newReceived', 'total', undefined, undefined, undefined],
    ]);
  });

  it('not read: each address of which nothing came, with kind and reason', async () => {
    const lines = linesIn(await written(entries, {}, targets), '未能读取');
    expect(lines.map((line) => [line.网址, line.类别, line.名单机关, line.任务])).toEqual([
      ['http://www.qingxi.gov.cn/404.html', '网站报错', '青溪县统计局', RUN.name],
      ['http://www.qingxi.gov.cn/later.html', '尚未读取', undefined, RUN.name],
    ]);
    expect(lines[0]?.原因).toBe('状态 404');
  });

  it.each(['zh', 'en'] as const)(
    'definitions, in %s: every column of every sheet and every rule',
    async (lang) => {
      const book = await written(entries, { lang }, targets);
      const definitions = book.sheets.at(-1);
      if (definitions === undefined) throw new Error('no sheets');
      const lines = linesOf(definitions);
      const [sheet, name, id, meaning] =
        lang === 'zh' ? ['所在表', '名称', '代码', '含义'] : ['Sheet', 'Name', 'Id', 'Meaning'];
      for (const { name: sheetName, rows } of book.sheets) {
        const told = lines.filter((line) => line[sheet] === sheetName).map((line) => line[name]);
        expect(told).toEqual(rows[0]?.map(({ text }) => text));
      }
      const ids = lines.map((line) => line[id]);
      expect(RULES.filter((rule) => !ids.includes(rule.id))).toEqual([]);
      expect(lines.filter((line) => line[meaning] === undefined)).toEqual([]);
    },
  );

  it('holds only the pages that are asked for', async () => {
    const book = await written(
      entries,
      { urls: new Set([B, 'http://www.qingxi.gov.cn/later.html']) },
      targets,
    );
    expect(linesIn(book, '概览').map((line) => line.网址)).toEqual([B]);
    expect(linesIn(book, '未能读取').map((line) => line.网址)).toEqual([
      'http://www.qingxi.gov.cn/later.html',
    ]);
  });

  it('is there for an archive with nothing in it', async () => {
    const book = await written([]);
    expect(book.sheets.map(({ rows }) => rows.length > 0)).toEqual(Array(7).fill(true));
  });

  it('tells what a later run says of an address', async () => {
    const later = { ...RUN, id: 'later', startedAt: '2023-05-01T00:00:00Z' };
    const url = 'http://www.qingxi.gov.cn/x.html';
    const store = archiveOf(
      [entryOf(A, judgementOf(CLEAN))],
      [
        targetOf(url, {}),
        targetOf(A, { state: 'done' }),
        targetOf(url, { run: 'later', state: 'done' }),
        targetOf(A, { run: 'later', failure: { kind: 'busy', reason: { zh: '503', en: '503' } } }),
      ],
      [later, RUN],
    );
    const lines = linesIn(await readWorkbook(await exportXlsx(store, OPTIONS)), '未能读取');
    expect(lines.map((line) => [line.网址, line.归档中有以前的])).toEqual([[A, '是']]);
  });
});

describe('what a spreadsheet cannot hold', () => {
  const finding = (message: string) => sampleFinding('text/year', {}, { message });
  const withMessage = (message: string) =>
    entryOf(A, judgementOf({ ...FAULTY, findings: [finding(message)], unchecked: [] }));
  const messageIn = (book: ReadWorkbook) => linesIn(book, '问题')[0]?.说明;
  const lossesIn = (book: ReadWorkbook) =>
    linesIn(book, '说明').find((line) => line.名称 === '没有写全的')?.含义 ?? '';

  it.each([
    ['a formula', '=1+1', '=1+1'],
    ['plus', '+1', '+1'],
    ['minus', '-1', '-1'],
    ['at', '@SUM(A1)', '@SUM(A1)'],
    ['the name of an error', '#N/A', '#N/A'],
    ['a number', '007', '007'],
    ['a truth value', 'TRUE', 'TRUE'],
    ['what looks like an escape', '_x0041_ _X000D_', '_x0041_ _X000D_'],
    ['mark-up', '</t></is></c><f>1</f>&lt;', '</t></is></c><f>1</f>&lt;'],
    ['white space', '  a\tb\n\nc  ', '  a\tb\n\nc  '],
    ['carriage returns', 'a\r\nb\rc', 'a\nb\nc'],
    ['control characters', 'a\0b\u001fc\u0085d', 'a\ufffdb\ufffdc\ufffdd'],
    ['characters that XML has none for', 'a\uffffb\ufffec', 'a\ufffdb\ufffdc'],
    ['half of a pair', 'a\ud83db', 'a\ufffdb'],
    ['beyond the first plane', '𠮷😀', '𠮷😀'],
  ])('%s stays text', async (_, message, shown) => {
    const book = await written([withMessage(message)]);
    expect(messageIn(book)).toBe(shown);
    const cells = book.sheets.flatMap(({ rows }) => rows.flat());
    expect(new Set(cells.map(({ type }) => type))).toEqual(new Set(['', 'inlineStr']));
    expect(book.elements.has('f')).toBe(false);
  });

  it('a text longer than a cell is cut, and says so', async () => {
    const book = await written([withMessage('长'.repeat(40_000))]);
    const message = messageIn(book) ?? '';
    expect(message.length).toBeLessThanOrEqual(32_767);
    expect(message).toMatch(/^长{32000}.*40000/su);
    expect(lossesIn(book)).toContain('截断并注明（1 格）');
  });

  it('a pair is not cut in two', async () => {
    const message = messageIn(await written([withMessage('😀'.repeat(20_000))])) ?? '';
    expect(message.isWellFormed()).toBe(true);
    expect(message.length).toBeLessThanOrEqual(32_767);
  });

  it('more rows than a sheet has go on in the next, under the same head', async () => {
    const limits = { rows: 5, links: 100, bytes: 1e6 };
    const findings = Array.from({ length: 10 }, (_, index) => finding(`第 ${index} 项`));
    const entry = entryOf(A, judgementOf({ ...FAULTY, findings }));
    const book = await written([entry], { limits });
    const sheets = book.sheets.filter(({ name }) => name.startsWith('问题'));
    expect(sheets.map(({ name, rows }) => [name, rows.length])).toEqual([
      ['问题', 5],
      ['问题 (2)', 5],
      ['问题 (3)', 3],
    ]);
    expect(new Set(sheets.map(({ rows }) => JSON.stringify(rows[0]))).size).toBe(1);
    expect(sheets.flatMap(linesOf).map((line) => line.说明)).toEqual(findings.map(({ message }) => message));
  });

  it('a sheet that is full to its last row is not followed by an empty one', async () => {
    const findings = Array.from({ length: 4 }, () => finding('项'));
    const entry = entryOf(A, judgementOf({ ...FAULTY, findings }));
    const book = await written([entry], { limits: { rows: 5, links: 100, bytes: 1e6 } });
    expect(book.sheets.filter(({ name }) => name.startsWith('问题'))).toHaveLength(1);
  });

  it('more links than a sheet has are text, and counted', async () => {
    const findings = Array.from({ length: 6 }, () => finding('项'));
    const entry = entryOf(A, judgementOf({ ...FAULTY, findings }));
    const book = await written([entry], { limits: { rows: 1000, links: 4, bytes: 1e9 } });
    const sheet = sheetOf(book, '问题');
    expect([...sheet.links.values()]).toEqual(Array(4).fill(A));
    expect(linesOf(sheet).map((line) => line.网址)).toEqual(Array(6).fill(A));
    expect(lossesIn(book)).toContain('文字（2 格）');
  });

  it.each([
    ['script', 'javascript:alert(1)', []],
    ['a file', 'file:///etc/passwd', []],
    ['data', 'data:text/html,<script>', []],
    ['a path', 'reports/a.html', []],
    ['an address that is too long', `http://a.gov.cn/${'x'.repeat(3000)}`, []],
    ['signs', 'https://a.gov.cn/?a=1&b="<>\'', ['https://a.gov.cn/?a=1&b=%22%3C%3E%27']],
    ['Chinese', 'http://中文.gov.cn/年报', ['http://xn--fiq228c.gov.cn/%E5%B9%B4%E6%8A%A5']],
  ])('%s: links nowhere but to the web', async (_, url, targets) => {
    const book = await written([entryOf(url, judgementOf(CLEAN))]);
    expect(book.targets).toEqual(targets);
    expect(linesIn(book, '概览')[0]?.网址).toBe(url);
  });
});

describe('whatever a page says', () => {
  const nasty = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.string({
      unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
      maxLength: 20,
    }),
    fc.constantFrom(
      '=cmd|" /C calc"!A0',
      '#REF!',
      ']]>',
      '<!--',
      '&#0;',
      '_x000',
      '_x0000_',
      '\u0000',
      "'",
      '"',
    ),
  );
  /** What a reader may see of a text: no more than this is changed. */
  const shown = (text: string) =>
    text
      .toWellFormed()
      .replaceAll(/\r\n?/g, '\n')
      .replaceAll(/[\p{Cc}\ufffe\uffff]/gu, (char) => ('\t\n'.includes(char) ? char : '\ufffd'));

  it('is text in the workbook, and nothing else', async () => {
    const known = (await written([entryOf(A, judgementOf(FAULTY))], {}, [targetOf(B, {})])).elements;
    await fc.assert(
      fc.asyncProperty(nasty, nasty, nasty, nasty, async (title, organ, message, url) => {
        const report = {
          ...FAULTY.report,
          title,
          organ,
          tables: { review: { [message]: { [title]: { text: message, value: 1, unit: organ } } } },
        } as typeof FAULTY.report;
        const findings = [sampleFinding('text/year', {}, { message, basis: title, fix: organ })];
        const result = { ...FAULTY, report, findings, unchecked: [{ at: {}, reason: message }] };
        const listed = { organ, year: 1, title };
        const entry = entryOf(url, judgementOf(result), {
          listed,
          attachments: [{ href: url, text: title }],
        });
        const failed = targetOf(`${url}2`, {
          listed,
          failure: { kind: 'tab', reason: { zh: message, en: message } },
        });
        const book = await written([entry], { name: title }, [failed]);
        expect([...book.elements].filter((name) => !known.has(name))).toEqual([]);
        expect(book.targets.filter((target) => !/^https?:\/\//.test(target))).toEqual([]);
        const [line] = linesIn(book, '问题');
        expect([line?.说明 ?? '', line?.依据 ?? '', line?.网址 ?? '']).toEqual(
          [message, title, url].map(shown),
        );
        expect(linesIn(book, '各表数据')[0]?.原文 ?? '').toBe(shown(message));
        expect(linesIn(book, '未能读取')[0]?.原因 ?? '').toBe(shown(message));
      }),
      { numRuns: 60 },
    );
  });
});
