import { openArchive } from '../../lib/archive/indexed-db.ts';
import { compareAll } from '../../lib/audit/compare.ts';
import { doWork } from '../../lib/audit/work.ts';
import { judgedOf } from '../../lib/audit/worked.ts';
import { asAnswer, type WorkerAnswer } from './one-off.ts';

/** Checks the archive's reports against each other, away from what the user is looking at. */
addEventListener('message', () => {
  const say = (answer: WorkerAnswer<number>): void => postMessage(answer);
  asAnswer(
    openArchive().then(async (store) => {
      const { changed } = await compareAll(
        { store, judge: async (asked) => judgedOf(await doWork({ kind: 'judge', asked })) },
        { signal: new AbortController().signal, onProgress: ({ done, total }) => say({ done, total }) },
      );
      return changed;
    }),
  ).then(say);
});
