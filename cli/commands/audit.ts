import { setMaxListeners } from 'node:events';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { FailureKind, Run, Target } from '../../lib/archive/model.ts';
import type { ArchiveStore } from '../../lib/archive/store.ts';
import { canonical } from '../../lib/audit/address.ts';
import { compareAll } from '../../lib/audit/compare.ts';
import type { Progress } from '../../lib/audit/progress.ts';
import { goOn, Stopped } from '../../lib/audit/run.ts';
import { retryFailed, startRun, type Wanted } from '../../lib/audit/start.ts';
import type { Text } from '../../lib/form/types.ts';
import type { Lang } from '../../lib/output/formatter.ts';
import { printable } from '../../lib/output/printable.ts';
import { FolderStore } from '../archive/folder.ts';
import { wantedOfList, wantedOfTable } from '../audit/discovering.ts';
import type { AuditFormat } from '../audit/formats.ts';
import { type AuditInput, auditInput } from '../audit/input.ts';
import { outcomeOf, writeResults, writeWorkbook } from '../audit/results.ts';
import { readOrganList, standingLines } from '../audit/unpublished.ts';
import { auditWarc } from '../audit/warc.ts';
import type { AuditAnswer, AuditTask } from '../audit/worker.ts';
import { CliWorld } from '../audit/world.ts';
import { type FailOn, isGrave } from '../exit-status.ts';
import { onInterrupt } from '../interrupt.ts';
import { explain } from '../problem.ts';
import { auditLine, StatusLine } from '../progress.ts';
import { reportProblem } from '../report-problem.ts';
import { noCounts, type WarcCounts } from '../warc/read.ts';
import { Workers } from '../workers.ts';

export interface AuditCommandOptions {
  archive: string;
  year?: number;
  organLists?: true;
  allowHost?: readonly string[];
  /** In seconds. */
  pause: number;
  again?: true;
  /** A file of the organs that should have published. */
  organs?: string;
  format?: AuditFormat;
  output?: string;
  failOn: FailOn;
  lang: Lang;
}

const INTERRUPTED = 130;

/** Failures that may be over when the same is asked again. */
const PASSING: ReadonlySet<FailureKind> = new Set(['network', 'busy', 'too-slow', 'host-not-allowed']);

/**
 * `gouji audit`: brings all reports of a list into an archive, checks them, and writes what there is to say of them.
 * Called again with the same arguments it goes on where it was.
 *
 * @returns the exit status (contract): 2 where something could not be read, each of which is told; 130 where it was
 *   stopped
 */
export async function auditCommand(argument: string, options: AuditCommandOptions): Promise<number> {
  const { lang } = options;
  try {
    const input = await auditInput(argument, options.output === undefined ? [] : [options.output]);
    const audit = new Audit(argument, options);
    return await audit.run(input);
  } catch (error) {
    reportProblem(argument, explain(error), lang);
    return 2;
  }
}

class Audit {
  readonly #argument: string;
  readonly #options: AuditCommandOptions;
  readonly #stop = new AbortController();
  readonly #line = new StatusLine();
  #status = 0;
  /** A page of the list was not read, or not to its end. */
  #listsUnread = false;

  constructor(argument: string, options: AuditCommandOptions) {
    this.#argument = argument;
    this.#options = options;
    // Each target under way listens to it, and Node would take more than ten for a fault.
    setMaxListeners(0, this.#stop.signal);
  }

  async run(input: AuditInput): Promise<number> {
    onInterrupt(() => this.#stop.abort(new Stopped('paused')));
    const store = await FolderStore.open(this.#options.archive, (path, what) => this.#missing(path, what));
    const filename = fileURLToPath(new URL('./audit-worker.js', import.meta.url));
    const workers = new Workers<AuditTask, AuditAnswer>({ filename });
    try {
      const world = new CliWorld({
        store,
        workers,
        hosts: this.#hosts(input),
        pause: this.#options.pause * 1000,
      });
      const run = await this.#work(input, world);
      if (this.#stop.signal.aborted) return this.#stopped(run);
      if (run !== null) await this.#tell(store, run);
      return this.#status;
    } finally {
      onInterrupt(null);
      this.#line.clear();
      await workers.close();
      await store.close();
    }
  }

  /** What the same arguments have begun before, or a new run; null where there is nothing to audit. */
  async #work(input: AuditInput, world: CliWorld): Promise<Run | null> {
    let run = this.#options.again ? null : await this.#begun(world.store);
    // A list that was read to its end is not read again; one that was not may be by now, or it is told once more.
    if (input.type !== 'list' || run === null || run.listsUnread) {
      const wanted = await this.#wanted(input, world);
      if (this.#stop.signal.aborted) return run;
      if (wanted !== null) run = await this.#with(wanted, run, world);
    }
    if (run === null) return null;
    await retryFailed(world.store, run, ({ kind }) => PASSING.has(kind));
    if (input.type === 'files') run = await this.#archives(input.archives, run, world);
    const done = await goOn(world, run.id, {
      signal: this.#stop.signal,
      onProgress: (progress) => this.#progress(progress),
    });
    if (!this.#stop.signal.aborted) await this.#compare(world);
    return done;
  }

  /** Years, and texts that may be the same: of all that the archive has. */
  async #compare(world: CliWorld): Promise<void> {
    const { signal } = this.#stop;
    const isZh = this.#options.lang === 'zh';
    try {
      const { failed } = await compareAll(world, {
        signal,
        parallel: availableParallelism(),
        onProgress: ({ done, total }) =>
          this.#line.show(
            () => `${isZh ? '与其他报告核对' : 'comparing with other reports'} ${done}/${total}`,
          ),
      });
      for (const { url, failure } of failed) this.#missing(url, failure.reason);
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  }

  async #begun(store: ArchiveStore): Promise<Run | null> {
    const name = this.#name();
    const runs = (await store.runs()).filter((run) => run.name === name);
    const run = runs.toSorted((one, other) => (one.startedAt < other.startedAt ? 1 : -1))[0];
    if (run === undefined) return null;
    const { pause } = this.#options;
    const again = { ...run, options: { ...run.options, pause: pause * 1000 } };
    await store.putRun(again);
    return again;
  }

  /** A new run with what is wanted, or the one there is with what it has not yet. */
  async #with(wanted: readonly Wanted[], run: Run | null, world: CliWorld): Promise<Run> {
    const listsUnread = this.#listsUnread;
    if (run !== null) return withMore(world.store, run, wanted, listsUnread);
    const options = { pause: this.#options.pause * 1000, tabs: false };
    return startRun(world.store, { name: this.#name(), options, wanted, now: world.now(), listsUnread });
  }

  /** What the same arguments are known by. */
  #name(): string {
    const { year, organLists } = this.#options;
    const parts = [year === undefined ? [] : [`${year}`], organLists ? ['+'] : []].flat();
    return [this.#argument, ...parts].join(' · ');
  }

  /** Null where there is none, which was said. */
  async #wanted(input: AuditInput, world: CliWorld): Promise<readonly Wanted[] | null> {
    const { year, organLists = false, lang } = this.#options;
    if (input.type === 'files') {
      for (const { source, error } of input.unreadable) this.#missing(source, explain(error));
      return input.wanted;
    }
    if (input.type === 'table') {
      for (const { line, reason } of input.problems) this.#missing(`${this.#argument}:${line}`, reason);
      const wanted = wantedOfTable(input.given, year);
      return wanted.length > 0 ? wanted : this.#nothing();
    }
    const wanted = await wantedOfList(input.address, world, {
      year,
      organLists,
      lang,
      signal: this.#stop.signal,
      onMissing: (address, reason) => {
        this.#listsUnread = true;
        this.#missing(address, reason);
      },
      onNote: (text) => this.#note(text),
    });
    return wanted.length > 0 || this.#stop.signal.aborted ? wanted : this.#nothing();
  }

  #nothing(): null {
    this.#missing(this.#argument, { zh: '没有找到年度报告', en: 'no annual reports were found' });
    return null;
  }

  async #archives(paths: readonly string[], begun: Run, world: CliWorld): Promise<Run> {
    let run = begun;
    for (const path of paths) {
      const counts = noCounts();
      let pages = 0;
      try {
        run = await auditWarc(path, {
          world,
          run,
          signal: this.#stop.signal,
          counts,
          onDamage: ({ text }) => this.#missing(path, text),
          onPage: () => {
            pages += 1;
            this.#line.show(() =>
              this.#options.lang === 'zh' ? `${path} · ${pages} 页` : `${path} · ${pages} pages`,
            );
          },
        });
      } catch (error) {
        this.#missing(path, explain(error));
        run = (await world.store.runs()).find(({ id }) => id === run.id) ?? run;
      }
      if (!this.#stop.signal.aborted) this.#note(warcNote(path, pages, counts));
    }
    return run;
  }

  async #tell(store: ArchiveStore, run: Run): Promise<void> {
    const { format, output, lang, failOn } = this.#options;
    const { urls, failures } = await outcomeOf(store, run);
    for (const [url, { reason }] of failures) this.#missing(url, reason);
    for await (const rows of store.rows()) {
      if (rows.some((row) => urls.has(row.url) && isGrave(row.findings, failOn))) this.#raise(1);
    }
    await this.#unpublished(store, run);
    if (format !== 'xlsx') await writeResults(store, urls, { format, output, lang });
    else if (output !== undefined) await writeWorkbook(store, run, urls, { output, lang });
  }

  /** Tells which organs of a list have no report of the year, or a late one. */
  async #unpublished(store: ArchiveStore, run: Run): Promise<void> {
    const { organs, year } = this.#options;
    if (organs === undefined || year === undefined) return;
    const names = await readOrganList(organs);
    for (const { line, reason } of names.problems) this.#missing(`${organs}:${line}`, reason);
    for (const line of await standingLines(store, run, names.items, year)) this.#note(line);
  }

  #stopped(run: Run | null): number {
    this.#note(
      run === null
        ? { zh: '已停止，尚未开始读取报告', en: 'stopped; no reports were read yet' }
        : {
            zh: '已停止；归档完好，用同样的参数再运行即从此处继续',
            en: 'stopped; the archive is in order, the same command goes on from here',
          },
    );
    return INTERRUPTED;
  }

  #progress(progress: Progress): void {
    this.#line.show(() => auditLine(progress, this.#options.lang));
  }

  /** Something was not read: told, and the exit status says so. */
  #missing(about: string, reason: Text): void {
    this.#line.clear();
    reportProblem(about, reason, this.#options.lang);
    this.#raise(2);
  }

  #note(text: Text): void {
    this.#line.clear();
    process.stderr.write(`gouji: ${printable(text[this.#options.lang])}\n`);
  }

  #raise(status: number): void {
    this.#status = Math.max(this.#status, status);
  }

  /** Hosts that the user has named, by an option or by an address. */
  #hosts(input: AuditInput): ReadonlySet<string> {
    const addresses =
      input.type === 'list'
        ? [input.address]
        : input.type === 'table'
          ? input.given.map(({ url }) => url)
          : [];
    return new Set([
      ...(this.#options.allowHost ?? []).map((host) => host.toLowerCase()),
      ...addresses.map((address) => new URL(address).hostname),
    ]);
  }
}

/** A run with what is wanted and was not yet a target of it: a table or a folder may have grown. */
async function withMore(
  store: ArchiveStore,
  { listsUnread: _, ...run }: Run,
  wanted: readonly Wanted[],
  listsUnread: boolean,
): Promise<Run> {
  const known = new Set<string>();
  // Not the run's total: one that was broken off may have more targets by now.
  let next = 0;
  for await (const targets of store.targets(run.id)) {
    for (const { url, index } of targets) {
      known.add(url);
      next = Math.max(next, index + 1);
    }
  }
  const more: Target[] = [];
  for (const { address, listed } of wanted) {
    const url = canonical(address);
    if (url === null || known.has(url)) continue;
    known.add(url);
    more.push({ run: run.id, index: next + more.length, url, listed, state: 'waiting', requests: 0 });
  }
  const grown: Run = { ...run, total: next + more.length, ...(listsUnread && { listsUnread }) };
  await store.putRun(grown, more);
  return grown;
}

function warcNote(path: string, pages: number, counts: WarcCounts): Text {
  const { otherPages, others, revisits, derived } = counts;
  return {
    zh: `${path}：可能是年报的网页 ${pages} 个；其余未检查：其他网页 ${otherPages}，其他内容或答复 ${others}，重复抓取 ${revisits}，WAT/WET ${derived}`,
    en: `${path}: ${pages} pages that may be reports; the rest is not checked: ${otherPages} other pages, ${others} other answers, ${revisits} revisits, ${derived} WAT/WET records`,
  };
}
