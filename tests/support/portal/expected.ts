import type { FailureKind } from '../../../lib/archive/model.ts';
import type { Expected } from '../pages/audit.ts';
import type { Figures } from '../pages/figures.ts';
import type { Copied } from './reports.ts';

/** How a report comes into a page that has none in its mark-up (`tables`: none of its tables). */
export type DrawnBy = 'script' | 'request' | 'tables' | 'frame';

/** What an audit must make of an address. */
export type Expectation = (
  | ({ kind: 'report' } & ReportExpected)
  /** There is a report once the page has been opened in a tab; without tabs there is none to be read. */
  | ({ kind: 'drawn'; by: DrawnBy } & ReportExpected)
  /** A page, and no report in it. */
  | { kind: 'none' }
  /** A page that says where the file is. */
  | { kind: 'attachment'; organ: string; year: number; files: readonly string[] }
  | {
      kind: 'failed';
      failure: FailureKind;
      organ: string;
      year: number;
      /** The host that is to be allowed, for `host-not-allowed`; and what there is then. */
      host?: string;
      onceAllowed?: Expectation;
    }
) & {
  /** Names of the lists that show it. */
  lists: readonly string[];
};

export interface ReportExpected {
  organ: string;
  year: number;
  /** ISO date. */
  published: string;
  /** Address after redirects. */
  address: string;
  /** What is found on the page alone. An `at` that ends in `*` leaves the rest open. */
  findings: readonly Expected[];
  /** What may be found besides: it says the same once more. */
  allowed: readonly Pick<Expected, 'rule' | 'at'>[];
  /** A table that cannot be checked and must be listed so. */
  unchecked?: string;
  /** What is found besides with last year's report of that organ (`history/carry-over`, `history/valid`). */
  history: readonly Expected[];
  /** Its text is another report's: at which address. */
  copied: (Copied & { address: string }) | null;
  /** The same report stands at this address too, and was to be listed there. */
  duplicateOf: string | null;
  /** What the page's tables show. */
  figures: Figures;
}
