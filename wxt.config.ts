import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';

export default defineConfig({
  manifestVersion: 3,
  vite: () => ({ plugins: [preact()] }),
  manifest: {
    default_locale: 'zh_CN',
    name: '__MSG_name__',
    description: '__MSG_description__',
    permissions: ['storage', 'activeTab', 'scripting'],
    host_permissions: ['*://*.gov.cn/*'],
    optional_host_permissions: ['*://*/*'],
    action: {},
    commands: {
      'toggle-panel': { suggested_key: { default: 'Alt+Shift+G' }, description: '__MSG_toggle__' },
    },
    browser_specific_settings: {
      gecko: {
        id: 'gouji@gouji.example',
        strict_min_version: '140.0',
        data_collection_permissions: { required: ['none'] },
      },
    },
  },
});
