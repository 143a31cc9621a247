import { useState } from 'preact/hooks';
import { addressOf } from '../../lib/report/address.ts';
import type { CellState, MapCell, TableMap } from '../../lib/verdict/cell-states.ts';
import { cellWords } from './cell-words.ts';
import { Grid } from './grid.tsx';
import type { Selection } from './props.ts';
import { useScene } from './scene.ts';

const STATES: readonly CellState[] = ['wrong', 'blank', 'unchecked', 'partly', 'sound', 'absent'];

/** The tables of the form in small: where it is blank, wrong or unchecked is seen at a glance. */
export function TableMaps({ selected }: { selected: Selection | null }) {
  const scene = useScene();
  const { words, ask } = scene;
  const { maps } = scene.told;
  const [pointed, setPointed] = useState<MapCell | null>(null);
  const point = (cell: MapCell | null) => {
    setPointed(cell);
    ask.onPoint(cell?.at ?? null);
  };
  const choose = ({ at, finding }: MapCell) => {
    const place: Selection = { kind: 'place', at };
    ask.onSelect(finding === null ? place : { kind: 'finding', key: finding });
    ask.onReveal(place);
  };
  const [disclosure, applications, review] = maps;
  const draw = (map: TableMap | undefined) =>
    map && <Picture map={map} selected={selected} onPoint={point} onChoose={choose} />;
  return (
    <section class="maps" aria-label={words.map}>
      <div class="pictures">
        <div class="pictures-first">{draw(applications)}</div>
        <div class="pictures-second">
          {draw(disclosure)}
          {draw(review)}
          <Legend maps={maps} />
        </div>
      </div>
      <Readout cell={pointed} />
    </section>
  );
}

function Picture({
  map,
  selected,
  onPoint,
  onChoose,
}: {
  map: TableMap;
  selected: Selection | null;
  onPoint(cell: MapCell | null): void;
  onChoose(cell: MapCell): void;
}) {
  const scene = useScene();
  const { report, words } = scene;
  const caption = words.tables[map.key];
  if (map.rows === null) {
    return (
      <figure class={`picture ${map.key}`}>
        <figcaption>{caption}</figcaption>
        <p class="no-table">{words.tableMissing}</p>
        {map.why.map((reason) => (
          <p key={reason} class="no-table">
            {reason}
          </p>
        ))}
      </figure>
    );
  }
  return (
    <figure class={`picture ${map.key}`}>
      <figcaption>
        {caption}
        {map.edition !== report.edition && <small> {words.otherEdition(map.edition)}</small>}
      </figcaption>
      <Grid
        label={caption}
        rows={map.rows}
        isSelected={(cell) => isSelected(cell, selected)}
        onPoint={onPoint}
        onChoose={onChoose}
      />
    </figure>
  );
}

function isSelected({ at, finding }: MapCell, selected: Selection | null): boolean {
  if (selected === null) return false;
  if (selected.kind === 'finding') return finding === selected.key;
  return addressOf(selected.at) === addressOf(at);
}

/** The states that occur. */
function Legend({ maps }: { maps: readonly TableMap[] }) {
  const { words } = useScene();
  const found = new Map<CellState, MapCell>();
  for (const map of maps) {
    for (const row of map.rows ?? []) {
      for (const cell of row.cells) if (!found.has(cell.state)) found.set(cell.state, cell);
    }
  }
  return (
    <ul class="legend">
      {STATES.filter((state) => found.has(state)).map((state) => (
        <li key={state}>
          <span class="cell" data-state={state} data-severity={found.get(state)?.severity ?? undefined} />
          {words.states[state]}
        </li>
      ))}
    </ul>
  );
}

/** One line for whatever cell the pointer or the focus is on. */
function Readout({ cell }: { cell: MapCell | null }) {
  const scene = useScene();
  if (cell === null) return <p class="readout">{scene.words.mapHint}</p>;
  const { where, value, state } = cellWords(cell, scene);
  return (
    <p class="readout shown">
      <span>{where}</span> {value !== '' && <b>{value}</b>} <span class="state">{state}</span>
    </p>
  );
}
