import { SEVERITIES } from '../../lib/output/words.ts';
import { hostOf } from '../../lib/verdict/host.ts';
import type { FrameView } from '../../lib/verdict/shown.ts';
import { Icon } from './icon.tsx';
import type { PopupWords } from './words.ts';

interface ReportProps {
  frame: FrameView;
  /** There are others beside it. */
  isOneOfMany: boolean;
  words: PopupWords;
}

/** Whose report it is and what was found in it. */
export function Report({ frame, isOneOfMany, words }: ReportProps) {
  const { summary } = frame;
  if (summary === undefined) return null;
  const { title, organ, year, counts, rulesOff } = summary;
  const kinds = [...SEVERITIES, 'unchecked' as const];
  return (
    <section class="report" data-gouji="report" data-frame={frame.frame}>
      <h2 title={title}>
        {organ ?? words.organUnknown}
        <span class="when"> · {year === null ? words.yearUnknown : words.year(year)}</span>
      </h2>
      {frame.frame !== 0 && <p class="soft">{words.inFrame(hostOf(frame.url))}</p>}
      {isOneOfMany && frame.shown && <p class="soft">{words.shownInPanel}</p>}
      {counts.error === 0 && (
        <p class="clean">
          <Icon name={counts.unchecked > 0 ? 'unchecked' : 'ok'} />
          {words.noErrors}
        </p>
      )}
      <ul class="counts">
        {kinds.map((kind) => (
          <li key={kind} class={counts[kind] === 0 ? 'count zero' : `count ${kind}`} data-count={kind}>
            <Icon name={kind} />
            <b>{counts[kind]}</b>
            <span>{words.counts[kind]}</span>
          </li>
        ))}
      </ul>
      {counts.ignored > 0 && <p class="soft">{words.ignored(counts.ignored)}</p>}
      {rulesOff > 0 && <p class="soft">{words.rulesOff(rulesOff)}</p>}
      {frame.reason !== undefined && (
        <p class="soft" data-gouji="outdated">
          {words.outdated(frame.reason)}
        </p>
      )}
      {frame.summaryOnly && <p class="soft">{words.summaryOnly}</p>}
    </section>
  );
}
