import { decode, isBinary } from '../charset.ts';
import { linksOf } from '../page/links.ts';
import type { PageLinks } from '../page/page-links.ts';
import { documentOf } from './document-of.ts';
import { Failed, type Fetched } from './world.ts';

/**
 * Where a list page leads, for whoever discovers reports. A function of its argument alone, plain data in and out: it
 * runs in workers.
 *
 * @throws {Failed} `no-page` where it is no text, `unreadable` where it is too large
 */
export function linksOfPage({ bytes, charset, address }: Fetched): PageLinks {
  if (isBinary(bytes, charset)) {
    throw new Failed('no-page', { zh: '不是网页，没有列表可读', en: 'no page; there is no list to read' });
  }
  return linksOf(documentOf(decode(bytes, charset)), address);
}
