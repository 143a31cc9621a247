import { useEffect, useRef, useState } from 'preact/hooks';
import { copyText } from './copy-text.ts';
import { Equation } from './equation.tsx';
import { IgnoreForm } from './ignore-form.tsx';
import type { Keyed } from './resolved.ts';
import { useScene } from './scene.ts';

/** What is said in a finding's detail: everything, or in a fold, which has said the rest, the message alone. */
export type DetailParts = 'all' | 'all-but-message' | 'message';

/** All there is to know of one finding, and what can be done about it. */
export function Detail({ item, id, parts }: { item: Keyed; id: string; parts: DetailParts }) {
  const { key, finding } = item;
  const { rules, words, ask } = useScene();
  const [isIgnoring, setIgnoring] = useState(false);
  const ignoreButton = useRef<HTMLButtonElement>(null);
  return (
    <div class="detail" id={id}>
      {parts !== 'all-but-message' && <p class="message">{finding.message}</p>}
      {finding.equation && <Equation finding={finding} equation={finding.equation} />}
      {parts !== 'message' && (
        <Reasons why={rules[finding.rule]?.why} basis={finding.basis} fix={finding.fix} />
      )}
      <div class="actions">
        <button type="button" class="button primary" onClick={() => ask.onReveal({ kind: 'finding', key })}>
          {words.reveal}
        </button>
        <CopyButton finding={item} />
        <button
          type="button"
          class="button"
          ref={ignoreButton}
          aria-expanded={isIgnoring}
          onClick={() => setIgnoring(!isIgnoring)}
        >
          {words.ignore}
        </button>
        <button type="button" class="button" onClick={() => ask.onOptions(finding.rule)}>
          {words.aboutRule}
        </button>
      </div>
      {isIgnoring && (
        <IgnoreForm
          items={[item]}
          onClose={() => {
            setIgnoring(false);
            ignoreButton.current?.focus();
          }}
        />
      )}
    </div>
  );
}

export function Reasons({ why, basis, fix }: { why: string | undefined; basis: string; fix: string }) {
  const { words } = useScene();
  return (
    <dl class="reasons">
      <dt>{words.fix}</dt>
      <dd>{fix}</dd>
      {why !== undefined && (
        <>
          <dt>{words.why}</dt>
          <dd>{why}</dd>
        </>
      )}
      <dt>{words.basis}</dt>
      <dd>{basis}</dd>
    </dl>
  );
}

/** How long the button says what became of the copy. */
const SAY_FOR = 2_000;

function CopyButton({ finding: { finding } }: { finding: Keyed }) {
  const scene = useScene();
  const { words, ask } = scene;
  const [outcome, setOutcome] = useState<boolean | null>(null);
  const isThere = useRef(true);
  useEffect(() => {
    isThere.current = true;
    return () => {
      isThere.current = false;
    };
  }, []);
  useEffect(() => {
    if (outcome === null) return;
    const timer = setTimeout(() => setOutcome(null), SAY_FOR);
    return () => clearTimeout(timer);
  }, [outcome]);
  const copy = async () => {
    const worked = await ask.onCopy(copyText(finding, scene));
    if (isThere.current) setOutcome(worked);
  };
  const said = outcome === null ? '' : outcome ? words.copied : words.notCopied;
  return (
    <>
      <button type="button" class="button" onClick={copy}>
        {said || words.copy}
      </button>
      <span class="unseen" role="status">
        {said}
      </span>
    </>
  );
}
