import { problemHead } from '../../../output/problem-head.ts';
import { SEVERITY_WORDS } from '../../../output/words.ts';
import type { Finding } from '../../../report/schema.ts';
import { RULES } from '../../../rules/index.ts';
import { matterOf } from '../../../verdict/keys.ts';
import type { VerdictDiagnosis } from '../../../verdict/model.ts';
import type { SheetForm } from '../cell.ts';
import { CERTAINTIES } from '../words.ts';
import { address, column, place, placeKeys, text, whose } from './columns.ts';
import { editionOf, type Page } from './page.ts';

/** A finding with the page it is on, and what the diagnosis says of it. */
export interface FindingLine {
  page: Page;
  finding: Finding;
  diagnosis: VerdictDiagnosis | undefined;
}

/** Findings of a page, in the report's order. */
export function findingLines(page: Page): FindingLine[] {
  const { findings, diagnosis } = page.verdict;
  const byMatter = new Map(diagnosis.flatMap((item) => item.findings.map((one) => [matterOf(one), item])));
  return findings.map((finding) => ({ page, finding, diagnosis: byMatter.get(matterOf(finding)) }));
}

const RULE_TITLES = new Map(RULES.map(({ id, title }) => [id, title]));

/** The left side of an equation, as far as its cells have numbers. */
function leftOf({ equation }: Finding): number | null {
  if (equation === undefined) return null;
  const values = equation.terms.flatMap(({ value, sign }) => (value === null ? [] : [sign * value]));
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0);
}

export const FINDINGS: SheetForm<FindingLine> = {
  key: 'findings',
  name: text('问题', 'Findings'),
  about: text('每项问题一行。', 'A row for each finding.'),
  frozen: 3,
  printed: 10,
  columns: [
    ...whose<FindingLine>(({ page }) => page, true),
    column(
      'severity',
      [text('级别', 'Severity'), text('错误、警告或提示。', 'Error, warning or note.')],
      10,
      ({ page, finding }) => ({
        word: SEVERITY_WORDS[page.lang][finding.severity],
        tone: finding.severity,
      }),
    ),
    column(
      'ruleTitle',
      [text('规则名称', 'Rule’s title'), text('规则要求什么。', 'What the rule is about.')],
      26,
      ({ page, finding }) => RULE_TITLES.get(finding.rule)?.[page.lang] ?? null,
      true,
    ),
    column(
      'message',
      [text('说明', 'Message'), text('问题是什么，含算式。', 'What is wrong, with the arithmetic.')],
      60,
      ({ finding }) => finding.message,
      true,
    ),
    column(
      'left',
      [
        text('等式左边', 'Left side'),
        text('勾稽等式左边各项之和；空白格不计。', 'Sum of the equation’s terms; blank cells are left out.'),
      ],
      10,
      ({ finding }) => leftOf(finding),
    ),
    column(
      'right',
      [text('等式右边', 'Right side'), text('勾稽等式右边所填的数。', 'The number that stands for the sum.')],
      10,
      ({ finding }) => finding.equation?.total.value ?? null,
    ),
    column(
      'difference',
      [text('差额', 'Difference'), text('左边减右边。', 'Left less right.')],
      12,
      ({ finding }) => finding.equation?.difference ?? null,
    ),
    column(
      'diagnosis',
      [
        text('推断', 'Diagnosis'),
        text(
          '同一处差错引起的各项问题合在一起推断：哪里填错、应填多少；分不出的说明分不出。',
          'What is wrong and what belongs there, told of all findings that one mistake makes; or that it cannot be told.',
        ),
      ],
      50,
      ({ page, diagnosis }) =>
        diagnosis === undefined ? null : problemHead(diagnosis.alternatives, editionOf(page), page.lang),
      true,
    ),
    ...place<FindingLine>(({ page, finding }) => ({
      at: finding.at,
      edition: editionOf(page),
      lang: page.lang,
    })),
    column(
      'alternative',
      [
        text('首选改法', 'First explanation'),
        text('各种改法中排在最前的一种。', 'The best of all explanations.'),
      ],
      50,
      ({ diagnosis }) => diagnosis?.alternatives[0]?.message ?? null,
      true,
    ),
    column(
      'certainty',
      [text('把握', 'Certainty'), text('首选改法的把握。', 'How sure the first explanation is.')],
      9,
      ({ page, diagnosis }) => {
        const first = diagnosis?.alternatives[0];
        return first === undefined ? null : CERTAINTIES[first.certainty].word[page.lang];
      },
    ),
    column(
      'alternatives',
      [
        text('改法数', 'Explanations'),
        text('能使等式成立的改法有几种。', 'How many explanations there are.'),
      ],
      9,
      ({ diagnosis }) => diagnosis?.alternatives.length ?? null,
    ),
    column(
      'basis',
      [text('依据', 'Basis'), text('规则所依据的条款或通知。', 'The article or notice it rests on.')],
      70,
      ({ finding }) => finding.basis,
      true,
    ),
    column(
      'fix',
      [text('更正办法', 'How to mend'), text('怎样更正。', 'What is to be done.')],
      70,
      ({ finding }) => finding.fix,
      true,
    ),
    column(
      'rule',
      [text('规则', 'Rule'), text('规则的固定代码，含义见下。', 'The rule’s fixed id; see the rules below.')],
      21,
      ({ finding }) => finding.rule,
    ),
    placeKeys<FindingLine>(({ finding }) => finding.at),
    address<FindingLine>(({ page }) => page),
  ],
};
