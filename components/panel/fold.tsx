import { useId, useMemo } from 'preact/hooks';
import { groupBy } from '../../lib/group-by.ts';
import { isCell } from '../../lib/report/address.ts';
import { columnName, placeName, rowName } from '../../lib/verdict/names.ts';
import type { FindingKey } from '../../lib/verdict/shown.ts';
import { Chunked } from './chunked.tsx';
import { Detail, Reasons } from './detail.tsx';
import { findingHooks } from './finding.tsx';
import { Foldable } from './foldable.tsx';
import { memo } from './memo.tsx';
import { ofAll } from './of-all.ts';
import type { Fold as FoldEntry, Keyed } from './resolved.ts';
import { type Scene, useScene } from './scene.ts';

interface FoldRow {
  /** Name of the row that the cells stand in; none where the places are no cells. */
  label: string | null;
  items: readonly { item: Keyed; label: string }[];
}

/** Cells by row, so that each needs only its column's name; other places each by their own. */
function foldRows(members: readonly Keyed[], { told: { names } }: Scene): FoldRow[] {
  const rows = groupBy(members, ({ finding: { at } }) => (isCell(at) ? `${at.table}/${at.row}` : null));
  return [...rows.values()].map((items) => {
    const at = items[0]?.finding.at ?? {};
    return {
      label: isCell(at) ? rowName(names, at.table, at.row) : null,
      items: items.map((item) => {
        const own = item.finding.at;
        const label = isCell(own) ? columnName(names, own.table, own.column) : placeName(own, names);
        return { item, label: label === '' ? item.finding.message : label };
      }),
    };
  });
}

/** Findings that say the same of many places: said once, with a small button for each place. */
export const Fold = memo(function Fold({
  fold,
  openKey,
  fresh,
}: {
  fold: FoldEntry;
  /** Which of its findings is open, if one is. */
  openKey: FindingKey | null;
  fresh: ReadonlySet<FindingKey>;
}) {
  const scene = useScene();
  const { rules, lang, words, ask } = scene;
  const { rule, severity, members } = fold;
  const rows = useMemo(() => foldRows(members, scene), [members, scene]);
  const cells = members.map(({ finding }) => finding.at).filter(isCell);
  const count =
    cells.length === members.length ? words.cells(cells.length, rows.length) : words.times(members.length);
  const [first] = members;
  // A statement that still has a gap says less than the rule's title.
  const said = ofAll(fold.message, lang);
  const title = cells.length === members.length || said.includes('…') ? rules[rule]?.title : said;
  return (
    <Foldable
      severity={severity}
      said={title ?? rule}
      note={count}
      members={members}
      isChosen={openKey !== null}
      fresh={fresh}
      intro={first && <Reasons why={rules[rule]?.why} basis={first.finding.basis} fix={first.finding.fix} />}
      after={
        <button type="button" class="button" onClick={() => ask.onOptions(rule)}>
          {words.aboutRule}
        </button>
      }
    >
      {rows.map(({ label, items }) => (
        <PlaceRow
          key={items[0]?.item.key}
          label={label}
          items={items}
          openKey={items.some(({ item }) => item.key === openKey) ? openKey : null}
          fresh={fresh}
        />
      ))}
    </Foldable>
  );
});

type RowProps = FoldRow & { openKey: FindingKey | null; fresh: ReadonlySet<FindingKey> };

const PlaceRow = memo(function PlaceRow({ label, items, openKey, fresh }: RowProps) {
  const { words, ask } = useScene();
  const id = useId();
  const draw = ({ item, label: name }: FoldRow['items'][number]) => {
    const { key, finding } = item;
    const isOpen = key === openKey;
    return (
      <li key={key} {...findingHooks(finding)} class={isOpen ? 'place open' : 'place'}>
        <button
          type="button"
          class="chip"
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          onClick={() => ask.onSelect(isOpen ? null : { kind: 'finding', key })}
        >
          {name}
          {fresh.has(key) && <span class="fresh">{words.freshMark}</span>}
        </button>
        {isOpen && <Detail item={item} id={id} parts="message" />}
      </li>
    );
  };
  return (
    <div class="places">
      {label !== null && <p class="row-name">{label}</p>}
      <Chunked items={items} keyOf={({ item }) => item.key} open={openKey} draw={draw} />
    </div>
  );
});
