import type { Progress as AuditProgress } from '../lib/audit/progress.ts';
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

/** `120/300 · 失败 3 · 54 个/分钟 · 剩余约 3:20`; what is not known yet is left out. */
export function auditLine(
  { done, failed, total, perMinute, left, waits }: AuditProgress,
  lang: Lang,
): string {
  const isZh = lang === 'zh';
  const parts = [`${done + failed}/${total}`];
  if (failed > 0) parts.push(isZh ? `失败 ${failed}` : `${failed} failed`);
  if (perMinute !== null) parts.push(`${Math.round(perMinute)}${isZh ? ' 个/分钟' : '/min'}`);
  if (left !== null) parts.push(isZh ? `剩余约 ${clock(left / 1000)}` : `about ${clock(left / 1000)} left`);
  const [wait] = waits;
  if (wait !== undefined) parts.push(isZh ? `${wait.host} 要求等待` : `${wait.host} asks to wait`);
  return parts.join(' · ');
}

/** A line on standard error that is written anew; silent where that is no terminal, or none that can take it back. */
export class StatusLine {
  readonly #start = performance.now();
  readonly #isShown = process.stderr.isTTY && process.env.TERM !== 'dumb';
  #drawn = 0;

  /** @param text is asked for where it is shown; `elapsed` in milliseconds */
  show(text: (elapsed: number) => string): void {
    const now = performance.now();
    const elapsed = now - this.#start;
    if (!this.#isShown || elapsed < SHOW_AFTER || now - this.#drawn < REDRAW_AFTER) return;
    this.#drawn = now;
    process.stderr.write(CLEAR + text(elapsed));
  }

  /** Takes the line away, before anything else is written to the terminal. */
  clear(): void {
    if (this.#drawn === 0) return;
    this.#drawn = 0;
    process.stderr.write(CLEAR);
  }
}

/** How far a run over a known number of inputs has come. */
export class Progress {
  readonly #total: number;
  readonly #lang: Lang;
  readonly #line = new StatusLine();
  #done = 0;

  constructor(total: number, lang: Lang) {
    this.#total = total;
    this.#lang = lang;
  }

  /** One more input is done. */
  tick(): void {
    this.#done += 1;
    this.#line.show((elapsed) => progressLine(this.#done, this.#total, elapsed, this.#lang));
  }

  clear(): void {
    this.#line.clear();
  }
}
