import { BALANCE_FAULTS } from './balances.ts';
import { CELL_FAULTS } from './cells.ts';
import { STRUCTURE_FAULTS } from './structure.ts';
import { TEXT_FAULTS } from './text.ts';
import type { Fault } from './types.ts';

export type { Fault, Faulty } from './types.ts';

export const FAULTS: readonly Fault[] = [
  ...BALANCE_FAULTS,
  ...CELL_FAULTS,
  ...STRUCTURE_FAULTS,
  ...TEXT_FAULTS,
];
