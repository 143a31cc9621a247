import type { Finding } from '../../lib/report/schema.ts';
import { Icon, type IconName } from './icons.tsx';
import { useScene } from './scene.ts';

/** What has changed since the check before: how much is new, and what is mended or can no longer be told. */
export function Changed() {
  const { told, words } = useScene();
  const { fresh, mended, lost } = told.changes;
  if (fresh.length + mended.length + lost.length === 0) return null;
  return (
    <section class="changed">
      {mended.length > 0 && <Gone icon="ok" summary={words.mended(mended.length)} findings={mended} />}
      {lost.length > 0 && <Gone icon="unchecked" summary={words.lost(lost.length)} findings={lost} />}
      {fresh.length > 0 && (
        <p>
          <span class="fresh">{words.freshMark}</span> {words.fresh(fresh.length)}
        </p>
      )}
    </section>
  );
}

/** As many are listed; the rest is in the number. */
const MOST_LISTED = 200;

function Gone({
  icon,
  summary,
  findings,
}: {
  icon: IconName;
  summary: string;
  findings: readonly Finding[];
}) {
  return (
    <details>
      <summary>
        <Icon name={icon} /> {summary}
      </summary>
      <ul>
        {findings.slice(0, MOST_LISTED).map(({ rule, message }, index) => (
          <li key={`${rule} ${index}`}>{message}</li>
        ))}
      </ul>
    </details>
  );
}
