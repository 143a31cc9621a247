import { Icon, type IconName } from './icons.tsx';
import { useScene } from './scene.ts';

/** What has changed since the check before: how much is new, and what is mended or can no longer be told. */
export function Changed() {
  const { told, words } = useScene();
  const { fresh, mended, lost } = told.changes;
  if (fresh.length + mended.count + lost.count === 0) return null;
  return (
    <section class="changed">
      {mended.count > 0 && <Gone icon="ok" summary={words.mended(mended.count)} messages={mended.messages} />}
      {lost.count > 0 && <Gone icon="unchecked" summary={words.lost(lost.count)} messages={lost.messages} />}
      {fresh.length > 0 && (
        <p>
          <span class="fresh">{words.freshMark}</span> {words.fresh(fresh.length)}
        </p>
      )}
    </section>
  );
}

function Gone({ icon, summary, messages }: { icon: IconName; summary: string; messages: readonly string[] }) {
  return (
    <details>
      <summary>
        <Icon name={icon} /> {summary}
      </summary>
      <ul>
        {messages.map((message, index) => (
          <li key={`${index} ${message}`}>{message}</li>
        ))}
      </ul>
    </details>
  );
}
