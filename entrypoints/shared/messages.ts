import type { PackedPiece, UnreadableBy } from '../../lib/read/packed.ts';
import type { PanelPlace } from '../../lib/settings/model.ts';
import type { Verdict } from '../../lib/verdict/model.ts';
import type {
  FindingKey,
  IgnoreRequest,
  OverlayState,
  PlaceRect,
  Rects,
  Shown,
  TabAction,
  TabView,
  WatchRequest,
} from '../../lib/verdict/shown.ts';

/**
 * Every message that the parts of the extension send each other: name → what it carries and what comes back.
 * `pages` are the extension's own pages (popup, options, sheet), `frame` is a content script in a frame of a tab,
 * `overlay` the one in its top frame.
 */
export interface Protocol {
  // frame → background
  /** The detector: this frame may hold a report; `document` as `documentName` (documents.ts) names it. */
  found(data: { document: string }): void;
  /**
   * The reader: what the frame shows has changed since it was read. The answer, once it is checked again, says
   * whether the verdict is another: a clock in the page changes it every second, and the verdict never.
   */
  changed(data: { document: string }): boolean;
  /** The frame is left. */
  gone(data: { document: string }): void;
  /** The reader: where the watched places are now. */
  rects(data: Rects): void;

  // overlay → background
  /** Sets findings aside: one, or all of a fold at once. */
  ignore(data: readonly IgnoreRequest[]): void;
  /** Takes that back. */
  unignore(data: readonly { rule: string; at: string }[]): void;
  /** Remembers where the panel stands on this site. */
  panel(data: PanelPlace): void;
  /** The tab's verdict in a format of the contract; the page offers it as a file. */
  export(data: { format: 'csv' | 'json' }): { name: string; text: string };
  /** Opens the 核查单 of the tab's verdict in a new tab. */
  sheet(data: null): void;
  /** Opens the options, at a rule where one is named. */
  options(data: { rule?: string }): void;
  /** Shows the report of another frame (`Shown.others`). */
  choose(data: { frame: number }): void;
  /** Which places of which frame are to be watched; relayed to that frame. */
  watch(data: WatchRequest & { frame: number }): void;
  /** Scrolls a place of a frame into view; relayed to that frame. Where it is then, as in `Rects`. */
  reveal(data: { frame: number; place: number }): PlaceRect | null;

  // background → frame
  /**
   * Reads the frame; the answer says which document that was, and in how many pieces the outline is or why it
   * cannot be read.
   */
  read(data: null): { document: string } & ({ pieces: number; url: string } | { unreadable: UnreadableBy });
  /** A piece of the outline that was read last. */
  piece(data: { index: number }): PackedPiece;
  /** What came of it: a page that is no report is not watched for ever. */
  judged(data: { isReport: boolean }): void;
  /** Watches places (numbers of the outline's places) and tells where they are, now and whenever they move. */
  watchHere(data: WatchRequest): void;
  revealHere(data: { place: number }): PlaceRect | null;
  /** Ends reading and following the page: the user has stopped the check, or the site was switched off. */
  stop(data: null): void;

  // background → overlay
  show(data: Shown): void;
  /** There is nothing to show any more: the report is gone, or the site was switched off. */
  hide(data: null): void;
  rectsOf(data: Rects & { frame: number }): void;
  /** The command and the popup's buttons. */
  act(data: { action: 'toggle' | 'next' | 'previous' | 'open' | 'close' }): void;
  /** Opens the panel at a finding, where it is among those that are shown. */
  goTo(data: { finding: FindingKey }): void;
  /** What became of the overlay in the page. */
  overlayState(data: null): OverlayState;

  // pages → background
  tab(data: { tab: number }): TabView;
  /** Reads the tab whatever the detector said. */
  checkTab(data: { tab: number }): void;
  actOn(data: { tab: number; action: TabAction }): void;
  /** The snapshot a sheet shows. */
  sheetOf(data: { id: string }): Verdict | null;
  /** Opens a page in a new tab, with the overlay at a finding; '' for none in particular. */
  visit(data: { url: string; finding: FindingKey }): void;
}
