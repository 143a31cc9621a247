import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomFigures } from '../support/pages/figures.ts';
import type { Edition } from '../support/pages/form.ts';
import { MARKUPS } from '../support/pages/markups/index.ts';
import { makeRng } from '../support/pages/rng.ts';

export const PAGES = 1_000;

const EDITIONS: readonly Edition[] = ['2019', '2021'];

/** Report pages in all mark-ups and both editions, none like another. */
export function* reportPages(count = PAGES): Generator<string> {
  const markups = Object.entries(MARKUPS);
  for (let index = 0; index < count; index++) {
    const [name, markup] = markups[index % markups.length] ?? [];
    if (name === undefined || markup === undefined) throw new Error('there are no mark-ups');
    const edition = EDITIONS[Math.floor(index / markups.length) % EDITIONS.length] ?? '2021';
    yield markup(randomFigures(`bench-${index}`, edition), makeRng(`bench/${name}/${index}`));
  }
}

/** Lends a folder with the pages as files, and removes it. */
export async function withPages<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'gouji-bench-'));
  try {
    let index = 0;
    for (const html of reportPages()) {
      await writeFile(join(folder, `${String(index++).padStart(4, '0')}.html`), html);
    }
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
