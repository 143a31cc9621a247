import { groupBy } from '../../lib/group-by.ts';
import { SEVERITY_WORDS } from '../../lib/output/words.ts';
import { ruleTitle } from '../../lib/verdict/contract.ts';
import type { SheetDocument } from './document.ts';

/** What the settings of the person who checked made of the checker's rules. */
export function RuleSettings({ document: { verdict, words, lang } }: { document: SheetDocument }) {
  const all = [...verdict.findings, ...verdict.ignored.map(({ finding }) => finding)];
  const changed = groupBy(
    all.filter(({ was }) => was !== undefined),
    ({ rule, was, severity }) => `${rule} ${was} ${severity}`,
  );
  const lines = [
    ...verdict.rulesOff.map((id) => words.switchedOff(ruleTitle(id)[lang], id)),
    ...[...changed.values()].flatMap((members) => {
      const [{ rule, was, severity } = {}] = members;
      if (rule === undefined || was === undefined || severity === undefined) return [];
      const [from, to] = [SEVERITY_WORDS[lang][was], SEVERITY_WORDS[lang][severity]];
      return [words.severityChanged(ruleTitle(rule)[lang], rule, from, to, members.length)];
    }),
  ];
  return (
    <section>
      <h2>{words.parts.settings}</h2>
      {lines.length === 0 ? (
        <p>{words.allAsGiven}</p>
      ) : (
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
