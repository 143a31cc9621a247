import type { Text } from '../../lib/form/types.ts';

/** Said on more than one page. The extension asks the net for nothing else (tests/extension/no-network.test.ts). */
export const PRIVACY: Text = {
  zh: '网页内容、检查结果和设置都只在本机处理和保存，不上传任何数据。只有您批量核查时才发起网络请求：只读取您指定的列表和您选取的报告，不带 Cookie（选择“在标签页中读取”的页面除外，它们像您自己打开一样）。',
  en: 'Pages, results and settings are handled and kept on your machine only: nothing is uploaded. Network requests are made only when you audit many reports: for the lists you name and the reports you choose, without cookies (but for pages you have read in a tab, which are opened as you would open them).',
};
