import type { MapCell } from '../../lib/verdict/cell-states.ts';
import { placeName } from '../../lib/verdict/names.ts';
import type { Scene } from './scene.ts';

/** Row, column, what stands there and what is to be said of it. */
export interface CellWords {
  where: string;
  value: string;
  state: string;
}

export function cellWords({ at, text, state, severity }: MapCell, { told, words }: Scene): CellWords {
  const said = words.states[state];
  const value = text === '' ? words.blankText : (text ?? '');
  return {
    where: placeName(at, told.names),
    value: state === 'blank' && text === '' ? '' : value,
    state: severity === 'ignored' ? `${said}${words.comma}${words.setAside}` : said,
  };
}
