import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { AuditIndex } from '../../lib/audit/view/index.ts';
import type { Part, Place } from '../../lib/audit/view/place.ts';
import type { Lang } from '../../lib/check.ts';
import type { Entries } from './entries.ts';
import type { AuditActions } from './props.ts';

/** What all parts of the audit page have. */
export interface Audit {
  lang: Lang;
  index: AuditIndex;
  entries: Entries;
  actions: AuditActions;
  /** What the address asks of the part that is shown. */
  query: Place['query'];
  /** Goes to a part, as a link does. */
  go(part: Part, query?: Place['query']): void;
  /** Changes what the address asks of this part; no step of the back button, unless `step` says so. */
  ask(change: Place['query'], step?: 'step'): void;
}

export const AuditContext = createContext<Audit | null>(null);

export function useAudit(): Audit {
  const audit = useContext(AuditContext);
  if (audit === null) throw new Error('outside the audit page');
  return audit;
}
