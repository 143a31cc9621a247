import { type At, addressOf, placeKey } from '../report/address.ts';
import type { Finding } from '../report/schema.ts';
import { itemsOf, problemsIn, type SectionEntries } from './entries.ts';
import { keyedFindings } from './keys.ts';
import type { Mark } from './mark.ts';
import type { FindingKey, Places } from './shown.ts';

/** What is chosen in the panel: a finding, a problem, or a place alone. */
export interface Chosen {
  at: At;
  key?: FindingKey;
  equation?: Finding['equation'];
  message?: string;
}

/** Findings and problems by their keys. A problem that names no cell is where its first finding is. */
export function choosable(
  findings: readonly Finding[],
  sections: readonly SectionEntries[],
): Map<FindingKey, Chosen> {
  const all = new Map<FindingKey, Chosen>();
  for (const [key, finding] of keyedFindings(findings)) all.set(key, { ...finding, key });
  for (const entry of problemsIn(sections)) {
    const { head: message, changes } = entry.problem;
    const first = all.get(itemsOf(entry)[0]?.key ?? '');
    const [change] = changes;
    if (change !== undefined) all.set(entry.id, { at: change.at, key: entry.id, message });
    else if (first !== undefined) all.set(entry.id, { ...first, message });
  }
  return all;
}

/** A mark with what the panel makes of it at the moment. */
export interface LiveMark extends Mark {
  /** What it is in the equation of the chosen finding. */
  role?: 'total' | 'term';
  sign?: 1 | -1;
  /** It is what is chosen. */
  isChosen?: boolean;
  /** The pointer is on it in the panel. */
  isPointed?: boolean;
}

/** The marks with what is chosen and pointed at in the panel, which lies on top of the others. */
export function liveMarks(
  marks: readonly Mark[],
  places: Places,
  chosen: Chosen | null,
  pointed: At | null,
): LiveMark[] {
  const live: LiveMark[] = [...marks];
  const lift = (mark: LiveMark | null, more: Partial<LiveMark>): void => {
    if (mark === null) return;
    const index = live.indexOf(mark);
    if (index >= 0) live.splice(index, 1);
    live.push({ ...mark, ...more });
  };
  const { terms = [], total } = chosen?.equation ?? {};
  for (const { at, sign } of terms) lift(cellMark(at, live, places), { role: 'term', sign });
  if (total !== undefined) lift(cellMark(total.at, live, places), { role: 'total' });
  // A problem has a mark on every cell that it says to change.
  for (const mark of marks)
    if (chosen?.key && mark.findings.includes(chosen.key)) lift(mark, { isPointed: true });
  if (chosen !== null) lift(chosenMark(chosen, live, places), { isChosen: true });
  if (pointed !== null) lift(cellMark(pointed, live, places), { isPointed: true });
  return live;
}

/** The mark of what is chosen; one made for it where nothing is said of it. */
export function chosenMark<M extends Mark>(
  { at, key }: Chosen,
  marks: readonly M[],
  places: Places,
): M | Mark | null {
  if (key !== undefined) return marks.find(({ findings }) => findings.includes(key)) ?? null;
  const { table, row } = at;
  const wider: At[] = table === undefined ? [] : [...(row === undefined ? [] : [{ table, row }]), { table }];
  for (const one of [at, ...wider]) {
    const mark = cellMark(one, marks, places);
    if (mark !== null) return mark;
  }
  return null;
}

/** A section and its table have the same address: the place tells which is meant. */
function cellMark<M extends Mark>(at: At, marks: readonly M[], places: Places): M | Mark | null {
  const address = addressOf(at);
  const place = places[placeKey(at)];
  const isPlain = at.row !== undefined || at.column !== undefined || place === undefined;
  const known = marks.find((mark) => mark.at === address && (isPlain || mark.places.includes(place)));
  if (known !== undefined) return known;
  if (place === undefined) return null;
  return { at: address, places: [place], side: 'on', kind: 'plain', severity: null, findings: [] };
}
