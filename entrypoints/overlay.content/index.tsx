import { documentName } from '../shared/documents.ts';
import { type Handlers, listen, send } from '../shared/messaging.ts';
import { childFrame } from './child-frame.ts';
import { Overlay } from './overlay.tsx';
import { frameReader } from './reader.ts';
import { SHAPES } from './shapes.ts';

export default defineContentScript({
  matches: ['*://*.gov.cn/*'],
  registration: 'runtime',
  allFrames: true,
  noScriptStartedPostMessage: true,
  main(ctx) {
    const reader = frameReader(ctx, document);
    const place = window === window.top ? topFrame(new Overlay(ctx, reader)) : childFrame(ctx, reader);
    // A frame that is left takes its report with it; one that the browser brings back has it again.
    ctx.addEventListener(window, 'pagehide', () => {
      void send('gone', { document: documentName() }).catch(() => undefined);
    });
    ctx.addEventListener(window, 'pageshow', ({ persisted }) => {
      if (persisted) void send('changed', { document: documentName() }).catch(() => undefined);
    });
    listen({ ...reader.handlers, ...place }, SHAPES, (_, from) => from === 'own', ctx.signal);
  },
});

/** What the background asks of the frame that shows the overlay. */
function topFrame(overlay: Overlay): Handlers {
  return {
    show: (shown) => overlay.show(shown),
    hide: () => overlay.hide(),
    rectsOf: (rects) => overlay.takeRects(rects),
    act: ({ action }) => overlay.act(action),
    goTo: ({ finding }) => overlay.goTo(finding),
    overlayState: () => overlay.state,
  };
}
