import { setTimeout as sleep } from 'node:timers/promises';
import { decode } from '../../lib/charset.ts';
import { parseDocument } from '../../lib/dom/document.ts';

/** A plain client: it asks one thing after another, waits where it is told to, and reads what the mark-up says. */

export interface Got {
  address: string;
  status: number;
  html: string;
  bytes: Uint8Array;
}

/** As often is a busy server asked. */
const TRIES = 5;

export async function get(address: string): Promise<Got> {
  for (let tries = 1; ; tries += 1) {
    const response = await fetch(address);
    const bytes = new Uint8Array(await response.arrayBuffer());
    const isBusy = response.status === 429 || response.status === 503;
    if (isBusy && tries < TRIES) {
      await sleep(waitOf(response.headers.get('retry-after')));
      continue;
    }
    const charset = /charset=([^\s;]+)/i.exec(response.headers.get('content-type') ?? '')?.[1];
    return { address: response.url, status: response.status, html: decode(bytes, charset), bytes };
  }
}

function waitOf(header: string | null): number {
  if (header === null) return 0;
  return /^\d+$/.test(header) ? Number(header) * 1000 : Math.max(0, Date.parse(header) - Date.now());
}

/** Addresses that a list page links to in its content, without `#…`, in order, each once. */
export function linksOf({ address, html }: Got): string[] {
  const links = [...parseDocument(html).querySelectorAll('.con a, .group a')].flatMap((link) => {
    const href = link.getAttribute('href') ?? '';
    if (href.startsWith('#') || href.startsWith('javascript:')) return [];
    if (link.closest('.page, .pages, .pagination') !== null) return [];
    const url = new URL(href, address);
    url.hash = '';
    return [url.href];
  });
  return [...new Set(links)];
}

/** Where the mark-up says that the list goes on; null for nowhere. */
export function nextOf({ address, html }: Got): string | null {
  const document = parseDocument(html);
  const related = document.querySelector('link[rel=next]')?.getAttribute('href');
  const inWords = [...document.querySelectorAll('.page a, .pages a')]
    .find((link) => link.textContent?.startsWith('下一页'))
    ?.getAttribute('href');
  const inNumbers = document.querySelector('.pagination b')?.nextElementSibling?.getAttribute('href');
  const href = related ?? inWords ?? inNumbers ?? byScript(html);
  if (href === null || href.startsWith('#') || href.startsWith('javascript:')) return null;
  return new URL(href, address).href;
}

/** What the two scripts would write: `(pages, page, name, ext)` and `(place, pages, page, name, ext, items)`. */
function byScript(html: string): string | null {
  const values = /createPageHTML\(([^)]*)\)/
    .exec(html)?.[1]
    ?.split(',')
    .map((one) => one.trim().replace(/['"]/g, ''));
  if (values === undefined) return null;
  const [pages, page, name, ext] = values.length === 4 ? values : values.slice(1);
  const first = values.length === 4 ? 0 : 1;
  const next = Number(page) + 1;
  return next - first < Number(pages) ? `${name}_${next}.${ext}` : null;
}

/** All pages of a list, from its first one. */
export async function walk(first: string): Promise<Got[]> {
  const pages: Got[] = [];
  for (let address: string | null = first; address !== null; ) {
    const got = await get(address);
    pages.push(got);
    address = nextOf(got);
  }
  return pages;
}
