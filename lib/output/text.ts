import { FORMS } from '../form/index.ts';
import { type At, isCell } from '../report/address.ts';
import type { Severity } from '../report/model.ts';
import type { Result, ResultReport } from '../report/schema.ts';
import type { FormatOptions, Formatter, Paint } from './formatter.ts';
import { type Folded, type Group, uncheckedGroups } from './groups.ts';
import { sectionLabel } from './labels.ts';
import { namesItself } from './own-names.ts';
import { placeLabel, placeLines, rowCount } from './places.ts';
import { printable } from './printable.ts';
import { groupsIn, type Problem, sectionProblems } from './problems.ts';
import { type Counts, TEXT_WORDS, type TextWords } from './text-words.ts';
import { displayWidth, padEnd, wrap } from './width.ts';
import { SEVERITIES, SEVERITY_WORDS } from './words.ts';

const COLORS: Readonly<Record<Severity, 'red' | 'yellow' | 'cyan'>> = {
  error: 'red',
  warning: 'yellow',
  info: 'cyan',
};

type TextOptions = Omit<FormatOptions, 'version'>;

/** What is the same for all results of one output. */
interface Style extends TextOptions {
  words: TextWords;
  titles: ReadonlyMap<string, string>;
  /** Columns of the severity tags, the widest of the language. */
  tagWidth: number;
}

function countOf(result: Result): Counts {
  const of = (severity: Severity) =>
    result.findings.filter((finding) => finding.severity === severity).length;
  return { error: of('error'), warning: of('warning'), info: of('info'), unchecked: result.unchecked.length };
}

/** Lines of one text behind an indent; what wraps stays behind it. */
function indented(text: string, indent: number, { width }: Style): string[] {
  const room = width === undefined ? undefined : Math.max(20, width - indent);
  return wrap(printable(text), room).map((line) => ' '.repeat(indent) + line);
}

function mark(counts: Counts, paint: Paint): string {
  if (counts.error > 0) return paint.red('✗');
  return counts.warning > 0 ? paint.yellow('!') : paint.green('✓');
}

function countsLine(counts: Counts, { words, paint }: Style): string {
  const said = SEVERITIES.flatMap((severity) => {
    const count = counts[severity];
    return count === 0 ? [] : [paint[COLORS[severity]](words.count[severity](count))];
  });
  const parts = counts.error === 0 ? [paint.green(words.noErrors), ...said] : said;
  if (counts.unchecked > 0) parts.push(words.count.unchecked(counts.unchecked));
  return parts.join(' · ');
}

function aboutReport(report: ResultReport, { words, lang }: Style): string {
  const { organ, year, edition, published } = report;
  const form = FORMS[edition].source.number;
  return [
    organ ?? words.organUnknown,
    year === null ? words.yearUnknown : words.year(year),
    words.edition(edition, lang === 'zh' ? form : ''),
    published === null ? words.publishedUnknown : words.published(published),
  ].join(' · ');
}

const addressesOf = ({ folded, told }: Group): At[] => [
  ...folded.flatMap(({ places }) => places),
  ...told.map(({ at }) => at),
];

/** The rule's title with how many. */
function groupHead(group: Group, style: Style): string {
  const { words, titles } = style;
  const title = titles.get(group.rule) ?? group.rule;
  const all = addressesOf(group);
  const cells = all.filter(isCell);
  if (cells.length < all.length) return words.times(title, all.length);
  return words.cells(title, cells.length, rowCount(cells));
}

/** Of cells the head says all there is to say but where. */
function foldedLines({ message, places }: Folded, { edition }: ResultReport, style: Style): string[] {
  const lines = placeLines(places, edition, style.lang);
  return places.every(isCell) ? lines : [style.words.times(message, places.length), ...lines];
}

function groupLines(group: Group, report: ResultReport, style: Style): string[] {
  const { words, lang, paint, tagWidth } = style;
  const indent = 2 + tagWidth + 2;
  const tag = paint[COLORS[group.severity]](padEnd(SEVERITY_WORDS[lang][group.severity], tagWidth));
  // A single finding speaks for itself.
  const [single] = group.folded.length + group.told.length === 1 ? group.told : [];
  const head = single?.message ?? groupHead(group, style);
  const [first = '', ...rest] = indented(`${head}  [${group.rule}]`, indent, style);
  const headLines = [`  ${tag}  ${first.slice(indent)}`, ...rest].map((line) =>
    line.replace(`[${group.rule}]`, (id) => paint.dim(id)),
  );
  const folded = group.folded.flatMap((item) => foldedLines(item, report, style));
  const told = single === undefined ? group.told.map(({ message }) => message) : [];
  const notes = [words.basis(group.basis), words.fix(group.fix)];
  return [
    ...headLines,
    ...[...folded, ...told].flatMap((line) => indented(line, indent, style)),
    ...notes.flatMap((line) => indented(line, indent, style)).map((line) => paint.dim(line)),
  ];
}

/** What is wrong, then what it breaks. */
function problemLines(problem: Problem, report: ResultReport, style: Style): string[] {
  const { words, lang, paint, tagWidth } = style;
  const indent = 2 + tagWidth + 2;
  const { severity, head, others, more } = problem;
  const tag = paint[COLORS[severity]](padEnd(SEVERITY_WORDS[lang][severity], tagWidth));
  const groups = groupsIn(problem, report);
  const below = [
    ...others.map(({ message }) => `· ${message}`),
    ...(more > 0 ? [`· ${words.moreWays(more)}`] : []),
    ...groups.flatMap((group) => memberLines(group, report, style)),
  ];
  const notes = groups.flatMap(({ basis, fix }) => [words.basis(basis), words.fix(fix)]);
  const [first = '', ...rest] = indented(head, indent, style);
  return [
    `  ${tag}  ${first.slice(indent)}`,
    ...rest,
    ...below
      .flatMap((line) => indented(line, indent, style))
      .map((line) =>
        groups.reduce((said, { rule }) => said.replace(`[${rule}]`, (id) => paint.dim(id)), line),
      ),
    ...[...new Set(notes)].flatMap((line) => indented(line, indent, style)).map((line) => paint.dim(line)),
  ];
}

/** Findings of a problem: each in its own words, many cells by their places. */
function memberLines(group: Group, report: ResultReport, style: Style): string[] {
  const told = group.told.map(({ message }) => `${message}  [${group.rule}]`);
  if (group.folded.length === 0) return told;
  const places = group.folded.flatMap((item) => foldedLines(item, report, style));
  return [`${groupHead(group, style)}  [${group.rule}]`, ...places, ...told];
}

function findingLines(result: Result, report: ResultReport, style: Style): string[] {
  const { words, lang, paint } = style;
  return sectionProblems(result, report, lang).flatMap(({ section, problems, groups }) => {
    const onPage = section && lang === 'zh' ? report.sections[section]?.heading : undefined;
    const heading = section === undefined ? words.wholeReport : (onPage ?? sectionLabel(section, lang));
    const lines = [
      ...problems.flatMap((problem) => problemLines(problem, report, style)),
      ...groups.flatMap((group) => groupLines(group, report, style)),
    ];
    return ['', ...indented(heading, 0, style).map((line) => paint.bold(line)), ...lines];
  });
}

function uncheckedLines({ unchecked }: Result, report: ResultReport, style: Style): string[] {
  const { words, lang, paint } = style;
  const { edition } = report;
  if (unchecked.length === 0) return [];
  const { folded, told } = uncheckedGroups(unchecked, report);
  const foldedOnes = folded.flatMap(({ message, places }) => [
    ...indented(words.times(message, places.length), 2, style),
    ...placeLines(places, edition, lang).flatMap((line) => indented(line, 4, style)),
  ]);
  const toldOnes = told.flatMap(({ at, message }) => {
    const place = namesItself(message, at, edition) ? '' : placeLabel(at, edition, lang);
    return indented(place === '' ? message : words.placed(place, message), 2, style);
  });
  return ['', paint.bold(words.uncheckedHead), ...toldOnes, ...foldedOnes];
}

function resultLines(result: Result, style: Style): string[] {
  const { words, paint } = style;
  const { source, report } = result;
  if (report === null) {
    const title = `${paint.dim('–')} ${paint.bold(printable(source))}`;
    return [title, ...indented(words.noReport(result.reason ?? ''), 2, style)];
  }
  const counts = countOf(result);
  return [
    `${mark(counts, paint)} ${paint.bold(printable(source))}`,
    `  ${countsLine(counts, style)}`,
    ...indented(aboutReport(report, style), 2, style),
    ...findingLines(result, report, style),
    ...uncheckedLines(result, report, style),
  ];
}

/**
 * For people: the verdict first, then the findings by section with arithmetic, basis and remedy, then what
 * was not checked; with several inputs a closing line that sums up. An unreadable input is told on standard
 * error by the command line and only counted here.
 */
export function textFormatter(options: TextOptions): Formatter {
  const { lang, rules } = options;
  const style: Style = {
    ...options,
    words: TEXT_WORDS[lang],
    titles: new Map(rules.map((rule) => [rule.id, rule.title[lang]])),
    tagWidth: Math.max(...Object.values(SEVERITY_WORDS[lang]).map(displayWidth)),
  };
  const total = { inputs: 0, reports: 0, faulty: 0, others: 0, unreadable: 0 };
  const sum: Counts = { error: 0, warning: 0, info: 0, unchecked: 0 };

  return {
    start: () => '',
    result(result) {
      const separator = total.inputs - total.unreadable > 0 ? '\n' : '';
      const counts = countOf(result);
      total.inputs += 1;
      total.reports += result.report === null ? 0 : 1;
      total.others += result.report === null ? 1 : 0;
      total.faulty += counts.error > 0 ? 1 : 0;
      for (const key of [...SEVERITIES, 'unchecked'] as const) sum[key] += counts[key];
      return `${separator}${resultLines(result, style).join('\n')}\n`;
    },
    unreadable() {
      total.inputs += 1;
      total.unreadable += 1;
      return '';
    },
    end() {
      if (total.inputs < 2) return '';
      const counts = total.reports > 0 ? `\n${countsLine(sum, style)}` : '';
      return `\n${options.paint.bold(style.words.summary(total))}${counts}\n`;
    },
  };
}
