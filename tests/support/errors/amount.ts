import process from 'node:process';

/** A tenth of the cases is run by default; all of them with GOUJI_ALL_CASES set. */
export const amountOf = (all: number): number => (process.env.GOUJI_ALL_CASES === undefined ? all / 10 : all);
