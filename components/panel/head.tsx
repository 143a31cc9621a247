import type { PanelPlace } from '../../lib/settings/model.ts';
import { type Counts, countsOf } from '../../lib/verdict/model.ts';
import { Icon, type IconName } from './icons.tsx';
import type { PanelProps } from './props.ts';
import { useScene } from './scene.ts';

/** What the contract says the element with the verdict carries. */
export const verdictHooks = ({ error, warning, unchecked }: Counts) => ({
  'data-gouji': 'verdict',
  'data-errors': error,
  'data-warnings': warning,
  'data-unchecked': unchecked,
});

/** Whose report it is, of which year and form, and what can be done with the panel itself. */
export function Head({ shown, place, isUnmarked }: Pick<PanelProps, 'shown' | 'place' | 'isUnmarked'>) {
  const { report, told, words, ask } = useScene();
  const other = place.side === 'right' ? 'left' : 'right';
  return (
    <header>
      <div class="bar">
        <h2>{words.name}</h2>
        <button
          type="button"
          class="icon-button"
          aria-label={other === 'left' ? words.moveLeft : words.moveRight}
          title={other === 'left' ? words.moveLeft : words.moveRight}
          onClick={() => ask.onPlace({ ...place, side: other })}
        >
          <Icon name="side" />
        </button>
        <button
          type="button"
          class="icon-button"
          aria-label={words.collapse}
          title={words.collapse}
          onClick={() => ask.onPlace({ ...place, collapsed: true })}
        >
          <Icon name="collapse" />
        </button>
      </div>
      <p class="who">
        {report.organ ?? words.organUnknown} ·{' '}
        {report.year === null ? words.yearUnknown : words.year(report.year)}
      </p>
      <p class="meta">
        <span>{words.edition(report.edition, told.names.source)} ·</span>{' '}
        <span>{report.published === null ? words.publishedUnknown : words.published(report.published)}</span>
      </p>
      {shown.frame !== 0 && <p class="meta">{words.inFrame}</p>}
      {shown.outdated !== null && (
        <p class="meta" data-gouji="outdated">
          {words.outdated(shown.outdated)}
        </p>
      )}
      {isUnmarked && <p class="meta">{words.unmarked}</p>}
      {shown.others.length > 0 && (
        <p class="meta">
          {words.otherReports(shown.others.length)}
          {words.colon}
          {shown.others.map(({ frame, title }) => (
            <button key={frame} type="button" class="link" onClick={() => ask.onFrame(frame)}>
              {title === '' ? words.untitled : title}
            </button>
          ))}
        </p>
      )}
    </header>
  );
}

interface Tile {
  icon: IconName;
  count: number | null;
  word: string;
}

/** The verdict as numbers with their words; that there is no error is said as clearly as that there are some. */
function tilesOf(counts: Counts, words: ReturnType<typeof useScene>['words']): Tile[] {
  const tiles: Tile[] = [
    counts.error === 0
      ? { icon: 'ok', count: null, word: words.noErrors }
      : { icon: 'error', count: counts.error, word: words.severity.error(counts.error) },
  ];
  if (counts.warning > 0) {
    tiles.push({ icon: 'warning', count: counts.warning, word: words.severity.warning(counts.warning) });
  }
  if (counts.info > 0) {
    tiles.push({ icon: 'info', count: counts.info, word: words.severity.info(counts.info) });
  }
  if (counts.unchecked > 0) {
    tiles.push({ icon: 'unchecked', count: counts.unchecked, word: words.unchecked(counts.unchecked) });
  }
  return tiles;
}

export function VerdictLine() {
  const { verdict, words } = useScene();
  const counts = countsOf(verdict);
  return (
    <div class="verdict" {...verdictHooks(counts)}>
      {tilesOf(counts, words).map(({ icon, count, word }) => (
        <span key={icon} class={`tile ${icon}`}>
          <Icon name={icon} />
          {count !== null && <b>{count}</b>} <span>{word}</span>
        </span>
      ))}
    </div>
  );
}

/** The panel put away: the verdict stays. */
export function Pill({ place }: { place: PanelPlace }) {
  const { verdict, words, ask } = useScene();
  const counts = countsOf(verdict);
  const tiles = tilesOf(counts, { ...words, noErrors: words.noErrorsShort });
  // Errors, or that there are none and then the warnings; and always that something was not checked.
  const beside = counts.error > 0 ? ['unchecked'] : ['warning', 'unchecked'];
  const said = tiles.filter(({ icon }, index) => index === 0 || beside.includes(icon));
  return (
    <button
      type="button"
      class="pill"
      {...verdictHooks(counts)}
      onClick={() => ask.onPlace({ ...place, collapsed: false })}
    >
      <span class="unseen">{words.expand} </span>
      {said.map(({ icon, count, word }) => (
        <span key={icon} class={`tile ${icon}`}>
          <Icon name={icon} />
          {count !== null && <b>{count}</b>} <span>{word}</span>
        </span>
      ))}
    </button>
  );
}
