import { IGNORE_REASONS } from '../../lib/ignore/model.ts';
import { isDay } from '../../lib/ignore/stored.ts';
import { MOST_NAME } from '../../lib/settings/model.ts';
import { TAB_ACTIONS } from '../../lib/verdict/shown.ts';
import {
  has,
  isFlag,
  isIndex,
  isNothing,
  isNumber,
  isRects,
  isText,
  isWatch,
  listOf,
  MOST_PLACES,
  oneOf,
  optional,
  type Shape,
} from '../shared/shapes.ts';
import type { Answered } from './guard.ts';

const isName: Shape = (data) => typeof data === 'string' && data.length <= MOST_NAME;
const isDocument = has({ document: isText });

/** What the background is told and asked. */
export const SHAPES: Readonly<Record<Answered, Shape>> = {
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
  tab: has({ tab: isIndex }),
  checkTab: has({ tab: isIndex }),
  actOn: has({ tab: isIndex, action: oneOf(...TAB_ACTIONS) }),
  sheetOf: has({ id: isText }),
  visit: has({ url: isText, finding: isText }),
};
