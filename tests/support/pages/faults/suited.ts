import type { Figures } from '../figures.ts';
import { randomFigures } from '../figures.ts';
import type { Edition } from '../form.ts';
import { makeRng } from '../rng.ts';
import type { Fault, Faulty } from './types.ts';

const ATTEMPTS = 400;

/** The first report after `seed` that has a place for the fault, with and without it. */
export function suited(fault: Fault, edition: Edition, seed: string): { clean: Figures; faulty: Faulty } {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const name = `${seed}/${fault.name}/${attempt}`;
    const clean = randomFigures(name, edition, fault.year);
    const faulty = fault.make(structuredClone(clean), makeRng(name));
    if (faulty !== null) return { clean, faulty };
  }
  throw new Error(`no report has a place for: ${fault.name}`);
}
