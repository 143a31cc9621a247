import { mergedListed } from '../archive/merge.ts';
import type { Entry, Failure, Run, Target, Version } from '../archive/model.ts';
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
  kind: 'tab',
  reason: {
    zh: '网页中没有年报正文，可能由脚本生成或在框架中；打开“在标签页中读取”后重试，或在浏览器中打开该页检查',
    en: 'the page holds no text of the report, which script may draw or a frame may hold; try again with “read in a tab” on, or open the page in a browser and check it there',
  },
};

/** Why the report may have tables that were not read. */
export const TABLES_NOT_READ: Failure = {
  kind: 'tab',
  reason: {
    zh: '网页中有年报的文字而没有一张表格，表格可能由脚本生成或在框架中；打开“在标签页中读取”后重试，或在浏览器中打开该页检查',
    en: 'the page holds the text of the report and not one table, which script may draw or a frame may hold; try again with “read in a tab” on, or open the page in a browser and check it there',
  },
};

/**
 * What of a page may only be seen in a tab, as the failure that it is where no tab is opened; null where the page as it
 * was fetched is all there is.
 */
export function missingOf({ read: { mayBeDrawn }, judgement: { report } }: Audited): Failure | null {
  if (report === null) return mayBeDrawn === 'report' ? NOT_OPENED : null;
  const hasTables = Object.keys(report.tables).length > 0;
  return hasTables || mayBeDrawn === null ? null : TABLES_NOT_READ;
}

/** What the archive is to keep of a page: a new entry, or the one there is with what has become of its page. */
export function keptOf(run: Run, { url, listed }: Target, audited: Audited, before: Entry | undefined): Kept {
  const { read, signature, ...made } = audited;
  const { pieces, mayBeDrawn, ...known } = read;
  const isReport = made.judgement.report !== null;
  const entry: Entry = {
    ...made,
    ...known,
    url,
    listed: before === undefined ? listed : mergedListed(listed, before.listed),
    attachments: isReport ? [] : read.attachments,
    ...(!isReport && mayBeDrawn === 'report' && { mayBeDrawn: true as const }),
    compared: '',
    ...(signature !== null && { signature }),
    runs: [...new Set([...(before?.runs ?? []), run.id])],
    ...formerOf(before, read.digest),
  };
  const source = { url, pieces };
  return { entry, row: rowOf(entry, source), source };
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
