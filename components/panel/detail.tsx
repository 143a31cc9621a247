import { useRef, useState } from 'preact/hooks';
import { CopyButton } from './copy-button.tsx';
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
  const scene = useScene();
  const { rules, words, ask } = scene;
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
        <CopyButton label={words.copy} text={() => copyText(finding, scene)} />
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
