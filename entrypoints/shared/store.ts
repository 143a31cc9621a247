import { browser } from 'wxt/browser';
import type { Ignored } from '../../lib/ignore/model.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/settings/model.ts';

/** What the extension keeps on the user's machine: settings, and findings set aside. */

export async function readSettings(): Promise<Settings> {
  const { settings } = await browser.storage.local.get('settings');
  return (settings as Settings | undefined) ?? DEFAULT_SETTINGS;
}

export async function changeSettings(change: (settings: Settings) => Settings): Promise<void> {
  await browser.storage.local.set({ settings: change(await readSettings()) });
}

export async function readIgnored(): Promise<readonly Ignored[]> {
  const { ignored } = await browser.storage.local.get('ignored');
  return (ignored as readonly Ignored[] | undefined) ?? [];
}

export async function changeIgnored(
  change: (ignored: readonly Ignored[]) => readonly Ignored[],
): Promise<void> {
  await browser.storage.local.set({ ignored: change(await readIgnored()) });
}
