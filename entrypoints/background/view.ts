import { browser } from 'wxt/browser';
import { hostOf, siteOf } from '../../lib/verdict/host.ts';
import type { Access, FrameView, OverlayState, TabView } from '../../lib/verdict/shown.ts';
import { type FrameState, shownFrame, summaryOfFrame } from '../../lib/verdict/tab.ts';
import { documentOf } from '../shared/frames.ts';
import { sendTo } from '../shared/messaging.ts';
import { type OwnNow, ownNow } from './own.ts';
import { presented, shortcut } from './present.ts';
import { originOf, tabUrl } from './site.ts';
import { forgetGone } from './tab-actions.ts';

/** What the popup shows of a tab. */
export async function viewOf(tab: number): Promise<TabView> {
  const [state, now, url, document, overlay, keys] = await Promise.all([
    forgetGone(tab),
    ownNow(),
    tabUrl(tab),
    documentOf(tab, 0),
    overlayState(tab),
    shortcut(),
  ]);
  const { settings } = now;
  const readable = document !== null;
  return {
    host: url === undefined ? null : hostOf(url),
    access: await accessTo(url, readable),
    readable,
    off: url !== undefined && settings.sites[siteOf(url)]?.off === true,
    run: settings.run,
    shortcut: keys,
    frames: Object.values(state.frames)
      .toSorted((a, b) => a.frame - b.frame)
      .map((frame) => frameView(frame, frame.frame === shownFrame(state)?.frame, now)),
    overlay,
  };
}

function frameView(frame: FrameState, shown: boolean, now: OwnNow): FrameView {
  const { phase, url, busy, reason, page } = frame;
  const summary = phase === 'checked' ? summaryOfFrame(frame, now) : undefined;
  return {
    frame: frame.frame,
    url,
    state: phase,
    busy,
    ...(reason === undefined ? {} : { reason }),
    ...(summary === undefined ? {} : { summary }),
    shown,
    summaryOnly: phase === 'checked' && page === undefined,
  };
}

/** A page that is busy does not hold up the popup. */
const PATIENCE = 400;

/** What has just come to be known may be on its way into the page. */
async function overlayState(tab: number): Promise<OverlayState> {
  const asked = presented(tab)
    .then(() => sendTo(tab, 0, 'overlayState', null))
    .catch((): OverlayState => 'none');
  const late = new Promise<OverlayState>((resolve) => setTimeout(resolve, PATIENCE, 'none'));
  return Promise.race([asked, late]);
}

async function accessTo(url: string | undefined, readable: boolean): Promise<Access> {
  if (url === undefined) return 'not-asked';
  const { protocol, hostname } = new URL(url);
  if (protocol === 'file:') return readable ? 'not-asked' : 'file';
  if (protocol !== 'http:' && protocol !== 'https:') return 'never';
  const isGovernment = hostname === 'gov.cn' || hostname.endsWith('.gov.cn');
  if (await browser.permissions.contains({ origins: [originOf(hostname)] })) {
    // Stores of extensions, pages of errors: a permission does not open them.
    if (!readable) return 'never';
    return isGovernment ? 'always' : 'granted';
  }
  if (isGovernment) return 'withheld';
  // Its address is told, since the user has just called the extension, and yet it may not be read.
  return readable ? 'not-asked' : 'never';
}
