/** Why a finding is set aside; `other` says it in `note`. */
export const IGNORE_REASONS = [
  'confirmed',
  'explained',
  'not-applicable',
  'mended',
  'false-alarm',
  'other',
] as const;
export type IgnoreReason = (typeof IGNORE_REASONS)[number];

/** Longer texts than this are none that people write into a form. */
export const MOST_TEXT = 10_000;
/** More findings set aside than a province's organs have in all their years. */
export const MOST_ENTRIES = 100_000;

/**
 * A finding that somebody has set aside. It is known by organ, year, rule and address, so that it stays so when
 * the report moves to another address on the web.
 */
export interface Ignored {
  /** The organ as the report names it; the page's host where it names none. */
  organ: string;
  year: number | null;
  rule: string;
  /** Address as `addressOf` writes it; '' for the report as a whole. */
  at: string;
  reason: IgnoreReason;
  /** Free text. */
  note: string;
  /** Who set it aside. */
  by: string;
  /** Day it was set aside, ISO date. */
  on: string;
  /** Last day it is set aside, ISO date; without it, until it is taken back. */
  until?: string;
}
