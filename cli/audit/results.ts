import { writeFile } from 'node:fs/promises';
import { type Failure, type Run, resultOf } from '../../lib/archive/model.ts';
import type { ArchiveStore } from '../../lib/archive/store.ts';
import { entriesOf, leavingOf } from '../../lib/audit/out/source.ts';
import { exportXlsx } from '../../lib/audit/out/xlsx.ts';
import type { Lang } from '../../lib/output/formatter.ts';
import { createFormatter, type Format, formatOptions } from '../format.ts';
import { Output } from '../output.ts';
import { VERSION } from '../version.ts';

/** What has become of the addresses of a run. */
export interface RunOutcome {
  urls: ReadonlySet<string>;
  /** By address: why there is no report of it. */
  failures: ReadonlyMap<string, Failure>;
}

export async function outcomeOf(store: ArchiveStore, run: Run): Promise<RunOutcome> {
  const urls = new Set<string>();
  const failures = new Map<string, Failure>();
  for await (const targets of store.targets(run.id)) {
    for (const { url, failure } of targets) {
      urls.add(url);
      if (failure !== undefined) failures.set(url, failure);
    }
  }
  return { urls, failures };
}

/** Writes what the archive says of some addresses as a workbook. @throws Node's error where it cannot be written */
export async function writeWorkbook(
  store: ArchiveStore,
  { name }: Run,
  urls: ReadonlySet<string>,
  { output, lang }: { output: string; lang: Lang },
): Promise<void> {
  await writeFile(output, await exportXlsx(store, { lang, version: VERSION, now: new Date(), name, urls }));
}

/** Writes what the archive says of some addresses. @throws Node's error where it cannot be written */
export async function writeResults(
  store: ArchiveStore,
  urls: ReadonlySet<string>,
  { format, output: path, lang }: { format: Format | undefined; output: string | undefined; lang: Lang },
): Promise<void> {
  const toTerminal = path === undefined && process.stdout.isTTY;
  const formatter = await createFormatter(
    format ?? (toTerminal ? 'text' : 'json'),
    formatOptions(lang, toTerminal),
  );
  const output = await Output.open(path);
  const { rows, missed } = await leavingOf(store, urls);
  await output.write(formatter.start());
  for await (const { entry } of entriesOf(store, rows)) {
    await output.write(formatter.result(resultOf(entry.url, entry.judgement, lang)));
    if (output.closed) return;
  }
  for (const { target } of missed) {
    const cause = target.failure?.reason[lang] ?? NOT_READ[lang];
    await output.write(formatter.unreadable({ source: target.url, cause }));
  }
  await output.write(formatter.end());
  await output.end();
}

const NOT_READ = { zh: '尚未读取', en: 'not read yet' };
