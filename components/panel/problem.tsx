import type { ComponentChild } from 'preact';
import type { FindingKey } from '../../lib/verdict/shown.ts';
import { CellLink } from './cell-link.tsx';
import { Chunked } from './chunked.tsx';
import { CopyButton } from './copy-button.tsx';
import { problemText } from './copy-text.ts';
import { Foldable } from './foldable.tsx';
import { memo } from './memo.tsx';
import { membersOf, type Problem as ProblemEntry, type ResolvedFindings } from './resolved.ts';
import { useScene } from './scene.ts';

interface Props {
  id: FindingKey;
  problem: ProblemEntry;
  /** The problem's own key, or that of one of its findings; null: none of these is chosen. */
  openKey: FindingKey | null;
  fresh: ReadonlySet<FindingKey>;
  draw(entry: ResolvedFindings): ComponentChild;
}

/** What one mistake breaks, as one problem: what belongs where, then the findings that it explains. */
export const Problem = memo(function Problem({ id, problem, openKey, fresh, draw }: Props) {
  const scene = useScene();
  const { words, ask } = scene;
  const { severity, head, others, entries } = problem;
  const members = entries.flatMap(membersOf);
  return (
    <Foldable
      severity={severity}
      said={head}
      note={members.length > 1 ? words.oneProblem(members.length) : ''}
      members={members}
      isChosen={openKey !== null}
      isItself={openKey === id}
      fresh={fresh}
      onOpen={() => ask.onSelect({ kind: 'finding', key: id })}
      intro={
        others.length > 0 && (
          <ul class="ways">
            {others.map(({ message, at }) => (
              <li key={message}>{at === null ? message : <CellLink at={at}>{message}</CellLink>}</li>
            ))}
          </ul>
        )
      }
      before={
        <>
          <button
            type="button"
            class="button primary"
            onClick={() => ask.onReveal({ kind: 'finding', key: id })}
          >
            {words.reveal}
          </button>
          <CopyButton label={words.copyCorrection} text={() => problemText(problem, scene)} />
        </>
      }
    >
      <Chunked items={entries} keyOf={(entry) => entry.id} open={openKey} draw={draw} />
    </Foldable>
  );
});
