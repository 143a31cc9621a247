import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import * as formats from 'ajv-formats';
import type { Log, Run } from 'sarif';
import { describe, expect, it } from 'vitest';
import { type Formatter, formatAll } from '../../lib/output/formatter.ts';
import { sarifFormatter } from '../../lib/output/sarif.ts';
import type { Result } from '../../lib/report/schema.ts';
import { CLEAN, FAULTY, NO_REPORT, SAMPLE_RULES, sampleFinding } from './sample.ts';

/** The schema of SARIF 2.1.0; its `id` of draft 4 is the only thing that later drafts call otherwise. */
function validator() {
  const path = createRequire(import.meta.url).resolve(
    '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json',
  );
  const { id: _id, $schema: _draft, ...schema } = JSON.parse(readFileSync(path, 'utf8'));
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  formats.default.default(ajv);
  return ajv.compile(schema);
}

const isValid = validator();

const formatter = (lang: 'zh' | 'en' = 'zh'): Formatter =>
  sarifFormatter({ lang, rules: SAMPLE_RULES, version: '1.2.3' });

function runOf(text: string): Run {
  const log: Log = JSON.parse(text);
  expect(isValid(log), JSON.stringify(isValid.errors)).toBe(true);
  expect(log.version).toBe('2.1.0');
  expect(log.runs).toHaveLength(1);
  const [run] = log.runs;
  if (run === undefined) throw new Error('no run');
  return run;
}

const run = (...results: Result[]) => runOf(formatAll(formatter(), results));

describe('sarif', () => {
  it('knows an invalid log: the schema is at work', () => {
    expect(isValid({ version: '2.1.0', runs: [{ tool: {} }] })).toBe(false);
    expect(
      isValid({ version: '2.1.0', runs: [{ tool: { driver: { name: 'a' } }, results: [{ kind: 'no' }] }] }),
    ).toBe(false);
  });

  it.each([
    ['nothing', []],
    ['a clean report', [CLEAN]],
    ['findings', [FAULTY, NO_REPORT, CLEAN]],
  ])('is valid with %s, in both languages', (_, results) => {
    for (const lang of ['zh', 'en'] as const) {
      const { tool, language } = runOf(formatAll(formatter(lang), results));
      expect(language).toBe(lang === 'zh' ? 'zh-CN' : 'en-US');
      expect(tool.driver).toMatchObject({ name: 'gouji', version: '1.2.3' });
      expect(tool.driver).not.toHaveProperty('informationUri');
    }
  });

  it('describes every rule, with help and level', () => {
    const { rules = [] } = run(CLEAN).tool.driver;
    expect(rules.map(({ id }) => id)).toEqual([...SAMPLE_RULES.map(({ id }) => id), 'unchecked']);
    const [empty] = rules;
    expect(empty).toMatchObject({
      shortDescription: { text: '部分没有内容' },
      defaultConfiguration: { level: 'error' },
    });
    expect(empty?.fullDescription?.text).toBeTruthy();
    expect(empty?.help?.text).toContain('国办公开办函〔2019〕60号');
    expect(empty?.help?.markdown).toContain('**依据**');
    expect(rules.map(({ defaultConfiguration }) => defaultConfiguration?.level)).toEqual([
      'error',
      'error',
      'error',
      'warning',
      'note',
      'none',
    ]);
  });

  it('gives every finding its rule, level and place', () => {
    const { results = [], tool } = run(FAULTY);
    expect(results).toHaveLength(FAULTY.findings.length + FAULTY.unchecked.length);
    for (const result of results) {
      expect(tool.driver.rules?.[result.ruleIndex ?? -1]?.id).toBe(result.ruleId);
    }
    expect(results.find(({ ruleId }) => ruleId === 'balance/applicants')).toMatchObject({
      kind: 'fail',
      level: 'error',
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'reports/%E6%B0%B4%E5%8A%A1%E5%B1%80%202019.html' },
          },
          logicalLocations: [{ fullyQualifiedName: 'applications/newReceived' }],
        },
      ],
      properties: { equation: { difference: 1 } },
    });
    expect(results.find(({ ruleId }) => ruleId === 'text/numbering')?.level).toBe('note');
  });

  it('says what was not checked as open results', () => {
    const open = (run(FAULTY).results ?? []).filter(({ kind }) => kind === 'open');
    expect(open).toHaveLength(FAULTY.unchecked.length);
    for (const result of open) expect(result).toMatchObject({ level: 'none', ruleId: 'unchecked' });
  });

  it('names every input, and notes those that are no report', () => {
    const { artifacts = [], invocations } = run(FAULTY, CLEAN, NO_REPORT);
    expect(artifacts).toHaveLength(3);
    expect(invocations?.[0]).toMatchObject({
      executionSuccessful: true,
      toolExecutionNotifications: [{ level: 'note', message: { text: NO_REPORT.reason } }],
    });
  });

  it('notifies of an unreadable input', () => {
    const one = formatter();
    const text =
      one.start() + one.result(CLEAN) + one.unreadable({ source: 'a.html', cause: '文件不存在' }) + one.end();
    expect(runOf(text).invocations?.[0]).toMatchObject({
      executionSuccessful: false,
      toolExecutionNotifications: [{ level: 'error', message: { text: '未能读取: 文件不存在' } }],
    });
  });

  it.each([
    ['a{0}b', 'a{{0}}b'],
    ['[看这里](http://evil.example/)', '\\[看这里\\](http://evil.example/)'],
    ['[1] 与 [2]', '[1] 与 [2]'],
    ['\ud800', '\ufffd'],
  ])('takes page text %j for no placeholder and no link', (text, written) => {
    const finding = sampleFinding('text/year', {}, { message: text });
    expect(run({ ...FAULTY, findings: [finding], unchecked: [] }).results?.[0]?.message.text).toBe(written);
  });

  it('keeps a finding whose rule it does not know', () => {
    const finding = { ...sampleFinding('text/year', {}), rule: 'new/rule' };
    const [result] = run({ ...FAULTY, findings: [finding], unchecked: [] }).results ?? [];
    expect(result?.ruleId).toBe('new/rule');
    expect(result).not.toHaveProperty('ruleIndex');
  });

  it.each([
    ['-', undefined],
    ['/data/报告 1.html', 'file:///data/%E6%8A%A5%E5%91%8A%201.html'],
    ['../a#b?c.html', '../a%23b%3Fc.html'],
    ['a:b.html', 'a%3Ab.html'],
    ['C:/报告/a.html', 'file:///C:/%E6%8A%A5%E5%91%8A/a.html'],
    ['http://www.example.gov.cn/报告?id=1', 'http://www.example.gov.cn/%E6%8A%A5%E5%91%8A?id=1'],
    ['http://', 'http%3A//'],
    ['\ud800.html', '%EF%BF%BD.html'],
  ])('writes the address of %j as a URI', (source, uri) => {
    const { results = [], artifacts = [] } = run({ ...FAULTY, source });
    expect(artifacts[0]?.location?.uri).toBe(uri);
    for (const { locations } of results) {
      expect(locations?.[0]?.physicalLocation?.artifactLocation?.uri).toBe(uri);
    }
  });
});
