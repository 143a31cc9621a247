/**
 * Titles that name a report of a year: its text may be in pictures or files, which is then said. 年报 only in one
 * piece with the year: many portals add their column 政府信息公开年报 to every title.
 */
const TITLE =
  /20\d\d[^<>"']{0,60}信息公开[^<>"']{0,20}报告|20\d\d年?度?(?:政府)?信息公开(?:工作)?年报|信息公开[^<>"']{0,10}20\d\d年?度?(?:工作)?(?:报告|年报)/;

/** Whether a text (a page's title, or mark-up around it) names the report of a year. */
export function namesYearsReport(text: string): boolean {
  return TITLE.test(text);
}
