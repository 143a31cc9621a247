import { CORNER_NOTE, SECTIONS, SOURCES } from '../form/index.ts';
import { core } from '../read/characters.ts';

/**
 * The first test on a page, on its raw text, before any tree of it is built or walked: could it be a report?
 * Most pages of a government site could not, and for them this is all that is ever done. It may say yes to a
 * page that is none (`readReport` then says why not), never no to one that is.
 */

/** What may stand between two characters of a word: white space, tags, entities of spaces. */
const BETWEEN = '(?:\\s|<[^<>]{0,600}>|&nbsp;|&#(?:160|12288|8203);|[\\u00a0\\u200b\\u3000])*';
const loose = (word: string): RegExp => new RegExp([...word].join(BETWEEN));

const SUBJECT = loose('信息公开');
const KINDS = [loose('年度报告'), loose('年报'), loose('工作报告'), loose('年度')];

/** Words of the form that a report cannot do without and other pages rarely have together. */
const MARKS: readonly RegExp[] = [
  ...SECTIONS.filter(({ key }) => key !== 'problems').map(({ label }) => loose(label.text.slice(0, 6))),
  /总体情况|概述|基本情况/,
  loose('行政复议'),
  loose('不予公开'),
  loose('申请人情况'),
  loose(core(CORNER_NOTE).slice(0, 9)),
  loose(core(SOURCES.regulations.title).slice(-4)),
];
const FEWEST_MARKS = 2;

/** A page written in numeric entities is not searched but read. */
const MANY_ENTITIES = 200;

export function mayBeReport(raw: string): boolean {
  if (SUBJECT.test(raw) && KINDS.some((kind) => kind.test(raw))) {
    let marks = 0;
    for (const mark of MARKS) {
      if (mark.test(raw)) marks++;
      if (marks >= FEWEST_MARKS) return true;
    }
  }
  return hasManyEntities(raw);
}

function hasManyEntities(raw: string): boolean {
  let count = 0;
  // Most of a file of noise is no entity, though `&#` occurs in it.
  for (let at = raw.indexOf('&#'); at !== -1; at = raw.indexOf('&#', at + 2)) {
    if (/[\dxX]/.test(raw[at + 2] ?? '') && ++count >= MANY_ENTITIES) return true;
  }
  return false;
}
