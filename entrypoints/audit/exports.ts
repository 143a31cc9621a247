import { browser } from 'wxt/browser';
import type { ExportKind } from '../../components/audit/props.ts';
import { exportName } from '../../lib/audit/out/file-name.ts';
import type { Summary } from '../../lib/audit/out/summary.ts';
import type { Lang } from '../../lib/check.ts';
import { offerFile } from '../shared/offer-file.ts';
import { done } from './one-off.ts';

export interface ExportOrder {
  kind: ExportKind | 'summary';
  lang: Lang;
  version: string;
  name: string;
  /** ISO 8601. */
  now: string;
}

const ENDINGS: Readonly<Record<ExportKind, Parameters<typeof exportName>[1]>> = {
  xlsx: 'xlsx',
  csv: 'csv',
  json: 'json',
  archive: 'ndjson.gz',
};

/** What the archive is called in names of files. */
const ARCHIVE_NAMES: Readonly<Record<Lang, string>> = { zh: '归档', en: 'archive' };

/**
 * Makes a file of the archive in a worker and offers it.
 *
 * @param onDone called with how many pages are in it so far
 * @throws where it cannot be made, and the signal's reason
 */
export async function exportAs(
  kind: ExportKind,
  lang: Lang,
  signal: AbortSignal,
  onDone: (done: number) => void,
): Promise<void> {
  const now = new Date();
  const file = await made<Blob>(kind, lang, now, signal, onDone);
  offerFile(exportName(ARCHIVE_NAMES[lang], ENDINGS[kind], now), file);
}

/** Looks the archive through for the summary, in a worker too. @throws where it cannot be made */
export function summarise(lang: Lang): Promise<Summary> {
  return made<Summary>('summary', lang, new Date(), new AbortController().signal, () => undefined);
}

function made<T>(
  kind: ExportOrder['kind'],
  lang: Lang,
  now: Date,
  signal: AbortSignal,
  onDone: (done: number) => void,
): Promise<T> {
  const { version } = browser.runtime.getManifest();
  const worker = new Worker(new URL('./export-worker.ts', import.meta.url), { type: 'module' });
  const order: ExportOrder = { kind, lang, version, name: ARCHIVE_NAMES[lang], now: now.toISOString() };
  return done<T>(worker, order, signal, onDone);
}
