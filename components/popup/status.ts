import type { FrameView, TabView } from '../../lib/verdict/shown.ts';
import type { PopupWords } from './words.ts';

/** Why a tab has no verdict. */
export interface Status {
  kind: 'busy' | 'asks' | 'none' | 'failed';
  head: string;
  note: string;
}

/** What there is to say of a tab without a verdict; null where there is one. */
export function statusOf(view: TabView, words: PopupWords): Status | null {
  const { frames, access, readable } = view;
  if (view.off) return { kind: 'none', head: words.off, note: words.offNote };
  if (frames.some(({ state }) => state === 'checked')) return null;
  if (frames.some(({ busy }) => busy)) return { kind: 'busy', head: words.checking, note: '' };

  const failed = frames.find(({ state }) => state === 'unreadable');
  if (access === 'never') return { kind: 'none', head: words.never, note: words.neverNote };
  if (access === 'file') return { kind: 'none', head: words.file, note: words.fileNote };
  if (failed) return { kind: 'failed', head: words.unreadable, note: failed.reason ?? '' };
  const stopped = frames.find(({ state }) => state === 'stopped');
  if (stopped) return { kind: 'failed', head: words.stopped, note: stopped.reason ?? '' };
  if (frames.some(({ state }) => state === 'found')) {
    return { kind: 'asks', head: words.waiting, note: words.waitingNote };
  }
  const read = noReport(frames);
  if (read) return { kind: 'none', head: words.noReport, note: read.reason ?? '' };
  if (access === 'withheld') return { kind: 'asks', head: words.withheld, note: words.withheldNote };
  if (access === 'not-asked' && view.host === '') {
    return { kind: 'asks', head: words.localHead, note: words.localNote };
  }
  if (access === 'not-asked') return { kind: 'asks', head: words.notAsked, note: words.notAskedNote };
  return readable
    ? { kind: 'none', head: words.none, note: words.noneNote }
    : { kind: 'none', head: words.never, note: words.neverNote };
}

/** The top frame is what the user sees as the page. */
function noReport(frames: readonly FrameView[]): FrameView | undefined {
  const read = frames.filter(({ state }) => state === 'no-report');
  return read.find(({ frame }) => frame === 0) ?? read[0];
}

/** Whether asking for a check makes sense: there is a page, it may be read, and its site is not switched off. */
export function mayCheck({ access, off, frames }: TabView): boolean {
  return !off && access !== 'never' && access !== 'file' && !frames.some(({ busy }) => busy);
}
