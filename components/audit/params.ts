import type { Year } from '../../lib/audit/view/index.ts';

/** What stands in the address for an organ or a year that is not known; '' would be left out. */
const UNKNOWN = '-';

export const organParam = (key: string): string => (key === '' ? UNKNOWN : key);
export const organOfParam = (param: string): string => (param === UNKNOWN ? '' : param);

export const yearParam = (year: Year): string => (year === null ? UNKNOWN : String(year));
export const yearOfParam = (param: string): Year => (param === UNKNOWN ? null : Number(param));
