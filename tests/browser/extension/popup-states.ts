import type { FrameView, TabView } from '../../../lib/verdict/shown.ts';

/** Every state that the popup can be in, as the background tells it. */

const HOST = 'www.example.gov.cn';

const view = (changes: Partial<TabView> = {}): TabView => ({
  host: HOST,
  access: 'always',
  readable: true,
  off: false,
  run: 'auto',
  shortcut: 'Alt+Shift+G',
  frames: [],
  overlay: 'none',
  ...changes,
});

const frame = (changes: Partial<FrameView> = {}): FrameView => ({
  frame: 0,
  url: `http://${HOST}/a.html`,
  state: 'checked',
  busy: false,
  shown: true,
  summaryOnly: false,
  ...changes,
});

const summary = (error: number, unchecked: number, ignored = 0, rulesOff = 0) => ({
  title: '青溪区人民政府办公室2023年政府信息公开工作年度报告',
  organ: '青溪区人民政府办公室',
  year: 2023,
  counts: { error, warning: 2, info: 0, unchecked, ignored },
  rulesOff,
});

const reported = (changes: Partial<TabView> = {}, of: Partial<FrameView> = {}) =>
  view({ frames: [frame({ summary: summary(18, 29), ...of })], overlay: 'open', ...changes });

export const POPUP_STATES: Readonly<Record<string, TabView>> = {
  errors: reported(),
  pill: reported({ overlay: 'pill' }),
  sound: reported({}, { summary: summary(0, 0, 3, 1) }),
  unchecked: reported({}, { summary: summary(0, 4) }),
  removed: reported({ overlay: 'removed' }),
  hidden: reported({ overlay: 'hidden' }),
  'not-injected': reported({ overlay: 'none' }, { frame: 4 }),
  'read-again': reported({}, { busy: true }),
  'stopped-again': reported({}, { reason: '检查已停止；可以点扩展的图标，重新检查' }),
  'too-big': reported({}, { summaryOnly: true, summary: summary(4_321, 12_345) }),
  several: reported({
    frames: [
      frame({ summary: summary(18, 29) }),
      frame({ frame: 3, shown: false, url: 'http://frames.example.gov.cn/b.html', summary: summary(0, 0) }),
    ],
  }),
  nameless: reported({}, { summary: { ...summary(1, 0), organ: null, year: null } }),
  checking: view({ frames: [frame({ state: 'checking', busy: true, shown: false })] }),
  waiting: view({ run: 'click', frames: [frame({ state: 'found', shown: false })] }),
  nothing: view(),
  'no-report': view({
    frames: [
      frame({ state: 'no-report', shown: false, reason: '不是政府信息公开工作年度报告：高等学校的报告' }),
    ],
  }),
  unreadable: view({
    frames: [frame({ state: 'unreadable', shown: false, reason: '页面太大，读不完，未检查' })],
  }),
  stopped: view({
    frames: [frame({ state: 'stopped', shown: false, reason: '检查已停止；可以点扩展的图标，重新检查' })],
  }),
  off: view({ off: true }),
  granted: reported({ access: 'granted', host: 'preview.example.com' }),
  withheld: view({ access: 'withheld', readable: false }),
  'not-asked': view({
    access: 'not-asked',
    host: 'a-rather-long-name.of-a-preview-host.intranet.example.com',
  }),
  unknown: view({ access: 'not-asked', host: null, readable: false }),
  local: view({ access: 'not-asked', host: '' }),
  file: view({ access: 'file', host: '', readable: false }),
  never: view({ access: 'never', host: 'addons.example', readable: false }),
};
