import type { Wanted } from '../../lib/audit/start.ts';
import { type DiscoverWorld, discover } from '../../lib/discover/discover.ts';
import { type Choice, foldFound } from '../../lib/discover/fold.ts';
import type { Found } from '../../lib/discover/model.ts';
import type { Given } from '../../lib/discover/pasted/model.ts';
import type { Step, StopReason } from '../../lib/discover/steps.ts';
import type { Text } from '../../lib/form/types.ts';
import type { Lang } from '../../lib/output/formatter.ts';
import { StatusLine } from '../progress.ts';

export interface Discovering {
  year: number | undefined;
  /** Whether the organs' lists that the first one leads to are read as well. */
  organLists: boolean;
  lang: Lang;
  signal: AbortSignal;
  /** Something that was not read, or not read to its end. */
  onMissing(address: string, reason: Text): void;
  /** What is worth knowing, and wrong for nobody. */
  onNote(text: Text): void;
}

/** Ways for a list to be over without having been read to its end. */
const BROKEN_OFF: ReadonlySet<StopReason> = new Set(['unread', 'elsewhere', 'drawn', 'most-pages']);

/** The reports that a list leads to; of one organ and year the address that is proposed. */
export async function wantedOfList(
  address: string,
  world: DiscoverWorld,
  { year, organLists, lang, signal, onMissing, onNote }: Discovering,
): Promise<readonly Wanted[]> {
  const found: Found[] = [];
  const line = new StatusLine();
  for await (const step of discover(address, world, { columns: organLists, signal })) {
    if (step.kind === 'page') {
      found.push(...step.reports);
      line.show(() => listLine(step, found.length, lang));
    }
    const missing = missingIn(step);
    if (missing !== null || step.kind === 'columns') line.clear();
    if (missing !== null) onMissing(missing.address, missing.reason);
    if (step.kind === 'columns') for (const note of columnsNotRead(step)) onNote(note);
  }
  line.clear();
  const { choices, otherYears } = foldFound(found, year === undefined ? {} : { year });
  onNote(foundNote(choices, otherYears));
  return choices.map(({ proposed, organ, year: ofYear }) => ({
    address: proposed.url,
    listed: { title: proposed.title, organ, year: ofYear },
  }));
}

/** The addresses of a table; of a year, and those that name none, where it is asked for. */
export function wantedOfTable(given: readonly Given[], year: number | undefined): readonly Wanted[] {
  return given
    .filter((one) => year === undefined || one.year === null || one.year === year)
    .map(({ url, title, organ, year: ofYear }) => ({ address: url, listed: { title, organ, year: ofYear } }));
}

function missingIn(step: Step): { address: string; reason: Text } | null {
  if (step.kind === 'unread') return { address: step.address, reason: step.reason };
  if (step.kind === 'stopped' && BROKEN_OFF.has(step.why))
    return { address: step.address, reason: step.text };
  if (step.kind === 'page' && step.cut) return { address: step.address, reason: CUT };
  return null;
}

const CUT: Text = {
  zh: '列表页过长，后面的链接未读取',
  en: 'the list’s page is too long, its last links were not read',
};

const WHY: Readonly<Record<Extract<Step, { kind: 'columns' }>['why'], Text>> = {
  'not-asked': { zh: '加 --organ-lists 可一并读取', en: 'add --organ-lists to read them as well' },
  host: {
    zh: '主机未获允许，可用 --allow-host 指定',
    en: 'their hosts are not allowed, name them with --allow-host',
  },
  'too-many': { zh: '过多', en: 'too many' },
};

function columnsNotRead({ why, columns }: Extract<Step, { kind: 'columns' }>): Text[] {
  const count = columns.length;
  const hosts =
    why === 'host' ? ` (${[...new Set(columns.map(({ url }) => new URL(url).hostname))].join(', ')})` : '';
  return [
    {
      zh: `另有 ${count} 个下级列表未读取${hosts}：${WHY[why].zh}`,
      en: `${count} further lists were not read${hosts}: ${WHY[why].en}`,
    },
  ];
}

function foundNote(choices: readonly Choice[], otherYears: readonly Choice[]): Text {
  const doubles = choices.reduce((sum, { others }) => sum + others.length, 0);
  return {
    zh: `找到 ${choices.length} 份报告（另有重复的网址 ${doubles} 个、其他年度 ${otherYears.length} 份，不读取）`,
    en: `${choices.length} reports found (and, not read: ${doubles} more addresses of the same, ${otherYears.length} of other years)`,
  };
}

function listLine(
  { list, lists, page, pages }: Extract<Step, { kind: 'page' }>,
  found: number,
  lang: Lang,
): string {
  const of = pages === null ? `${page}` : `${page}/${pages}`;
  return lang === 'zh'
    ? `列表 ${list}/${lists} · 第 ${of} 页 · 找到 ${found} 份`
    : `list ${list}/${lists} · page ${of} · ${found} found`;
}
