import { useState } from 'preact/hooks';
import type { Lang } from '../../lib/check.ts';
import { readIgnoredFile, writeIgnoredFile } from '../../lib/ignore/file.ts';
import { remove } from '../../lib/ignore/match.ts';
import { merge } from '../../lib/ignore/merge.ts';
import type { Ignored } from '../../lib/ignore/model.ts';
import { FileButton } from './file-button.tsx';
import { FileProblemBox } from './file-problem.tsx';
import { leave } from './focus.ts';
import { IgnoredTable } from './ignored-table.tsx';
import { finder } from './search.ts';
import { restored } from './told-words.ts';
import type { OptionsActions, Save } from './types.ts';
import { useImport } from './use-import.ts';
import { OPTIONS_WORDS } from './words.ts';

interface IgnoredListProps {
  ignored: readonly Ignored[];
  lang: Lang;
  today: string;
  save: Save;
  offer: OptionsActions['offer'];
}

/** Rows at first, and at each further asking: a file may bring thousands. */
const PAGE = 200;
/** Fewer entries than these are found by looking. */
const SEARCH_FROM = 8;

export function IgnoredList({ ignored, lang, today, save, offer }: IgnoredListProps) {
  const words = OPTIONS_WORDS[lang];
  const [query, setQuery] = useState('');
  const [most, setMost] = useState(PAGE);
  const [refused, choose] = useImport(readIgnoredFile, (entries) => {
    const { added, replaced, kept } = merge(ignored, entries);
    const said = (each: Lang) => OPTIONS_WORDS[each].imported(added, replaced, kept);
    save.ignored((now) => merge(now, entries).ignored, { zh: said('zh'), en: said('en') }, 'undo');
  });
  const finds = finder(query);
  const found = ignored
    .filter((entry) => finds([entry.organ, entry.year, entry.rule, entry.note, entry.by].join('\n')))
    .toSorted((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0));
  return (
    <>
      <p class="help">{words.ignoredHelp}</p>
      <div class="tools">
        {ignored.length >= SEARCH_FROM && (
          <input
            type="search"
            value={query}
            aria-label={words.searchIgnored}
            placeholder={words.searchIgnored}
            onInput={(event) => setQuery(event.currentTarget.value)}
          />
        )}
        <button
          type="button"
          class="button"
          disabled={ignored.length === 0}
          data-gouji="export-ignored"
          onClick={() => offer(`gouji-ignored-${today}.json`, writeIgnoredFile(ignored))}
        >
          {words.exportFile}
        </button>
        <FileButton label={words.importFile} name="ignored" onFile={choose} />
        {ignored.length > 0 && (
          <button
            type="button"
            class="button button-grave tools-last"
            data-gouji="restore-ignored"
            onClick={({ currentTarget }) => {
              leave(currentTarget);
              save.ignored(() => [], restored(ignored.length), 'undo');
            }}
          >
            {words.removeAll}
          </button>
        )}
      </div>
      {refused && <FileProblemBox {...refused} lang={lang} />}
      {ignored.length === 0 && <p class="empty">{words.ignoredNone}</p>}
      {ignored.length > 0 && (
        <IgnoredTable
          entries={found.slice(0, most)}
          lang={lang}
          today={today}
          onRemove={(entry) => save.ignored((now) => remove(now, entry), restored(1), 'undo')}
        />
      )}
      {found.length > most && (
        <button type="button" class="button" onClick={() => setMost(most + PAGE)}>
          {words.more(Math.min(PAGE, found.length - most))}
        </button>
      )}
    </>
  );
}
