import { FORMS } from '../form/index.ts';
import type { Lang } from '../output/formatter.ts';
import { type CellMaps, tableMaps } from './cell-states.ts';
import { type Changes, changesSince } from './changes.ts';
import type { SectionEntries } from './entries.ts';
import { formNames } from './form-names.ts';
import type { Verdict } from './model.ts';
import type { FormNames } from './names.ts';
import { sectionEntries } from './section-entries.ts';
import { type UncheckedLine, uncheckedLines } from './unchecked-lines.ts';

/** What follows from a verdict and is worked out outside the page, where code costs nothing. Plain data. */
export interface Told {
  names: FormNames;
  sections: readonly SectionEntries[];
  unchecked: readonly UncheckedLine[];
  maps: CellMaps;
  changes: Changes;
  /** Rules whose equations say `≤` and not `=`. */
  atMost: readonly string[];
}

/** `before`: the verdict on the same page before, where there was one. */
export function toldOf(verdict: Verdict, before: Verdict | null, lang: Lang): Told {
  return {
    names: formNames(verdict.report?.edition ?? '2021', lang),
    sections: sectionEntries(verdict, lang),
    unchecked: uncheckedLines(verdict, lang),
    maps: tableMaps(verdict),
    changes: changesSince(before, verdict),
    atMost: AT_MOST,
  };
}

const AT_MOST = [
  ...new Set(
    Object.values(FORMS)
      .flatMap(({ tables }) => Object.values(tables))
      .flatMap(({ relations }) => relations)
      .flatMap(({ rule, operator }) => (operator === '<=' ? [rule] : [])),
  ),
];
