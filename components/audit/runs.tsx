import { useState } from 'preact/hooks';
import { groupBy } from '../../lib/group-by.ts';
import { localTime } from '../sheet/time.ts';
import { Ask } from './ask.tsx';
import { causeOf } from './cause.ts';
import { Failures } from './failures.tsx';
import type { AuditActions, AuditData, RunView } from './props.ts';
import { RUNS_WORDS } from './words/runs.ts';

/** All runs, the newest first: how far they are, what failed, and what to do. */
export function Runs({ data, actions }: { data: AuditData; actions: AuditActions }) {
  const words = RUNS_WORDS[data.lang];
  const [problem, setProblem] = useState<string | null>(null);
  const attempt = (action: Promise<unknown>) => {
    setProblem(null);
    action.catch((error: unknown) => setProblem(words.problem(causeOf(error, data.lang))));
  };
  const failed = groupBy(data.failed, ({ run }) => run);
  const runs = data.runs.toSorted((a, b) => (a.run.startedAt < b.run.startedAt ? 1 : -1));
  if (runs.length === 0) return <p class="empty">{words.none}</p>;
  return (
    <>
      {problem !== null && (
        <p class="alert" role="alert">
          {problem}
        </p>
      )}
      {runs.map((view) => (
        <section key={view.run.id} class="block run" data-gouji="run" data-run={view.run.id}>
          <RunHead view={view} lang={data.lang} actions={actions} attempt={attempt} />
          <Failures
            targets={failed.get(view.run.id) ?? []}
            lang={data.lang}
            isAllowed={data.isAllowed}
            actions={actions}
            attempt={attempt}
          />
        </section>
      ))}
    </>
  );
}

interface HeadProps {
  view: RunView;
  lang: AuditData['lang'];
  actions: AuditActions;
  attempt(action: Promise<unknown>): void;
}

function RunHead({ view, lang, actions, attempt }: HeadProps) {
  const words = RUNS_WORDS[lang];
  const { run, done, failed, pace, isQueued } = view;
  const left = run.total - done - failed;
  // Its state says that it runs, but nothing does: it waits for its turn, or was broken off.
  const state = run.state !== 'running' || pace !== null ? run.state : isQueued ? 'queued' : 'broken-off';
  const isOpen = state !== 'done' && state !== 'cancelled';
  const counts = (['done', 'failed', 'left'] as const).map((key) =>
    words.counts[key]({ done, failed, left }[key]),
  );
  return (
    <>
      <div class="run-head">
        <h3>{run.name}</h3>
        <span class="tag" data-state={state}>
          {words.states[state]}
        </span>
        <div class="buttons">
          {(state === 'running' || state === 'queued') && (
            <button type="button" class="button" onClick={() => attempt(actions.pause(run.id))}>
              {words.pause}
            </button>
          )}
          {(state === 'paused' || state === 'broken-off') && (
            <button type="button" class="button button-primary" onClick={() => attempt(actions.goOn(run.id))}>
              {words.goOn}
            </button>
          )}
          {isOpen && (
            <Ask
              button={words.cancel}
              question={words.cancelAsk}
              help={words.cancelHelp}
              no={words.cancelNo}
              yes={words.cancel.replace('…', '')}
              onYes={() => attempt(actions.cancel(run.id))}
            />
          )}
        </div>
      </div>
      <p class="soft">
        {words.started(localTime(run.startedAt, lang))}
        {run.finishedAt !== null && ` · ${words.finished(localTime(run.finishedAt, lang))}`}
        {` · ${words.options(run.options.pause / 1000, run.options.tabs)}`}
      </p>
      {state === 'broken-off' && <p>{words.brokenOff}</p>}
      <div
        class="progress"
        role="progressbar"
        aria-label={`${words.progress}: ${run.name}`}
        aria-valuemin={0}
        aria-valuemax={run.total}
        aria-valuenow={done + failed}
        aria-valuetext={counts.join(' · ')}
      >
        <span class="progress-done" style={{ width: `${(done / Math.max(1, run.total)) * 100}%` }} />
        <span class="progress-failed" style={{ width: `${(failed / Math.max(1, run.total)) * 100}%` }} />
      </div>
      <p class="run-counts">
        {[words.of(done + failed, run.total), ...counts, ...paceWords(view, lang)].map((said) => (
          <span key={said}>{said}</span>
        ))}
      </p>
      {pace !== null && pace.waits.length > 0 && (
        <div class="waits">
          <p>{words.waits}</p>
          <ul class="plain-list">
            {pace.waits.map(({ host, until }) => (
              <li key={host}>{words.wait(host, secondsTo(until))}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

function paceWords({ pace }: RunView, lang: AuditData['lang']): string[] {
  const words = RUNS_WORDS[lang];
  if (pace === null) return [];
  return [
    ...(pace.perMinute === null ? [] : [words.rate(Math.round(pace.perMinute))]),
    ...(pace.left === null || pace.left === 0 ? [] : [words.left(Math.floor(pace.left / 60_000))]),
  ];
}

const secondsTo = (until: string): number =>
  Math.max(0, Math.ceil((new Date(until).getTime() - Date.now()) / 1000));
