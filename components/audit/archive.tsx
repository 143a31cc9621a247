import { useMemo, useState } from 'preact/hooks';
import type { Imported } from '../../lib/archive/transfer.ts';
import type { OrganLine } from '../../lib/audit/view/index.ts';
import { organKey } from '../../lib/audit/view/organs.ts';
import { hashOf } from '../../lib/audit/view/place.ts';
import type { Lang } from '../../lib/check.ts';
import type { FileProblem } from '../../lib/files/own-file.ts';
import { FileButton } from '../options/file-button.tsx';
import { FileProblemBox } from '../options/file-problem.tsx';
import { causeOf } from './cause.ts';
import { type AuditActions, type AuditData, EXPORT_KINDS } from './props.ts';
import { Removal } from './removal.tsx';
import { STOPPED_BY_USER } from './stopped.ts';
import { ARCHIVE_WORDS } from './words/archive.ts';

interface Props {
  data: AuditData;
  /** Of the index; none while there is none. */
  organs: readonly OrganLine[];
  actions: AuditActions;
}

/** What the archive holds, and the ways out of it, into it and away. */
export function Archive({ data, organs, actions }: Props) {
  const { lang, own, runs, quota, work } = data;
  const words = ARCHIVE_WORDS[lang];
  const rows = data.rows ?? [];
  const [isAsked, setAsked] = useState(false);
  // What goes on has not ended because somebody looked at something else and came back.
  const isBusy = isAsked || work !== null;
  const [said, say] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [refused, refuse] = useState<{ file: string; problem: FileProblem } | null>(null);
  const [losses, setLosses] = useState<Imported | null>(null);
  const attempt = (action: () => Promise<string | null>, stopped = '') => {
    setAsked(true);
    say(null);
    setProblem(null);
    refuse(null);
    setLosses(null);
    action()
      .then(say, (error: unknown) => {
        if (error === STOPPED_BY_USER) say(stopped);
        else setProblem(words.failed(causeOf(error, lang)));
      })
      .finally(() => setAsked(false));
  };
  const take = (file: File) =>
    attempt(async () => {
      const outcome = await actions.importArchive(file);
      if ('problem' in outcome) {
        refuse({ file: file.name, problem: outcome.problem });
        return null;
      }
      setLosses(outcome);
      return words.imported(outcome.added, outcome.merged, outcome.runs);
    }, words.stopped.into);
  const isRunning = runs.some(({ pace, isQueued }) => pace !== null || isQueued);
  const facts = useMemo(() => {
    const reports = rows.filter(({ isReport }) => isReport).length;
    const organs = new Set(rows.map(({ organ }) => organKey(organ)).filter((key) => key !== '')).size;
    return {
      reports,
      others: rows.length - reports,
      organs,
      size: rows.reduce((sum, { size }) => sum + size, 0),
    };
  }, [rows]);
  return (
    <>
      <section class="block" aria-labelledby="holds-head">
        <h3 id="holds-head">{words.holds}</h3>
        <dl class="archive-facts" data-gouji="archive-facts">
          {(['reports', 'others', 'organs'] as const).map((key) => (
            <div key={key}>
              <dt>{words.facts[key]}</dt>
              <dd>{facts[key]}</dd>
            </div>
          ))}
          <div>
            <dt>{words.facts.runs}</dt>
            <dd>{runs.length}</dd>
          </div>
          <div>
            <dt>{words.facts.size}</dt>
            <dd>{words.size(bytesText(facts.size), quota === null ? null : bytesText(quota))}</dd>
          </div>
        </dl>
        <p class="help">{words.local}</p>
      </section>
      <div class="tools">
        <div role="status">{isBusy ? words.working(work?.done ?? null, work?.total ?? null) : said}</div>
        {work !== null && (
          <button type="button" class="button" onClick={actions.stopWork}>
            {words.stop}
          </button>
        )}
      </div>
      {problem !== null && (
        <p class="alert" role="alert">
          {problem}
        </p>
      )}
      {refused !== null && <FileProblemBox {...refused} lang={lang} />}
      {losses !== null && <Losses imported={losses} lang={lang} />}
      <section class="block" aria-labelledby="out-head">
        <h3 id="out-head">{words.out}</h3>
        <ul class="rows">
          {EXPORT_KINDS.map((kind) => (
            <li key={kind} class="row">
              <span class="row-says">
                <b>{words.kinds[kind]}</b>
                <span class="soft">{words.outHelp[kind]}</span>
              </span>
              <button
                type="button"
                class="button"
                aria-label={`${words.out}: ${words.kinds[kind]}`}
                data-gouji={`export-${kind}`}
                disabled={isBusy || rows.length === 0 || own === null}
                onClick={() =>
                  own && attempt(() => actions.exportAs(kind, lang, own).then(() => null), words.stopped.out)
                }
              >
                {words.out}
              </button>
            </li>
          ))}
          <li class="row">
            <span class="row-says">
              <b>{words.summary}</b>
              <span class="soft">{words.summaryHelp}</span>
            </span>
            <a class="button" href={hashOf('summary')}>
              {words.summary}
            </a>
          </li>
        </ul>
      </section>
      {isRunning && <p class="help">{words.busy}</p>}
      <section class="block" aria-labelledby="into-head">
        <h3 id="into-head">{words.into}</h3>
        <p class="help">{words.intoHelp}</p>
        <fieldset disabled={isBusy || isRunning}>
          <legend class="unseen">{words.into}</legend>
          <FileButton label={words.chooseFile} name="archive" accept=".ndjson,.json,.gz" onFile={take} />
        </fieldset>
      </section>
      <section class="block" aria-labelledby="remove-head">
        <h3 id="remove-head">{words.remove}</h3>
        <p class="help">{words.removeHelp}</p>
        <Removal
          data={data}
          organs={organs}
          actions={actions}
          isDisabled={isBusy || isRunning}
          attempt={(action) => attempt(async () => action().then(() => null))}
        />
      </section>
    </>
  );
}

/** What of an imported file could not be taken. */
function Losses({ imported: { bad, moreBad, isCut }, lang }: { imported: Imported; lang: Lang }) {
  const words = ARCHIVE_WORDS[lang];
  if (bad.length === 0 && !isCut) return null;
  return (
    <div class="alert" role="alert" data-gouji="import-losses">
      {isCut && <p>{words.cut}</p>}
      {bad.length > 0 && (
        <>
          <p>{words.bad(bad.length + moreBad)}</p>
          <ul>
            {bad.map(({ line, says }) => (
              <li key={line}>
                {words.line(line)}
                {says[lang]}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

const UNITS = ['B', 'KB', 'MB', 'GB', 'TB'] as const;

/** `1.5 MB`. */
function bytesText(bytes: number): string {
  const step = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), UNITS.length - 1);
  const value = bytes / 1000 ** step;
  return `${value < 10 && step > 0 ? value.toFixed(1) : Math.round(value)} ${UNITS[step]}`;
}
