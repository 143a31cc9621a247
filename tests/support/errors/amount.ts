import process from 'node:process';

/** By default the tests run one case of so many; all of them with GOUJI_ALL_CASES set. */
export const amountOf = (all: number, oneOf = 10): number =>
  process.env.GOUJI_ALL_CASES === undefined ? all / oneOf : all;
