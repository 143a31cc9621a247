import type { Outline } from '../read/outline.ts';
import { pageText } from './page-text.ts';

/** SHA-256 in hexadecimal. */
export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** What a page is known by, wherever it was read: the SHA-256 of its text. */
export function digestOf(outline: Outline): Promise<string> {
  return sha256(new TextEncoder().encode(pageText(outline)));
}
