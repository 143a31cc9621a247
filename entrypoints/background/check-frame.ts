import { browser } from 'wxt/browser';
import { checkOutline } from '../../lib/check.ts';
import { type PackedPiece, unpackOutline } from '../../lib/read/packed.ts';
import { DEFAULT_PANEL } from '../../lib/settings/model.ts';
import { sendTo } from '../shared/messaging.ts';

export async function checkFrame(tab: number, frame: number): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId: tab, frameIds: [frame] },
    files: ['/content-scripts/overlay.js'],
  });
  const read = await sendTo(tab, frame, 'read', null);
  if (read === null) return;
  const pieces: PackedPiece[] = [];
  for (let index = 0; index < read.pieces; index++) pieces.push(await sendTo(tab, frame, 'piece', { index }));
  const { result } = checkOutline(unpackOutline(pieces), { source: read.url });
  if (result.report === null) return;
  await sendTo(tab, 0, 'show', {
    verdict: { ...result, checkedAt: '', digest: '', ignored: [], rulesOff: [] },
    before: null,
    frame,
    others: [],
    places: {},
    lang: 'zh',
    theme: 'system',
    panel: DEFAULT_PANEL,
    name: '',
  });
}
