import { browser } from 'wxt/browser';
import type { Ignored } from '../../lib/ignore/model.ts';
import { readStored } from '../../lib/ignore/stored.ts';
import { migrate } from '../../lib/settings/migrate.ts';
import type { Settings } from '../../lib/settings/model.ts';

/**
 * What the extension keeps on the user's machine: settings, and findings set aside. For the background and the
 * extension's own pages; a content script asks the background. Every function rejects with what the browser says
 * where it cannot read or write.
 */

export async function readSettings(): Promise<Settings> {
  const { settings } = await browser.storage.local.get('settings');
  return migrate(settings).settings;
}

export function changeSettings(change: (settings: Settings) => Settings): Promise<void> {
  return inTurn(async () => {
    const { settings: stored } = await browser.storage.local.get('settings');
    const { settings, lost } = migrate(stored);
    const kept = lost.length > 0 ? { unreadSettings: stored } : {};
    await browser.storage.local.set({ settings: change(settings), ...kept });
  });
}

export async function readIgnored(): Promise<readonly Ignored[]> {
  const { ignored } = await browser.storage.local.get('ignored');
  return readStored(ignored).ignored;
}

export function changeIgnored(change: (ignored: readonly Ignored[]) => readonly Ignored[]): Promise<void> {
  return inTurn(async () => {
    const { ignored: stored } = await browser.storage.local.get('ignored');
    const { ignored, lost } = readStored(stored);
    const kept = lost > 0 ? { unreadIgnored: stored } : {};
    await browser.storage.local.set({ ignored: change(ignored), ...kept });
  });
}

/**
 * Reading and writing is two steps, and several pages and the background may take them at once: without a turn
 * for each, a change would be lost. The lock holds across all of them and ends with whoever holds it.
 */
async function inTurn(step: () => Promise<void>): Promise<void> {
  await navigator.locks.request('gouji-store', step);
}

/** Tells of changes, whoever made them, until `signal` or the page ends it. */
export function watch(
  told: { settings?(settings: Settings): void; ignored?(ignored: readonly Ignored[]): void },
  signal?: AbortSignal,
): void {
  const listener = (changes: Record<string, { newValue?: unknown }>) => {
    if (changes.settings) told.settings?.(migrate(changes.settings.newValue).settings);
    if (changes.ignored) told.ignored?.(readStored(changes.ignored.newValue).ignored);
  };
  browser.storage.local.onChanged.addListener(listener);
  signal?.addEventListener('abort', () => browser.storage.local.onChanged.removeListener(listener));
}

/**
 * What is stored and could not be read: of a newer version of the extension, or damaged. Kept as it was until
 * the user lets it go; null where there is none.
 */
export async function readUnread(): Promise<Readonly<Record<string, unknown>> | null> {
  const { settings, ignored, unreadSettings, unreadIgnored } = await browser.storage.local.get([
    'settings',
    'ignored',
    'unreadSettings',
    'unreadIgnored',
  ]);
  const unread = Object.entries({
    settings: migrate(settings).lost.length > 0 ? settings : unreadSettings,
    ignored: readStored(ignored).lost > 0 ? ignored : unreadIgnored,
  }).filter(([, value]) => value !== undefined);
  return unread.length === 0 ? null : Object.fromEntries(unread);
}

/** Lets go of what could not be read. */
export async function dropUnread(): Promise<void> {
  await changeSettings((settings) => settings);
  await changeIgnored((ignored) => ignored);
  await inTurn(() => browser.storage.local.remove(['unreadSettings', 'unreadIgnored']));
}
