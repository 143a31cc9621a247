import { appendFile, stat, truncate } from 'node:fs/promises';
import type { Run, Target } from '../../lib/archive/model.ts';
import { lineAt, placedLines, withFile } from './files.ts';
import { type JournalLine, lineSchema } from './schema.ts';

/** Says that something of a file was lost. */
export type OnDamage = (path: string, what: { zh: string; en: string }) => void;

interface TargetPlace {
  offset: number;
  state: Target['state'];
}

/**
 * A run and its targets: a file to which lines are only ever added. What one call adds counts when its last line
 * is there.
 */
export class Journal {
  readonly path: string;
  readonly #onDamage: OnDamage;
  #run: Run | null = null;
  /** By their index. */
  readonly #targets: (TargetPlace | undefined)[] = [];
  #size = 0;

  private constructor(path: string, onDamage: OnDamage) {
    this.path = path;
    this.#onDamage = onDamage;
  }

  /** A run that is not there yet: nothing is written before something is added. */
  static empty(path: string, onDamage: OnDamage): Journal {
    return new Journal(path, onDamage);
  }

  /**
   * Reads a journal, and drops what was only half written when the program ended.
   *
   * @param onPut is called for each entry's file that came of a target
   */
  static async open(path: string, onDamage: OnDamage, onPut: (name: string) => void): Promise<Journal> {
    const journal = new Journal(path, onDamage);
    await journal.#load(onPut);
    return journal;
  }

  /** Null where there is none. */
  get run(): Run | null {
    return this.#run;
  }

  /** Nothing was ever written to it as a whole. */
  get isEmpty(): boolean {
    return this.#size === 0;
  }

  async add(lines: readonly JournalLine[]): Promise<void> {
    const texts = lines.map((line, index) => {
      const isLast = index === lines.length - 1;
      return `${JSON.stringify(isLast ? line : { ...line, more: true })}\n`;
    });
    try {
      await appendFile(this.path, texts.join(''));
    } catch (error) {
      // Half a line would take the next one with it.
      await truncate(this.path, this.#size).catch(() => undefined);
      throw error;
    }
    for (const [index, line] of lines.entries()) {
      this.#take(line, this.#size);
      this.#size += Buffer.byteLength(texts[index] ?? '');
    }
  }

  /** In order, some hundreds at a time, each as it is when its turn comes. */
  async *targets(state: Target['state'] | undefined, atATime: number): AsyncGenerator<Target[]> {
    let next = 0;
    while (next < this.#targets.length) {
      const offsets: number[] = [];
      for (; next < this.#targets.length && offsets.length < atATime; next += 1) {
        const place = this.#targets[next];
        if (place !== undefined && (state === undefined || place.state === state)) offsets.push(place.offset);
      }
      const found = offsets.length === 0 ? [] : await this.#targetsAt(offsets);
      if (found.length > 0) yield found;
    }
  }

  #targetsAt(offsets: readonly number[]): Promise<Target[]> {
    return withFile(this.path, async (file) => {
      const found: Target[] = [];
      for (const offset of offsets) {
        const line = this.#parsed(await lineAt(file, offset), offset);
        if (line !== null && 'target' in line) found.push(line.target);
      }
      return found;
    });
  }

  async #load(onPut: (name: string) => void): Promise<void> {
    let begun: { line: JournalLine; offset: number }[] = [];
    for await (const { text, offset, next } of placedLines(this.path)) {
      const line = this.#parsed(text, offset);
      if (line !== null) begun.push({ line, offset });
      if (line?.more) continue;
      for (const one of begun) {
        this.#take(one.line, one.offset);
        if ('put' in one.line && one.line.put !== undefined) onPut(one.line.put);
      }
      begun = [];
      this.#size = next;
    }
    const { size } = await stat(this.path);
    if (size === this.#size) return;
    await truncate(this.path, this.#size);
    this.#onDamage(this.path, {
      zh: '末尾有未写完的内容（程序上次被中断），已去掉',
      en: 'what was half written at its end (the program was broken off) is dropped',
    });
  }

  #take(line: JournalLine, offset: number): void {
    if ('run' in line) this.#run = line.run;
    else this.#targets[line.target.index] = { offset, state: line.target.state };
  }

  #parsed(text: string, offset: number): JournalLine | null {
    try {
      return lineSchema.parse(JSON.parse(text));
    } catch {
      this.#onDamage(this.path, {
        zh: `第 ${offset} 字节处的一行已损坏，未读取`,
        en: `the line at byte ${offset} is damaged, not read`,
      });
      return null;
    }
  }
}
