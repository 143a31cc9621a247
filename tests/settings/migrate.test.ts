import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { migrate, STEPS, upgrade } from '../../lib/settings/migrate.ts';
import { DEFAULT_SETTINGS, SETTINGS_VERSION, type Settings } from '../../lib/settings/model.ts';
import { settingsSchema } from '../../lib/settings/schema.ts';

const example = (version: number) => fileURLToPath(new URL(`./stored/${version}.json`, import.meta.url));
const versions = Array.from({ length: SETTINGS_VERSION }, (_, index) => index + 1);

/** What the example of every version says, in settings of this version. */
const EXPECTED: Settings = {
  version: 1,
  language: 'zh',
  theme: 'dark',
  run: 'click',
  rules: {
    'section/title': { off: true },
    'text/counts': { severity: 'error' },
    'cell/unit': { off: false, severity: 'info' },
  },
  sites: {
    'www.example.gov.cn': { panel: { side: 'left', width: 420, collapsed: true } },
    'old.example.gov.cn': { off: true },
  },
  name: '张三',
};

describe('every version', () => {
  it('has a step to the next', () => expect(STEPS).toHaveLength(SETTINGS_VERSION - 1));

  it.each(versions)('%i has an example that is read in full', (version) => {
    expect(existsSync(example(version))).toBe(true);
    const stored: unknown = JSON.parse(readFileSync(example(version), 'utf8'));
    expect(migrate(stored)).toEqual({ settings: EXPECTED, lost: [] });
  });
});

describe('steps', () => {
  const steps = [
    ({ old, ...rest }: Readonly<Record<string, unknown>>) => ({ ...rest, newer: old, version: 2 }),
    ({ newer, ...rest }: Readonly<Record<string, unknown>>) => ({ ...rest, newest: newer, version: 3 }),
  ];
  it.each([
    [
      { version: 1, old: 'a' },
      { version: 3, newest: 'a' },
    ],
    [
      { version: 2, newer: 'a' },
      { version: 3, newest: 'a' },
    ],
    [
      { version: 3, newest: 'a' },
      { version: 3, newest: 'a' },
    ],
    [
      { version: 4, other: 'a' },
      { version: 4, other: 'a' },
    ],
    [{ old: 'a' }, { old: 'a' }],
    [
      { version: -1, old: 'a' },
      { version: -1, old: 'a' },
    ],
  ])('%j', (stored, upgraded) => expect(upgrade(stored, steps)).toEqual(upgraded));
});

describe('what cannot be read is told and takes its default', () => {
  it.each<[string, unknown, Partial<Settings>, string[]]>([
    ['nothing stored', undefined, {}, []],
    ['null', null, {}, ['']],
    ['text', 'dark', {}, ['']],
    ['a list', [1], {}, ['']],
    ['an empty object', {}, {}, []],
    ['another theme', { version: 1, theme: 'sepia', run: 'click' }, { run: 'click' }, ['theme']],
    [
      'a newer version',
      { version: 2, theme: 'dark', density: 'high' },
      { theme: 'dark' },
      ['version', 'density'],
    ],
    [
      'a rule with a severity that is none',
      { version: 1, rules: { 'cell/blank': { off: true, severity: 'fatal' } } },
      { rules: { 'cell/blank': { off: true } } },
      ['rules.cell/blank.severity'],
    ],
    [
      'a rule nobody knows is kept',
      { version: 1, rules: { 'history/new': { off: true } } },
      { rules: { 'history/new': { off: true } } },
      [],
    ],
    ['rules that are a list', { version: 1, rules: [] }, {}, ['rules']],
    [
      'a panel without its width',
      { version: 1, sites: { 'a.gov.cn': { off: true, panel: { side: 'left', collapsed: false } } } },
      { sites: { 'a.gov.cn': { off: true } } },
      ['sites.a.gov.cn.panel'],
    ],
    [
      'a key that would be a prototype',
      JSON.parse('{ "version": 1, "rules": { "__proto__": { "off": true } } }'),
      {},
      ['rules.__proto__'],
    ],
    ['a name that is none', { version: 1, name: 'x'.repeat(101) }, {}, ['name']],
  ])('%s', (_, stored, settings, lost) => {
    expect(migrate(stored)).toEqual({ settings: { ...DEFAULT_SETTINGS, ...settings }, lost });
  });
});

/** Settings as the model has them, and objects that are nearly such. */
const key = fc.stringMatching(/^[a-z]{1,8}[/.][a-z]{1,8}$/);
const rule = fc.record(
  { off: fc.boolean(), severity: fc.constantFrom('error', 'warning', 'info') },
  { requiredKeys: [] },
);
const place = fc.record({
  side: fc.constantFrom('left', 'right'),
  width: fc.integer({ min: 0, max: 10_000 }),
  collapsed: fc.boolean(),
});
const site = fc.record({ off: fc.boolean(), panel: place }, { requiredKeys: [] });
const settings = fc.record({
  version: fc.constant(1),
  language: fc.constantFrom('system', 'zh', 'en'),
  theme: fc.constantFrom('system', 'light', 'dark'),
  run: fc.constantFrom('auto', 'click'),
  rules: fc.dictionary(key, rule),
  sites: fc.dictionary(key, site),
  name: fc.string({ maxLength: 100 }),
});
const nearly = fc.record(
  {
    version: fc.oneof(fc.constant(1), fc.anything()),
    language: fc.oneof(fc.constant('zh'), fc.anything()),
    theme: fc.anything(),
    run: fc.anything(),
    rules: fc.oneof(fc.dictionary(fc.string(), fc.oneof(rule, fc.anything())), fc.anything()),
    sites: fc.oneof(fc.dictionary(fc.string(), fc.oneof(site, fc.anything())), fc.anything()),
    name: fc.anything(),
  },
  { requiredKeys: [] },
);

describe('against the schema', () => {
  it('reads what the schema allows, unchanged', () => {
    fc.assert(
      fc.property(settings, (stored) => {
        expect(settingsSchema.safeParse(stored).success).toBe(true);
        expect(migrate(stored)).toEqual({ settings: stored, lost: [] });
      }),
    );
  });

  it('makes what the schema allows out of anything, and loses nothing without saying so', () => {
    fc.assert(
      fc.property(fc.oneof(nearly, fc.anything()), (stored) => {
        const { settings: made, lost } = migrate(stored);
        expect(settingsSchema.safeParse(made).error).toBeUndefined();
        if (lost.length === 0 && stored !== undefined) {
          expect(made).toEqual({ ...DEFAULT_SETTINGS, ...(stored as object) });
        }
      }),
    );
  });
});
