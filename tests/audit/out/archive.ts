import type { Entry, Judgement, Listed, Row, Run, Target } from '../../../lib/archive/model.ts';
import { rowOf } from '../../../lib/archive/row.ts';
import type { Kept } from '../../../lib/audit/out/source.ts';
import { check } from '../../../lib/check.ts';
import { parseDocument } from '../../../lib/dom/document.ts';
import type { Result } from '../../../lib/report/schema.ts';

/** Archives for the tests of what leaves one. */

const NOT_LISTED: Listed = { title: null, organ: null, year: null };

/** A page's verdict in both languages, by the checker. */
export function judged(html: string, source: string): Judgement {
  const { result: zh } = check(parseDocument(html), { source, lang: 'zh' });
  const { result: en } = check(parseDocument(html), { source, lang: 'en' });
  return judgementOf(zh, en);
}

export function judgementOf(zh: Result, en: Result = zh): Judgement {
  const { report } = zh;
  const said = ({ source: _, report: __, ...rest }: Result) => rest;
  return { report, zh: said(zh), en: said(en) };
}

export function entryOf(url: string, judgement: Judgement, more: Partial<Entry> = {}): Entry {
  return {
    url,
    address: url,
    via: 'fetch',
    fetchedAt: '2023-04-01T01:30:00.000Z',
    sha256: 'a1'.repeat(32),
    digest: 'b2'.repeat(32),
    bytes: 20_480,
    judgement,
    listed: NOT_LISTED,
    attachments: [],
    compared: '',
    runs: ['run'],
    former: [],
    ...more,
  };
}

export const RUN: Run = {
  id: 'run',
  name: '青溪县各部门年度报告',
  startedAt: '2023-04-01T01:00:00.000Z',
  finishedAt: null,
  state: 'running',
  options: { pause: 1000, tabs: false },
  total: 4,
};

export function targetOf(url: string, more: Partial<Target>): Target {
  return { run: 'run', index: 0, url, listed: NOT_LISTED, state: 'failed', requests: 1, ...more };
}

export const rowFor = (entry: Entry): Row => rowOf(entry, { url: entry.url, pieces: [] });

/** An archive in memory; rows come in batches of two, entries as they are asked for. */
export function archiveOf(
  entries: readonly Entry[],
  targets: readonly Target[] = [],
  runs: readonly Run[] = [RUN],
): Kept {
  const byUrl = new Map(entries.map((entry) => [entry.url, entry]));
  return {
    async *rows() {
      const rows = entries.map(rowFor);
      for (let at = 0; at < rows.length; at += 2) yield rows.slice(at, at + 2);
    },
    entry: async (url) => byUrl.get(url),
    runs: async () => runs,
    async *targets(run) {
      yield targets.filter((target) => target.run === run);
    },
  };
}
