import { useMemo, useState } from 'preact/hooks';
import { type Answer, NO_DATE, type Status } from '../../lib/audit/unpublished.ts';
import type { Lang } from '../../lib/check.ts';
import { Address } from '../sheet/address.tsx';
import { Chunked } from './chunked.tsx';
import { type GridCell, VirtualGrid } from './grid/virtual-grid.tsx';
import { Icon, type IconName } from './icon.tsx';
import { STATUSES } from './props.ts';
import { UNPUBLISHED_WORDS } from './words/unpublished.ts';

/** How grave a state is, by its sign: what has not been published, what is late, what cannot be told, what is well. */
const ICONS: Readonly<Record<Status, IconName>> = {
  overdue: 'error',
  late: 'warning',
  'in-doubt': 'unchecked',
  unreadable: 'failed',
  waiting: 'unchecked',
  'not-found': 'unchecked',
  'date-unknown': 'unchecked',
  'not-due': 'none',
  published: 'info',
  'in-time': 'ok',
};

const WIDTHS = {
  organ: 'minmax(12rem, 3fr)',
  status: 'minmax(14rem, 3fr)',
  due: '8rem',
  published: '8rem',
  days: '6rem',
  pages: '6rem',
};
const COLUMNS = ['organ', 'status', 'due', 'published', 'days', 'pages'] as const;

interface Props {
  year: number;
  answer: Answer;
  lang: Lang;
  onOpen(url: string): void;
}

/** How each organ of the list stands, and the pages that are counted for none. */
export function Standings({ year, answer, lang, onOpen }: Props) {
  const words = UNPUBLISHED_WORDS[lang];
  const [status, setStatus] = useState<Status | null>(null);
  const { standings, strangers } = answer;
  const listed = useMemo(
    () =>
      standings
        .filter((standing) => status === null || standing.status === status)
        .toSorted((a, b) => STATUSES.indexOf(a.status) - STATUSES.indexOf(b.status)),
    [standings, status],
  );
  const there = STATUSES.map((one) => ({
    status: one,
    count: standings.filter((standing) => standing.status === one).length,
  })).filter(({ count }) => count > 0);
  const cellsOf = (at: number): GridCell[] => {
    const standing = listed[at];
    if (standing === undefined) return [];
    const { organ, due, published, days, urls } = standing;
    const icon = ICONS[standing.status];
    return [
      { content: <span class="clamp">{organ}</span> },
      {
        class: icon,
        content: (
          <>
            <Icon name={icon} />
            <span class="clamp">{words.statuses[standing.status]}</span>
          </>
        ),
      },
      { content: due ?? '' },
      { content: published ?? '' },
      { content: days ?? '' },
      { content: urls.length === 0 ? '' : words.pages(urls.length) },
    ];
  };
  return (
    <section class="block" aria-labelledby="standings-head" data-gouji="answer">
      <h3 id="standings-head">{words.answer(year)}</h3>
      <p class="help">{words.dates}</p>
      {(['none', 'unknown'] as const).map((duty) => {
        const count = standings.filter((standing) => standing.duty === duty).length;
        return (
          count > 0 && (
            <p key={duty} class="help" data-gouji="no-date">
              {words.noDate(count, NO_DATE[duty][lang])}
            </p>
          )
        );
      })}
      <div class="tools">
        <label class="labelled">
          {words.show}
          <select
            value={status ?? ''}
            data-gouji="filter-status"
            onChange={(event) => setStatus(STATUSES.find((one) => one === event.currentTarget.value) ?? null)}
          >
            <option value="">{words.shown(standings.length, standings.length)}</option>
            {there.map(({ status: one, count }) => (
              <option key={one} value={one}>
                {`${words.statuses[one]} (${count})`}
              </option>
            ))}
          </select>
        </label>
        <p role="status">{words.shown(listed.length, standings.length)}</p>
      </div>
      {listed.length === 0 ? (
        <p class="empty">{words.none}</p>
      ) : (
        <VirtualGrid
          name="standings"
          order={status ?? ''}
          label={words.grid}
          columns={COLUMNS.map((key) => ({ key, head: words.heads[key], width: WIDTHS[key] }))}
          count={listed.length}
          rowRem={2.75}
          width="54rem"
          namesRows
          keyOf={(at) => listed[at]?.organ ?? ''}
          cellsOf={cellsOf}
          onChoose={(at) => {
            const [url] = listed[at]?.urls ?? [];
            if (url !== undefined) onOpen(url);
          }}
        />
      )}
      {strangers.length > 0 && (
        <details class="report fold">
          <summary>{words.strangers(strangers.length)}</summary>
          <Chunked
            class="plain-list"
            items={strangers}
            more={words.more}
            draw={({ url, title, why }) => (
              <>
                {title} <span class="tag">{words.why[why]}</span>
                <br />
                <Address href={url} />
              </>
            )}
          />
        </details>
      )}
    </section>
  );
}
