import type { Lang } from '../../lib/output/formatter.ts';

/** The gap that folding leaves where the name of a row or column stood. */
const GAP: Readonly<Record<Lang, [RegExp, string]>> = {
  zh: [/“…”(?=[行列])/gu, '各'],
  en: [/\b(row|column) “…”/gu, 'each $1'],
};

/** A folded statement as one of all its places: `“…”行全部空白` → `各行全部空白`. */
export function ofAll(message: string, lang: Lang): string {
  const [gap, instead] = GAP[lang];
  return message.replaceAll(gap, instead);
}
