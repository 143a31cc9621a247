import { mergedListed } from '../archive/merge.ts';
import type { Entry, Failure, Judgement, Run, Target, Version } from '../archive/model.ts';
import { rowOf } from '../archive/row.ts';
import type { Kept } from '../archive/store.ts';
import { versionOf, withFormer } from '../archive/versions.ts';
import type { Judged, ReadPage } from './world.ts';

/** A page that was read and judged. */
export interface Audited extends Pick<Version, 'address' | 'via' | 'fetchedAt'>, Judged {
  read: ReadPage;
}

/** Why there may be a report that was not read. */
export const NOT_OPENED: Failure = {
  kind: 'not-opened',
  reason: {
    zh: '网页中没有年报正文，可能由脚本生成或在框架中；请在标签页中打开后重试，或在浏览器中打开该页检查',
    en: 'the page holds no text of the report, which script may draw or a frame may hold; try again in a tab, or open the page in a browser and check it there',
  },
};

/** Why there may be more of a report than was read. */
export const NOT_WHOLE: Failure = {
  kind: 'not-opened',
  reason: {
    zh: '报告的一部分由脚本生成或在框架中，没有读到；在标签页中打开后重试，可能读到更多',
    en: 'a part of the report is drawn by script or sits in a frame and was not read; opened in a tab, the page may show more of it',
  },
};

/** What the archive is to keep of a page: a new entry, or the one there is with what has become of its page. */
export function keptOf(run: Run, { url, listed }: Target, audited: Audited, before: Entry | undefined): Kept {
  const { read, signature, mayShowMore: _, ...made } = audited;
  const { pieces, mayBeDrawn, ...known } = read;
  const isReport = made.judgement.report !== null;
  const entry: Entry = {
    ...made,
    ...known,
    url,
    listed: before === undefined ? listed : mergedListed(listed, before.listed),
    attachments: isReport ? [] : read.attachments,
    ...(!isReport && mayBeDrawn && { mayBeDrawn }),
    compared: '',
    ...(signature !== null && { signature }),
    runs: [...new Set([...(before?.runs ?? []), run.id])],
    ...formerOf(before, read.digest),
  };
  const source = { url, pieces };
  return { entry, row: rowOf(entry, source), source };
}

/** How much of a report was read: one with more tables is more, and any is more than none. */
export function extentOf({ report }: Judgement): number {
  return report === null ? -1 : Object.keys(report.tables).length;
}

/** A page that has changed leaves its former version. */
function formerOf(before: Entry | undefined, digest: string): Pick<Entry, 'former' | 'dropped'> {
  if (before === undefined) return { former: [] };
  return withFormer(before, before.digest === digest ? [] : [versionOf(before)]);
}

/** The entry there is, which this run has come by as well and could not read anew. */
export function alsoOf(run: Run, before: Entry): Entry {
  return { ...before, runs: [...new Set([...before.runs, run.id])] };
}
