import type { Listed } from '../../archive/model.ts';
import type { Year } from './index.ts';

/** A link to a report, as a list has it. */
export interface FoundLink extends Listed {
  /** Without `#…`. */
  url: string;
  title: string;
  /** The date beside it, ISO. */
  date: string | null;
  /** Other addresses of the same organ's report for the same year, which are not read. */
  others?: readonly string[];
}

/** A page to choose, with how often it was found: the same address stands in many lists. */
export interface Choice extends FoundLink {
  times: number;
  host: string;
}

/** Each address once, in the order found; what one place does not say of it, another may. */
export function choicesOf(found: readonly FoundLink[]): Choice[] {
  const choices = new Map<string, Choice>();
  for (const link of found) {
    const known = choices.get(link.url);
    if (known === undefined) {
      choices.set(link.url, { ...link, times: 1, host: hostOf(link.url) });
      continue;
    }
    choices.set(link.url, {
      ...known,
      times: known.times + 1,
      title: known.title === '' ? link.title : known.title,
      organ: known.organ ?? link.organ,
      year: known.year ?? link.year,
      date: known.date ?? link.date,
    });
  }
  return [...choices.values()];
}

/** The years of what was found, newest first, with how many pages each has; those without a year last. */
export function yearsOf(choices: readonly Choice[]): { year: Year; count: number }[] {
  const counts = new Map<Year, number>();
  for (const { year } of choices) counts.set(year, (counts.get(year) ?? 0) + 1);
  return [...counts]
    .map(([year, count]) => ({ year, count }))
    .toSorted((a, b) => (b.year ?? Number.NEGATIVE_INFINITY) - (a.year ?? Number.NEGATIVE_INFINITY));
}

/** The pages of a year, and those that do not say theirs: they may be of that year. */
export const ofYear = (choices: readonly Choice[], year: Year): Choice[] =>
  choices.filter((choice) => choice.year === year || choice.year === null);

/** Pages by host, those of the most pages first. */
export function hostsOf(choices: readonly Choice[]): { host: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { host } of choices) counts.set(host, (counts.get(host) ?? 0) + 1);
  return [...counts].map(([host, count]) => ({ host, count })).toSorted((a, b) => b.count - a.count);
}

/** The least minutes it takes: hosts are read side by side, the pages of one in turn with a pause between them. */
export function leastMinutes(choices: readonly Choice[], pause: number): number {
  const most = hostsOf(choices)[0]?.count ?? 0;
  return Math.ceil((most * pause) / 60_000);
}

export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : '';
}
