import type { Answered } from '../background/guard.ts';
import {
  has,
  isFlag,
  isIndex,
  isNothing,
  isRects,
  isText,
  isWatch,
  type Name,
  oneOf,
  type Shape,
} from '../shared/shapes.ts';

/** What comes from the background, which has made it itself. */
const isOwn: Shape = (data) => typeof data === 'object' && data !== null;

/** What the background asks of a page, and tells it. */
export const SHAPES: Readonly<Record<Exclude<Name, Answered>, Shape>> = {
  read: isNothing,
  piece: has({ index: isIndex }),
  judged: has({ isReport: isFlag }),
  watchHere: has(isWatch),
  revealHere: has({ place: isIndex }),
  stop: isNothing,
  show: isOwn,
  hide: isNothing,
  rectsOf: has({ ...isRects, frame: isIndex }),
  act: has({ action: oneOf('toggle', 'next', 'previous', 'open', 'close') }),
  goTo: has({ finding: isText }),
  overlayState: isNothing,
};
