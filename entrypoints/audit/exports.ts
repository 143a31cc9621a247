import { browser } from 'wxt/browser';
import type { ExportKind } from '../../components/audit/props.ts';
import { exportName } from '../../lib/audit/out/file-name.ts';
import type { Summary } from '../../lib/audit/out/summary.ts';
import type { Lang } from '../../lib/check.ts';
import type { Own } from '../../lib/verdict/apply.ts';
import { offerFile } from '../shared/offer-file.ts';
import { done } from './one-off.ts';

export interface ExportOrder {
  kind: ExportKind | 'summary';
  lang: Lang;
  version: string;
  name: string;
  own: Own;
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
  own: Own,
  signal: AbortSignal,
  onDone: (done: number) => void,
): Promise<void> {
  const now = new Date();
  const file = await made<Blob>(orderOf(kind, lang, own, now), signal, onDone);
  offerFile(exportName(ARCHIVE_NAMES[lang], ENDINGS[kind], now), file);
}

/** Looks the archive through for the summary, in a worker too. @throws where it cannot be made */
export function summarise(lang: Lang, own: Own): Promise<Summary> {
  const order = orderOf('summary', lang, own, new Date());
  return made<Summary>(order, new AbortController().signal, () => undefined);
}

function orderOf(
  kind: ExportOrder['kind'],
  lang: Lang,
  { settings: { rules }, ignored, today }: Own,
  now: Date,
): ExportOrder {
  return {
    kind,
    lang,
    version: browser.runtime.getManifest().version,
    name: ARCHIVE_NAMES[lang],
    own: { settings: { rules }, ignored, today },
    now: now.toISOString(),
  };
}

function made<T>(order: ExportOrder, signal: AbortSignal, onDone: (done: number) => void): Promise<T> {
  const worker = new Worker(new URL('./export-worker.ts', import.meta.url), { type: 'module' });
  return done<T>(worker, order, signal, onDone);
}
