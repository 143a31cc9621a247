import { mayHoldReport } from '../../lib/page/may-hold-report.ts';
import { documentName } from '../shared/documents.ts';
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

/** Milliseconds until a message that was not answered is sent again, and how often that is done. */
const RETRY = 1_000;
const MOST_RETRIES = 2;

/** HTML, also as XML. What else a browser shows (text, pictures) stays as it is. */
const PAGE = 'html';

export default defineContentScript({
  matches: ['*://*.gov.cn/*'],
  allFrames: true,
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main(ctx) {
    if (isTinyFrame()) return;
    let found = false;
    // The background may end as it is told. Where the extension has ended nobody is left to tell, the context's
    // timer does not come, and there is nothing to say on the page's console.
    const tell = (retries = MOST_RETRIES): void => {
      send('found', { document: documentName() }).catch(
        () => retries && ctx.setTimeout(() => tell(retries - 1), RETRY),
      );
    };
    const look = (): boolean => {
      found = mayHoldReport(document);
      if (found) tell();
      return found;
    };
    look();
    if (!document.contentType.includes(PAGE)) return;
    const late = new LateContent(document, look, ctx);
    if (!found) late.wait();
    ctx.addEventListener(window, 'wxt:locationchange', ({ newUrl, oldUrl }) => {
      // What was found is in the reader's hands while the page stays; a place in it is the same page.
      const isSamePage = newUrl.href.split('#')[0] === oldUrl.href.split('#')[0];
      if (!found || !isSamePage) late.wait({ soon: true });
    });
  },
});
