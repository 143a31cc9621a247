import type { Compared, Severity } from '../report/model.ts';
import type { Lang } from './formatter.ts';
import { plural } from './words.ts';

export type Counts = Record<Severity | 'unchecked', number>;

interface Totals {
  inputs: number;
  reports: number;
  /** Reports with at least one error. */
  faulty: number;
  /** Inputs that are no report. */
  others: number;
  unreadable: number;
}

/** The sentences of the text output. */
export interface TextWords {
  noErrors: string;
  count: Record<Severity | 'unchecked', (count: number) => string>;
  organUnknown: string;
  year(year: number): string;
  yearUnknown: string;
  edition(edition: string, form: string): string;
  published(date: string): string;
  publishedUnknown: string;
  wholeReport: string;
  noReport(reason: string): string;
  uncheckedHead: string;
  times(what: string, count: number): string;
  cells(what: string, cells: number, rows: number): string;
  placed(place: string, what: string): string;
  basis(basis: string): string;
  /** What a rule needs that compares with other reports. */
  needs: Readonly<Record<Compared, string>>;
  needsOneOf(reports: readonly string[]): string;
  fix(fix: string): string;
  /** Explanations that are not told. */
  moreWays(count: number): string;
  summary(totals: Totals): string;
}

const zh: TextWords = {
  noErrors: '没有发现错误',
  count: {
    error: (count) => `错误 ${count}`,
    warning: (count) => `警告 ${count}`,
    info: (count) => `提示 ${count}`,
    unchecked: (count) => `未核对 ${count}`,
  },
  organUnknown: '机关不明',
  year: (year) => `${year} 年度`,
  yearUnknown: '年度不明',
  edition: (edition, form) => `${edition} 版格式（${form}）`,
  published: (date) => `${date} 公布`,
  publishedUnknown: '公布日期不明',
  wholeReport: '整份报告',
  noReport: (reason) => `未检查：${reason}`,
  uncheckedHead: '未能核对',
  times: (what, count) => `${what}（${count} 处）`,
  cells: (what, cells, rows) => `${what}（${cells} 个单元格，涉及 ${rows} 行）`,
  placed: (place, what) => `${place}：${what}`,
  basis: (basis) => `依据：${basis}`,
  needs: {
    previous: '上年度报告（gouji check --previous）',
    others: '同年度其他机关的报告（gouji audit）',
  },
  needsOneOf: (reports) => `需要：${reports.join('，或')}`,
  fix: (fix) => `改法：${fix}`,
  moreWays: (count) => `另有 ${count} 种改法`,
  summary({ inputs, reports, faulty, others, unreadable }) {
    const parts = [`年度报告 ${reports} 份${faulty > 0 ? `（其中 ${faulty} 份有错误）` : ''}`];
    if (others > 0) parts.push(`不是年度报告 ${others} 个`);
    if (unreadable > 0) parts.push(`未能读取 ${unreadable} 个`);
    return `共 ${inputs} 个输入：${parts.join('，')}`;
  },
};

const en: TextWords = {
  noErrors: 'no errors',
  count: {
    error: (count) => plural(count, 'error'),
    warning: (count) => plural(count, 'warning'),
    info: (count) => plural(count, 'note'),
    unchecked: (count) => `${count} not checked`,
  },
  organUnknown: 'organ not known',
  year: (year) => `report year ${year}`,
  yearUnknown: 'report year not known',
  edition: (edition) => `form of ${edition}`,
  published: (date) => `published ${date}`,
  publishedUnknown: 'publication date not known',
  wholeReport: 'The report as a whole',
  noReport: (reason) => `not checked: ${reason}`,
  uncheckedHead: 'Not checked',
  times: (what, count) => `${what} (${count} times)`,
  cells: (what, cells, rows) => `${what} (${plural(cells, 'cell')} in ${plural(rows, 'row')})`,
  placed: (place, what) => `${place}: ${what}`,
  basis: (basis) => `Basis: ${basis}`,
  needs: {
    previous: 'last year’s report (gouji check --previous)',
    others: 'reports of other organs for the same year (gouji audit)',
  },
  needsOneOf: (reports) => `Needs: ${reports.join(', or ')}`,
  fix: (fix) => `How to mend: ${fix}`,
  moreWays: (count) => `${count} more`,
  summary({ inputs, reports, faulty, others, unreadable }) {
    const parts = [plural(reports, 'annual report') + (faulty > 0 ? ` (${faulty} with errors)` : '')];
    if (others > 0) parts.push(`${others} no annual report`);
    if (unreadable > 0) parts.push(`${unreadable} unreadable`);
    return `${plural(inputs, 'input')}: ${parts.join(', ')}`;
  },
};

export const TEXT_WORDS: Readonly<Record<Lang, TextWords>> = { zh, en };
