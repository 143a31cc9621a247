import { browser } from 'wxt/browser';

/** Address of a tab's page; undefined where the browser does not tell the extension. */
export async function tabUrl(tab: number): Promise<string | undefined> {
  const { url } = await browser.tabs.get(tab).catch(() => ({ url: undefined }));
  return url || undefined;
}

/** Pattern of a host's pages, as permissions and queries of tabs take it. */
export const originOf = (host: string): string => `*://${host}/*`;
