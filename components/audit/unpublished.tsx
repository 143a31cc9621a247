import { useMemo, useState } from 'preact/hooks';
import type { Answer } from '../../lib/audit/unpublished.ts';
import type { AuditIndex } from '../../lib/audit/view/index.ts';
import { FileButton } from '../options/file-button.tsx';
import { causeOf } from './cause.ts';
import { ListProblems } from './list-problems.tsx';
import type { AuditActions, AuditData, ListProblem } from './props.ts';
import { Standings } from './standings.tsx';
import { UNPUBLISHED_WORDS } from './words/unpublished.ts';

/** What was written and what came of it: it stays while other parts of the page are looked at. */
export interface Asking {
  organs: string;
  place: string;
  year: string;
  answer: { year: number; answer: Answer } | null;
}

interface Props {
  data: AuditData;
  /** Null while there is none. */
  index: AuditIndex | null;
  actions: AuditActions;
  asking: Asking;
  onAsking(change: Partial<Asking>): void;
}

/** Who has not published: a list of organs, held against the archive. */
export function Unpublished({ data, index, actions, asking, onAsking }: Props) {
  const { lang } = data;
  const words = UNPUBLISHED_WORDS[lang];
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [refused, refuse] = useState<readonly ListProblem[]>([]);
  const isYear = /^\d{4}$/.test(asking.year);
  const year = Number(asking.year);
  const names = asking.organs
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  // The index has the names in order: thousands are not sorted while somebody writes a year.
  const before = useMemo(() => {
    if (index === null) return [];
    const at = index.years.indexOf(year - 1);
    return index.organs
      .filter(({ key, cells }) => key !== '' && (cells[at]?.reports.length ?? 0) > 0)
      .map(({ name }) => name);
  }, [index, year]);
  const attempt = (action: () => Promise<void>) => {
    setBusy(true);
    setProblem(null);
    action()
      .catch((error: unknown) => setProblem(words.failed(causeOf(error, lang))))
      .finally(() => setBusy(false));
  };
  const read = (file: File) =>
    attempt(async () => {
      const { organs, problems } = await actions.organsIn(file);
      refuse(problems);
      onAsking({ organs: organs.join('\n') });
    });
  const compare = (event: SubmitEvent) => {
    event.preventDefault();
    if (!isYear) {
      setProblem(words.badYear);
      return;
    }
    attempt(async () => {
      const answer = await actions.whoHasPublished({ organs: names, place: asking.place.trim(), year });
      onAsking({ answer: { year, answer } });
    });
  };
  return (
    <>
      <form class="block unpublished" onSubmit={compare} noValidate>
        <label for="unpublished-year">{words.year}</label>
        <input
          id="unpublished-year"
          type="text"
          inputMode="numeric"
          value={asking.year}
          aria-invalid={!isYear}
          onInput={(event) => onAsking({ year: event.currentTarget.value.trim() })}
        />
        <label for="unpublished-organs">{words.organs}</label>
        <div>
          <textarea
            id="unpublished-organs"
            rows={6}
            spellcheck={false}
            value={asking.organs}
            aria-describedby="unpublished-help"
            onInput={(event) => onAsking({ organs: event.currentTarget.value })}
          />
          <p class="help" id="unpublished-help">
            {words.organsHelp}
          </p>
          <div class="buttons">
            <FileButton label={words.chooseFile} name="organs" accept=".csv,.txt,text/csv" onFile={read} />
            {isYear && (
              <button
                type="button"
                class="button"
                data-gouji="last-year"
                disabled={before.length === 0}
                onClick={() => onAsking({ organs: before.join('\n') })}
              >
                {words.lastYear(year - 1, before.length)}
              </button>
            )}
          </div>
        </div>
        <label for="unpublished-place">{words.place}</label>
        <div>
          <input
            id="unpublished-place"
            type="text"
            value={asking.place}
            aria-describedby="place-help"
            onInput={(event) => onAsking({ place: event.currentTarget.value })}
          />
          <p class="help" id="place-help">
            {words.placeHelp}
          </p>
        </div>
        <span />
        <div class="tools">
          <button type="submit" class="button button-primary" disabled={isBusy || names.length === 0}>
            {words.check}
          </button>
          <p role="status">{isBusy ? words.working : ''}</p>
        </div>
      </form>
      {problem !== null && (
        <p class="alert" role="alert">
          {problem}
        </p>
      )}
      {refused.length > 0 && (
        <ListProblems
          problems={refused}
          head={words.problems(refused.length)}
          line={words.line}
          more={words.more}
          lang={lang}
        />
      )}
      {asking.answer !== null && (
        <Standings
          key={asking.answer.year}
          year={asking.answer.year}
          answer={asking.answer.answer}
          lang={lang}
          onOpen={(url) => actions.open(url, '')}
        />
      )}
    </>
  );
}
