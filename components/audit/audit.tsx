import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { AuditIndex, OrganLine } from '../../lib/audit/view/index.ts';
import { hashOf, PARTS, type Part } from '../../lib/audit/view/place.ts';
import type { Lang } from '../../lib/check.ts';
import { Brand } from '../page/brand.tsx';
import { Archive } from './archive.tsx';
import { Choose } from './choose.tsx';
import { AuditContext } from './context.ts';
import { Entries } from './entries.ts';
import { Findings } from './findings.tsx';
import { LeftOutNote } from './left-out.tsx';
import { Matrix } from './matrix.tsx';
import { Organ } from './organ.tsx';
import type { AuditActions, AuditData } from './props.ts';
import { RuleCounts } from './rule-counts.tsx';
import { Runs } from './runs.tsx';
import { Summary } from './summary.tsx';
import { type Asking, Unpublished } from './unpublished.tsx';
import { useIndex } from './use-index.ts';
import { usePlace } from './use-place.ts';
import { FRAME_WORDS } from './words/frame.ts';

const NONE: readonly OrganLine[] = [];

/** The audit page: what goes in, how far it is, and what is in the archive. */
export function Audit({ data, actions }: { data: AuditData; actions: AuditActions }) {
  const { lang, rows, problem } = data;
  const words = FRAME_WORDS[lang];
  const index = useIndex(data);
  const entries = useMemo(() => new Entries(actions.entryOf, lang), [actions.entryOf, lang]);
  const { part, query, go, ask } = usePlace(rows !== null && rows.length === 0 ? 'choose' : 'matrix');
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef(part);
  useEffect(() => {
    // Whoever follows a link to a part reads on there.
    if (before.current !== part) heading.current?.focus();
    before.current = part;
  }, [part]);

  const [asking, setAsking] = useState<Asking>({
    organs: '',
    place: '',
    // In a year, the reports for the one before are due.
    year: String(new Date().getFullYear() - 1),
    answer: null,
  });
  const outside: Partial<Record<Part, ComponentChildren>> = {
    choose: <Choose data={data} actions={actions} onStarted={() => go('runs')} />,
    runs: <Runs data={data} actions={actions} />,
    unpublished: (
      <Unpublished
        data={data}
        index={index}
        actions={actions}
        asking={asking}
        onAsking={(change) => setAsking((now) => ({ ...now, ...change }))}
      />
    ),
    summary: <Summary lang={lang} own={data.own} actions={actions} />,
    archive: <Archive data={data} organs={index?.organs ?? NONE} actions={actions} />,
  };
  const inside: Partial<Record<Part, ComponentChildren>> = {
    matrix: <Matrix />,
    findings: <Findings />,
    rules: <RuleCounts />,
    organ: <Organ />,
  };
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
        {index !== null && (part === 'archive' || part in inside) && (
          <LeftOutNote leftOut={index.leftOut} lang={lang} />
        )}
        {outside[part] ?? (
          <Archived index={index} isUnread={problem !== null} lang={lang}>
            {(made) => (
              <AuditContext.Provider value={{ lang, index: made, entries, actions, query, go, ask }}>
                {inside[part]}
              </AuditContext.Provider>
            )}
          </Archived>
        )}
      </main>
    </div>
  );
}

interface ArchivedProps {
  index: AuditIndex | null;
  isUnread: boolean;
  lang: Lang;
  children(index: AuditIndex): ComponentChildren;
}

/** What needs something in the archive; where there is nothing, what to do. */
function Archived({ index, isUnread, lang, children }: ArchivedProps) {
  const words = FRAME_WORDS[lang];
  if (index === null) return isUnread ? null : <p role="status">{words.loading}</p>;
  if (index.organs.length > 0) return <>{children(index)}</>;
  return (
    <div class="empty">
      <p>
        <b>{words.nothing}</b>
      </p>
      <p>{words.nothingHelp}</p>
      <a class="button button-primary" href={hashOf('choose')}>
        {words.begin}
      </a>
    </div>
  );
}
