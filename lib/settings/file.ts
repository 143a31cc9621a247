import { openOwnFile, type Reading, readShape, writeOwnFile } from '../files/own-file.ts';
import { upgrade } from './migrate.ts';
import { SETTINGS_VERSION, type Settings } from './model.ts';
import { settingsSchema } from './schema.ts';

/** `{ "gouji": "settings", "version": 1, … }`: the settings as a file. */
export function writeSettingsFile({ version, ...settings }: Settings): string {
  return writeOwnFile('settings', version, settings);
}

/** The settings of a file of this version or an older one. Nothing is mended: a file that is wrong is refused. */
export function readSettingsFile(text: string): Reading<Settings> {
  const file = openOwnFile(text, 'settings', SETTINGS_VERSION);
  return 'problem' in file ? file : readShape(settingsSchema, upgrade(file.data));
}
