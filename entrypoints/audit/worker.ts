import { doWork } from '../../lib/audit/work.ts';
import type { Work } from '../../lib/audit/worked.ts';

/** Reads and checks pages away from what the user is looking at, one after another. */
addEventListener('message', ({ data }: MessageEvent<{ id: number; work: Work }>) => {
  void doWork(data.work).then((worked) => postMessage({ id: data.id, worked }));
});
