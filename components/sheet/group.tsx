import type { ComponentChildren } from 'preact';
import type { Group } from '../../lib/output/groups.ts';
import { namesWhole } from '../../lib/output/own-names.ts';
import { placeLabel, placeLines, rowCount } from '../../lib/output/places.ts';
import { type At, isCell } from '../../lib/report/address.ts';
import { ruleTitle } from '../../lib/verdict/contract.ts';
import { pageText, type SheetDocument } from './document.ts';

interface Props {
  group: Group;
  document: SheetDocument;
  /** What else is to be said of them: terms with their descriptions. */
  children?: ComponentChildren;
}

/** Findings of one rule with the same basis and remedy: what is found, every place where, and what it rests on. */
export function Found({ group, document, children }: Props) {
  const { report, lang, words, text } = document;
  // A single finding speaks for itself.
  const [single] = group.folded.length + group.told.length === 1 ? group.told : [];
  return (
    <>
      <p class="what">{single === undefined ? headOf(group, document) : saidAt(single, document)}</p>
      {group.folded.map(({ message, places }) => (
        <div key={message} class="places">
          {!places.every(isCell) && <p>{pageText(text.times(message, places.length))}</p>}
          {placeLines(places, report.edition, lang).map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      ))}
      {single === undefined && group.told.length > 0 && (
        <ul>
          {group.told.map((finding) => (
            <li key={saidAt(finding, document)}>{saidAt(finding, document)}</li>
          ))}
        </ul>
      )}
      <dl>
        {children}
        <dt>{words.basis}</dt>
        <dd>{pageText(group.basis)}</dd>
        <dt>{words.fix}</dt>
        <dd>{pageText(group.fix)}</dd>
        <dt>{words.rule}</dt>
        <dd>{group.rule}</dd>
      </dl>
    </>
  );
}

/** The rule's title with how many. */
function headOf({ rule, folded, told }: Group, { lang, text }: SheetDocument): string {
  const places = [...folded.flatMap((fold) => fold.places), ...told.map(({ at }) => at)];
  const title = ruleTitle(rule)[lang];
  if (!places.every(isCell)) return text.times(title, places.length);
  return text.cells(title, places.length, rowCount(places));
}

/** What is said of a place, with the place where the words do not name it; a section's is the heading above. */
export function saidAt(
  { at, message }: { at: At; message: string },
  { report, lang, text }: SheetDocument,
): string {
  const said = pageText(message);
  if (at.table === undefined || namesWhole(message, at, report.edition)) return said;
  return text.placed(placeLabel(at, report.edition, lang), said);
}
