import type { Compared } from '../report/model.ts';
import type { FormatOptions, RuleInfo } from './formatter.ts';
import { TEXT_WORDS } from './text-words.ts';
import { displayWidth, padEnd, wrap } from './width.ts';
import { SEVERITY_WORDS } from './words.ts';

type Options = Omit<FormatOptions, 'version'>;

/** The rules as a list for people: id, severity, title, basis. */
export function rulesText({ rules, lang, paint, width }: Options): string {
  const idWidth = Math.max(0, ...rules.map(({ id }) => displayWidth(id)));
  const tags = SEVERITY_WORDS[lang];
  const tagWidth = Math.max(...Object.values(tags).map(displayWidth));
  const indent = idWidth + 2 + tagWidth + 2;
  const room = width === undefined ? undefined : Math.max(20, width - indent);
  const behind = (text: string): string[] => wrap(text, room).map((line) => ' '.repeat(indent) + line);
  const { needs: words, needsOneOf } = TEXT_WORDS[lang];
  const needs = (reports: readonly Compared[]): string => needsOneOf(reports.map((each) => words[each]));
  const lines = rules.flatMap(({ id, severity, title, basis, comparesWith }) => {
    const [first = '', ...rest] = behind(title[lang]);
    const head = `${padEnd(id, idWidth)}  ${padEnd(tags[severity], tagWidth)}  `;
    return [
      paint.bold(head) + first.slice(indent),
      ...rest,
      ...behind(TEXT_WORDS[lang].basis(basis[lang])).map((line) => paint.dim(line)),
      ...(comparesWith === undefined ? [] : behind(needs(comparesWith))).map((line) => paint.dim(line)),
    ];
  });
  return lines.map((line) => `${line}\n`).join('');
}

/** The rules as JSON, in one language. */
export function rulesJson(rules: readonly RuleInfo[], lang: Options['lang']): string {
  const list = rules.map(({ id, severity, title, basis, why, fix }) => ({
    id,
    severity,
    title: title[lang],
    basis: basis[lang],
    why: why[lang],
    fix: fix[lang],
  }));
  return `${JSON.stringify(list, null, 2)}\n`;
}
