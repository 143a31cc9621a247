import { useCallback, useMemo } from 'preact/hooks';
import type { FindingKey } from '../../lib/verdict/shown.ts';
import { Chunked } from './chunked.tsx';
import { FindingRow } from './finding.tsx';
import { Fold } from './fold.tsx';
import { memo } from './memo.tsx';
import { Problem } from './problem.tsx';
import {
  membersOf,
  type Resolved,
  type ResolvedFindings,
  type ResolvedSection,
  resolved,
} from './resolved.ts';
import { useScene } from './scene.ts';

interface Props {
  /** Which finding is open; null: none. */
  openKey: FindingKey | null;
  fresh: ReadonlySet<FindingKey>;
}

/** All findings that count, by section. */
export const FindingList = memo(function FindingList({ openKey, fresh }: Props) {
  const { verdict, told, words } = useScene();
  const sections = useMemo(() => resolved(told.sections, verdict.findings), [told, verdict]);
  const sectionOfKey = useMemo(() => new Map(sections.flatMap(keysOf)), [sections]);
  const openSection = openKey === null ? undefined : sectionOfKey.get(openKey)?.section;
  if (sections.length === 0) return <p class="nothing">{words.nothingFound}</p>;
  return (
    <>
      {sections.map((section) => (
        <Section
          key={section.section}
          section={section}
          openKey={openSection === section.section ? openKey : null}
          openEntry={
            openSection === section.section ? (sectionOfKey.get(openKey ?? '')?.entry ?? null) : null
          }
          fresh={fresh}
        />
      ))}
    </>
  );
});

/** A problem can be chosen by itself, and by each of its findings. */
const keysIn = (entry: Resolved): FindingKey[] => [entry.id, ...membersOf(entry).map(({ key }) => key)];

type Stand = { section: ResolvedSection['section']; entry: string };

/** Key of a finding → the section and the entry it stands in. */
function keysOf({ section, entries }: ResolvedSection): [FindingKey, Stand][] {
  return entries.flatMap((entry) =>
    keysIn(entry).map((key): [FindingKey, Stand] => [key, { section, entry: entry.id }]),
  );
}

function drawFindings(entry: ResolvedFindings, openKey: FindingKey | null, fresh: ReadonlySet<FindingKey>) {
  if ('fold' in entry) {
    const isHere = entry.fold.members.some(({ key }) => key === openKey);
    return <Fold key={entry.id} fold={entry.fold} openKey={isHere ? openKey : null} fresh={fresh} />;
  }
  const { key } = entry.one;
  return <FindingRow key={entry.id} item={entry.one} isOpen={key === openKey} isFresh={fresh.has(key)} />;
}

type SectionProps = Props & { section: ResolvedSection; openEntry: string | null };

const Section = memo(function Section({ section, openKey, openEntry, fresh }: SectionProps) {
  const { words } = useScene();
  const draw = useCallback(
    (entry: Resolved) => {
      const open = entry.id === openEntry ? openKey : null;
      const findings = (one: ResolvedFindings) => drawFindings(one, open, fresh);
      if (!('problem' in entry)) return findings(entry);
      const { id, problem } = entry;
      return <Problem key={id} id={id} problem={problem} openKey={open} fresh={fresh} draw={findings} />;
    },
    [openKey, openEntry, fresh],
  );
  return (
    <section class="section">
      <h3>
        {section.label || words.wholeReport}
        <span class="count">{section.count}</span>
      </h3>
      <Chunked items={section.entries} keyOf={({ id }) => id} open={openEntry} draw={draw} />
    </section>
  );
});
