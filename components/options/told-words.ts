import type { Text } from '../../lib/form/types.ts';

/** What the live region says when something was done. */
export const SAVED: Text = { zh: '已保存', en: 'Saved' };
export const UNDONE: Text = { zh: '已撤销', en: 'Undone' };

/** `已保存：外观，深色`. */
export const savedAs = (what: Text, value: Text): Text => ({
  zh: `${SAVED.zh}：${what.zh}，${value.zh}`,
  en: `${SAVED.en}: ${what.en}, ${value.en}`,
});

export const failed = (error: unknown): Text => ({
  zh: `未能保存，一切如旧。浏览器说：${String(error)}`,
  en: `Not saved; everything is as it was. The browser says: ${String(error)}`,
});

export const TOLD = {
  rulesRestored: { zh: '全部规则已恢复默认', en: 'All rules are back to their defaults' },
  panelsForgotten: { zh: '已清除记住的面板位置', en: 'Remembered places of the panel are forgotten' },
  settingsReset: { zh: '已恢复默认设置', en: 'The default settings are restored' },
  settingsImported: { zh: '已导入设置', en: 'The settings are imported' },
  takenBack: { zh: '已收回授权', en: 'The permission is taken back' },
  notTakenBack: { zh: '浏览器没有收回授权', en: 'The browser did not take the permission back' },
  granted: { zh: '已授权', en: 'The permission is granted' },
  notGranted: { zh: '没有授权', en: 'The permission was not granted' },
  dropped: { zh: '原始数据已删除', en: 'The original is deleted' },
} satisfies Record<string, Text>;

export const restored = (count: number): Text => ({
  zh: `已取消忽略 ${count} 条结论`,
  en: count === 1 ? 'The finding is no longer ignored' : `${count} findings are no longer ignored`,
});
