import { compact } from './sentences.ts';

/** Who has to publish by when: the law names governments and departments, no townships; of others it cannot be told. */
export type Duty = 'government' | 'department' | 'none' | 'unknown';

/** Month and day of the year after the report year (Article 49). */
export const DEADLINES = {
  government: {
    monthDay: '03-31',
    zh: '3月31日',
    en: '31 March',
    who: { zh: '本级政府', en: 'a local government' },
  },
  department: {
    monthDay: '01-31',
    zh: '1月31日',
    en: '31 January',
    who: { zh: '政府部门', en: 'a government department' },
  },
} as const;

/** The last day (ISO) on which the report of a year is in time. */
export function dueDay(duty: keyof typeof DEADLINES, year: number): string {
  return `${year + 1}-${DEADLINES[duty].monthDay}`;
}

/** Not named by the law; local notices set their date. 景德镇市… and 镇江市… are no townships. */
const TOWNSHIP = /(乡|镇|街道|苏木)(人民政府|政府|办事处|党政办公室|党政办|办公室)?$|街道/;
const GOVERNMENT = /(人民政府|政府|行政公署|行署)$/;
const DEPARTMENT = /(局|厅|部|署|司|科|委|委员会|办公室|办公厅|府办|政办|办|大队|支队|总队|总站|处)$/;
/** Development zones and institutions: what duty they have, the law does not say. */
const OTHER_BODY = /(管理委员会|管委会|办事处)$/;

/** What the law asks of an organ, by its name. */
export function dutyOf(name: string | null): Duty {
  if (name === null) return 'unknown';
  const organ = compact(name).replace(/（[^（）]{0,40}）$/, '');
  if (TOWNSHIP.test(organ)) return 'none';
  if (GOVERNMENT.test(organ)) return 'government';
  if (OTHER_BODY.test(organ)) return 'unknown';
  return DEPARTMENT.test(organ) ? 'department' : 'unknown';
}
