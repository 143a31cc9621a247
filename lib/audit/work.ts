import { judge } from './judge.ts';
import { linksOfPage } from './list-page.ts';
import { readPage } from './read.ts';
import { failureOf, type Work, type Worked } from './worked.ts';

/** Does a piece of work. Never rejects. */
export async function doWork(work: Work): Promise<Worked> {
  try {
    if (work.kind === 'read') return { read: await readPage(work.page) };
    if (work.kind === 'links') return { links: linksOfPage(work.page) };
    return { judged: judge(work.asked) };
  } catch (error) {
    return { failure: failureOf(error) };
  }
}
