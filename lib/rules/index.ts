import type { Rule } from '../report/model.ts';
import { rule as balanceApplicants } from './balance/applicants.ts';
import { rule as balanceCarryOver } from './balance/carry-over.ts';
import { rule as balanceDisclosure } from './balance/disclosure.ts';
import { rule as balanceResults } from './balance/results.ts';
import { rule as balanceReview } from './balance/review.ts';
import { rule as cellBlank } from './cell/blank.ts';
import { rule as cellNotACount } from './cell/not-a-count.ts';
import { rule as cellUnit } from './cell/unit.ts';
import { rule as dutyBasis } from './duty/basis.ts';
import { rule as dutyDeadline } from './duty/deadline.ts';
import { rule as dutyFeeStatement } from './duty/fee-statement.ts';
import { rule as historyCarryOver } from './history/carry-over.ts';
import { rule as historyDuplicateText } from './history/duplicate-text.ts';
import { rule as historyValid } from './history/valid.ts';
import { rule as sectionEmpty } from './section/empty.ts';
import { rule as sectionMissing } from './section/missing.ts';
import { rule as sectionNumbering } from './section/numbering.ts';
import { rule as sectionTitle } from './section/title.ts';
import { rule as sectionTopics } from './section/topics.ts';
import { rule as tableColumnMissing } from './table/column-missing.ts';
import { rule as tableEdition } from './table/edition.ts';
import { rule as tableLabel } from './table/label.ts';
import { rule as tableMissing } from './table/missing.ts';
import { rule as tableRowMissing } from './table/row-missing.ts';
import { rule as tableShape } from './table/shape.ts';
import { rule as textContradiction } from './text/contradiction.ts';
import { rule as textCounts } from './text/counts.ts';
import { rule as textLostCharacters } from './text/lost-characters.ts';
import { rule as textNumbering } from './text/numbering.ts';
import { rule as textYear } from './text/year.ts';
import { rule as titleYear } from './title/year.ts';

/** All rules in the order of the contract; `npm run new-rule` adds to the end of a family. */
export const RULES: readonly Rule[] = [
  sectionMissing,
  sectionEmpty,
  sectionNumbering,
  sectionTitle,
  sectionTopics,
  tableMissing,
  tableEdition,
  tableRowMissing,
  tableColumnMissing,
  tableShape,
  tableLabel,
  cellBlank,
  cellNotACount,
  cellUnit,
  balanceApplicants,
  balanceResults,
  balanceCarryOver,
  balanceReview,
  balanceDisclosure,
  textYear,
  textCounts,
  textContradiction,
  textNumbering,
  textLostCharacters,
  dutyBasis,
  dutyFeeStatement,
  dutyDeadline,
  titleYear,
  historyCarryOver,
  historyValid,
  historyDuplicateText,
];
