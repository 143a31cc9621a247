import type { Text } from '../form/index.ts';
import type { Report } from '../report/model.ts';
import { squash } from './characters.ts';

/** Why a report cannot be compared with another. */
export interface Refusal {
  kind: 'organ-unknown' | 'year-unknown' | 'other-year' | 'other-organ' | 'organ-in-doubt';
  reason: Text;
}

const THIS: Text = { zh: '本年度报告', en: 'this year’s report' };
const LAST: Text = { zh: '上年度报告', en: 'last year’s report' };
const OTHER: Text = { zh: '另一份报告', en: 'the other report' };

/**
 * Whether `previous` is the report of the same organ for the year before; null where it is. In doubt it is not:
 * numbers of another organ would make findings out of nothing.
 */
export function refusalOf(report: Report, previous: Report): Refusal | null {
  return (
    unknownIn(report, THIS) ??
    unfitPrevious(previous) ??
    otherYear(report.year, previous.year) ??
    otherOrgan(report, previous)
  );
}

/** Why a report can be the one of the year before for none; null where it can. */
export function unfitPrevious(previous: Report): Refusal | null {
  return unknownIn(previous, LAST);
}

/**
 * Whether `other` is the report of another organ for the same year: null where it is, `same` where it is this
 * organ's own (its report at another address).
 */
export function refusalOfOther(report: Report, other: Report): Refusal | 'same' | null {
  const unknown = unknownIn(report, THIS) ?? unknownIn(other, OTHER) ?? notSameYear(report.year, other.year);
  if (unknown !== null) return unknown;
  const kinship = kinshipOf(namedBy(report), namedBy(other));
  if (kinship === 'same') return 'same';
  return kinship === 'other' ? null : organInDoubt(report, other);
}

function unknownIn({ organ, year }: Report, which: Text): Refusal | null {
  const refuse = (kind: Refusal['kind'], zh: string, en: string): Refusal => ({
    kind,
    reason: { zh: `${which.zh}中没有认出${zh}`, en: `no ${en} was recognised in ${which.en}` },
  });
  if (organ === null) return refuse('organ-unknown', '机关名称', 'organ');
  return year === null ? refuse('year-unknown', '年度', 'report year') : null;
}

function otherYear(year: number | null, before: number | null): Refusal | null {
  if (year !== null && before === year - 1) return null;
  return {
    kind: 'other-year',
    reason: {
      zh: `年度不相连：本报告是${year}年度，给出的上年度报告是${before}年度`,
      en: `not the year before: this report is for ${year}, the one given as last year’s for ${before}`,
    },
  };
}

function notSameYear(year: number | null, other: number | null): Refusal | null {
  if (year === other) return null;
  return {
    kind: 'other-year',
    reason: {
      zh: `年度不同：本报告是${year}年度，另一份是${other}年度`,
      en: `not the same year: this report is for ${year}, the other for ${other}`,
    },
  };
}

function otherOrgan(report: Report, previous: Report): Refusal | null {
  if (kinshipOf(namedBy(report), namedBy(previous)) === 'same') return null;
  return {
    kind: 'other-organ',
    reason: {
      zh: `不能确认是同一机关：本报告是“${report.organ}”，给出的上年度报告是“${previous.organ}”`,
      en: `not surely of the same organ: this report is of “${report.organ}”, the one given as last year’s of “${previous.organ}”`,
    },
  };
}

function organInDoubt(report: Report, other: Report): Refusal {
  return {
    kind: 'organ-in-doubt',
    reason: {
      zh: `不能确认是不是同一机关：“${report.organ}”与“${other.organ}”`,
      en: `whether “${report.organ}” and “${other.organ}” are the same organ cannot be told`,
    },
  };
}

const BRACKETS = /[()[\]{}<>〔〕【】〖〗「」『』《》〈〉"'“”‘’]/gu;

/** A name without what pages write differently: white space, width, the form of brackets and quotation marks. */
export function plainName(text: string): string {
  return squash(text).replace(BRACKETS, '');
}

/** An organ as something names it, and what that says of whose it is: titles, first paragraphs. */
export interface Named {
  name: string;
  says: readonly string[];
}

/** Whether two names are of one organ; `doubt`: one of them may be the other without its place. */
export type Kinship = 'same' | 'doubt' | 'other';

/**
 * Names are the same, or one of them lacks the place before it, in whole (水务局) or the place's own name
 * (自治区科技厅). Such a name fits the organs of many places: what bears it has to say itself, where it says whose it
 * is, which one that is.
 */
export function kinshipOf(one: Named, other: Named): Kinship {
  const [a, b] = [plainName(one.name), plainName(other.name)];
  if (a === b) return a === '' ? 'doubt' : 'same';
  const [short, long, bearer] = a.length < b.length ? [a, b, one] : [b, a, other];
  if (short === '' || !long.endsWith(short)) return 'other';
  const place = long.slice(0, -short.length);
  const kind = PLACE_KIND.exec(short)?.[0];
  if (place.length < 2 || (kind === undefined && !PLACE_END.test(place))) return 'other';
  // Of 自治区科技厅 any name of the whole place will do: 新疆维吾尔自治区科学技术厅 is no other organ.
  const proofs = kind === undefined ? [long] : [long, place + kind];
  const isProven = bearer.says.map(plainName).some((line) => proofs.some((proof) => isSaid(line, proof)));
  return isProven ? 'same' : 'doubt';
}

/** Where a place ends, and what a name begins with whose place has lost its own name. */
const PLACE_END = /(?:[省市州盟区县旗镇乡]|街道)$/u;
const PLACE_KIND = /^(?:[省市州盟区县旗镇乡]|自治[区州县旗]|地区|街道)/u;

/** In so many first paragraphs a report says whose it is; further down it names others. */
const OPENING = 3;

function namedBy({ organ, titles, preamble, sections }: Report): Named {
  const overview = sections.find(({ key }) => key === 'overview')?.lines ?? [];
  const opening = [...preamble, ...overview].slice(0, OPENING);
  return { name: organ ?? '', says: [...titles.map(({ text }) => text), ...opening] };
}

/** Whether a line says a name, and not one of another place that ends alike (南京市鼓楼区… for 鼓楼区…). */
function isSaid(line: string, name: string): boolean {
  const at = line.indexOf(name);
  return at !== -1 && !PLACE_END.test(line.slice(0, at));
}
