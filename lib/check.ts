import { type Diagnosis, diagnose } from './diagnosis/index.ts';
import { type Edition, editionOfYear, type Text } from './form/index.ts';
import { outlineOfPage } from './page/outline.ts';
import { type Reading, readReport } from './read/index.ts';
import type { Outline, Place } from './read/outline.ts';
import { type Refusal, refusalOf, refusalOfOther } from './read/pair.ts';
import type { Report, Rule, Table, Unread } from './report/model.ts';
import type { DiagnosisItem, Finding, Result, ResultReport, UncheckedItem } from './report/schema.ts';
import { RULES } from './rules/index.ts';
import { outlineOfText } from './text/outline.ts';

export type Lang = 'zh' | 'en';

export interface CheckOptions {
  /** What the result calls its input: a file's path, an address, `-`. */
  source: string;
  /** Language of messages; Chinese by default. */
  lang?: Lang;
  /** Overrides the edition read from the page. */
  edition?: Edition;
  /** The page's address, where the document does not know it: addresses of files and frames are told in full. */
  baseUrl?: string;
  /**
   * Last year's report of the same organ (`report` of its own check), to check this one against. One that is not
   * is refused: see `Checked.refusal`.
   */
  previous?: Report;
  /**
   * Reports of other organs for the same year whose text may be the same. Of those that are not (or not surely),
   * `result.unchecked` says why; this organ's own, at another address, is none to compare with.
   */
  others?: readonly Report[];
}

export interface Checked {
  result: Result;
  /** The report as it was read, `previous` for next year's; null where the page is none. */
  report: Report | null;
  /**
   * Why `previous` was not compared with: everything else is checked all the same, and the last item of
   * `result.unchecked` says it. Null where it was, or there is nothing to compare.
   */
  refusal: Refusal | null;
  /** `placeKey` of an address → the node that shows it. Empty for plain text. */
  places: ReadonlyMap<string, Place>;
  /** What the reader could not read; the first items of `result.unchecked`, in the same order. */
  unread: readonly Unread[];
  /** Rules that could not check the items of `result.unchecked` that come after those, in the same order; none made those of refusals. */
  uncheckedBy: readonly string[];
}

/** A page that the cheap test on its raw text (`mayBeReport`) has ruled out. */
const RULED_OUT: Text = {
  zh: '不是政府信息公开工作年度报告：页面上没有年度报告的用语',
  en: 'not an annual report on open government information: the page has none of its wording',
};

/**
 * The one door: a document (or the text of a plain-text copy) in, a verdict out. It asks for no layout, changes
 * no node, and gives the same result for the same input.
 */
export function check(input: Document | string, { baseUrl, ...options }: CheckOptions): Checked {
  const outline = typeof input === 'string' ? outlineOfText(input) : outlineOfPage(input, baseUrl);
  return checkOutline(outline, options);
}

/** `check` from the outline on, for those who made it elsewhere: the extension reads a page in the page. */
export function checkOutline(
  outline: Outline,
  { edition, ...options }: Omit<CheckOptions, 'baseUrl'>,
): Checked {
  return checkReading(readReport(outline, edition), options);
}

/** `checkOutline` from the report on: what is to be told in both languages is read once. */
export function checkReading(
  reading: Reading,
  { source, lang = 'zh', previous, others = [] }: Omit<CheckOptions, 'baseUrl' | 'edition'>,
): Checked {
  if (reading.report === null) {
    return {
      result: noReport(source, reading.reason[lang]),
      report: null,
      refusal: null,
      places: new Map(),
      unread: [],
      uncheckedBy: [],
    };
  }

  const { report, places } = reading;
  const refusal = previous === undefined ? null : refusalOf(report, previous);
  const compared = refusal === null ? previous : undefined;
  const comparable = others.filter((other) => refusalOfOther(report, other) === null);
  const findings: Finding[] = [];
  const unchecked: UncheckedItem[] = report.unread.map(({ at, reason }) => ({ at, reason: reason[lang] }));
  const uncheckedBy: string[] = [];
  for (const rule of RULES) {
    for (const outcome of rule.check(report, compared, comparable)) {
      if (outcome.kind === 'unchecked') {
        unchecked.push({ at: outcome.at, reason: outcome.reason[lang] });
        uncheckedBy.push(rule.id);
      } else findings.push(findingOf(rule, outcome, editionOfYear(report.year), lang));
    }
  }
  unchecked.push(...notComparedWithOthers(report, others, lang));
  if (refusal !== null) unchecked.push({ at: {}, reason: notCompared(refusal.reason)[lang] });
  const diagnosis = diagnose(report, findings, compared).map((item) => diagnosisOf(item, lang));
  return {
    result: { source, report: publicReport(report), findings, unchecked, diagnosis },
    report,
    refusal,
    places,
    unread: report.unread,
    uncheckedBy,
  };
}

/** What is said of a report that was not compared with the one given as last year's. */
export function notCompared({ zh, en }: Text): Text {
  return { zh: `未与上年度报告核对：${zh}`, en: `not compared with last year’s report: ${en}` };
}

/** One statement for each reason: the same organ may have been given many times. */
function notComparedWithOthers(
  report: Report,
  others: readonly Report[],
  lang: Lang,
): readonly UncheckedItem[] {
  const refusals = others.map((other) => refusalOfOther(report, other));
  const reasons = refusals.flatMap((refusal) => {
    if (refusal === null || refusal === 'same') return [];
    const { zh, en } = refusal.reason;
    return [
      { zh: `未与其他机关的报告核对：${zh}`, en: `not compared with another organ’s report: ${en}` }[lang],
    ];
  });
  return [...new Set(reasons)].map((reason) => ({ at: {}, reason }));
}

/** The result for a page that `mayBeReport` says no to. */
export function notAReport(source: string, lang: Lang = 'zh'): Result {
  return noReport(source, RULED_OUT[lang]);
}

/** The result of a page that could not be read, which is to have one all the same: `cause` says why. */
export function notChecked(source: string, cause: string, lang: Lang = 'zh'): Result {
  return noReport(source, lang === 'zh' ? `未能检查：${cause}` : `could not be checked: ${cause}`);
}

function noReport(source: string, reason: string): Result {
  return { source, report: null, reason, findings: [], unchecked: [], diagnosis: [] };
}

function diagnosisOf({ findings, alternatives }: Diagnosis, lang: Lang): DiagnosisItem {
  return {
    findings: [...findings],
    alternatives: alternatives.map(({ changes, message, ...rest }) => ({
      ...rest,
      changes: [...changes],
      message: message[lang],
    })),
  };
}

type FindingOutcome = Extract<ReturnType<Rule['check']>[number], { kind: 'finding' }>;

function findingOf(rule: Rule, outcome: FindingOutcome, edition: Edition, lang: Lang): Finding {
  const { terms, total, difference } = outcome.equation ?? {};
  return {
    rule: rule.id,
    severity: outcome.severity ?? rule.severity,
    at: outcome.at,
    message: outcome.message[lang],
    basis: (rule.basis.byEdition?.[edition] ?? rule.basis)[lang],
    fix: (outcome.fix ?? rule.fix)[lang],
    ...(terms && total && difference !== undefined
      ? { equation: { terms: [...terms], total, difference } }
      : {}),
  };
}

function publicReport(report: Report): ResultReport {
  const { kind, title, organ, year, edition, published } = { kind: 'annual-report' as const, ...report };
  const sections = Object.fromEntries(report.sections.map(({ key, heading }) => [key, { heading }]));
  const tables = Object.fromEntries(
    Object.values(report.tables).map((table) => [table.key, publicTable(table)]),
  );
  return { kind, title, organ, year, edition, published, sections, tables };
}

/** Rows whose cells could not be placed are there, without cells. */
function publicTable(
  table: Table,
): Record<string, Record<string, { text: string; value: number | null; unit?: string }>> {
  const rows = [...table.rows.values()].map((row) => {
    const cells = Object.entries(row.cells).flatMap(([key, cell]) =>
      cell
        ? [
            [
              key,
              { text: cell.text, value: cell.value, ...(cell.unit === undefined ? {} : { unit: cell.unit }) },
            ] as const,
          ]
        : [],
    );
    return [row.key, Object.fromEntries(cells)] as const;
  });
  return Object.fromEntries(rows);
}
