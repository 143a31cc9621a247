import { mayBeReport } from '../lib/page/detect.ts';
import { send } from './shared/messaging.ts';

export default defineContentScript({
  matches: ['*://*.gov.cn/*'],
  allFrames: true,
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main() {
    if (mayBeReport(document.documentElement.outerHTML)) void send('found', null);
  },
});
