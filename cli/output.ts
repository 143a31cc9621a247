import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import type { Writable } from 'node:stream';

/** Where results go: standard output or a file. */
export class Output {
  readonly #stream: Writable;
  readonly #isFile: boolean;
  #error: unknown;

  private constructor(stream: Writable, isFile: boolean) {
    this.#stream = stream;
    this.#isFile = isFile;
    stream.on('error', (error) => {
      this.#error ??= error;
    });
  }

  /**
   * @param path a file; standard output where there is none
   * @throws Node's error where the file cannot be written
   */
  static async open(path?: string): Promise<Output> {
    if (path === undefined) return new Output(process.stdout, false);
    const stream: WriteStream = createWriteStream(path);
    await once(stream, 'open');
    return new Output(stream, true);
  }

  /** Whether whoever reads standard output went away (`| head`): nothing more is wanted, and nothing is wrong. */
  get closed(): boolean {
    return this.#error instanceof Error && 'code' in this.#error && this.#error.code === 'EPIPE';
  }

  /**
   * Writes all of it, waiting where the reader is slow; nothing once the reader went away.
   *
   * @throws Node's error where it cannot be written
   */
  async write(text: string): Promise<void> {
    if (text === '' || this.closed) return;
    await new Promise<void>((resolve) => {
      this.#stream.write(text, () => resolve());
    });
    this.#check();
  }

  async end(): Promise<void> {
    if (!this.#isFile) return;
    await new Promise<void>((resolve) => {
      this.#stream.once('close', resolve);
      this.#stream.end();
    });
    this.#check();
  }

  #check(): void {
    if (this.#error !== undefined && !this.closed) throw this.#error;
  }
}
