/** What part of the audit page is shown, and how: kept in the address (`#findings?rule=…`), so that links and the back button work. */

export const PARTS = ['choose', 'runs', 'matrix', 'findings', 'rules', 'unpublished', 'archive'] as const;
export type Part = (typeof PARTS)[number] | 'organ' | 'summary';

const ALL: readonly Part[] = [...PARTS, 'organ', 'summary'];

export interface Place {
  /** null: the address names none. */
  part: Part | null;
  query: Readonly<Partial<Record<string, string>>>;
}

export function placeOf(hash: string): Place {
  const [name = '', query = ''] = hash.replace(/^#/, '').split(/\?(.*)/s);
  const part = ALL.find((one) => one === name) ?? null;
  return { part, query: part === null ? {} : Object.fromEntries(new URLSearchParams(query)) };
}

/** Values that are undefined or '' are left out. */
export function hashOf(part: Part, query: Place['query'] = {}): string {
  const given = Object.entries(query).flatMap(([key, value]) => (value ? [[key, value]] : []));
  const text = new URLSearchParams(given).toString();
  return text === '' ? `#${part}` : `#${part}?${text}`;
}
