import { useRef } from 'preact/hooks';
import type { Lang } from '../../lib/check.ts';
import { readSettingsFile, writeSettingsFile } from '../../lib/settings/file.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/settings/model.ts';
import { FileButton } from './file-button.tsx';
import { FileProblemBox } from './file-problem.tsx';
import { TOLD } from './told-words.ts';
import type { OptionsActions, Save } from './types.ts';
import { useImport } from './use-import.ts';
import { OPTIONS_WORDS } from './words.ts';

interface BackupProps {
  settings: Settings;
  lang: Lang;
  today: string;
  save: Save;
  offer: OptionsActions['offer'];
}

export function Backup({ settings, lang, today, save, offer }: BackupProps) {
  const words = OPTIONS_WORDS[lang];
  const dialog = useRef<HTMLDialogElement>(null);
  const [refused, choose] = useImport(readSettingsFile, (imported) =>
    save.settings(() => imported, TOLD.settingsImported, 'undo'),
  );
  return (
    <>
      <div class="field">
        <p class="help">{words.backupHelp}</p>
        <div class="buttons">
          <button
            type="button"
            class="button"
            data-gouji="export-settings"
            onClick={() => offer(`gouji-settings-${today}.json`, writeSettingsFile(settings))}
          >
            {words.exportFile}
          </button>
          <FileButton label={words.importFile} name="settings" onFile={choose} />
        </div>
        {refused && <FileProblemBox {...refused} lang={lang} />}
      </div>
      <div class="field">
        <h3>{words.resetTitle}</h3>
        <p class="help">{words.resetHelp}</p>
        <button
          type="button"
          class="button button-grave"
          data-gouji="reset"
          onClick={() => dialog.current?.showModal()}
        >
          {words.reset}
        </button>
        <dialog
          ref={dialog}
          class="dialog"
          aria-labelledby="reset-ask"
          onClose={() => {
            if (dialog.current?.returnValue !== 'reset') return;
            dialog.current.returnValue = '';
            save.settings(() => DEFAULT_SETTINGS, TOLD.settingsReset, 'undo');
          }}
        >
          <form method="dialog">
            <h3 id="reset-ask">{words.resetAsk}</h3>
            <p class="soft">{words.resetHelp}</p>
            <div class="buttons">
              <button type="submit" class="button" value="">
                {words.cancel}
              </button>
              <button type="submit" class="button button-primary" value="reset">
                {words.resetTitle}
              </button>
            </div>
          </form>
        </dialog>
      </div>
    </>
  );
}
