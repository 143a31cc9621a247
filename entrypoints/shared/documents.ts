/**
 * Tells a document from the next one in the same frame: when it began, to the fraction of a millisecond. The
 * address would not do, since a page may change it and stay, or be loaded anew under the same one; the browsers'
 * own ids of documents are not known in Firefox. Also runs as a script in the frame, so it stands alone.
 */
export function documentName(): string {
  return String(performance.timeOrigin);
}
