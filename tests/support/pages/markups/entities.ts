import type { Markup } from '../report.ts';
import { plain } from './plain.ts';

/** Every Chinese character of the page as a numeric reference, as systems without Unicode write it. */
export const entities: Markup = (figures, rng) => {
  const choice = rng.fork('entities');
  const hex = choice.chance(0.5);
  const html = plain(figures, rng);
  return html.replace(/[\u3000-\u9fff\uff00-\uffef“”—…]/g, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return hex ? `&#x${code.toString(16)};` : `&#${code};`;
  });
};
