import { fold } from '../read/characters.ts';
import type { MediaItem } from '../read/outline.ts';

/** What stands in the place of text: a picture, a file that is linked to, a frame. */
export type Media = Pick<MediaItem, 'type' | 'href' | 'text' | 'place'>;

/** In an address, or in the words of a link. */
const FILES = /\.(?:pdf|docx?|xlsx?|wps|et|ofd|ceb|zip|rar|7z)(?:$|[?#&\s()（）》”])/i;
/** Addresses that lead to pages, whatever their links are called. */
const PAGES = /\.s?html?(?:$|[?#])|\/$/i;
/** Addresses that give out files by number, and what their links are called; a site's 下载中心 is neither. */
const GIVEN_OUT = /(?:down|attach|append|file).*\d/i;
const NAMES = /附件|年报|报告|全文/;

/** Pictures that are no content: icons, logos, codes; or smaller than any table could be. */
const ICONS = /icon|logo|qrcode|ewm|weixin|share|spacer|blank\.|filetype|arrow|\.ico(?:$|\?)/i;
const SMALLEST_PICTURE = 80;

/** Longest words that are told of one. */
const LONGEST_TEXT = 200;

/** The file that a link leads to, by its address or by its words. */
export function fileOf(element: Element): Media | null {
  const href = element.getAttribute('href') ?? '';
  if (PAGES.test(href)) return null;
  const text = fold(element.textContent ?? '').slice(0, LONGEST_TEXT);
  const isFile =
    FILES.test(`${href} ${text} ${element.getAttribute('title')}`) ||
    (NAMES.test(text) && (element.hasAttribute('download') || GIVEN_OUT.test(href)));
  if (!isFile) return null;
  // Of a file that a script gives out the address is not known.
  return { type: 'attachment', href: /^javascript/i.test(href) ? '' : href, text, place: element };
}

export function pictureOf(element: Element): Media | null {
  const href = element.getAttribute('src') ?? '';
  const sizes = [element.getAttribute('width'), element.getAttribute('height')].map((size) =>
    Number.parseInt(size ?? '', 10),
  );
  if (ICONS.test(href.slice(-200)) || sizes.some((size) => size < SMALLEST_PICTURE)) return null;
  const text = fold(element.getAttribute('alt') ?? '').slice(0, LONGEST_TEXT);
  return { type: 'picture', href: href.startsWith('data:') ? '' : href, text, place: element };
}

export function frameOf(element: Element): Media | null {
  if (isHiddenFrame(element)) return null;
  const href = element.getAttribute('src') ?? element.getAttribute('data') ?? '';
  const type = FILES.test(href) ? 'attachment' : 'frame';
  if (href === '' && element.localName !== 'iframe') return null;
  const text = fold(element.getAttribute('title') ?? '').slice(0, LONGEST_TEXT);
  return { type, href, text, place: element };
}

function isHiddenFrame(element: Element): boolean {
  const small = (name: string): boolean => Number.parseInt(element.getAttribute(name) ?? '', 10) < 2;
  return (
    element.hasAttribute('hidden') ||
    small('width') ||
    small('height') ||
    /display\s*:\s*none/i.test(element.getAttribute('style') ?? '')
  );
}

/** Longest address that is told. */
const LONGEST_ADDRESS = 500;

export function absolute(href: string, base: string | undefined): string {
  const full =
    base !== undefined && href !== '' && URL.canParse(href, base) ? new URL(href, base).href : href;
  return full.slice(0, LONGEST_ADDRESS);
}
