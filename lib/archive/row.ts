import { placeKey } from '../report/address.ts';
import type { Entry, Row, Source } from './model.ts';

/** What lists need of an entry. Organ and year are the report's own; the list's only where it names none. */
export function rowOf(entry: Entry, source: Source): Row {
  const { url, address, listed, judgement, fetchedAt, digest, compared, signature, former, runs } = entry;
  const { report, zh } = judgement;
  return {
    url,
    organ: report?.organ ?? listed.organ,
    year: report?.year ?? listed.year,
    ...(report !== null &&
      (report.organ === null || report.year === null) && {
        itself: { organ: report.organ, year: report.year, address },
      }),
    title: report?.title ?? listed.title ?? '',
    isReport: report !== null,
    published: report?.published ?? null,
    fetchedAt,
    digest,
    compared,
    ...(signature !== undefined && { signature }),
    findings: zh.findings.map(({ rule, severity, at }) => ({ rule, severity, at: placeKey(at) })),
    unchecked: zh.unchecked.length,
    former: former.length,
    size: sizeOf(entry, source),
    runs,
  };
}

/** About what keeping it takes, in bytes: characters beyond ASCII are counted as two. */
function sizeOf(entry: Entry, { pieces }: Source): number {
  const text = pieces.reduce((sum, piece) => sum + piece.text.length * 2 + piece.numbers.length * 4, 0);
  return JSON.stringify(entry).length * 2 + text;
}
