import type { Target } from '../../lib/archive/model.ts';
import { MISSED } from '../../lib/audit/out/words.ts';
import type { Lang } from '../../lib/check.ts';
import { groupBy } from '../../lib/group-by.ts';
import { Address } from '../sheet/address.tsx';
import { Chunked } from './chunked.tsx';
import { Icon } from './icon.tsx';
import type { AuditActions } from './props.ts';
import { RUNS_WORDS } from './words/runs.ts';

interface Props {
  targets: readonly Target[];
  lang: Lang;
  isAllowed(host: string): boolean;
  actions: AuditActions;
  attempt(action: Promise<unknown>): void;
}

/**
 * Pages of a run that could not be come by, and those that were checked and may show more than was read: by what went
 * wrong, why, and what to do.
 */
export function Failures({ targets, ...rest }: Props) {
  const words = RUNS_WORDS[rest.lang];
  const failed = targets.filter(({ state }) => state === 'failed');
  const done = targets.filter(({ state }) => state === 'done');
  return (
    <>
      <Kinds name="failures" head={words.failures(failed.length)} targets={failed} {...rest} />
      <Kinds name="unread" head={words.unread(done.length)} targets={done} {...rest} />
    </>
  );
}

interface KindsProps extends Props {
  name: string;
  head: string;
}

function Kinds({ name, head, targets, ...rest }: KindsProps) {
  const words = RUNS_WORDS[rest.lang];
  if (targets.length === 0) return null;
  const kinds = [...groupBy(targets, ({ failure }) => failure?.kind ?? 'unreadable')].toSorted(
    ([, a], [, b]) => b.length - a.length,
  );
  return (
    <div class="failures" data-gouji={name}>
      <h4>{head}</h4>
      {kinds.map(([kind, own]) => (
        <details key={kind} class="failure-kind" data-kind={kind} open={kinds.length === 1}>
          <summary>
            <Icon name={name === 'failures' ? 'failed' : 'unchecked'} />
            <b>
              {MISSED[kind].word[rest.lang]} ({own.length})
            </b>
            <span class="soft">{words.advice[kind]}</span>
          </summary>
          <Kind targets={own} isInTab={kind === 'not-opened'} {...rest} />
        </details>
      ))}
    </div>
  );
}

interface KindProps extends Props {
  /** They are tried again in tabs. */
  isInTab: boolean;
}

function Kind({ targets, isInTab, lang, isAllowed, actions, attempt }: KindProps) {
  const words = RUNS_WORDS[lang];
  const hosts = [...new Set(targets.flatMap(({ failure }) => failure?.host ?? []))].filter(
    (host) => !isAllowed(host),
  );
  const retry = (which: readonly Target[]) => {
    const [first] = which;
    if (first)
      attempt(
        actions.retry(
          first.run,
          which.map(({ url }) => url),
        ),
      );
  };
  return (
    <>
      <div class="buttons">
        {hosts.map((host) => (
          <button
            key={host}
            type="button"
            class="button button-primary"
            onClick={() => attempt(actions.allow(host))}
          >
            {words.allow(host)}
          </button>
        ))}
        <button type="button" class="button" onClick={() => retry(targets)}>
          {isInTab ? words.retryAllInTabs(targets.length) : words.retryAll(targets.length)}
        </button>
      </div>
      <Chunked
        class="plain-list"
        items={targets}
        more={words.more}
        draw={(target) => (
          <div class="failure">
            <div>
              <p>{target.listed.title ?? target.url}</p>
              <p>{target.failure?.reason[lang]}</p>
              <p>
                <Address href={target.url} />
              </p>
            </div>
            <div class="buttons">
              <button
                type="button"
                class="button"
                aria-label={words.retryOf(target.listed.title ?? target.url, isInTab)}
                onClick={() => retry([target])}
              >
                {isInTab ? words.retryInTab : words.retry}
              </button>
              <button
                type="button"
                class="button"
                aria-label={words.openOf(target.listed.title ?? target.url)}
                onClick={() => actions.open(target.url, '')}
              >
                {words.openPage}
              </button>
            </div>
          </div>
        )}
      />
    </>
  );
}
