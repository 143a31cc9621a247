/**
 * Milliseconds that a server asks to be left alone: seconds, or an HTTP date. Null where it says nothing that is
 * either.
 */
export function retryAfterOf(header: string | null, now: Date): number | null {
  const value = header?.trim() ?? '';
  if (/^\d+$/u.test(value)) return Number(value) * 1000;
  // An HTTP date begins with the day of the week; `Date.parse` takes far more than that.
  if (!/^[a-z]/iu.test(value)) return null;
  const date = Date.parse(value);
  return Number.isNaN(date) ? null : Math.max(0, date - now.getTime());
}
