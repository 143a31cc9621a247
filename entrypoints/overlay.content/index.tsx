import { listen } from '../shared/messaging.ts';
import { mountOverlay } from './mount.tsx';
import { frameReader } from './reader.ts';

export default defineContentScript({
  matches: ['*://*.gov.cn/*'],
  registration: 'runtime',
  allFrames: true,
  noScriptStartedPostMessage: true,
  main(ctx) {
    const reader = frameReader(document);
    const overlay = window === window.top ? mountOverlay(ctx) : {};
    listen({ ...reader, ...overlay }, (_, from) => from === 'own', ctx.signal);
  },
});
