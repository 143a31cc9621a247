import { type Group, sectionGroups } from '../../lib/output/groups.ts';
import { SEVERITY_WORDS } from '../../lib/output/words.ts';
import { type SheetDocument, sectionHeading } from './document.ts';
import { FindingsHead } from './findings-head.tsx';
import { Found } from './group.tsx';
import { SectionRows } from './section-rows.tsx';

/** The findings that count, by section of the report, numbered through. */
export function Findings({ document }: { document: SheetDocument }) {
  const { verdict, report, words, lang } = document;
  const sections = sectionGroups(verdict.findings, report);
  const numbers = new Map(sections.flatMap(({ groups }) => groups).map((group, index) => [group, index + 1]));
  return (
    <section>
      <h2>{words.parts.findings}</h2>
      {sections.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <table class="findings">
          <FindingsHead document={document} />
          {sections.map(({ section, groups }) => (
            <SectionRows key={section ?? ''} heading={sectionHeading(section, document)} columns={3}>
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

/** Groups of a section differ in one of these. */
export function keyOf({ rule, severity, basis, fix }: Group): string {
  return JSON.stringify([rule, severity, basis, fix]);
}
