import { useEffect, useState } from 'preact/hooks';
import type { Entry, Row } from '../../lib/archive/model.ts';
import type { Lang } from '../../lib/check.ts';
import { causeOf } from './cause.ts';
import { useAudit } from './context.ts';

/** An entry; what is said where it could not be read ('': it is gone); or undefined while it is being read. */
export type Got = Entry | { problem: string } | undefined;

export const isEntry = (got: Got): got is Entry => got !== undefined && 'judgement' in got;

/** So many entries are kept in memory: those last asked for. */
const MOST = 200;

/** Entries that were asked for, each once as long as its row is the same. */
export class Entries {
  readonly #entryOf: (url: string) => Promise<Entry | undefined>;
  readonly #lang: Lang;
  readonly #got = new Map<string, Promise<Got>>();

  /** @param lang of what is said where one cannot be read */
  constructor(entryOf: (url: string) => Promise<Entry | undefined>, lang: Lang) {
    this.#entryOf = entryOf;
    this.#lang = lang;
  }

  ask(row: Row): Promise<Got> {
    const key = keyOf(row);
    const got = this.#got.get(key) ?? this.#read(row.url);
    this.#got.delete(key);
    this.#got.set(key, got);
    for (const oldest of this.#got.keys()) {
      if (this.#got.size <= MOST) break;
      this.#got.delete(oldest);
    }
    return got;
  }

  #read(url: string): Promise<Got> {
    return this.#entryOf(url).then(
      (entry) => entry ?? { problem: '' },
      (error: unknown) => ({ problem: causeOf(error, this.#lang) }),
    );
  }
}

/** An entry that was checked again, or whose page has changed, is another. */
const keyOf = ({ url, fetchedAt, digest, compared }: Row): string =>
  [url, fetchedAt, digest, compared].join('\n');

/** Rows that are only scrolled past are not asked for, in milliseconds. */
const REST = 60;

/** The entry of a row, as soon as it is there. */
export function useEntry(row: Row): Got {
  const { entries } = useAudit();
  const [got, setGot] = useState<{ key: string; got: Got } | null>(null);
  const key = keyOf(row);
  useEffect(() => {
    let isShown = true;
    const timer = setTimeout(() => {
      void entries.ask(row).then((answer) => {
        if (isShown) setGot({ key, got: answer });
      });
    }, REST);
    return () => {
      isShown = false;
      clearTimeout(timer);
    };
  }, [key, entries]);
  return got?.key === key ? got.got : undefined;
}
