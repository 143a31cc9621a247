/** Host of a page's address; '' for a file. */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : '';
}

/** What a page's site is known by: its host, or `file:` and the like where there is none. */
export function siteOf(url: string): string {
  return hostOf(url) || (URL.canParse(url) ? new URL(url).protocol : '');
}
