import type { Protocol } from './messages.ts';

export type Name = keyof Protocol;
export type Request<K extends Name> = Parameters<Protocol[K]>[0];

/** What a message must look like; a listener lets nothing else in. */
export type Shape = (data: unknown) => boolean;
export type Shapes = Readonly<Partial<Record<Name, Shape>>>;

export const isNothing: Shape = (data) => data === null;
export const isText: Shape = (data) => typeof data === 'string' && data.length <= 10_000;
export const isIndex: Shape = (data) => Number.isSafeInteger(data) && (data as number) >= 0;
export const isNumber: Shape = (data) => Number.isFinite(data);
export const isFlag: Shape = (data) => typeof data === 'boolean';
export const oneOf =
  (...values: readonly unknown[]): Shape =>
  (data) =>
    values.includes(data);
export const optional =
  (shape: Shape): Shape =>
  (data) =>
    data === undefined || shape(data);
export const listOf =
  (shape: Shape, most: number): Shape =>
  (data) =>
    Array.isArray(data) && data.length <= most && data.every(shape);
export const has =
  (fields: Readonly<Record<string, Shape>>): Shape =>
  (data) =>
    typeof data === 'object' &&
    data !== null &&
    Object.entries(fields).every(([key, shape]) => shape((data as Record<string, unknown>)[key]));

/** More places than a report has cells. */
export const MOST_PLACES = 2_000;

const isBox = has({ x: isNumber, y: isNumber, width: isNumber, height: isNumber });
export const isRects = {
  rects: listOf(
    has({ place: isIndex, box: isBox, seen: (data) => data === null || isBox(data) }),
    MOST_PLACES,
  ),
  reached: isFlag,
};
export const isWatch = { places: listOf(isIndex, MOST_PLACES), token: isText };
