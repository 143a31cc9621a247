import { groupBy } from '../group-by.ts';
import { sectionOf } from '../output/labels.ts';
import { type At, addressOf, isCell } from '../report/address.ts';
import type { Finding } from '../report/schema.ts';
import { findingKeys, matterOf } from './keys.ts';
import type { UncheckedEntry, Verdict } from './model.ts';
import type { FindingKey } from './shown.ts';

/** Findings of the check before that are no more: how many, and what the first of them said. */
export interface Gone {
  count: number;
  messages: readonly string[];
}

/** So many are said; the rest is in the number. */
const MOST_SAID = 200;

/** What has changed since the check before. */
export interface Changes {
  /** Keys of findings that were not there before. */
  fresh: readonly FindingKey[];
  /** What they are about was checked again. */
  mended: Gone;
  /** Their matter can no longer be checked: gone, but not mended. */
  lost: Gone;
}

const NONE: Changes = { fresh: [], mended: gone([]), lost: gone([]) };

function gone(findings: readonly Finding[]): Gone {
  return {
    count: findings.length,
    messages: findings.slice(0, MOST_SAID).map(({ message }) => message),
  };
}

/**
 * Compares two checks of one page. What the user did in between (setting findings aside, switching rules off
 * or on) is no change of the page.
 */
export function changesSince(before: Verdict | null, now: Verdict): Changes {
  if (before === null || before.report === null || now.report === null) return NONE;
  // Word for word first, so that of two statements on one matter the right one is seen to go; what is left is
  // the same fault in other words (numbers have changed, or the language).
  const exact = match(
    allFindings(before),
    allFindings(now),
    (finding) => `${matterOf(finding)}\n${finding.message}`,
  );
  const rest = match(exact.gone, exact.come, matterOf);
  const fresh = new Set(rest.come.filter(({ rule }) => !before.rulesOff.includes(rule)));
  const left = rest.gone.filter(({ rule }) => !now.rulesOff.includes(rule));
  const unread = newlyUnread(before, now);
  const lost = new Set(left.filter((finding) => cannotBeTold(finding, now, unread)));
  return {
    fresh: findingKeys(now.findings).filter((_, index) => {
      const finding = now.findings[index];
      return finding !== undefined && fresh.has(finding);
    }),
    mended: gone(left.filter((finding) => !lost.has(finding))),
    lost: gone([...lost]),
  };
}

const allFindings = ({ findings, ignored }: Verdict): Finding[] => [
  ...findings,
  ...ignored.map(({ finding }) => finding),
];

/** Pairs off what has the same key; what is left on either side has gone or come. */
function match(
  old: readonly Finding[],
  now: readonly Finding[],
  keyOf: (finding: Finding) => string,
): { gone: Finding[]; come: Finding[] } {
  const pool = groupBy(old, keyOf);
  const come = now.filter((finding) => pool.get(keyOf(finding))?.pop() === undefined);
  return { gone: [...pool.values()].flat(), come };
}

function newlyUnread(before: Verdict, now: Verdict): UncheckedEntry[] {
  const known = new Set(before.unchecked.map(({ at, href, kind }) => `${kind} ${addressOf(at)} ${href}`));
  return now.unchecked.filter(
    ({ at, href, kind }) => kind !== undefined && !known.has(`${kind} ${addressOf(at)} ${href}`),
  );
}

/** Whether the check now cannot say anything of what the finding was about. */
function cannotBeTold(
  { at, equation, rule }: Finding,
  now: Verdict,
  unread: readonly UncheckedEntry[],
): boolean {
  if (unread.some((item) => concerns(item.at, at))) return true;
  const section = sectionOf(at);
  if (section !== undefined && now.report?.sections[section] === undefined) return rule !== 'section/missing';
  if (at.table === undefined) return false;
  const table = now.report?.tables[at.table];
  if (table === undefined) return rule !== 'table/missing';
  if (equation !== undefined) {
    return [...equation.terms, equation.total].some(({ at: { row = '', column = '' } }) => {
      const cell = table[row]?.[column];
      return cell === undefined || cell.value === null;
    });
  }
  if (at.row === undefined) return false;
  if (isCell(at)) return table[at.row]?.[at.column] === undefined;
  return table[at.row] === undefined && rule !== 'table/row-missing';
}

/** A picture or file in a section may be what the finding's table has become. */
function concerns(unread: At, at: At): boolean {
  if (unread.table !== undefined) return unread.table === at.table;
  return unread.section !== undefined && unread.section === sectionOf(at);
}
