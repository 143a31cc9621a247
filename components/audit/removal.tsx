import { useMemo, useState } from 'preact/hooks';
import { organKey } from '../../lib/audit/view/organs.ts';
import { Ask } from './ask.tsx';
import type { AuditActions, AuditData } from './props.ts';
import { ARCHIVE_WORDS } from './words/archive.ts';

interface Props {
  data: AuditData;
  actions: AuditActions;
  isDisabled: boolean;
  attempt(action: () => Promise<void>): void;
}

/** What can be deleted: an audit, an organ, everything. Each is asked for once more. */
export function Removal({ data, actions, isDisabled, attempt }: Props) {
  const { lang, runs } = data;
  const words = ARCHIVE_WORDS[lang];
  const rows = data.rows ?? [];
  const [name, setName] = useState('');
  const own = useMemo(() => {
    const byRun = new Map<string, string[]>();
    for (const { url, runs: read } of rows) {
      const [only] = read;
      if (only !== undefined && read.length === 1) byRun.set(only, [...(byRun.get(only) ?? []), url]);
    }
    return byRun;
  }, [rows]);
  const names = useMemo(() => {
    const byKey = new Map<string, string>();
    for (const { organ } of rows) if (organ !== null) byKey.set(organKey(organ), organ);
    return [...byKey.values()].toSorted((a, b) => a.localeCompare(b, 'zh-CN'));
  }, [rows]);
  const sought = organKey(name);
  const ofOrgan =
    sought === '' ? [] : rows.filter(({ organ }) => organKey(organ) === sought).map(({ url }) => url);
  return (
    <>
      <h4>{words.runs}</h4>
      {runs.length === 0 && <p class="soft">{words.noRuns}</p>}
      <ul class="rows">
        {runs.map(({ run }) => {
          const urls = own.get(run.id) ?? [];
          return (
            <li key={run.id} class="row" data-gouji="run" data-run={run.id}>
              <b>{run.name}</b>
              <span class="soft">
                {run.startedAt.slice(0, 10)} · {words.runSays(urls.length)}
              </span>
              <Ask
                button={words.removeRun}
                label={words.removeRunOf(run.name)}
                question={words.removeRunAsk(run.name)}
                help={words.removeRunHelp(urls.length)}
                no={words.no}
                yes={words.yes}
                isDisabled={isDisabled}
                onYes={() => attempt(() => actions.removeRun(run.id))}
              />
            </li>
          );
        })}
      </ul>
      <h4>{words.organs}</h4>
      <div class="tools">
        <input
          type="text"
          list="organ-names"
          aria-label={words.organHelp}
          placeholder={words.organHelp}
          value={name}
          onInput={(event) => setName(event.currentTarget.value)}
        />
        <datalist id="organ-names">
          {names.slice(0, MOST_NAMES).map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
        <Ask
          button={words.removeOrgan}
          question={words.removeOrganAsk(name.trim())}
          help={words.removeOrganHelp(ofOrgan.length)}
          no={words.no}
          yes={words.yes}
          name="remove-organ"
          isDisabled={isDisabled || ofOrgan.length === 0}
          onYes={() => {
            setName('');
            attempt(() => actions.remove(ofOrgan));
          }}
        />
      </div>
      <h4>{words.all}</h4>
      <Ask
        button={words.removeAll}
        question={words.removeAllAsk}
        help={words.removeAllHelp(rows.length)}
        no={words.no}
        yes={words.yes}
        name="remove-all"
        isDisabled={isDisabled || (rows.length === 0 && runs.length === 0)}
        onYes={() => attempt(() => actions.clear())}
      />
    </>
  );
}

/** Names that are proposed; any other can be written. */
const MOST_NAMES = 1000;
