import type { Lang } from '../../lib/check.ts';
import { OPTIONS_WORDS } from './words.ts';

/** Says that something stored could not be read, and hands it over. */
export function Unread({ lang, onDownload, onDrop }: { lang: Lang; onDownload(): void; onDrop(): void }) {
  const words = OPTIONS_WORDS[lang];
  return (
    <div class="alert" role="alert" data-gouji="unread">
      <p>
        <strong>{words.unread}</strong>
      </p>
      <p>{words.unreadHelp}</p>
      <div class="buttons">
        <button type="button" class="button" onClick={onDownload}>
          {words.download}
        </button>
        <button type="button" class="button" onClick={onDrop}>
          {words.drop}
        </button>
      </div>
    </div>
  );
}
