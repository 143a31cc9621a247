import { SEVERITY_WORDS } from '../../lib/output/words.ts';
import type { Finding } from '../../lib/report/schema.ts';
import { equationLines } from './equation-lines.ts';
import type { Scene } from './scene.ts';

/** A finding as text that can be sent to those who have to mend it. */
export function copyText(finding: Finding, scene: Omit<Scene, 'ask' | 'name'>): string {
  const { verdict, report, rules, lang, words } = scene;
  const who = report.organ ?? words.organUnknown;
  const year = report.year === null ? words.yearUnknown : words.year(report.year);
  const said = (label: string, text: string) => `${label}${words.colon}${text}`;
  const why = rules[finding.rule]?.why;
  return [
    `${who} · ${year}`,
    said(SEVERITY_WORDS[lang][finding.severity], finding.message),
    ...arithmetic(finding, scene),
    ...(why === undefined ? [] : [said(words.why, why)]),
    said(words.basis, finding.basis),
    said(words.fix, finding.fix),
    said(words.source, verdict.source),
  ].join('\n');
}

function arithmetic(finding: Finding, scene: Omit<Scene, 'ask' | 'name'>): string[] {
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
