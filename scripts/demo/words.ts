import process from 'node:process';
import type { Text } from '../../lib/form/index.ts';

/** What the demo says, in both languages. */
export const WORDS = {
  building: { zh: '[1/3] 构建命令行和扩展……', en: 'building the command line and the extension' },
  checking: { zh: '[2/3] 在命令行检查自带的示例：', en: 'checking the bundled samples on the command line' },
  opening: (browser: string) => ({
    zh: `[3/3] 在 ${browser} 中打开示例（全新的用户目录，已装好扩展）……`,
    en: `opening a sample in ${browser}, in a fresh profile with the extension`,
  }),
  open: (page: string, index: string) => ({
    zh: `已打开 ${page}（全部示例：${index}）。检查结果在页面右侧。按 Ctrl+C 或关闭浏览器结束。`,
    en: `this is ${page} (all samples: ${index}); the verdict is at the right. Ctrl+C or closing the browser ends.`,
  }),
  noBrowser: {
    zh: '[3/3] 没有找到 Chrome、Chromium、Edge 或 Firefox：只做了命令行检查，扩展已构建在 .output/ 中。',
    en: 'no Chrome, Chromium, Edge or Firefox found: only the command line was shown; the extension is in .output/',
  },
  noDisplay: {
    zh: '[3/3] 没有图形界面：改用无界面的浏览器打开示例并截图。',
    en: 'no display: opening the sample in a headless browser and taking a picture instead',
  },
  noWindow: {
    zh: '没有浏览器能打开窗口：改用无界面的浏览器打开示例并截图。',
    en: 'no browser could open a window: taking a picture in a headless one instead',
  },
  notStarted: (browser: string, cause: string) => ({
    zh: `${browser} 没有启动：${cause}`,
    en: `${browser} did not start`,
  }),
  picture: (browser: string, findings: number, file: string) => ({
    zh: `${browser}：页面上列出 ${findings} 条结论，截图已写入 ${file}`,
    en: `${browser}: ${findings} findings shown on the page, the picture is in ${file}`,
  }),
  ending: { zh: '正在结束……', en: 'ending' },
} as const;

export function say({ zh, en }: Text): void {
  process.stdout.write(`${zh}\n  ${en}\n`);
}
