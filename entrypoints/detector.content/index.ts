import { mayHoldReport } from '../../lib/page/may-hold-report.ts';
import { send } from '../shared/send.ts';
import { LateContent } from './late-content.ts';

/** Frames of a pixel count visitors. */
const SMALLEST_FRAME = 2;

/**
 * Asked of attributes, which costs no layout; a frame of another site does not tell, and is read. One that is
 * small one way only may be made to fit what it holds.
 */
function isTinyFrame(): boolean {
  const frame = window.frameElement;
  return ['width', 'height'].every(
    (name) => Number.parseInt(frame?.getAttribute(name) ?? '', 10) < SMALLEST_FRAME,
  );
}

/** What else a browser shows (text, XML, pictures) stays as it is. */
const PAGES = ['text/html', 'application/xhtml+xml'];

export default defineContentScript({
  matches: ['*://*.gov.cn/*'],
  allFrames: true,
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main(ctx) {
    if (isTinyFrame()) return;
    let found = false;
    const look = (): boolean => {
      found = mayHoldReport(document);
      // The extension may have ended: there is nobody to tell then, and nothing to say on the page's console.
      if (found) void send('found', null).catch(() => undefined);
      return found;
    };
    look();
    if (!PAGES.includes(document.contentType)) return;
    const late = new LateContent(document, look, ctx);
    if (!found) late.wait();
    ctx.addEventListener(window, 'wxt:locationchange', ({ newUrl, oldUrl }) => {
      // What was found is in the reader's hands while the page stays; a place in it is the same page.
      const isSamePage = newUrl.href.split('#')[0] === oldUrl.href.split('#')[0];
      if (!found || !isSamePage) late.wait({ soon: true });
    });
  },
});
