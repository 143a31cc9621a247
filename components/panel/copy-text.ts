import { SEVERITY_WORDS } from '../../lib/output/words.ts';
import type { Finding } from '../../lib/report/schema.ts';
import { equationLines } from './equation-lines.ts';
import { membersOf, type Problem } from './resolved.ts';
import type { Scene } from './scene.ts';

/** A finding as text that can be sent to those who have to mend it. */
export function copyText(finding: Finding, scene: CopyScene): string {
  const { verdict, rules, lang, words } = scene;
  const said = saidIn(scene);
  const why = rules[finding.rule]?.why;
  return [
    whose(scene),
    said(SEVERITY_WORDS[lang][finding.severity], finding.message),
    ...arithmetic(finding, scene),
    ...(why === undefined ? [] : [said(words.why, why)]),
    said(words.basis, finding.basis),
    said(words.fix, finding.fix),
    said(words.source, verdict.source),
  ].join('\n');
}

/** A problem as a note for the editor: what belongs where, what else it could be, and what does not hold. */
export function problemText({ severity, head, others, entries }: Problem, scene: CopyScene): string {
  const { verdict, lang, words } = scene;
  const said = saidIn(scene);
  const findings = entries.flatMap(membersOf).map(({ finding }) => finding);
  const listed = findings.slice(0, MOST_LISTED).map(({ message }) => `  ${message}`);
  const left = findings.length - listed.length;
  return [
    whose(scene),
    said(SEVERITY_WORDS[lang][severity], head),
    ...others.map(({ message }) => `  ${message}`),
    ...listed,
    ...(left > 0 ? [`  … ${words.times(findings.length)}`] : []),
    ...[...new Set(findings.map(({ basis }) => basis))].map((basis) => said(words.basis, basis)),
    said(words.source, verdict.source),
  ].join('\n');
}

/** Findings of a problem that are copied: a whole table of blanks is said by its head. */
const MOST_LISTED = 20;

type CopyScene = Omit<Scene, 'ask' | 'name'>;

const saidIn =
  ({ words }: CopyScene) =>
  (label: string, text: string): string =>
    `${label}${words.colon}${text}`;

function whose({ report, words }: CopyScene): string {
  const year = report.year === null ? words.yearUnknown : words.year(report.year);
  return `${report.organ ?? words.organUnknown} · ${year}`;
}

function arithmetic(finding: Finding, scene: CopyScene): string[] {
  if (finding.equation === undefined) return [];
  const { words } = scene;
  const { terms, sum, operator, total, difference, hasGaps } = equationLines(
    finding,
    finding.equation,
    scene,
  );
  const line = (sign: string, name: string, value: string | number) => `  ${sign || ' '} ${name}  ${value}`;
  return [
    ...terms.map(({ sign, name, value }) => line(sign, name, value)),
    ...(terms.length > 1 ? [line('=', hasGaps ? words.sumWithGaps : words.sum, sum)] : []),
    line('', `${total.name} ${words.given}`, total.value),
    line('', operator === '=' ? words.difference : words.tooMuch, Math.abs(difference)),
  ];
}
