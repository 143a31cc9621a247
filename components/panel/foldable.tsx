import type { ComponentChildren } from 'preact';
import { useEffect, useId, useState } from 'preact/hooks';
import { SEVERITY_WORDS } from '../../lib/output/words.ts';
import type { Severity } from '../../lib/report/model.ts';
import type { FindingKey } from '../../lib/verdict/shown.ts';
import { Icon } from './icons.tsx';
import { IgnoreForm } from './ignore-form.tsx';
import type { Keyed } from './resolved.ts';
import { useScene } from './scene.ts';

interface Props {
  severity: Severity;
  said: string;
  /** How many, or what else is to be said in small. */
  note: string;
  members: readonly Keyed[];
  /** It is chosen, or something in it is. */
  isChosen: boolean;
  isItself?: boolean;
  fresh: ReadonlySet<FindingKey>;
  /** It was opened by its own button. */
  onOpen?(): void;
  /** What stands above the findings while it is open. */
  intro: ComponentChildren;
  /** Buttons before and after the one that sets all of it aside. */
  before?: ComponentChildren;
  after?: ComponentChildren;
  /** The findings: in the page from the start. */
  children: ComponentChildren;
}

/** Several findings behind one line. */
export function Foldable(props: Props) {
  const { severity, said, note, members, isChosen, isItself, fresh, onOpen } = props;
  const { intro, before, after, children } = props;
  const { lang, words, ask } = useScene();
  const id = useId();
  const [isUnfolded, setUnfolded] = useState(false);
  const [isIgnoring, setIgnoring] = useState(false);
  const isOpen = isUnfolded || isChosen;
  // What was stepped into stays unfolded when the steps lead on.
  useEffect(() => {
    if (isChosen) setUnfolded(true);
  }, [isChosen]);
  const toggle = () => {
    if (isChosen) ask.onSelect(null);
    else if (!isOpen) onOpen?.();
    setUnfolded(!isOpen);
    setIgnoring(false);
  };
  return (
    <li class={`fold${isOpen ? ' open' : ''}${isItself ? ' chosen' : ''}`} data-severity={severity}>
      <button type="button" class="row" aria-expanded={isOpen} aria-controls={id} onClick={toggle}>
        <Icon name={severity} />
        <span class="unseen">{SEVERITY_WORDS[lang][severity]} </span>
        <span class="said">
          {said}
          <small>{note}</small>
        </span>
        {members.some(({ key }) => fresh.has(key)) && <span class="fresh">{words.freshMark}</span>}
        <Icon name="chevron" />
      </button>
      <div class="folded" id={id} hidden={!isOpen}>
        {isOpen && (
          <>
            {intro}
            <div class="actions">
              {before}
              <button
                type="button"
                class="button"
                aria-expanded={isIgnoring}
                onClick={() => setIgnoring(!isIgnoring)}
              >
                {members.length > 1 ? words.ignoreAll(members.length) : words.ignore}
              </button>
              {after}
            </div>
            {isIgnoring && <IgnoreForm items={members} onClose={() => setIgnoring(false)} />}
          </>
        )}
        {children}
      </div>
    </li>
  );
}
