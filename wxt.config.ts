import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import * as reportWords from './lib/page/report-words.ts';
import { GOVERNMENT } from './lib/settings/government.ts';
import { computedModule } from './scripts/build/computed-module.ts';
import { cutOut } from './scripts/build/cut-out.ts';
import { withSameBytes } from './scripts/build/same-bytes.ts';

const icons = Object.fromEntries([16, 32, 48, 96, 128].map((size) => [size, `icon/${size}.png`]));

/** The oldest browsers the code is built for; both builds are the same code. */
const OLDEST = { chrome: '120', firefox: '140' } as const;

/** Also of what runs in workers, whose bundles Vite makes apart. */
const own = () => [cutOut(), computedModule('/lib/page/report-words.ts', reportWords)];

const TITLE = '__MSG_title__';

export default defineConfig({
  manifestVersion: 3,
  vite: () => ({
    plugins: [preact(), ...own()],
    worker: { format: 'es', plugins: own },
    build: {
      modulePreload: { polyfill: false },
      target: [`chrome${OLDEST.chrome}`, `firefox${OLDEST.firefox}`],
      sourcemap: false,
    },
  }),
  manifest: ({ browser }) => ({
    default_locale: 'zh_CN',
    name: '__MSG_name__',
    description: '__MSG_description__',
    icons,
    permissions: ['storage', 'activeTab', 'scripting', 'webRequest'],
    host_permissions: [GOVERNMENT],
    optional_host_permissions: ['*://*/*'],
    // As Chrome has it by itself. Firefox's own turns every http: address that the audit page asks for into https:,
    // and many government sites answer http alone.
    content_security_policy: { extension_pages: "script-src 'self'; object-src 'self';" },
    action: { default_icon: icons, default_title: TITLE },
    commands: {
      'toggle-panel': { suggested_key: { default: 'Alt+Shift+G' }, description: '__MSG_toggle__' },
      'next-finding': { description: '__MSG_next__' },
      'previous-finding': { description: '__MSG_previous__' },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'gouji@gouji.example',
              strict_min_version: `${OLDEST.firefox}.0`,
              data_collection_permissions: { required: ['none'] },
            },
            // Firefox for Android knows data_collection_permissions from here on. Without this line it would take
            // the minimum above, which `web-ext lint` warns of.
            gecko_android: { strict_min_version: '142.0' },
          },
        }
      : { minimum_chrome_version: OLDEST.chrome }),
  }),
  zip: {
    // What it takes to build, and nothing else (docs/stores.md).
    excludeSources: ['**/*'],
    includeSources: [
      '{cli,components,entrypoints,lib,public}/**',
      'scripts/build/**',
      'scripts/postinstall.mjs',
      'docs/stores.md',
      'LICENSE',
      'README.md',
      'README.en.md',
      'package.json',
      'package-lock.json',
      'tsconfig.json',
      'wxt.config.ts',
    ],
  },
  hooks: {
    // WXT would put the popup's <title> there, which is in one language.
    'build:manifestGenerated': (_, manifest) => {
      manifest.action = { ...manifest.action, default_title: TITLE };
    },
    'zip:done': async (_, files) => {
      await Promise.all(files.map(withSameBytes));
    },
  },
});
