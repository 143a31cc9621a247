import type { Group } from '../../lib/output/groups.ts';

/** Groups of a section differ in one of these. */
export function keyOf({ rule, severity, basis, fix }: Group): string {
  return JSON.stringify([rule, severity, basis, fix]);
}
