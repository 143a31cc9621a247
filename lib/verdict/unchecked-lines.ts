import type { Lang } from '../output/formatter.ts';
import { uncheckedGroups } from '../output/groups.ts';
import { namesItself } from '../output/own-names.ts';
import { placeLabel, placeLines } from '../output/places.ts';
import type { At } from '../report/address.ts';
import type { UnreadKind } from '../report/model.ts';
import type { Verdict } from './model.ts';

/** What was not checked, as a line that people read. */
export interface UncheckedLine {
  text: string;
  /** What the reader met and could not read, with its address on the web where it has one. */
  unread?: { kind: UnreadKind; at: At; href?: string };
  /** Of a statement about many places: how many they are, and their names on a few lines. */
  folded?: { count: number; lines: readonly string[] };
}

/** What was not checked, in form order; `text` of a folded line has `“…”` for the names of its places. */
export function uncheckedLines({ unchecked, report }: Verdict, lang: Lang): UncheckedLine[] {
  if (report === null) return [];
  const { edition } = report;
  const colon = lang === 'zh' ? '：' : ': ';
  const { told, folded } = uncheckedGroups(unchecked, report);
  return [
    ...told.map(({ at, message, kind, href }): UncheckedLine => {
      const place = namesItself(message, at, edition) ? '' : placeLabel(at, edition, lang);
      const text = place === '' ? message : `${place}${colon}${message}`;
      if (kind === undefined) return { text };
      return { text, unread: { kind, at, ...(href === undefined ? {} : { href }) } };
    }),
    ...folded.map(({ message, places }) => ({
      text: message,
      folded: { count: places.length, lines: placeLines(places, edition, lang) },
    })),
  ];
}
