import { fullWidth } from './numbers.ts';
import type { Rng } from './rng.ts';

/** Ways of writing the form's labels that are no fault of the report. */
export interface LabelStyle {
  brackets: 'full' | 'half';
  dot: '.' | '．' | '、' | '. ';
  digits: 'half' | 'full';
  quotes: 'curly' | 'straight';
  nextYear: '下年度' | '下一年度';
  /** Whether the corner cell prints its note. */
  corner: boolean;
}

export const OFFICIAL: LabelStyle = {
  brackets: 'full',
  dot: '.',
  digits: 'half',
  quotes: 'curly',
  nextYear: '下年度',
  corner: true,
};

export function randomLabels(rng: Rng): LabelStyle {
  if (rng.chance(0.35)) return OFFICIAL;
  return {
    brackets: rng.pick(['full', 'half']),
    dot: rng.pick(['.', '．', '、', '. ']),
    digits: rng.chance(0.2) ? 'full' : 'half',
    quotes: rng.pick(['curly', 'straight']),
    nextYear: rng.pick(['下年度', '下年度', '下一年度']),
    corner: rng.chance(0.8),
  };
}

export function styleLabel(label: string, style: LabelStyle): string {
  let text = label.replace('结转下年度', `结转${style.nextYear}`);
  text = text.replace(/^(\d)\./, (_, digit: string) => {
    return (style.digits === 'full' ? fullWidth(digit) : digit) + style.dot;
  });
  if (style.brackets === 'half')
    text = text.replaceAll('（', '(').replaceAll('）', ')').replaceAll('：', ':');
  if (style.quotes === 'straight') text = text.replace(/[“”]/g, '"');
  return text;
}
