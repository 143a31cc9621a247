import { describe, expect, it } from 'vitest';
import { withoutPanels, withRule, withSite } from '../../lib/settings/change.ts';
import { resolveLanguage } from '../../lib/settings/language.ts';
import { DEFAULT_PANEL, DEFAULT_SETTINGS } from '../../lib/settings/model.ts';

describe('a change keeps what differs from the default and nothing else', () => {
  const off = withRule(DEFAULT_SETTINGS, 'cell/unit', { off: true });
  const both = withRule(off, 'cell/unit', { severity: 'info' });

  it.each([
    ['off', off, { 'cell/unit': { off: true } }],
    ['and another severity', both, { 'cell/unit': { off: true, severity: 'info' } }],
    ['on again', withRule(both, 'cell/unit', { off: undefined }), { 'cell/unit': { severity: 'info' } }],
    ['as it was', withRule(off, 'cell/unit', { off: undefined }), {}],
    [
      'one beside another',
      withRule(off, 'text/year', { off: true }),
      { 'cell/unit': { off: true }, 'text/year': { off: true } },
    ],
  ])('%s', (_, { rules }, expected) => expect(rules).toEqual(expected));

  it('forgets panels and keeps sites that are off', () => {
    const sites = withSite(
      withSite(DEFAULT_SETTINGS, 'a.gov.cn', { panel: DEFAULT_PANEL, off: true }),
      'b.gov.cn',
      { panel: DEFAULT_PANEL },
    );
    expect(withoutPanels(sites).sites).toEqual({ 'a.gov.cn': { off: true } });
  });
});

it.each([
  ['system', 'zh-CN', 'zh'],
  ['system', 'zh', 'zh'],
  ['system', 'zh-Hant-TW', 'zh'],
  ['system', 'en-US', 'en'],
  ['system', 'zhx', 'en'],
  ['system', '', 'en'],
  ['en', 'zh-CN', 'en'],
  ['zh', 'de', 'zh'],
] as const)('language %s in a browser that speaks %s', (setting, browser, language) => {
  expect(resolveLanguage(setting, browser)).toBe(language);
});
