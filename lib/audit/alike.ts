import { groupBy } from '../group-by.ts';
import { plainName } from '../read/pair.ts';
import type { Report } from '../report/model.ts';
import { PROSE_SECTIONS } from '../rules/history/duplicate-text.ts';
import { FEWEST_CHARACTERS, proseOf } from '../rules/shared/prose.ts';

/**
 * Which of thousands of reports may have the same text (MinHash with banding): every pair is not compared, and a few
 * that are alike are missed; `docs/duplicate-text.md` says how many. What is found here is only a candidate:
 * `history/duplicate-text` compares the texts themselves.
 */

/** Of another version of the program: signatures that are not made alike cannot be compared. */
export const SIGNATURE_VERSION = 1;

type ProseSection = (typeof PROSE_SECTIONS)[number];

/** Of a report's prose, what is compared: 600 characters (ASCII) at most. A section that is too short has ''. */
export interface Signature extends Readonly<Record<ProseSection, string>> {
  version: number;
}

/** A signature, and whose it is. */
export interface Signed {
  /** What the pairs call it: its address. */
  id: string;
  organ: string | null;
  year: number | null;
  signature: Signature;
}

/** Two reports of one year and different organs that may have a section in common. */
export interface Pair {
  one: string;
  other: string;
  section: ProseSection;
  /** About how much of their pieces they share, 0 … 1. Not the share that the rule tells. */
  estimate: number;
}

/** Pieces of so many characters are compared: shorter than the rule's runs, so that scattered changes spoil fewer. */
const PIECE = 4;
/** Texts that share a fifth of their pieces meet in a band with 33 %, those that share half with 99.9 %. */
const ROWS = 3;
const BANDS = 50;
const HASHES = ROWS * BANDS;

/** Below this no two texts are nearly the same; the estimate errs by 0.04. */
const LEAST_ESTIMATE = 0.25;

/** A text that goes round a whole province: each is compared with so many that it meets in a band, and told with the nearest. */
const WINDOW = 32;
const MOST_PAIRS = 8;

export function signatureOf({ sections, organ }: Report): Signature {
  const of = (key: ProseSection): string => {
    const prose = proseOf(sections.find((section) => section.key === key)?.lines ?? [], organ);
    return prose.length < FEWEST_CHARACTERS ? '' : minHash(prose);
  };
  return { version: SIGNATURE_VERSION, overview: of('overview'), problems: of('problems') };
}

/**
 * The pairs that may be alike, each once a section. Reports whose organ or year is not known are
 * in none, nor those with a signature of another version. Of a text that many have, not every pair is told, but every
 * report that has it is in some.
 */
export function candidates(signed: readonly Signed[]): readonly Pair[] {
  const comparable = signed.filter(
    ({ organ, signature }) => organ !== null && signature.version === SIGNATURE_VERSION,
  );
  return [...groupBy(comparable, ({ year }) => year)].flatMap(([year, ofYear]) =>
    year === null ? [] : PROSE_SECTIONS.flatMap((section) => pairsOf(ofYear, section)),
  );
}

/** Of each report in a pair, the others that its text may be the same as, the nearest first. */
export function othersIn(pairs: readonly Pair[]): ReadonlyMap<string, readonly string[]> {
  const others = new Map<string, Set<string>>();
  const add = (one: string, other: string): void => {
    const known = others.get(one);
    if (known === undefined) others.set(one, new Set([other]));
    else known.add(other);
  };
  for (const { one, other } of pairs.toSorted((a, b) => b.estimate - a.estimate)) {
    add(one, other);
    add(other, one);
  }
  return new Map([...others].map(([id, ids]) => [id, [...ids]]));
}

function pairsOf(signed: readonly Signed[], section: ProseSection): readonly Pair[] {
  const texts = signed.filter(({ signature }) => signature[section] !== '');
  const organs = texts.map(({ organ }) => plainName(organ ?? ''));
  const hashes = texts.map(({ signature }) => readHashes(signature[section]));
  const near = texts.map(() => new Map<number, number>());
  for (let band = 0; band < BANDS; band++) {
    for (const [a, b] of meetings(hashes, band)) {
      const [one, other] = [hashes[a], hashes[b]];
      if (one === undefined || other === undefined || organs[a] === organs[b] || near[a]?.has(b)) continue;
      const estimate = shared(one, other);
      if (estimate < LEAST_ESTIMATE) continue;
      near[a]?.set(b, estimate);
      near[b]?.set(a, estimate);
    }
  }
  const kept = new Map<string, Pair>();
  for (const [place, others] of near.entries()) {
    const nearest = [...others].sort(([x, p], [y, q]) => q - p || x - y).slice(0, MOST_PAIRS);
    for (const [at, estimate] of nearest) {
      const [a, b] = [Math.min(place, at), Math.max(place, at)];
      const [one, other] = [texts[a]?.id, texts[b]?.id];
      if (one !== undefined && other !== undefined) kept.set(`${a} ${b}`, { one, other, section, estimate });
    }
  }
  return [...kept.values()];
}

/** More texts than are compared at once anywhere; a place among them and a band fit in one exact number. */
const PLACES = 2 ** 20;

/** The texts that have the same hashes in a band, two and two, by their place. */
function* meetings(hashes: readonly Uint16Array[], band: number): Generator<readonly [number, number]> {
  const keys = new Float64Array(hashes.length);
  for (const [place, of] of hashes.entries()) {
    let key = 0;
    for (let row = 0; row < ROWS; row++) key = Math.imul(key ^ (of[band * ROWS + row] ?? 0), 0x0100_0193);
    keys[place] = (key >>> 0) * PLACES + place;
  }
  keys.sort();
  for (let at = 0; at < keys.length; at++) {
    const first = keys[at] ?? 0;
    for (let next = at + 1; next <= at + WINDOW && next < keys.length; next++) {
      const second = keys[next] ?? 0;
      if (Math.floor(first / PLACES) !== Math.floor(second / PLACES)) break;
      yield [first % PLACES, second % PLACES];
    }
  }
}

/** The share of hashes that are the same: about the share of pieces that two texts have in common. */
function shared(one: Uint16Array, other: Uint16Array): number {
  let same = 0;
  for (let at = 0; at < HASHES; at++) if (one[at] === other[at]) same++;
  return same / HASHES;
}

/** Hashes are written as two digits of six bits each. */
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const DIGITS = Uint8Array.from({ length: 128 }, (_, code) =>
  Math.max(0, ALPHABET.indexOf(String.fromCharCode(code))),
);

/** For each of `HASHES` orders of all pieces there could be, which of the text's comes first. */
function minHash(text: string): string {
  const all = new Set<number>();
  for (let at = 0; at + PIECE <= text.length; at++) all.add(hashOf(text, at));
  const pieces = Int32Array.from(all);
  let written = '';
  for (let order = 1; order <= HASHES; order++) {
    const seed = mixed(order);
    let first = 0xffff_ffff;
    for (const piece of pieces) {
      const place = mixed(piece ^ seed);
      if (place < first) first = place;
    }
    written += `${ALPHABET[first & 63]}${ALPHABET[(first >>> 6) & 63]}`;
  }
  return written;
}

function readHashes(written: string): Uint16Array {
  const digit = (at: number): number => DIGITS[written.charCodeAt(at)] ?? 0;
  const hashes = new Uint16Array(HASHES);
  for (let at = 0; at < HASHES; at++) hashes[at] = digit(2 * at) | (digit(2 * at + 1) << 6);
  return hashes;
}

/** FNV-1a of a piece. */
function hashOf(text: string, from: number): number {
  let hash = 0x811c_9dc5;
  for (let at = from; at < from + PIECE; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x0100_0193);
  return hash;
}

/** MurmurHash3's finalizer: each bit of the result depends on every bit of the number. Not negative. */
function mixed(number: number): number {
  let hash = Math.imul(number ^ (number >>> 16), 0x85eb_ca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2_ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
