import type { Row, Run, Target } from '../../lib/archive/model.ts';
import type { ArchiveStore } from '../../lib/archive/store.ts';
import { STATUS, type Standing, type Status, whoHasPublished } from '../../lib/audit/unpublished.ts';
import type { Reading } from '../../lib/discover/pasted/model.ts';
import type { GivenOrgan } from '../../lib/discover/pasted/table.ts';
import { readOrgans } from '../../lib/discover/pasted/table.ts';
import type { Text } from '../../lib/form/types.ts';
import { MAX_LINE } from '../limits.ts';
import { readFileCapped } from '../read.ts';

/** Nothing is to be said of those that have published as they should. */
const FINE: ReadonlySet<Status> = new Set(['in-time', 'published']);

/** @throws Node's error where the file cannot be read */
export async function readOrganList(path: string): Promise<Reading<GivenOrgan>> {
  return readOrgans(await readFileCapped(path, MAX_LINE));
}

/** The organs of a list of which there is something to say, a line each, and how many there are in all. */
export async function standingLines(
  store: ArchiveStore,
  run: Run,
  organs: readonly GivenOrgan[],
  year: number,
): Promise<readonly Text[]> {
  const rows: Row[] = [];
  for await (const some of store.rows()) rows.push(...some);
  const targets: Target[] = [];
  for await (const some of store.targets(run.id)) targets.push(...some);
  const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' });
  const names = organs.map(({ name }) => name);
  const { standings } = whoHasPublished({ organs: names, year, rows, targets, today });
  const told = standings.filter(({ status }) => !FINE.has(status));
  return [
    ...told.map(lineOf),
    {
      zh: `名单中 ${standings.length} 个机关，${year}年度已公布且无异常的 ${standings.length - told.length} 个`,
      en: `${standings.length} organs on the list, ${standings.length - told.length} with nothing amiss for ${year}`,
    },
  ];
}

function lineOf({ organ, status, due, published }: Standing): Text {
  const { zh, en } = STATUS[status];
  const dates = [published, due];
  const [shown, last] = dates.map((date) => date ?? '—');
  const isKnown = dates.some((date) => date !== null);
  return {
    zh: `${organ}：${zh}${isKnown ? `（公布 ${shown}，期限 ${last}）` : ''}`,
    en: `${organ}: ${en}${isKnown ? ` (published ${shown}, due ${last})` : ''}`,
  };
}
