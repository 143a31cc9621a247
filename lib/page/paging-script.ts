import type { PagingScript } from './page-links.ts';

/** Of one script, so many characters are looked at. */
const MOST_CHARACTERS = 200_000;
const MOST_CALLS = 20;
const MOST_NUMBERS = 40;
const MOST_ENDPOINTS = 60;

/** A call whose arguments are literals; a function's definition is none. */
const CALL = /(?<!function\s{1,5})\b([A-Za-z_$][\w$]{0,40})\s{0,5}\(([^(){};]{1,400})\)/g;
const NUMBER = /\b([A-Za-z_$][\w$]{1,40})\s{0,5}[:=]\s{0,5}["']?(\d{1,6})["']?\s{0,5}(?=[;,}/\r\n]|$)/g;
const SUFFIX = /["']\.(s?html?|jspx?|aspx|php)["'\\?]/;
const ENDPOINT = /["']((?:https?:\/)?\/[\w./~-]{4,160}(?:\?[^"'\s<>]{0,200})?)["']/g;
const NO_ENDPOINT = /\.(?:js|css|png|jpe?g|gif|ico|svg|woff2?)(?:\?|$)/i;

const SPEAKS_OF_PAGES = /pag(?:e|ing|er|ination)|total|count/i;

/** What an inline script says of pages, found in its text; null where it says nothing. */
export function pagingIn(script: string): PagingScript | null {
  const text = script.slice(0, MOST_CHARACTERS);
  if (!SPEAKS_OF_PAGES.test(text)) return null;
  const calls = [...text.matchAll(CALL)]
    .filter(([, name = '', args = '']) => /pag/i.test(name) && /\d/.test(args))
    .slice(0, MOST_CALLS)
    .map(([, name = '', args = '']) => ({ name, args: args.trim() }));
  const numbers = [...text.matchAll(NUMBER)]
    .filter(([, name = '']) => SPEAKS_OF_PAGES.test(name))
    .slice(0, MOST_NUMBERS)
    .map(([, name = '', value]) => ({ name, value: Number(value) }));
  if (calls.length === 0 && numbers.length === 0) return null;
  return { calls, numbers, suffix: SUFFIX.exec(text)?.[1] ?? null };
}

/** Addresses that an inline script names. */
export function endpointsIn(script: string): string[] {
  return [...script.slice(0, MOST_CHARACTERS).matchAll(ENDPOINT)]
    .map(([, address = '']) => address)
    .filter((address) => !NO_ENDPOINT.test(address))
    .slice(0, MOST_ENDPOINTS);
}

/** Quoted, and the address of a page by its ending or its query: what `open('/a/b.html')` opens. */
const ADDRESS =
  /["']((?:https?:\/\/|\.{0,2}\/)?[\w./~%-]{0,200}?(?:\.s?html?|\.jspx?|\.aspx|\.php|\/)(?:\?[^"'\s<>]{0,300})?|\?[\w%-]{1,40}=[^"'\s<>]{0,300})["']/i;

/** The address that a link's script names in full; null where it puts one together. */
export function addressIn(code: string): string | null {
  return ADDRESS.exec(code)?.[1] ?? null;
}
