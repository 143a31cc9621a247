import { useMemo, useState } from 'preact/hooks';
import type { OrganLine } from '../../lib/audit/view/index.ts';
import { organKey } from '../../lib/audit/view/organs.ts';
import { Ask } from './ask.tsx';
import type { AuditActions, AuditData } from './props.ts';
import { ARCHIVE_WORDS } from './words/archive.ts';

interface Props {
  data: AuditData;
  /** By pronunciation: thousands of names are not sorted while somebody waits. */
  organs: readonly OrganLine[];
  actions: AuditActions;
  isDisabled: boolean;
  attempt(action: () => Promise<void>): void;
}

/** What can be deleted: an audit, an organ, everything. Each is asked for once more. */
export function Removal({ data, organs, actions, isDisabled, attempt }: Props) {
  const { lang, runs } = data;
  const words = ARCHIVE_WORDS[lang];
  const rows = data.rows ?? [];
  const [name, setName] = useState('');
  const own = useMemo(() => {
    const counts = new Map<string, number>();
    for (const { runs: read } of rows) {
      const [only] = read;
      if (only !== undefined && read.length === 1) counts.set(only, (counts.get(only) ?? 0) + 1);
    }
    return counts;
  }, [rows]);
  const names = useMemo(() => organs.filter(hasPages).map((organ) => organ.name), [organs]);
  const sought = organKey(name);
  const ofOrgan =
    sought === '' ? [] : rows.filter(({ organ }) => organKey(organ) === sought).map(({ url }) => url);
  return (
    <>
      <h4>{words.runs}</h4>
      {runs.length === 0 && <p class="soft">{words.noRuns}</p>}
      <ul class="rows">
        {runs.map(({ run }) => {
          const count = own.get(run.id) ?? 0;
          return (
            <li key={run.id} class="row" data-gouji="run" data-run={run.id}>
              <b>{run.name}</b>
              <span class="soft">
                {run.startedAt.slice(0, 10)} · {words.runSays(count)}
              </span>
              <Ask
                button={words.removeRun}
                label={words.removeRunOf(run.name)}
                question={words.removeRunAsk(run.name)}
                help={words.removeRunHelp(count)}
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

const hasPages = ({ key, cells }: OrganLine): boolean =>
  key !== '' && cells.some((cell) => cell !== null && cell.reports.length + cell.others.length > 0);

/** Names that are proposed; any other can be written. */
const MOST_NAMES = 1000;
