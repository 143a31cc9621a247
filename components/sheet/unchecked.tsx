import type { ComponentChild } from 'preact';
import { groupBy } from '../../lib/group-by.ts';
import { uncheckedGroups } from '../../lib/output/groups.ts';
import { formOrder, sectionOf } from '../../lib/output/labels.ts';
import { placeLines } from '../../lib/output/places.ts';
import type { UncheckedEntry } from '../../lib/verdict/model.ts';
import { Address } from './address.tsx';
import { pageText, type SheetDocument, sectionHeading } from './document.ts';
import { saidAt } from './group.tsx';
import { SectionRows } from './section-rows.tsx';

/** What was not checked, by section: what could not be read, then what could not be reckoned. */
export function Unchecked({ document }: { document: SheetDocument }) {
  const { verdict, report, words } = document;
  const sorted = verdict.unchecked.toSorted(
    (a, b) => formOrder(a.at, report.edition) - formOrder(b.at, report.edition),
  );
  let number = 0;
  const sections = [...groupBy(sorted, ({ at }) => sectionOf(at))].map(([section, entries]) => ({
    section,
    items: itemsOf(entries, document).map((item) => ({ number: ++number, item })),
  }));
  return (
    <section>
      <h2>{words.parts.unchecked}</h2>
      {sections.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <table class="items">
          <thead>
            <tr>
              <th scope="col">{words.columns.number}</th>
              <th scope="col">{words.columns.item}</th>
            </tr>
          </thead>
          {sections.map(({ section, items }) => (
            <SectionRows key={section ?? ''} heading={sectionHeading(section, document)} columns={2}>
              {items.map(({ number, item }) => (
                <tr key={number}>
                  <td class="number">{number}</td>
                  <td>{item}</td>
                </tr>
              ))}
            </SectionRows>
          ))}
        </table>
      )}
    </section>
  );
}

/** What is said of many places is said once; what could not be read is told one by one, with its address. */
function itemsOf(entries: readonly UncheckedEntry[], document: SheetDocument): ComponentChild[] {
  const { report, text, lang } = document;
  const { folded, told } = uncheckedGroups(
    entries.filter(({ kind }) => kind === undefined),
    report,
  );
  return [
    ...entries.flatMap((entry) => (entry.kind === undefined ? [] : [unreadItem(entry, document)])),
    ...told.map((item) => saidAt(item, document)),
    ...folded.map(({ message, places }) => (
      <>
        <p>{pageText(text.times(message, places.length))}</p>
        {placeLines(places, report.edition, lang).map((line) => (
          <p key={line} class="place">
            {line}
          </p>
        ))}
      </>
    )),
  ];
}

function unreadItem({ kind, at, reason, href }: UncheckedEntry, document: SheetDocument): ComponentChild {
  return (
    <>
      <p>
        {kind !== undefined && <b>{document.words.kinds[kind]}</b>}{' '}
        {saidAt({ at, message: reason }, document)}
      </p>
      {href !== undefined && (
        <p>
          <Address href={href} />
        </p>
      )}
    </>
  );
}
