import { sectionProblems } from '../../lib/output/problems.ts';
import { SEVERITY_WORDS } from '../../lib/output/words.ts';
import { diagnosisOf } from '../../lib/verdict/diagnosis.ts';
import { type SheetDocument, sectionHeading } from './document.ts';
import { FindingsHead } from './findings-head.tsx';
import { Found } from './group.tsx';
import { keyOf } from './key-of.ts';
import { ProblemRows } from './problem-rows.tsx';
import { SectionRows } from './section-rows.tsx';

/** The findings that count, by section of the report, numbered through; those that are one problem have one number. */
export function Findings({ document }: { document: SheetDocument }) {
  const { verdict, report, words, lang } = document;
  const { findings } = verdict;
  const sections = sectionProblems({ findings, diagnosis: diagnosisOf(verdict, findings) }, report, lang);
  const numbered = sections.flatMap(({ problems, groups }) => [...problems, ...groups]);
  const numbers = new Map(numbered.map((one, index) => [one, index + 1]));
  return (
    <section>
      <h2>{words.parts.findings}</h2>
      {sections.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <table class="findings">
          <FindingsHead document={document} />
          {sections.map(({ section, problems, groups }) => (
            <SectionRows key={section ?? ''} heading={sectionHeading(section, document)} columns={3}>
              {problems.map((problem) => (
                <ProblemRows
                  key={numbers.get(problem)}
                  problem={problem}
                  number={numbers.get(problem) ?? 0}
                  document={document}
                />
              ))}
              {groups.map((group) => (
                <tr key={keyOf(group)} data-rule={group.rule}>
                  <td class="number">{numbers.get(group)}</td>
                  <td class={`severity ${group.severity}`}>{SEVERITY_WORDS[lang][group.severity]}</td>
                  <td>
                    <Found group={group} document={document} />
                  </td>
                </tr>
              ))}
            </SectionRows>
          ))}
        </table>
      )}
    </section>
  );
}
