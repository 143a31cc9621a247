/** Alternatives of one problem that are told; where equations decide nothing there may be hundreds. */
export const MOST_ALTERNATIVES = 30;
