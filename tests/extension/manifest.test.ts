import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { version } from '../../package.json';
import { BROWSERS, type BrowserName, builtIn } from './built.ts';
import { filesOf } from './files.ts';

/**
 * What the extension asks for, to the letter: whoever adds a permission adds it here, to the README, to
 * docs/stores.md and to the first-run page.
 */

const SIZES = [16, 32, 48, 96, 128];
const ICONS = Object.fromEntries(SIZES.map((size) => [size, `icon/${size}.png`]));

const COMMON = {
  manifest_version: 3,
  default_locale: 'zh_CN',
  name: '__MSG_name__',
  description: '__MSG_description__',
  version,
  icons: ICONS,
  permissions: ['storage', 'activeTab', 'scripting', 'webRequest'],
  host_permissions: ['*://*.gov.cn/*'],
  optional_host_permissions: ['*://*/*'],
  content_security_policy: { extension_pages: "script-src 'self'; object-src 'self';" },
  action: { default_icon: ICONS, default_title: '__MSG_title__', default_popup: 'popup.html' },
  options_ui: { page: 'options.html', open_in_tab: true },
  commands: {
    'toggle-panel': { suggested_key: { default: 'Alt+Shift+G' }, description: '__MSG_toggle__' },
    'next-finding': { description: '__MSG_next__' },
    'previous-finding': { description: '__MSG_previous__' },
  },
  content_scripts: [
    {
      matches: ['*://*.gov.cn/*'],
      all_frames: true,
      run_at: 'document_idle',
      js: ['content-scripts/detector.js'],
    },
  ],
};

const MANIFESTS: Readonly<Record<BrowserName, object>> = {
  chrome: {
    ...COMMON,
    minimum_chrome_version: '120',
    background: { service_worker: 'background.js' },
  },
  firefox: {
    ...COMMON,
    background: { scripts: ['background.js'] },
    browser_specific_settings: {
      gecko: {
        id: 'gouji@gouji.example',
        strict_min_version: '140.0',
        data_collection_permissions: { required: ['none'] },
      },
      gecko_android: { strict_min_version: '142.0' },
    },
  },
};

/** The stores cut what is longer, in characters. */
const LONGEST = { name: 75, description: 132 } as const;

type Messages = Record<string, { message: string }>;

describe.each(BROWSERS)('the extension for %s', (name) => {
  const files = filesOf(builtIn(name));
  const manifest = JSON.parse(readFileSync(join(builtIn(name), 'manifest.json'), 'utf8'));

  it('asks for exactly this, and for nothing else', () => {
    expect(manifest).toEqual(MANIFESTS[name]);
  });

  it('has every file that its manifest names', () => {
    const named = [...JSON.stringify(manifest).matchAll(/"([^"]+\.(?:js|html|png))"/g)].map(
      ([, path]) => path,
    );
    expect(named.length).toBeGreaterThan(SIZES.length);
    expect(named.filter((path) => !files.has(path ?? ''))).toEqual([]);
  });

  it.each(SIZES)('has an icon of %i pixels', (size) => {
    const png = files.get(`icon/${size}.png`);
    // Width and height stand in the first chunk of a PNG.
    expect([png?.readUInt32BE(16), png?.readUInt32BE(20)]).toEqual([size, size]);
  });

  it.each(['zh_CN', 'en'])('says everything of its manifest in %s, as long as the stores take', (lang) => {
    const messages: Messages = JSON.parse(String(files.get(`_locales/${lang}/messages.json`)));
    const asked = [...JSON.stringify(manifest).matchAll(/__MSG_(\w+)__/g)].map(([, key]) => key ?? '');
    expect(Object.keys(messages).sort()).toEqual([...new Set(asked)].sort());
    expect(Object.values(messages).every(({ message }) => message.trim() !== '')).toBe(true);
    for (const [key, most] of Object.entries(LONGEST)) {
      expect(messages[key]?.message.length, key).toBeLessThanOrEqual(most);
    }
  });
});
