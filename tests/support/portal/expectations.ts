import type { DrawnBy, Expectation, ReportExpected } from './expected.ts';
import { auditYears } from './history.ts';
import type { Where } from './hosts.ts';
import { addressOfItem, copyOf, isCopied } from './layout.ts';
import type { Placed } from './placed.ts';
import { type PortalReport, shownIn, type Version } from './reports.ts';
import { LOOK_ALIKE_PAGES, type Outcome, TROUBLES, type Trouble } from './troubles.ts';

type AddressOf = (where: Where) => string;

/** `Omit` of each kind by itself. */
type WithoutLists<T = Expectation> = T extends unknown ? Omit<T, 'lists'> : never;

/** What is expected of each address, as the portal is now. */
export function expectations(
  placed: readonly Placed[],
  listsOf: (address: string) => readonly string[],
  addressOf: AddressOf,
): ReadonlyMap<string, Expectation> {
  const expected = new Map<string, Expectation>();
  const add = (address: string, expectation: WithoutLists): void => {
    expected.set(address, { ...expectation, lists: listsOf(address) } as Expectation);
  };
  const find = (organ: string, year: number): Placed | undefined =>
    placed.find(({ report }) => report.organ.name === organ && report.year === year);

  for (const one of placed) {
    const { report, version, drawn, where, final } = one;
    const last = find(report.organ.name, report.year - 1);
    const source = report.copied === null ? undefined : find(report.copied.organ, report.copied.year);
    const about: ReportExpected = {
      ...ofVersion(report, version, addressOf(final)),
      history: last === undefined ? [] : auditYears(version.figures, last.version.figures),
      copied:
        report.copied === null || source === undefined
          ? null
          : { ...report.copied, address: addressOf(source.where) },
    };
    add(addressOf(where), withWay(about, drawn));
    if (!isCopied(one)) continue;
    const copy = addressOf(copyOf(one));
    add(copy, { kind: 'report', ...about, address: copy, duplicateOf: addressOf(where) });
  }
  for (const trouble of [...TROUBLES, ...LOOK_ALIKE_PAGES]) {
    add(addressOfItem(trouble, addressOf), ofTrouble(trouble, addressOf));
  }
  return expected;
}

function withWay(about: ReportExpected, drawn: DrawnBy | null): WithoutLists {
  return drawn === null ? { kind: 'report', ...about } : { kind: 'drawn', by: drawn, ...about };
}

function ofVersion(report: PortalReport, version: Version, address: string): ReportExpected {
  const { organ, year } = report;
  const { figures, expected, allowed = [], unchecked } = version;
  return {
    organ: organ.name,
    year,
    published: figures.published,
    address,
    findings: expected,
    allowed,
    ...(unchecked !== undefined && { unchecked }),
    history: [],
    copied: null,
    duplicateOf: null,
    figures: shownIn(report, version),
  };
}

function ofTrouble({ organ, year, where, outcome }: Trouble, addressOf: AddressOf): WithoutLists {
  switch (outcome.kind) {
    case 'none':
      return { kind: 'none' };
    case 'attachment':
      return { kind: 'attachment', organ, year, files: outcome.files.map(addressOf) };
    case 'drawn':
      return withWay(ofVersion(outcome.report, outcome.report.published, addressOf(where)), 'tables');
    case 'failed':
      return { kind: 'failed', organ, year, ...failureOf(outcome, addressOf) };
  }
}

function failureOf(
  { failure, host, onceAllowed, final }: Extract<Outcome, { kind: 'failed' }>,
  addressOf: AddressOf,
): Pick<Extract<Expectation, { kind: 'failed' }>, 'failure' | 'host' | 'onceAllowed'> {
  if (host === undefined || onceAllowed === undefined || final === undefined) return { failure };
  const report = ofVersion(onceAllowed, onceAllowed.published, addressOf(final));
  return { failure, host, onceAllowed: { kind: 'report', ...report, lists: [] } };
}
