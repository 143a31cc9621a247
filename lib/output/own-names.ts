import { FORMS, SECTIONS } from '../form/index.ts';
import type { Edition, Text } from '../form/types.ts';
import type { At } from '../report/address.ts';
import { formColumn, formRow, sectionOf } from './labels.ts';

/**
 * Messages quote the official names of what they are about (`“（三）不予公开—1.属于国家秘密”行全部空白`). Without
 * those names, messages that say the same of many rows are the same message.
 */

const OPEN = '“';
const CLOSE = '”';
const LEFT_OUT = '“…”';
/** The longest name with its groups has 60 characters; a quote that opened further back is another. */
const LONGEST_NAME = 100;

/** Names by which a message can call the address; the narrowest keys that apply. */
function namesOf(at: At, edition: Edition): Text[] {
  const { table, row, column } = at;
  const labels =
    table === undefined
      ? []
      : [
          row === undefined ? undefined : formRow(table, row, edition)?.label,
          column === undefined ? undefined : formColumn(table, column, edition)?.label,
        ].filter((label) => label !== undefined);
  if (labels.length > 0) return labels.map(({ text, en }) => ({ zh: text, en }));
  const section = SECTIONS.find(({ key }) => key === sectionOf(at))?.label;
  const names = section === undefined ? [] : [{ zh: section.text, en: section.en }];
  return table === undefined ? names : [...names, FORMS[edition].tables[table].title];
}

/** The name as the page has it, and as messages quote it: quotation marks of its own become single ones. */
function writings({ zh, en }: Text): Text[] {
  const quoted = zh.replace(OPEN, '‘').replace(CLOSE, '’');
  return quoted === zh
    ? [{ zh, en }]
    : [
        { zh, en },
        { zh: quoted, en },
      ];
}

/** Where the translation that follows a quoted name ends: ` (refused – state secret)`. */
function endOfTranslation(text: string, from: number, name: string): number {
  if (!text.startsWith(' (', from)) return from;
  const end = text.indexOf(`${name})`, from);
  return end === -1 || end - from > LONGEST_NAME ? from : end + name.length + 1;
}

function without(text: string, { zh, en }: Text): string {
  const quoted = `${zh}${CLOSE}`;
  let rest = text;
  let done = '';
  for (let at = rest.indexOf(quoted); at !== -1; at = rest.indexOf(quoted)) {
    const start = rest.lastIndexOf(OPEN, at);
    const end = at + quoted.length;
    const isName = start !== -1 && at - start <= LONGEST_NAME;
    done += isName ? rest.slice(0, start) + LEFT_OUT : rest.slice(0, end);
    rest = rest.slice(isName ? endOfTranslation(rest, end, en) : end);
  }
  return done + rest;
}

/** The message with `“…”` for the names of its own address. */
export function withoutOwnNames(message: string, at: At, edition: Edition): string {
  return namesOf(at, edition).flatMap(writings).reduce(without, message);
}

const isNamedIn =
  (message: string) =>
  (name: Text): boolean =>
    writings(name).some(({ zh }) => message.includes(zh));

/** Whether the message itself says where. */
export function namesItself(message: string, at: At, edition: Edition): boolean {
  return namesOf(at, edition).some(isNamedIn(message));
}

/** Whether the message itself says both in which row and in which column, those that apply. */
export function namesWhole(message: string, at: At, edition: Edition): boolean {
  return namesOf(at, edition).every(isNamedIn(message));
}
