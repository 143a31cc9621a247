import { IGNORE_REASONS } from '../../lib/ignore/model.ts';
import { isDay } from '../../lib/ignore/stored.ts';
import { MOST_NAME } from '../../lib/settings/model.ts';
import { TAB_ACTIONS } from '../../lib/verdict/shown.ts';
import type { Protocol } from './messages.ts';

export type Name = keyof Protocol;
export type Request<K extends Name> = Parameters<Protocol[K]>[0];

type Shape = (data: unknown) => boolean;

const isNothing: Shape = (data) => data === null;
const isText: Shape = (data) => typeof data === 'string' && data.length <= 10_000;
const isName: Shape = (data) => typeof data === 'string' && data.length <= MOST_NAME;
const isIndex: Shape = (data) => Number.isSafeInteger(data) && (data as number) >= 0;
const isNumber: Shape = (data) => Number.isFinite(data);
const isFlag: Shape = (data) => typeof data === 'boolean';
const oneOf =
  (...values: readonly unknown[]): Shape =>
  (data) =>
    values.includes(data);
const optional =
  (shape: Shape): Shape =>
  (data) =>
    data === undefined || shape(data);
const listOf =
  (shape: Shape, most: number): Shape =>
  (data) =>
    Array.isArray(data) && data.length <= most && data.every(shape);
const has =
  (fields: Readonly<Record<string, Shape>>): Shape =>
  (data) =>
    typeof data === 'object' &&
    data !== null &&
    Object.entries(fields).every(([key, shape]) => shape((data as Record<string, unknown>)[key]));

/** More places than a report has cells. */
const MOST_PLACES = 2_000;

const isBox = has({ x: isNumber, y: isNumber, width: isNumber, height: isNumber });
const isRects = {
  rects: listOf(
    has({ place: isIndex, box: isBox, seen: (data) => data === null || isBox(data) }),
    MOST_PLACES,
  ),
  reached: isFlag,
};
const isWatch = { places: listOf(isIndex, MOST_PLACES), token: isText };
const isDocument = has({ document: isText });
/** What comes from the background, which has made it itself. */
const isOwn: Shape = (data) => typeof data === 'object' && data !== null;

/** What each message must look like; a listener lets nothing else in. */
export const SHAPES: Readonly<Record<Name, Shape>> = {
  found: isDocument,
  changed: isDocument,
  gone: isDocument,
  rects: has(isRects),
  ignore: listOf(
    has({
      rule: isText,
      at: isText,
      reason: oneOf(...IGNORE_REASONS),
      note: isText,
      by: isName,
      until: optional(isDay),
    }),
    MOST_PLACES,
  ),
  unignore: listOf(has({ rule: isText, at: isText }), MOST_PLACES),
  panel: has({ side: oneOf('left', 'right'), width: isNumber, collapsed: isFlag }),
  export: has({ format: oneOf('csv', 'json') }),
  sheet: isNothing,
  options: has({ rule: optional(isText) }),
  choose: has({ frame: isIndex }),
  watch: has({ ...isWatch, frame: isIndex }),
  reveal: has({ frame: isIndex, place: isIndex }),
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
  tab: has({ tab: isIndex }),
  checkTab: has({ tab: isIndex }),
  actOn: has({ tab: isIndex, action: oneOf(...TAB_ACTIONS) }),
  sheetOf: has({ id: isText }),
  visit: has({ url: isText, finding: isText }),
};
