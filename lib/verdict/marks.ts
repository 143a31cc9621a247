import type { Lang } from '../check.ts';
import type { Edition, Text } from '../form/types.ts';
import { columnLabel, rowLabel, sectionLabel, tableLabel } from '../output/labels.ts';
import { type At, addressOf, placeKey } from '../report/address.ts';
import type { Severity } from '../report/model.ts';
import type { Finding } from '../report/schema.ts';
import { type Anchor, anchorOf } from './anchors.ts';
import { type Change, problemsIn, type SectionEntries } from './entries.ts';
import { findingKeys } from './keys.ts';
import { MARK_KINDS, type Mark, type MarkKind } from './mark.ts';
import type { Verdict } from './model.ts';
import type { Places } from './shown.ts';

/** A page with more marks than this is a page where none can be seen. */
export const MOST_MARKS = 1_000;

const RANK: Readonly<Record<Severity, number>> = { info: 1, warning: 2, error: 3 };

/** The marks of a verdict, the most important last, so that they lie on top of the others. */
export function marksOf(
  verdict: Verdict,
  sections: readonly SectionEntries[],
  places: Places,
  lang: Lang,
): Mark[] {
  const { report, findings, unchecked } = verdict;
  if (report === null) return [];
  const { edition } = report;
  const marks = new Map<string, Mark>();
  const add = (anchor: Anchor, said: Pick<Mark, 'kind' | 'severity' | 'findings' | 'label'>): void => {
    // A section and its table have the same address and are two places.
    const key = `${placeKey(anchor.at)} ${anchor.side}`;
    const mark: Mark = { at: addressOf(anchor.at), places: anchor.places, side: anchor.side, ...said };
    const known = marks.get(key);
    marks.set(key, known === undefined ? mark : merged(known, mark));
  };

  for (const { at } of unchecked) {
    const anchor = anchorOf(at, places, edition);
    // What is missing is said by its finding.
    if (anchor !== null && !anchor.isMissing)
      add(anchor, { kind: 'unchecked', severity: null, findings: [] });
  }
  const keys = findingKeys(findings);
  for (const [index, finding] of findings.entries()) {
    const anchor = anchorOfFinding(finding, places, edition);
    if (anchor === null) continue;
    const kind = kindOf(finding.rule, anchor);
    add(anchor, { kind, severity: finding.severity, findings: [keys[index] ?? ''] });
  }
  for (const { id, problem } of problemsIn(sections)) {
    for (const change of problem.changes) {
      const anchor = anchorOf(change.at, places, edition);
      if (anchor === null) continue;
      const kind = change.from === null ? 'blank' : 'wrong';
      const label = SHOULD_BE[lang](change, problem.isCertain);
      add(anchor, { kind, severity: problem.severity, findings: [id], label });
    }
  }
  const sorted = [...marks.values()].sort((a, b) => weight(a) - weight(b)).slice(-MOST_MARKS);
  return labelled(sorted, findings, { places, edition, lang });
}

/** Where a finding is shown: a column's equation at the column's total. */
function anchorOfFinding({ at, equation }: Finding, places: Places, edition: Edition): Anchor | null {
  const isOfColumn = at.row === undefined && at.column !== undefined;
  const total = isOfColumn && equation ? places[placeKey(equation.total.at)] : undefined;
  if (total !== undefined) return { at, places: [total], side: 'on', isMissing: false };
  return anchorOf(at, places, edition);
}

function kindOf(rule: string, { at, isMissing }: Anchor): MarkKind {
  if (isMissing) return 'missing';
  if (rule === 'cell/blank') return 'blank';
  if (rule.startsWith('cell/')) return 'wrong';
  if (at.table !== undefined && at.row === undefined && at.column === undefined) return 'table';
  if (rule === 'table/shape') return 'shape';
  return /^(?:balance|history)\//.test(rule) ? 'unbalanced' : 'note';
}

function merged(one: Mark, other: Mark): Mark {
  const gravest = kindRank(other) > kindRank(one) ? other : one;
  const label = one.label ?? other.label;
  return {
    ...gravest,
    ...(label === undefined ? {} : { label }),
    severity: severityRank(one) > severityRank(other) ? one.severity : other.severity,
    findings: [...one.findings, ...other.findings],
  };
}

const kindRank = ({ kind }: Mark): number => MARK_KINDS.indexOf(kind);
const severityRank = ({ severity }: Mark): number => (severity === null ? 0 : RANK[severity]);
const weight = (mark: Mark): number => severityRank(mark) * 10 + kindRank(mark);

/** The number that belongs there: alone where there is none, and with a question mark where it is only likely. */
const SHOULD_BE: Record<Lang, (change: Change, isCertain: boolean) => string> = {
  zh: ({ from, to }, isCertain) => `${from === null ? '' : '应为 '}${to}${isCertain ? '' : '？'}`,
  en: ({ from, to }, isCertain) => `${from === null ? '' : 'should be '}${to}${isCertain ? '' : '?'}`,
};

interface Context {
  places: Places;
  edition: Edition;
  lang: Lang;
}

const HERE: Text = { zh: '此处缺少：', en: 'Missing here: ' };
/** Below the heading of the section before it: what that section says stands between. */
const AFTER: Text = { zh: '本部分之后缺少：', en: 'Missing after this section: ' };
const BETWEEN: Text = { zh: '、', en: ', ' };
/** More names than this are counted. */
const MOST_NAMES = 3;
const MORE: Record<Lang, (count: number) => string> = {
  zh: (count) => `等 ${count} 项`,
  en: (count) => ` and ${count - MOST_NAMES} more`,
};

/** Several things that are missing at one edge are named once, by the mark that lies on top. */
function labelled(marks: readonly Mark[], findings: readonly Finding[], context: Context): Mark[] {
  const edgeOf = ({ side, places }: Pick<Mark, 'side' | 'places'>) => `${side} ${places.join()}`;
  const missing = new Map<string, { words: Text; names: Set<string> }>();
  for (const finding of findings) {
    const anchor = anchorOfFinding(finding, context.places, context.edition);
    if (anchor === null || !anchor.isMissing) continue;
    const edge = edgeOf(anchor);
    const isAfterSection = anchor.side === 'below' && anchor.at.table === undefined;
    const { words, names } = missing.get(edge) ?? { words: isAfterSection ? AFTER : HERE, names: new Set() };
    missing.set(edge, { words, names: names.add(nameOf(anchor.at, context)) });
  }
  const topmost = new Map(marks.map((mark) => [edgeOf(mark), mark]));
  return marks.map((mark) => {
    const here = missing.get(edgeOf(mark));
    if (here === undefined || topmost.get(edgeOf(mark)) !== mark) return mark;
    return { ...mark, label: `${here.words[context.lang]}${listed([...here.names], context.lang)}` };
  });
}

function listed(names: readonly string[], lang: Lang): string {
  const some = names.slice(0, MOST_NAMES).join(BETWEEN[lang]);
  return names.length > MOST_NAMES ? `${some}${MORE[lang](names.length)}` : some;
}

function nameOf({ section, table, row, column }: At, { edition, lang }: Context): string {
  if (table === undefined) return section === undefined ? '' : sectionLabel(section, lang);
  if (row !== undefined) return rowLabel(table, row, edition, lang);
  return column === undefined ? tableLabel(table, lang) : columnLabel(table, column, edition, lang);
}
