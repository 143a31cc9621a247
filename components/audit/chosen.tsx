import { useMemo, useState } from 'preact/hooks';
import {
  type Choice,
  choicesOf,
  hostsOf,
  leastMinutes,
  ofYear,
  yearsOf,
} from '../../lib/audit/view/choose.ts';
import { causeOf } from './cause.ts';
import { type GridCell, VirtualGrid } from './grid/virtual-grid.tsx';
import { yearOfParam, yearParam } from './params.ts';
import type { AuditActions, AuditData, Listing } from './props.ts';
import { Tick } from './tick.tsx';
import { CHOOSE_WORDS } from './words/choose.ts';
import { FRAME_WORDS } from './words/frame.ts';

/** Pause between two requests to one host, in milliseconds. */
const PAUSE = 1000;
/** Shorter ones, and longer ones than a minute, nobody wants. In seconds. */
const LEAST_PAUSE = 0.2;
const MOST_PAUSE = 60;
const WIDTHS = {
  tick: '3rem',
  organ: 'minmax(9rem, 2fr)',
  year: '6rem',
  title: 'minmax(13rem, 4fr)',
  date: '7rem',
  address: 'minmax(12rem, 3fr)',
};
const COLUMNS = ['tick', 'organ', 'year', 'title', 'date', 'address'] as const;

interface Props {
  data: AuditData;
  listing: Listing;
  actions: AuditActions;
  onStarted(): void;
}

/** What was found, to be ticked; only what is ticked and listed is read. */
export function Chosen({ data, listing, actions, onStarted }: Props) {
  const { lang, rows } = data;
  const words = CHOOSE_WORDS[lang];
  const frame = FRAME_WORDS[lang];
  const [ticks, setTicks] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [asked, setAsked] = useState<string | null>(null);
  const [tabs, setTabs] = useState(false);
  const [pause, setPause] = useState(PAUSE);
  const [problem, setProblem] = useState<string | null>(null);
  const choices = useMemo(() => choicesOf(listing.found), [listing.found]);
  const kept = useMemo(() => new Set(rows?.map(({ url }) => url)), [rows]);
  const years = useMemo(() => yearsOf(choices), [choices]);
  // The newest year, until another is asked for.
  const year = asked ?? yearParam(years[0]?.year ?? null);
  const listed = useMemo(() => (year === '' ? choices : ofYear(choices, yearOfParam(year))), [choices, year]);
  const isTicked = ({ url }: Choice) => ticks.get(url) ?? (listing.isAgain || !kept.has(url));
  const chosen = listed.filter(isTicked);
  const hosts = hostsOf(chosen);
  const toAllow = hosts.filter(({ host }) => !data.isAllowed(host));
  const tick = (which: readonly Choice[], value: (choice: Choice) => boolean) =>
    setTicks(new Map([...ticks, ...which.map((choice) => [choice.url, value(choice)] as const)]));
  const attempt = (action: Promise<unknown>) => {
    setProblem(null);
    action.catch((error: unknown) => setProblem(words.failed(causeOf(error, lang))));
  };
  const allow = (host: string) =>
    attempt(
      actions.allow(host).then((isAllowed) => {
        if (!isAllowed) setProblem(words.refused(host));
      }),
    );

  const cellsOf = (index: number): GridCell[] => {
    const choice = listed[index];
    if (choice === undefined) return [];
    const { organ, title, date, url, times, others = [] } = choice;
    return [
      { content: <Tick isOn={isTicked(choice)} /> },
      { content: <span class="clamp">{organ ?? frame.noOrgan}</span> },
      { content: choice.year ?? frame.noYear },
      {
        content: (
          <span class="clamp">
            {kept.has(url) && <span class="tag">{words.kept}</span>}{' '}
            {times > 1 && <span class="tag">{words.times(times)}</span>}{' '}
            {others.length > 0 && (
              <span class="tag" title={others.join('\n')}>
                {words.others(others.length)}
              </span>
            )}{' '}
            {title}
          </span>
        ),
      },
      { content: date ?? '' },
      { content: <span class="clamp address">{url}</span> },
    ];
  };
  const keptCount = listed.filter(({ url }) => kept.has(url)).length;
  const folded = listing.found.length - choices.length;
  return (
    <>
      <div class="tools">
        <label class="labelled">
          {words.year}
          <select
            value={year}
            data-gouji="choose-year"
            onChange={(event) => setAsked(event.currentTarget.value)}
          >
            {years.map(({ year: one, count }) => (
              <option key={one} value={yearParam(one)}>
                {(one === null ? frame.noYear : frame.year(one)) + words.count(count)}
              </option>
            ))}
            <option value="">{frame.all + words.count(choices.length)}</option>
          </select>
        </label>
        <button type="button" class="button" onClick={() => tick(listed, () => true)}>
          {words.all}
        </button>
        <button type="button" class="button" onClick={() => tick(listed, () => false)}>
          {words.none}
        </button>
        <p role="status">{words.chosen(chosen.length, listed.length)}</p>
      </div>
      <VirtualGrid
        name="choices"
        order={year}
        label={words.grid}
        columns={COLUMNS.map((key) => ({
          key,
          width: WIDTHS[key],
          head: key === 'tick' ? <span class="unseen">{words.ticked}</span> : words.heads[key],
        }))}
        count={listed.length}
        rowRem={2.75}
        width="50rem"
        keyOf={(index) => listed[index]?.url ?? ''}
        cellsOf={cellsOf}
        isSelected={(index) => {
          const choice = listed[index];
          return choice !== undefined && isTicked(choice);
        }}
        isMultiple
        onChoose={(index) => tick(listed.slice(index, index + 1), (choice) => !isTicked(choice))}
      />
      <div class="help">
        {listed.length < choices.length && (
          <p>
            {words.otherYears(choices.length - listed.length)}{' '}
            <button type="button" class="link" onClick={() => setAsked('')}>
              {words.showAllYears}
            </button>
          </p>
        )}
        {folded > 0 && <p>{words.folded(folded)}</p>}
        {keptCount > 0 && !listing.isAgain && <p>{words.keptHelp(keptCount)}</p>}
      </div>
      {toAllow.length > 0 && (
        <section class="block" data-gouji="hosts">
          <h3>{words.hosts}</h3>
          <p class="help">{words.hostsHelp}</p>
          <ul class="rows">
            {toAllow.map(({ host, count }) => (
              <li key={host} class="row">
                <b>{host}</b>
                <span class="soft">{words.pages(count)}</span>
                <button
                  type="button"
                  class="button"
                  aria-label={words.allowOf(host)}
                  onClick={() => allow(host)}
                >
                  {words.allow}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <div class="block start">
        <label class="check">
          <input
            type="checkbox"
            checked={tabs}
            aria-describedby="tabs-help"
            onChange={() => setTabs(!tabs)}
          />
          {words.tabs}
        </label>
        <p class="help" id="tabs-help">
          {words.tabsHelp}
        </p>
        <label class="labelled">
          {words.pause}
          <input
            type="number"
            data-gouji="pause"
            min={LEAST_PAUSE}
            max={MOST_PAUSE}
            step={LEAST_PAUSE}
            value={pause / 1000}
            onChange={({ currentTarget }) => {
              if (currentTarget.reportValidity()) setPause(currentTarget.valueAsNumber * 1000);
            }}
          />
        </label>
        {problem !== null && (
          <p class="alert" role="alert">
            {problem}
          </p>
        )}
        <div class="tools">
          <button
            type="button"
            class="button button-primary"
            data-gouji="start"
            disabled={chosen.length === 0}
            aria-describedby="start-says"
            onClick={() => attempt(actions.start(listing.name, chosen, { pause, tabs }).then(onStarted))}
          >
            {words.start}
          </button>
          <p id="start-says">
            {chosen.length === 0
              ? words.nothingChosen
              : words.startSays(chosen.length, hosts.length, leastMinutes(chosen, pause), pause / 1000)}{' '}
            {toAllow.length > 0 && words.leftOut(toAllow.reduce((sum, { count }) => sum + count, 0))}
          </p>
        </div>
      </div>
    </>
  );
}
