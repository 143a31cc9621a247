import type { Lang } from '../check.ts';
import type { IgnoreReason } from '../ignore/model.ts';
import type { PanelPlace } from '../settings/model.ts';
import type { Mark } from './mark.ts';
import type { Verdict } from './model.ts';
import type { FramePhase, Summary } from './tab.ts';
import type { Told } from './told.ts';

/** What the page did to the overlay: it stands (open or as a pill), or the page hid, emptied or removed it. */
export type OverlayState = 'none' | 'open' | 'pill' | 'hidden' | 'emptied' | 'removed';

/** What a finding is known by from one check to the next, as `findingKeys` (lib/verdict/keys.ts) gives it. */
export type FindingKey = string;

/** What the panel says of a rule; the rules themselves are too big for a page. */
export interface RuleText {
  title: string;
  why: string;
}

export interface IgnoreRequest {
  rule: string;
  at: string;
  reason: IgnoreReason;
  note: string;
  by: string;
  until?: string;
}

/** Numbers of places, as the frame numbered them in its outline. None: no more are watched. */
export interface WatchRequest {
  places: readonly number[];
  /** The frame says it once to the top frame's window, which so learns in which of its frames it stands. */
  token: string;
}

/** A rectangle in CSS pixels. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Where a place is, and the part of it that can be seen; null: nowhere. */
export interface PlaceRect {
  place: number;
  box: Box;
  seen: Box | null;
}

/** Where places are in the viewport of the frame's outermost frame, the one directly below the top. */
export interface Rects {
  rects: readonly PlaceRect[];
  /** false: it cannot be known, since a frame of another origin stands between. */
  reached: boolean;
}

/** Addresses (`placeKey`) → numbers of places in the frame's outline. */
export type Places = Readonly<Record<string, number>>;

/** What the overlay needs to show a verdict. */
export interface Shown {
  verdict: Verdict;
  told: Told;
  /** Frame that holds the report; 0 is the top frame. */
  frame: number;
  /** Why the verdict may be that of an earlier state of the page; null: it is not. */
  outdated: string | null;
  /** Other frames of the tab with a report of their own. */
  others: readonly { frame: number; title: string }[];
  places: Places;
  /** What is marked on the page, the most important last. */
  marks: readonly Mark[];
  /** Rule id → its words in `lang`, of every rule that the verdict names (`rulesOff` too). */
  rules: Readonly<Record<string, RuleText>>;
  /** The keys that open and close the panel, as the browser says them; null: none are set. */
  shortcut: string | null;
  lang: Lang;
  theme: 'system' | 'light' | 'dark';
  panel: PanelPlace;
  /** The name last given when a finding was set aside. */
  name: string;
}

/** What the popup can do to a tab: `open` also puts back an overlay that the page removed or hid. */
export const TAB_ACTIONS = ['toggle', 'open', 'sheet', 'stop'] as const;
export type TabAction = (typeof TAB_ACTIONS)[number];

/**
 * What the extension may read of a tab. `always`: government sites; `granted`: a site that the user has allowed;
 * `withheld`: a government site that the browser does not let it read; `not-asked`: another site; `file`: a file,
 * which the browser's settings do not let it read; `never`: pages of the browser and its store.
 */
export type Access = 'always' | 'granted' | 'withheld' | 'not-asked' | 'file' | 'never';

/** What the popup shows of a tab. */
export interface TabView {
  /** Host of the tab's page; '' for a file, null where the extension cannot know it. */
  host: string | null;
  access: Access;
  /** The page can be read now: by a permission, or since the user has just called the extension. */
  readable: boolean;
  /** The user has switched the site off. */
  off: boolean;
  run: 'auto' | 'click';
  /** The keys that open and close the panel, as the browser says them; null: none are set. */
  shortcut: string | null;
  /** The frames that were met: the top frame first. */
  frames: readonly FrameView[];
  overlay: OverlayState;
}

export interface FrameView {
  frame: number;
  url: string;
  state: FramePhase;
  /** It is being read; what is known of it is from before. */
  busy: boolean;
  /** Why there is no verdict; of a report that is known: why it was not checked again. */
  reason?: string;
  /** The verdict in a line, where there is one. */
  summary?: Summary;
  /** The overlay shows this one. */
  shown: boolean;
  /** The verdict was too big to keep: it is read again when it is needed. */
  summaryOnly: boolean;
}
