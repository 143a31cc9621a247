import { useScene } from './scene.ts';

/** What can be done with the verdict as a whole. */
export function Foot({ shortcut }: { shortcut: string | null }) {
  const { words, ask } = useScene();
  return (
    <footer>
      <button type="button" class="button" onClick={() => ask.onSheet()}>
        {words.sheet}
      </button>
      <button type="button" class="button" onClick={() => ask.onExport('csv')}>
        {words.exportAs} CSV
      </button>
      <button type="button" class="button" onClick={() => ask.onExport('json')}>
        <span class="unseen">{words.exportAs} </span>JSON
      </button>
      <button type="button" class="button" onClick={() => ask.onOptions()}>
        {words.options}
      </button>
      {shortcut !== null && shortcut !== '' && (
        <span class="meta">
          <span class="unseen">{words.shortcut} </span>
          {shortcut}
        </span>
      )}
    </footer>
  );
}
