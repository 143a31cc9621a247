import type { Entry, Row, Run, Target } from '../../lib/archive/model.ts';
import type { Lang } from '../../lib/check.ts';

/** What the audit page shows. Rows are in memory, entries are asked for one by one. */
export interface AuditData {
  lang: Lang;
  /** What the browser says where the archive cannot be read. */
  problem: string | null;
  /** null while they are being read for the first time. */
  rows: readonly Row[] | null;
  runs: readonly Run[];
  /** Targets of which there is no page, of all runs. */
  failed: readonly Target[];
}

/** What the page does outside itself. A promise rejects with what is to be said. */
export interface AuditActions {
  entryOf(url: string): Promise<Entry | undefined>;
  /** Opens a page with the overlay at a finding (`placeKey` of its address; '' for the page as a whole). */
  open(url: string, at: string): void;
}
