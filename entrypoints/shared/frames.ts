import { browser } from 'wxt/browser';
import { documentName } from './documents.ts';

/** What the background does to a frame besides sending it messages. */

/** Name of the document that is in a frame now; null where there is none that may be read. */
export async function documentOf(tab: number, frame: number): Promise<string | null> {
  const [answer] = await browser.scripting
    .executeScript({ target: { tabId: tab, frameIds: [frame] }, func: documentName, injectImmediately: true })
    .catch(() => []);
  return typeof answer?.result === 'string' ? answer.result : null;
}

/** The frames of a tab that may be read now and the documents in them. */
export async function readableFrames(tab: number): Promise<Map<number, string>> {
  const answers = await browser.scripting
    .executeScript({ target: { tabId: tab, allFrames: true }, func: documentName })
    .catch(() => []);
  return new Map(answers.map(({ frameId, result }) => [frameId, String(result)]));
}

/** Puts reader and overlay into a frame; one that is there already is replaced. */
export async function injectOverlay(tab: number, frame: number): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId: tab, frameIds: [frame] },
    files: ['/content-scripts/overlay.js'],
  });
}

/** Puts the detector into every frame of a tab that may be read; false where none may. */
export async function injectDetector(tab: number): Promise<boolean> {
  const injected = browser.scripting.executeScript({
    target: { tabId: tab, allFrames: true },
    files: ['/content-scripts/detector.js'],
  });
  return injected.then(
    () => true,
    () => false,
  );
}
