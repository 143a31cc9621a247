import type { Lang } from '../lib/output/formatter.ts';

/** Quick runs show nothing: a line that flashes by only disturbs. Both in milliseconds. */
const SHOW_AFTER = 1000;
const REDRAW_AFTER = 200;

const CLEAR = '\r\u001b[2K';

/** `m:ss` */
function clock(seconds: number): string {
  const rest = Math.ceil(seconds);
  return `${Math.floor(rest / 60)}:${String(rest % 60).padStart(2, '0')}`;
}

/** `120/1000 · 54.2 个/秒 · 剩余约 0:17`; `elapsed` in milliseconds. */
export function progressLine(done: number, total: number, elapsed: number, lang: Lang): string {
  const rate = done / (elapsed / 1000);
  const left = clock((total - done) / rate);
  const parts =
    lang === 'zh'
      ? [`${done}/${total}`, `${rate.toFixed(1)} 个/秒`, `剩余约 ${left}`]
      : [`${done}/${total}`, `${rate.toFixed(1)}/s`, `about ${left} left`];
  return parts.join(' · ');
}

/** The progress line on standard error; silent where that is no terminal, or one that cannot take a line back. */
export class Progress {
  readonly #total: number;
  readonly #lang: Lang;
  readonly #start = performance.now();
  readonly #isShown = process.stderr.isTTY && process.env.TERM !== 'dumb';
  #drawn = 0;
  #done = 0;

  constructor(total: number, lang: Lang) {
    this.#total = total;
    this.#lang = lang;
  }

  /** One more input is done. */
  tick(): void {
    this.#done += 1;
    const now = performance.now();
    const elapsed = now - this.#start;
    if (!this.#isShown || elapsed < SHOW_AFTER || now - this.#drawn < REDRAW_AFTER) return;
    this.#drawn = now;
    process.stderr.write(CLEAR + progressLine(this.#done, this.#total, elapsed, this.#lang));
  }

  /** Takes the line away, before anything else is written to the terminal. */
  clear(): void {
    if (this.#drawn === 0) return;
    this.#drawn = 0;
    process.stderr.write(CLEAR);
  }
}
