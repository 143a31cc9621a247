import { FORMS, type Text } from '../../form/index.ts';
import type { Outcome, Report, Rule } from '../../report/model.ts';
import { isAboutApplications } from '../shared/applications-in-text.ts';
import { article, bases, formNotices } from '../shared/basis.ts';
import { countAt } from '../shared/counts.ts';
import { formOf } from '../shared/labels.ts';
import { countsAnything, quantitiesIn } from '../shared/numbers-in-text.ts';
import { casesOf, readingsOf } from '../shared/readings.ts';
import { type Clause, clausesInScope, isPlain } from '../shared/scope.ts';
import { quote, whereabouts } from '../shared/sentences.ts';

const UNITS = '件|份|宗|起|个|例|条|项|部';

/** One number of the text and all that the tables could mean by it. */
interface Claim {
  clause: Clause;
  /** Numbers of one kind are compared with each other: two that differ may be parts of one. */
  kind: string;
  what: Text;
  value: number;
  readings: readonly number[];
}

export const rule: Rule = {
  id: 'text/counts',
  severity: 'warning',
  title: { zh: '正文的数字与表格不符', en: 'A number in the text contradicts the table' },
  basis: bases(
    article('第五十条', 'Article 50'),
    formNotices('报告内容应当准确', 'the report is to be accurate'),
  ),
  why: {
    zh: '同一件事在正文与表中数字不同，至少有一处是错的，读者不知该信哪一个。',
    en: 'Where text and table give different numbers for one thing, at least one is wrong and a reader cannot tell which.',
  },
  fix: {
    zh: '对照台账核对正文与表格，改正填错的一处；数字只指其中一部分的，在文中说明。',
    en: 'Check text and table against the register and correct the wrong one; say so where the number is only a part.',
  },
  check(report) {
    const clauses = clausesInScope(report).filter(isPlain);
    const claims = [
      ...applicationClaims(report, clauses),
      ...caseClaims(report, clauses),
      ...documentClaims(report, clauses),
    ];
    const valuesOf = new Map<string, Set<number>>();
    for (const { kind, value } of claims) valuesOf.set(kind, (valuesOf.get(kind) ?? new Set()).add(value));
    return claims.filter((claim) => contradicts(claim, valuesOf)).map(outcomeOf);
  },
};

/** A number is only held against the text if no other number of its kind is given: else either may be a part. */
function contradicts(claim: Claim, valuesOf: ReadonlyMap<string, ReadonlySet<number>>): boolean {
  if (claim.readings.length === 0 || claim.readings.includes(claim.value)) return false;
  return valuesOf.get(claim.kind)?.size === 1;
}

function outcomeOf({ clause, what, value, readings }: Claim): Outcome {
  const where = whereabouts(clause.paragraph);
  const possible = [...new Set(readings)].sort((a, b) => a - b);
  const said = quote(clause.text);
  return {
    kind: 'finding',
    at: { section: clause.paragraph.section },
    message: {
      zh: `${where.zh}“${said}”：${what.zh}写作 ${value}，按表中数字应为 ${possible.join(' 或 ')}`,
      en: `${where.en}“${said}”: ${what.en} is given as ${value}, while the table gives ${possible.join(' or ')}`,
    },
  };
}

/** The only number of a clause, where the clause has exactly one and it is exact. */
function onlyNumber(text: string): number | null {
  const [first] = quantitiesIn(text, UNITS);
  return first !== undefined && countsAnything(text, UNITS) === 1 ? first.value : null;
}

/** Clauses cut at 、 too where they hold several numbers (`收到申请 5 件、答复 5 件`). */
function pieces(text: string): readonly string[] {
  return countsAnything(text, UNITS) > 1 ? text.split('、') : [text];
}

const RECEIVED = /收到|受理|新收|接收|接到/;
const ANSWERED = /答复|办结|办理完毕|办理完成/;
const FORWARDED = /结转/;
const FROM_LAST_YEAR = /(上年|上一年|去年|\d{4}年度?)结转|结转(自|来)/;
/** Answers and results that leave some applications out. */
const SOME_RESULTS = /予以公开|部分公开|不予|无法提供|同意|延期|逾期|及时公开|当日|当场|主动|撤|率/;

/** `结转下年度继续办理` is the label of the form: what else could it be about. */
const FORM_OF_FORWARDED = /结转(?:到|至)?下一?年度?(?:继续)?办理/;

function isOfApplications(clause: Clause): boolean {
  return isAboutApplications(clause) || FORM_OF_FORWARDED.test(clause.text);
}

function applicationClaims(report: Report, clauses: readonly Clause[]): readonly Claim[] {
  const tables = readingsOf(report.tables.applications);
  if (tables.length === 0) return [];
  const received = tables.flatMap((t) => [
    t.received,
    t.received + t.carriedOver,
    t.processed,
    t.processed + t.carriedForward,
  ]);
  const answered = tables.flatMap((t) => [
    t.processed,
    t.processed - t.carriedOver,
    t.processed - t.unanswered,
    t.received - t.carriedForward,
    ...[t.received, t.received + t.carriedOver].filter(() => t.carriedForward === 0),
  ]);
  const forwarded = tables.flatMap((t) => [t.carriedForward, t.carriedOver]);
  return clauses.flatMap((clause) =>
    pieces(clause.text).flatMap((text): Claim[] => {
      const value = onlyNumber(text);
      if (value === null || SOME_RESULTS.test(text)) return [];
      const claim = (kind: string, what: Text, readings: readonly number[]): Claim[] =>
        isOfApplications(clause) ? [{ clause, kind, what, value, readings }] : [];
      if (FORWARDED.test(text)) {
        if (FROM_LAST_YEAR.test(text)) return [];
        return claim('forwarded', { zh: '结转件数', en: 'the number carried forward' }, forwarded);
      }
      if (ANSWERED.test(text)) {
        const both = RECEIVED.test(text) ? [...received, ...answered] : answered;
        return claim('answered', { zh: '答复办结件数', en: 'the number answered' }, both);
      }
      if (!RECEIVED.test(text) || !text.includes('申请')) return [];
      return claim('received', { zh: '收到申请件数', en: 'the number of applications received' }, received);
    }),
  );
}

/** The organ as the one who decides: its own caseload, not cases about its disclosure. */
const AS_JUDGE = /办理|审理|受理|作出|化解|调解|应诉|出庭|代理|审查/;
const SOME_CASES = /维持|纠正|撤销|驳回|败诉|胜诉|审结|一审|二审|再审|终止|调解|各|后起诉|直接|未经/;
const CASE_UNITS = '件|起|宗|例|次|个';

function caseClaims(report: Report, clauses: readonly Clause[]): readonly Claim[] {
  const tables = casesOf(report.tables.review);
  if (tables.length === 0) return [];
  const review = tables.map((t) => t.review);
  const litigation = tables.flatMap((t) => [t.direct + t.postReview, t.direct, t.postReview]);
  const both = tables.flatMap((t) => [t.review + t.direct + t.postReview, t.review, t.direct + t.postReview]);
  return clauses.filter(isAboutCases).flatMap((clause) =>
    piecesOfCases(clause.text).flatMap((text): Claim[] => {
      const [first] = quantitiesIn(text, CASE_UNITS);
      if (first === undefined || countsAnything(text, CASE_UNITS) !== 1) return [];
      const before = text.slice(0, first.start);
      const hasReview = before.includes('复议');
      const hasLitigation = before.includes('诉讼');
      const claim = (kind: string, what: Text, readings: readonly number[]): Claim[] => [
        { clause, kind, what, value: first.value, readings },
      ];
      if (hasReview && hasLitigation) {
        return claim('cases', { zh: '复议、诉讼件数', en: 'the number of cases' }, both);
      }
      if (hasReview)
        return claim('review', { zh: '行政复议件数', en: 'the number of reconsiderations' }, review);
      if (!hasLitigation) return [];
      return claim('litigation', { zh: '行政诉讼件数', en: 'the number of lawsuits' }, litigation);
    }),
  );
}

/** Cases about the organ's own disclosure, all of them. */
function isAboutCases({ text, sentence, paragraph }: Clause): boolean {
  if (!/复议|诉讼/.test(text)) return false;
  const aboutDisclosure = paragraph.section === 'review' || sentence.includes('公开');
  return aboutDisclosure && !AS_JUDGE.test(sentence) && !SOME_CASES.test(sentence);
}

function piecesOfCases(text: string): readonly string[] {
  return countsAnything(text, CASE_UNITS) > 1 ? text.split(/[、和及与]/) : [text];
}

const DOCUMENT_UNITS = '件|份|部|个';
const NOT_ITS_OWN =
  /清理|审核|审查|备案|起草|报送|修订|修改|征求|征集|解读|梳理|代拟|合法性|评估|转发|学习|贯彻|落实|保留|继续有效|失效|宣布|拟/;

/** Edition 2019 has the wording that the labels of both editions contain. */
const DOCUMENT_ROWS = FORMS['2019'].tables.disclosure.rows
  .filter(({ columns }) => columns.includes('made'))
  .map(({ key, label }) => ({
    row: key,
    name: label.text,
    what: { zh: `${label.text}件数`, en: `the number of ${label.en}` },
  }));

/** `规章 N 件`, `规范性文件 N 件`, against every number of that row: which of them is meant seldom is said. */
function documentClaims(report: Report, clauses: readonly Clause[]): readonly Claim[] {
  const table = report.tables.disclosure;
  if (table === undefined) return [];
  const form = formOf(table);
  return DOCUMENT_ROWS.flatMap(({ row, name, what }) => {
    const columns = form.rows.find(({ key }) => key === row)?.columns ?? [];
    const values = columns.map((column) => countAt(table, row, column));
    if (values.some((value) => value === null)) return [];
    const known = values.flatMap((value) => value ?? []);
    const readings = [...known, known.reduce((sum, value) => sum + value, 0)];
    return clauses.flatMap((clause): Claim[] => {
      const value = numberBeside(clause.text, name);
      return value === null || NOT_ITS_OWN.test(clause.sentence)
        ? []
        : [{ clause, kind: row, what, value, readings }];
    });
  });
}

/** The number that stands directly before or after a name; null where there are several names or numbers. */
function numberBeside(text: string, name: string): number | null {
  const start = text.indexOf(name);
  if (start === -1) return null;
  const [only] = quantitiesIn(text, DOCUMENT_UNITS);
  if (only === undefined || countsAnything(text, DOCUMENT_UNITS) !== 1) return null;
  // `规章、规范性文件 5 件` and `规章制度 5 项` count something else.
  if (/规章/.test(text) && /规范性文件/.test(text)) return null;
  if (/规章制度|政策|法规/.test(text)) return null;
  const after = /^(共计?|总计|合计|数量?|为|总数)?$/;
  const end = start + name.length;
  if (only.start >= end) return after.test(text.slice(end, only.start)) ? only.value : null;
  return /^(的)?(行政|部门|政府)?$/.test(text.slice(only.end, start)) && text.slice(end) === ''
    ? only.value
    : null;
}
