import type { At } from '../../lib/report/address.ts';
import type { PanelPlace } from '../../lib/settings/model.ts';
import type { FindingKey, IgnoreRequest, Shown } from '../../lib/verdict/shown.ts';

/** What is open, stepped to or clicked: a finding or a problem, by its key, or a place of the report (a cell, a picture, a section). */
export type Selection = { kind: 'finding'; key: FindingKey } | { kind: 'place'; at: At };

/**
 * The panel shows and asks; whoever mounts it does. It renders one element `.root` of its own, fixed to the
 * window's edge that `place` names, and needs `panel.css` in the same shadow root. Render it again with new
 * props; it keeps focus, scroll position and what is folded open by the findings' keys.
 */
export interface PanelProps {
  shown: Shown;
  /** Where the panel stands now: `shown.panel` to begin with, then what `onPlace` last asked for. */
  place: PanelPlace;
  /** The finding that is open or stepped to, or the place that was clicked; null: none. */
  selected: Selection | null;
  /** The report’s frame stands in one of another origin: where its places are cannot be known. */
  isUnmarked: boolean;
  /** The user opened or closed a finding, or clicked a cell of the map. */
  onSelect(selection: Selection | null): void;
  /** What the pointer or the focus is on in the map or in an equation; null: nothing any more. */
  onPoint(at: At | null): void;
  /** Jump to the place on the page. */
  onReveal(selection: Selection): void;
  /** Sets findings aside: one, or all of a fold with the same reason. Never empty. */
  onIgnore(requests: readonly IgnoreRequest[]): void;
  onUnignore(keys: readonly { rule: string; at: string }[]): void;
  onExport(format: 'csv' | 'json'): void;
  onSheet(): void;
  /** The options, at the rule where one is named. */
  onOptions(rule?: string): void;
  /** Side, width or collapsed were changed. While the handle is dragged it is called for each step. */
  onPlace(place: PanelPlace): void;
  /** Puts text on the clipboard; resolves to whether it worked, which the panel then says. */
  onCopy(text: string): Promise<boolean>;
  /** Shows the report of another frame of the tab. */
  onFrame(frame: number): void;
}

/** Narrowest and widest the panel can be made, in CSS pixels; it is never wider than the window. */
export const PANEL_WIDTH = { least: 300, most: 640 } as const;
