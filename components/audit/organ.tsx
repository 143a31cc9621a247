import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Row } from '../../lib/archive/model.ts';
import type { OrganLine } from '../../lib/audit/view/index.ts';
import { hashOf } from '../../lib/audit/view/place.ts';
import { useAudit } from './context.ts';
import type { Got } from './entries.ts';
import { OrganNumbers } from './organ-numbers.tsx';
import { OrganYears } from './organ-years.tsx';
import { organOfParam } from './params.ts';
import { FRAME_WORDS } from './words/frame.ts';
import { ORGAN_WORDS } from './words/organ.ts';

/** An organ's years side by side. */
export function Organ() {
  const { lang, index, query } = useAudit();
  const words = ORGAN_WORDS[lang];
  const line = index.organs.find(({ key }) => query.organ !== undefined && key === organOfParam(query.organ));
  if (line === undefined) {
    return (
      <p class="empty">
        {query.organ === undefined ? words.choose : words.gone} <a href={hashOf('matrix')}>{words.back}</a>
      </p>
    );
  }
  return <OrganPage key={line.key} line={line} />;
}

function OrganPage({ line }: { line: OrganLine }) {
  const { lang, index } = useAudit();
  const words = ORGAN_WORDS[lang];
  const frame = FRAME_WORDS[lang];
  const { years } = index;
  const rows = useMemo(
    () =>
      line.cells.flatMap((cell) =>
        cell === null ? [] : [...cell.reports, ...cell.others].flatMap((at) => index.rows[at] ?? []),
      ),
    [line, index],
  );
  const got = useAll(rows);
  const name = line.key === '' ? frame.noOrgan : line.name;
  return (
    <div class="organ" data-gouji="organ">
      <div class="tools">
        <h3>{name}</h3>
        <a href={hashOf('matrix')}>{words.back}</a>
        {line.key !== '' && <a href={hashOf('findings', { q: line.name })}>{words.findings}</a>}
      </div>
      {got === null ? (
        <p role="status">{words.loading}</p>
      ) : (
        // Pages whose organ is not known have no years in common.
        line.key !== '' && <OrganNumbers years={years.filter((year) => year !== null)} got={got} />
      )}
      <h4>{words.years}</h4>
      <OrganYears line={line} got={got} />
    </div>
  );
}

/** The entries of an organ, once all of them are there: they are few. */
function useAll(rows: readonly Row[]): ReadonlyMap<string, Got> | null {
  const { entries } = useAudit();
  const [got, setGot] = useState<ReadonlyMap<string, Got> | null>(null);
  useEffect(() => {
    let isShown = true;
    const all = rows.slice(0, MOST_PAGES).map(async (row) => [row.url, await entries.ask(row)] as const);
    void Promise.all(all).then((answers) => {
      if (isShown) setGot(new Map(answers));
    });
    return () => {
      isShown = false;
    };
  }, [rows, entries]);
  return got;
}

/** Pages whose organ is not known may be thousands; they are listed, and not all of them are read. */
const MOST_PAGES = 150;
