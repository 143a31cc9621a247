import { plainName } from '../../read/pair.ts';

/**
 * What the reports of an organ have in common: its name, without what pages write differently (white space, width,
 * the form of brackets). '' where none is known. Names with and without the place before them are told apart: which
 * place is meant is not sure.
 */
export const organKey = (name: string | null): string => (name === null ? '' : plainName(name));
