import { openArchive } from '../../lib/archive/indexed-db.ts';
import type { Read } from '../../lib/archive/store.ts';
import { exportArchive } from '../../lib/archive/transfer.ts';
import { type Summary, summaryOf } from '../../lib/audit/out/summary.ts';
import { exportCsv, exportJson } from '../../lib/audit/out/text.ts';
import { exportXlsx } from '../../lib/audit/out/xlsx.ts';
import type { ExportOrder } from './exports.ts';
import { asAnswer, type WorkerAnswer } from './one-off.ts';

/** Makes a file or the summary of the archive, away from what the user is looking at; whoever has ordered it ends the worker. */

const say = (answer: WorkerAnswer<Blob | Summary>): void => postMessage(answer);

async function make({ kind, lang, version, name, own, now }: ExportOrder): Promise<Blob | Summary> {
  const archive = await openArchive();
  let done = 0;
  /** Every entry is asked for once: how far it is shows in how many were. */
  const store: Read = {
    rows: () => archive.rows(),
    runs: () => archive.runs(),
    targets: (run, state) => archive.targets(run, state),
    source: (url) => archive.source(url),
    entry: (url) => {
      done += 1;
      say({ done, total: null });
      return archive.entry(url);
    },
  };
  const about = { lang, version, name, own, now: new Date(now) };
  switch (kind) {
    case 'summary':
      return summaryOf(store, about);
    case 'xlsx':
      return new Blob([await exportXlsx(store, about)]);
    case 'csv':
      return joined(exportCsv(store, about));
    case 'json':
      return joined(exportJson(store, about));
    case 'archive':
      return new Response(exportArchive(store, about.now)).blob();
  }
}

/** Pieces by the megabyte: a blob of many small ones costs as much as they do. */
const MEGABYTE = 1_000_000;

async function joined(pieces: AsyncIterable<string>): Promise<Blob> {
  const parts: Blob[] = [];
  let text = '';
  for await (const piece of pieces) {
    text += piece;
    if (text.length < MEGABYTE) continue;
    parts.push(new Blob([text]));
    text = '';
  }
  return new Blob([...parts, text]);
}

addEventListener('message', ({ data }: MessageEvent<ExportOrder>) => {
  void asAnswer(make(data)).then(say);
});
