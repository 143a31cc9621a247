/** Match patterns, as the browser names what it has granted. */

const PATTERN = /^([^:]+):\/\/([^/]*)\/.*$/;

/** `www.example.com`, with its scheme where only that is granted; null for every site. */
export function originLabel(pattern: string): string | null {
  const [, scheme, host] = PATTERN.exec(pattern) ?? [];
  if (pattern === '<all_urls>' || host === '*') return null;
  if (scheme === undefined || host === undefined || host === '') return pattern;
  return scheme === '*' ? host : `${scheme}://${host}`;
}

/** Those the user granted one by one, the government's sites left out: the browser alone takes those back. */
export function optionalOrigins(patterns: readonly string[]): readonly string[] {
  return patterns.filter((pattern) => !/^[^:]+:\/\/(?:[^/]+\.)?gov\.cn\//.test(pattern)).toSorted();
}
