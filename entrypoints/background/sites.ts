import { browser } from 'wxt/browser';
import { GOVERNMENT } from '../../lib/settings/government.ts';
import { injectDetector } from '../shared/frames.ts';
import { turns } from './turns.ts';

/** The sites that the detector runs on by itself: those of gov.cn, and those that the user has allowed. */

const DETECTOR = 'detector';

/** Registering is two steps; two permissions may be granted at once. */
const inTurn = turns();

/**
 * Registers the detector for the sites that the user has allowed, and for nothing else. Both browsers keep that
 * over restarts, not over updates of the extension.
 */
export function registerDetector(): Promise<void> {
  return inTurn(0, async () => {
    const { origins = [] } = await browser.permissions.getAll();
    const matches = origins.filter((origin) => origin !== GOVERNMENT);
    const registered = await browser.scripting.getRegisteredContentScripts({ ids: [DETECTOR] });
    if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [DETECTOR] });
    if (matches.length === 0) return;
    await browser.scripting.registerContentScripts([
      {
        id: DETECTOR,
        js: ['/content-scripts/detector.js'],
        matches,
        allFrames: true,
        runAt: 'document_idle',
        persistAcrossSessions: true,
      },
    ]);
  });
}

/**
 * Starts the detector in the tabs that are open already: a content script comes only with a page that loads.
 * Without `patterns`, in every tab that the extension may read.
 */
export async function detectInOpenTabs(patterns?: readonly string[]): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll();
  const url = [...(patterns ?? origins)];
  if (url.length === 0) return;
  const tabs = await browser.tabs.query({ url, discarded: false });
  await Promise.all(tabs.flatMap(({ id }) => (id === undefined ? [] : [injectDetector(id)])));
}
