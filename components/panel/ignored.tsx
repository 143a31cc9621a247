import { useMemo } from 'preact/hooks';
import { groupBy } from '../../lib/group-by.ts';
import { IGNORE_REASON_WORDS } from '../../lib/ignore/words.ts';
import { addressOf } from '../../lib/report/address.ts';
import type { Verdict } from '../../lib/verdict/model.ts';
import { Chunked } from './chunked.tsx';
import { Icon } from './icons.tsx';
import { useScene } from './scene.ts';

type Item = Verdict['ignored'][number];

const keyOf = ({ finding }: Item) => ({ rule: finding.rule, at: addressOf(finding.at) });

/** What was set aside, always there and always counted; what was set aside together is taken back together. */
export function IgnoredList() {
  const { verdict, words, ask } = useScene();
  const { ignored } = verdict;
  const groups = useMemo(
    () => [
      ...groupBy(ignored, ({ finding: { rule }, entry: { reason, note, by, on, until } }) =>
        JSON.stringify([rule, reason, note, by, on, until]),
      ),
    ],
    [ignored],
  );
  if (ignored.length === 0) return null;
  return (
    <section class="section">
      <h3>
        <Icon name="ignored" /> {words.ignored(ignored.length)}
      </h3>
      <ul>
        {groups.map(([key, items]) => (
          <li key={key} class="set-aside">
            <Chunked
              items={items}
              keyOf={({ finding }) => `${finding.rule} ${addressOf(finding.at)}`}
              open={null}
              draw={drawMessage}
            />
            <Because item={items[0]} />
            <button type="button" class="button" onClick={() => ask.onUnignore(items.map(keyOf))}>
              {items.length === 1 ? words.restore : words.restoreAll(items.length)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

const drawMessage = ({ finding }: Item) => (
  <li data-gouji="ignored" data-rule={finding.rule} data-at={addressOf(finding.at)}>
    {finding.message}
  </li>
);

function Because({ item }: { item: Item | undefined }) {
  const { lang, words } = useScene();
  if (item === undefined) return null;
  const { reason, note, by, on, until } = item.entry;
  const why = IGNORE_REASON_WORDS[reason][lang];
  const who = [words.ignoredBy(by, on), ...(until === undefined ? [] : [words.ignoredUntil(until)])];
  return (
    <p class="because">
      {note === '' ? why : `${why}${words.colon}${note}`}
      <small>{who.join(' · ')}</small>
    </p>
  );
}
