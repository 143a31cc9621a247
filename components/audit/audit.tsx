import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { hashOf, PARTS, type Part } from '../../lib/audit/view/place.ts';
import { Brand } from '../page/brand.tsx';
import { AuditContext } from './context.ts';
import { Entries } from './entries.ts';
import { Findings } from './findings.tsx';
import { Matrix } from './matrix.tsx';
import type { AuditActions, AuditData } from './props.ts';
import { RuleCounts } from './rule-counts.tsx';
import { useIndex } from './use-index.ts';
import { usePlace } from './use-place.ts';
import { FRAME_WORDS } from './words/frame.ts';

/** The audit page: what goes in, how far it is, and what is in the archive. */
export function Audit({ data, actions }: { data: AuditData; actions: AuditActions }) {
  const { lang, rows, failed, problem } = data;
  const words = FRAME_WORDS[lang];
  const index = useIndex(rows, failed);
  const entries = useMemo(() => new Entries(actions.entryOf), [actions.entryOf]);
  const isEmpty = index !== null && index.organs.length === 0;
  const { part, query, go, ask } = usePlace(rows !== null && rows.length === 0 ? 'choose' : 'matrix');
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef(part);
  useEffect(() => {
    // Whoever follows a link to a part reads on there.
    if (before.current !== part) heading.current?.focus();
    before.current = part;
  }, [part]);

  const bodies: Partial<Record<Part, () => ComponentChildren>> = {
    matrix: () => <Matrix />,
    findings: () => <Findings />,
    rules: () => <RuleCounts />,
  };
  const needsIndex = index === null || isEmpty;
  return (
    <div class="audit">
      <header class="head">
        <h1>
          <Brand size={28} />
          {words.title}
        </h1>
        <nav aria-label={words.navigation}>
          {PARTS.map((key) => (
            <a key={key} href={hashOf(key)} aria-current={key === part ? 'page' : undefined}>
              {words.parts[key]}
            </a>
          ))}
        </nav>
      </header>
      <main>
        <h2 class="unseen" tabIndex={-1} ref={heading}>
          {words.parts[part]}
        </h2>
        {problem !== null && (
          <p class="alert" role="alert">
            {words.unread(problem)}
          </p>
        )}
        {index === null && problem === null && <p role="status">{words.loading}</p>}
        {needsIndex && isEmpty && (
          <div class="empty">
            <p>
              <b>{words.nothing}</b>
            </p>
            <p>{words.nothingHelp}</p>
            <a class="button button-primary" href={hashOf('choose')}>
              {words.begin}
            </a>
          </div>
        )}
        {index !== null && !isEmpty && (
          <AuditContext.Provider value={{ lang, index, entries, actions, query, go, ask }}>
            {bodies[part]?.()}
          </AuditContext.Provider>
        )}
      </main>
    </div>
  );
}
