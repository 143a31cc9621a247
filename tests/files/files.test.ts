import { describe, expect, it } from 'vitest';
import type { FileProblem, Reading } from '../../lib/files/own-file.ts';
import { readIgnoredFile, writeIgnoredFile } from '../../lib/ignore/file.ts';
import type { Ignored } from '../../lib/ignore/model.ts';
import { readSettingsFile, writeSettingsFile } from '../../lib/settings/file.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/settings/model.ts';

const SETTINGS: Settings = {
  ...DEFAULT_SETTINGS,
  theme: 'dark',
  rules: { 'cell/blank': { severity: 'warning' } },
  name: '张三',
};

const ENTRY: Ignored = {
  organ: '某市水务局',
  year: 2021,
  rule: 'balance/applicants',
  at: 'applications/granted/total',
  reason: 'explained',
  note: '原件如此',
  by: '张三',
  on: '2022-01-20',
  until: '2023-01-31',
};

function problemOf<T>(reading: Reading<T>): FileProblem {
  if (!('problem' in reading)) throw new Error('the file was read');
  return reading.problem;
}

const settingsWith = (change: object) => JSON.stringify({ gouji: 'settings', ...SETTINGS, ...change });
const entriesWith = (change: object) =>
  JSON.stringify({ gouji: 'ignored', version: 1, entries: [ENTRY, { ...ENTRY, ...change }] });

describe('a file comes back as it went', () => {
  it('settings', () => {
    const text = writeSettingsFile(SETTINGS);
    expect(text.startsWith('{\n  "gouji": "settings",\n  "version": 1,')).toBe(true);
    expect(readSettingsFile(text)).toEqual({ data: SETTINGS });
  });

  it('findings set aside', () => {
    const text = writeIgnoredFile([ENTRY]);
    expect(JSON.parse(text)).toEqual({ gouji: 'ignored', version: 1, entries: [ENTRY] });
    expect(readIgnoredFile(text)).toEqual({ data: [ENTRY] });
  });

  it('with a byte order mark', () => {
    expect(readSettingsFile(`\uFEFF${writeSettingsFile(SETTINGS)}`)).toEqual({ data: SETTINGS });
  });
});

describe('a file that is wrong as a whole', () => {
  it.each<[string, Reading<unknown>, RegExp, RegExp]>([
    ['no JSON', readSettingsFile('{ "gouji": '), /不是有效的 JSON/, /由勾稽导出/],
    ['an empty file', readSettingsFile(''), /不是有效的 JSON/, /由勾稽导出/],
    ['another program’s', readSettingsFile('{ "version": 1 }'), /不是由勾稽导出/, /由勾稽导出/],
    ['a list', readSettingsFile('[]'), /不是由勾稽导出/, /由勾稽导出/],
    ['null', readIgnoredFile('null'), /不是由勾稽导出/, /由勾稽导出/],
    ['of the other kind', readSettingsFile(writeIgnoredFile([])), /“已忽略的结论”/, /“已忽略的结论”处/],
    ['the other way round', readIgnoredFile(writeSettingsFile(SETTINGS)), /“勾稽的设置”/, /“勾稽的设置”处/],
    ['without version', readSettingsFile(settingsWith({ version: undefined })), /没有版本号/, /由勾稽导出/],
    ['of a newer version', readSettingsFile(settingsWith({ version: 9 })), /版本 9.*版本 1/, /更新扩展/],
    ['too large', readSettingsFile(' '.repeat(20_000_001)), /过大/, /由勾稽导出/],
  ])('%s', (_, reading, what, remedy) => {
    const problem = problemOf(reading);
    expect(problem.what.zh).toMatch(what);
    expect(problem.remedy.zh).toMatch(remedy);
    expect(problem.what.en).not.toBe('');
    expect(problem.places).toEqual([]);
  });
});

describe('a file with wrong places', () => {
  it.each<[string, Reading<unknown>, string, string]>([
    [
      'a value',
      readSettingsFile(settingsWith({ theme: 'sepia' })),
      'theme',
      '应为 system、light、dark 之一，现为 "sepia"',
    ],
    ['a value left out', readSettingsFile(settingsWith({ run: undefined })), 'run', '缺少这一项'],
    ['of another type', readSettingsFile(settingsWith({ name: 7 })), 'name', '应为文字，现为 7'],
    [
      'of a rule',
      readSettingsFile(settingsWith({ rules: { 'cell/blank': { off: 'yes' } } })),
      'rules["cell/blank"].off',
      '应为 true 或 false，现为 "yes"',
    ],
    ['unknown', readSettingsFile(settingsWith({ colour: 1 })), '', '有不认识的项 "colour"'],
    [
      'a date',
      readIgnoredFile(entriesWith({ until: '2023-02-30' })),
      'entries[1].until',
      '应为 2024-01-31 这样的日期，现为 "2023-02-30"',
    ],
    ['a year', readIgnoredFile(entriesWith({ year: 2021.5 })), 'entries[1].year', '应为整数，现为 2021.5'],
    ['no organ', readIgnoredFile(entriesWith({ organ: '' })), 'entries[1].organ', '低于下限 1'],
    [
      'a reason',
      readIgnoredFile(entriesWith({ reason: 'whim' })),
      'entries[1].reason',
      '应为 confirmed、explained、not-applicable、mended、false-alarm、other 之一，现为 "whim"',
    ],
  ])('%s', (_, reading, path, says) => {
    const { places, more } = problemOf(reading);
    expect(places.map((place) => [place.path, place.says.zh])).toEqual([[path, says]]);
    expect(more).toBe(0);
  });

  it('tells the first five and counts the rest', () => {
    const entries = Array.from({ length: 8 }, () => ({ ...ENTRY, on: 'today' }));
    const { places, more, what } = problemOf(
      readIgnoredFile(JSON.stringify({ gouji: 'ignored', version: 1, entries })),
    );
    expect([places.length, more]).toEqual([5, 3]);
    expect(what.en).toBe('The file is wrong in 8 places; nothing was imported.');
  });
});
