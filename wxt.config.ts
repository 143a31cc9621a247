import { defineConfig } from 'wxt';

export default defineConfig({
  manifestVersion: 3,
  manifest: {
    name: '勾稽 Gouji',
    description: '检查政府信息公开工作年度报告',
    browser_specific_settings: {
      gecko: {
        id: 'gouji@gouji.example',
        strict_min_version: '140.0',
        data_collection_permissions: { required: ['none'] },
      },
    },
  },
});
