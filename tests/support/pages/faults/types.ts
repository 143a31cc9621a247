import type { Expected } from '../audit.ts';
import type { Figures } from '../figures.ts';
import type { Edition } from '../form.ts';
import type { Rng } from '../rng.ts';

/** A report with one fault, and all that a careful auditor says of it. */
export interface Faulty {
  figures: Figures;
  /** Every one of these must be found. An `at` of `*` leaves the address open. */
  expected: Expected[];
  /** Findings that say the same once more: allowed, not demanded. Anything else is a false alarm. */
  allowed?: readonly Pick<Expected, 'rule' | 'at'>[];
  /** Address of a table that cannot be checked and must be listed so. */
  unchecked?: string;
}

export interface Fault {
  name: string;
  /** Editions the fault exists in; both where absent. */
  edition?: Edition;
  /** Report year where it is not the edition's own. */
  year?: number;
  /** Puts the fault into a clean report (its own copy); null where these figures have no place for it. */
  make(figures: Figures, rng: Rng): Faulty | null;
}

export function error(rule: string, at: string): Expected {
  return { rule, at, severity: 'error' };
}

export function warning(rule: string, at: string): Expected {
  return { rule, at, severity: 'warning' };
}

export function info(rule: string, at: string): Expected {
  return { rule, at, severity: 'info' };
}
