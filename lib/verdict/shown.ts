import type { Lang } from '../check.ts';
import type { IgnoreReason } from '../ignore/model.ts';
import type { Severity } from '../report/model.ts';
import type { PanelPlace } from '../settings/model.ts';
import type { Counts, Verdict } from './model.ts';

/** What the page did to the overlay: it stands (open or as a pill), or the page hid, emptied or removed it. */
export type OverlayState = 'none' | 'open' | 'pill' | 'hidden' | 'emptied' | 'removed';

export interface IgnoreRequest {
  rule: string;
  at: string;
  reason: IgnoreReason;
  note: string;
  by: string;
  until?: string;
}

/** Numbers of places, as the frame numbered them in its outline. */
export interface WatchRequest {
  places: readonly number[];
}

/** A rectangle in CSS pixels. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Place → where it is in the top frame's viewport, with the part of it that can be seen; null: nowhere. */
export interface Rects {
  rects: readonly { place: number; box: Box; seen: Box | null }[];
}

/** What the overlay needs to show a verdict. */
export interface Shown {
  verdict: Verdict;
  /** The verdict before, of the same page, where there was one: what is new and what is mended. */
  before: Verdict | null;
  /** Frame that holds the report; 0 is the top frame. */
  frame: number;
  /** Other frames of the tab with a report of their own. */
  others: readonly { frame: number; title: string }[];
  /** Addresses (`placeKey`) → numbers of places in that frame's outline. */
  places: Readonly<Record<string, number>>;
  lang: Lang;
  theme: 'system' | 'light' | 'dark';
  panel: PanelPlace;
  /** The name last given when a finding was set aside. */
  name: string;
}

/** What the popup shows of a tab. */
export interface TabView {
  /** Host of the tab; null where the extension cannot know it. */
  host: string | null;
  /** Whether the extension runs there by itself, and if not, why. */
  access: 'always' | 'granted' | 'off' | 'not-asked' | 'never' | 'on-click';
  frames: readonly FrameView[];
  overlay: OverlayState;
}

export interface FrameView {
  frame: number;
  url: string;
  state: 'found' | 'checked' | 'no-report' | 'unreadable';
  /** Why there is no verdict. */
  reason?: string;
  organ?: string | null;
  year?: number | null;
  counts?: Counts;
  worst?: Severity | null;
}
