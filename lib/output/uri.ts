const WEB = /^https?:\/\//iu;
const DRIVE = /^[A-Za-z]:\//u;

const encode = (path: string): string => path.toWellFormed().split('/').map(encodeURIComponent).join('/');

/**
 * An input's name as a URI reference (RFC 3986): a web address as it is, an absolute path as `file:`, a
 * relative path relative; null for standard input, which has no address. Paths use `/`.
 */
export function sourceUri(source: string): string | null {
  if (source === '-') return null;
  if (WEB.test(source)) return URL.canParse(source) ? new URL(source).href : encode(source);
  if (DRIVE.test(source)) return `file:///${source.slice(0, 2)}${encode(source.slice(2))}`;
  if (source.startsWith('/')) return `file://${encode(source)}`;
  return encode(source);
}
