import type { Lang } from '../../lib/check.ts';
import { Problem } from '../../lib/problem.ts';

/** What an error says, in the page's language where it has words for people. */
export function causeOf(error: unknown, lang: Lang): string {
  if (error instanceof Problem) return error.text[lang];
  return error instanceof Error ? error.message : String(error);
}
