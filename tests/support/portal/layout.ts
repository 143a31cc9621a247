import { LOOK_ALIKES } from '../pages/look-alikes.ts';
import { type Answer, page } from './answers.ts';
import {
  AROUND,
  COLUMNS,
  COPIES,
  type Column,
  framed,
  GUIDE,
  type Item,
  type Laid,
  lay,
  layOrgans,
  WRONG,
} from './columns.ts';
import { HOST, HOSTS, type Where } from './hosts.ts';
import type { Placed, Served } from './placed.ts';
import { pageOf } from './reports.ts';
import { LOOK_ALIKE_PAGES, TROUBLES, type Trouble } from './troubles.ts';

/** A list with what it shows. */
export interface LaidColumn {
  column: Column;
  items: readonly Item[];
  laid: Laid;
}

/** Reports that stand at a second address: of one county, for one year. */
const COPIED_HOST = HOST.qingxi;
const COPIED_YEARS = [2021, 2022];

export const isCopied = ({ report: { organ, year }, drawn }: Placed): boolean =>
  organ.host === COPIED_HOST && COPIED_YEARS.includes(year) && drawn === null;

export const copyOf = (placed: Placed): Where => ({
  host: HOST.old,
  path: `/hb/${placed.report.year}/${encodeURIComponent(placed.where.path.replace(/.*_/, ''))}`,
});

/** Look-alikes that stand among a list's reports. */
const AMONG = ['guide', 'notice-to-compile', 'explained', 'final-accounts'];

export function layLists(placed: readonly Placed[]): readonly LaidColumn[] {
  const around = LOOK_ALIKE_PAGES.map(itemOfTrouble);
  const among = around.filter(({ where }) => AMONG.some((name) => where.path.endsWith(`/${name}.html`)));
  const columns = COLUMNS.map((column): readonly [Column, readonly Item[]] => {
    const own = placed.filter(({ where }) => where.host === column.host).map(itemOf);
    return [column, column.host === HOST.city ? byDate([...own, ...among]) : byDate(own)];
  });
  const copies = placed.filter(isCopied).map((one): Item => ({ ...itemOf(one), where: copyOf(one) }));
  const all: (readonly [Column, readonly Item[]])[] = [
    ...columns,
    [COPIES, byDate(copies)],
    [WRONG, TROUBLES.map(itemOfTrouble)],
    [AROUND, around],
  ];
  return all.map(([column, items]) => {
    const ordered = column.host === HOST.songhu ? byOrgan(items) : items;
    return { column, items: ordered, laid: lay(column, ordered) };
  });
}

const byDate = (items: readonly Item[]): Item[] =>
  items.toSorted((one, other) => other.date.localeCompare(one.date));

const byOrgan = (items: readonly Item[]): Item[] =>
  items.toSorted((one, other) => one.organ.localeCompare(other.organ) || other.year - one.year);

function itemOf({ where, report: { organ, year, published } }: Placed): Item {
  const { title, published: date } = published.figures;
  return { where, title, date, organ: organ.name, year };
}

function itemOfTrouble({ where, port, title, organ, year }: Trouble): Item {
  return { where, title, organ, year, date: `${year + 1}-01-16`, ...(port !== undefined && { port }) };
}

export function addressOfItem(
  { where, port }: Pick<Item, 'where' | 'port'>,
  addressOf: (where: Where) => string,
): string {
  const address = new URL(addressOf(where));
  if (port !== undefined) address.port = String(port);
  return address.href;
}

const FIXED: Readonly<Record<string, Answer>> = {
  '/': page(() => framed('首页', '<p>欢迎访问。</p>')),
  [GUIDE]: page(() => LOOK_ALIKES.find(({ name }) => name === 'guide')?.html ?? ''),
};

/** Every address of the portal with its answer. */
export function everything(placed: readonly Placed[], lists: readonly LaidColumn[]): readonly Served[] {
  const fixed = HOSTS.flatMap((host) =>
    Object.entries(FIXED).map(([path, answer]): Served => [{ host, path }, answer]),
  );
  const copies = placed.filter(isCopied).map((one): Served => {
    const html = (): string => pageOf(one.report, one.version);
    return [copyOf(one), page(html)];
  });
  return [
    ...fixed,
    layOrgans([...COLUMNS, COPIES, WRONG, AROUND]),
    ...lists.flatMap(({ laid }) => laid.answers),
    ...placed.flatMap(({ answers }) => answers),
    ...copies,
    ...[...TROUBLES, ...LOOK_ALIKE_PAGES].flatMap(({ answers }) => answers),
  ];
}
