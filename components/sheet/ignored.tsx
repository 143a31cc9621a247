import { groupBy } from '../../lib/group-by.ts';
import type { Ignored } from '../../lib/ignore/model.ts';
import { IGNORE_REASON_WORDS } from '../../lib/ignore/words.ts';
import { sectionGroups } from '../../lib/output/groups.ts';
import { SEVERITY_WORDS } from '../../lib/output/words.ts';
import { pageText, type SheetDocument, sectionHeading } from './document.ts';
import { FindingsHead } from './findings-head.tsx';
import { Found } from './group.tsx';
import { keyOf } from './key-of.ts';

/** Findings set aside, those that were so for the same reason together. */
export function IgnoredOnes({ document }: { document: SheetDocument }) {
  const { verdict, report, words, lang } = document;
  const byEntry = groupBy(verdict.ignored, ({ entry: { reason, note, by, on, until } }) =>
    JSON.stringify([reason, note, by, on, until]),
  );
  const rows = [...byEntry].flatMap(([entryKey, members]) => {
    const [first] = members;
    if (first === undefined) return [];
    const sections = sectionGroups(
      members.map(({ finding }) => finding),
      report,
    );
    return sections.flatMap(({ section, groups }) =>
      groups.map((group) => ({
        key: `${entryKey} ${section} ${keyOf(group)}`,
        section,
        group,
        entry: first.entry,
      })),
    );
  });
  return (
    <section>
      <h2>{words.parts.ignored}</h2>
      {rows.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <table class="findings">
          <FindingsHead document={document} />
          <tbody>
            {rows.map(({ key, section, group, entry }, index) => (
              <tr key={key} data-rule={group.rule}>
                <td class="number">{index + 1}</td>
                <td class={`severity ${group.severity}`}>{SEVERITY_WORDS[lang][group.severity]}</td>
                <td>
                  <p class="small">{sectionHeading(section, document)}</p>
                  <Found group={group} document={document}>
                    <Aside entry={entry} document={document} />
                  </Found>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Aside({ entry, document: { words, lang } }: { entry: Ignored; document: SheetDocument }) {
  const { reason, note, by, on, until } = entry;
  return (
    <>
      <dt>{words.aside}</dt>
      <dd>
        <b>{IGNORE_REASON_WORDS[reason][lang]}</b>
        {note !== '' && <p>{pageText(note)}</p>}
        <p>{words.asideBy(pageText(by), on, until)}</p>
      </dd>
    </>
  );
}
