import type { UncheckedLine } from '../../lib/verdict/unchecked-lines.ts';
import { Icon } from './icons.tsx';
import { ofAll } from './of-all.ts';
import { useScene } from './scene.ts';

/** A page may write anything into a link; only addresses of the web are made one of ours. */
export function webAddress(href: string | undefined): string | undefined {
  if (href === undefined || !URL.canParse(href)) return undefined;
  return /^https?:$/.test(new URL(href).protocol) ? href : undefined;
}

/** What could not be checked and why, and which rules the user has switched off. */
export function UncheckedList() {
  const { verdict, told, rules, lang, words, ask } = useScene();
  const { rulesOff } = verdict;
  if (verdict.unchecked.length + rulesOff.length === 0) return null;
  return (
    <section class="section" data-gouji="unchecked">
      <h3>
        <Icon name="unchecked" /> {words.uncheckedHead}
        <span class="count">{verdict.unchecked.length}</span>
      </h3>
      <ul class="unchecked-list">
        {told.unchecked.map(({ text, unread, folded }, index) => (
          <li key={`${index} ${text}`}>
            {unread !== undefined && <span class="kind">{words.kinds[unread.kind]}</span>}
            {folded === undefined && text}
            {unread !== undefined && <Links unread={unread} />}
            {folded !== undefined && (
              <details>
                <summary>
                  {ofAll(text, lang)} <small>{words.times(folded.count)}</small>
                </summary>
                {folded.lines.map((line) => (
                  <p key={line}>{line}</p>
                ))}
              </details>
            )}
          </li>
        ))}
        {rulesOff.length > 0 && (
          <li>
            <details>
              <summary>{words.rulesOff(rulesOff.length)}</summary>
              {rulesOff.map((rule) => (
                <p key={rule}>
                  <button type="button" class="link" onClick={() => ask.onOptions(rule)}>
                    {rules[rule]?.title ?? rule}
                  </button>
                </p>
              ))}
            </details>
          </li>
        )}
      </ul>
    </section>
  );
}

function Links({ unread: { at, href } }: { unread: NonNullable<UncheckedLine['unread']> }) {
  const { words, ask } = useScene();
  const address = webAddress(href);
  return (
    <span class="links">
      <button type="button" class="link" onClick={() => ask.onReveal({ kind: 'place', at })}>
        {words.reveal}
      </button>
      {address !== undefined && (
        <a class="link" href={address} target="_blank" rel="noopener noreferrer">
          {words.openLink}
        </a>
      )}
    </span>
  );
}
