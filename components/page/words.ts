import type { Text } from '../../lib/form/types.ts';

/** Said on more than one page. The extension has no code that asks for anything on the net; tests hold it. */
export const PRIVACY: Text = {
  zh: '网页内容、检查结果和设置都只在本机处理和保存，不上传任何数据，也不发起任何网络请求。',
  en: 'Pages, results and settings are handled and kept on your machine only: nothing is uploaded, and no network request is made.',
};
