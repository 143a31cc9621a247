/** What a target's address may begin with; `file:` for pages that lie on the machine. */
const SCHEMES: ReadonlySet<string> = new Set(['http:', 'https:', 'file:']);

/** An address as targets and entries have it: without `#…`, its host in lower case. Null where it is none. */
export function canonical(address: string): string | null {
  if (!URL.canParse(address.trim())) return null;
  const url = new URL(address.trim());
  if (!SCHEMES.has(url.protocol)) return null;
  url.hash = '';
  return url.href;
}
