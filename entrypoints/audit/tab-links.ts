import { browser } from 'wxt/browser';
import type { PageLinks } from '../../lib/page/page-links.ts';
import { Problem } from '../../lib/problem.ts';

/**
 * Where the page in a tab leads, read where it stands: also what its scripts have drawn.
 *
 * @throws {Problem} where the tab may not be read (any more)
 */
export async function linksOfTab(tab: number): Promise<PageLinks> {
  const [answer] = await browser.scripting
    .executeScript({ target: { tabId: tab }, files: ['/content-scripts/links.js'] })
    .catch(() => []);
  if (answer?.result == null) {
    throw new Problem(
      '不能读取该标签页（可能已关闭或转到了别的网页）；请在列表页上再点一次“批量核查此列表”',
      'the tab cannot be read (it may be closed, or show another page by now); choose “audit this list” on the list page once more',
    );
  }
  return answer.result as PageLinks;
}
