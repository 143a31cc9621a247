import { describe, expect, it } from 'vitest';
import { csvFormatter } from '../../lib/output/csv.ts';
import { formatAll } from '../../lib/output/formatter.ts';
import { CLEAN, FAULTY, NO_REPORT, sampleFinding } from './sample.ts';

/** A reader of RFC 4180 of its own, so that the writer is not checked with itself. */
function parse(csv: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let index = 0; index < csv.length; index += 1) {
    const char = csv[index];
    if (quoted && char === '"' && csv[index + 1] === '"') {
      cell += '"';
      index += 1;
    } else if (char === '"') quoted = !quoted;
    else if (!quoted && char === ',') {
      row.push(cell);
      cell = '';
    } else if (!quoted && char === '\r' && csv[index + 1] === '\n') {
      rows.push([...row, cell]);
      row = [];
      cell = '';
      index += 1;
    } else cell += char;
  }
  expect(cell + row.join('')).toBe('');
  return rows;
}

function table(csv: string): Record<string, string>[] {
  expect(csv.startsWith('\ufeff')).toBe(true);
  const [head = [], ...rows] = parse(csv.slice(1));
  return rows.map((row) => {
    expect(row).toHaveLength(head.length);
    return Object.fromEntries(head.map((name, index) => [name, row[index] ?? '']));
  });
}

const csv = (...results: Parameters<typeof formatAll>[1]) => formatAll(csvFormatter({ lang: 'en' }), results);

describe('csv', () => {
  it('has a row a finding, a row an unchecked item, a row for any other input', () => {
    const rows = table(csv(FAULTY, CLEAN, NO_REPORT));
    expect(rows).toHaveLength(FAULTY.findings.length + FAULTY.unchecked.length + 2);
    expect(rows.filter(({ kind }) => kind === 'finding')).toHaveLength(FAULTY.findings.length);
    expect(rows.at(-2)).toMatchObject({ source: CLEAN.source, status: 'checked', kind: 'nothing found' });
    expect(rows.at(-1)).toMatchObject({ status: 'no report', message: NO_REPORT.reason, rule: '' });
  });

  it('names the place by key and by official label, and the difference as a number', () => {
    const rows = table(csv(FAULTY));
    expect(rows.find(({ rule }) => rule === 'balance/applicants')).toMatchObject({
      year: '2019',
      edition: '2019',
      organ: '某县水务局',
      published: '2020-01-22',
      severity: 'error',
      section: 'applications',
      table: 'applications',
      row: 'newReceived',
      'row label': '一、 applications newly received',
      column: '',
      difference: '1',
    });
    const zh = table(formatAll(csvFormatter({ lang: 'zh' }), [FAULTY]));
    expect(zh.find(({ 规则 }) => 规则 === 'cell/blank')).toMatchObject({
      级别: '错误',
      部分名称: '三、收到和处理政府信息公开申请情况',
      行: 'granted',
      行名称: '（一）予以公开',
      列: 'naturalPerson',
      列名称: '自然人',
    });
  });

  it.each(['=1+1', '+1', '-1', '@A1', '\t=1', '\r=1', '＝1', '=cmd|"/c calc"!A1,\r\n"x"'])(
    'takes the formula out of %j',
    (text) => {
      const finding = sampleFinding('text/year', {}, { message: text, fix: text });
      const [row] = table(csv({ ...FAULTY, source: text, findings: [finding], unchecked: [] }));
      expect(row).toMatchObject({ source: `'${text}`, message: `'${text}`, fix: `'${text}` });
    },
  );

  it('leaves a negative difference a number', () => {
    const equation = { terms: [], total: { at: {}, value: 3 }, difference: -3 };
    const finding = sampleFinding('balance/applicants', {}, { equation });
    expect(table(csv({ ...FAULTY, findings: [finding], unchecked: [] }))[0]).toMatchObject({
      difference: '-3',
    });
  });

  it('has a row for an unreadable input', () => {
    const formatter = csvFormatter({ lang: 'zh' });
    const text = formatter.start() + formatter.unreadable({ source: 'a.html', cause: '文件不存在' });
    expect(table(text)).toEqual([
      expect.objectContaining({ 来源: 'a.html', 状态: '未能读取', 说明: '文件不存在' }),
    ]);
  });

  it('has the same columns in both languages', () => {
    const head = (lang: 'zh' | 'en') => parse(csvFormatter({ lang }).start().slice(1))[0];
    expect(head('zh')).toHaveLength(head('en')?.length ?? 0);
  });
});
