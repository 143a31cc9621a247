/**
 * A worker for one piece of work: it is given its order, says how far it is, and answers once. Whoever has ordered it
 * ends it.
 */
export type WorkerAnswer<T> = { done: number; total: number | null } | { output: T } | { problem: string };

/** What comes of work, as an answer. Never rejects. */
export function asAnswer<T>(work: Promise<T>): Promise<WorkerAnswer<T>> {
  return work.then(
    (output) => ({ output }),
    (error: unknown) => ({ problem: error instanceof Error ? error.message : String(error) }),
  );
}

/**
 * Has a worker do its work.
 *
 * @throws what the worker says went wrong, and the signal's reason
 */
export async function done<T>(
  worker: Worker,
  order: unknown,
  signal: AbortSignal,
  onProgress: (done: number, total: number | null) => void,
): Promise<T> {
  try {
    return await new Promise<T>((resolve, reject) => {
      if (signal.aborted) reject(signal.reason);
      signal.addEventListener('abort', () => reject(signal.reason), { once: true });
      worker.addEventListener('error', ({ message }) => reject(new Error(message)));
      worker.addEventListener('message', ({ data }: MessageEvent<WorkerAnswer<T>>) => {
        if ('done' in data) onProgress(data.done, data.total);
        else if ('output' in data) resolve(data.output);
        else reject(new Error(data.problem));
      });
      worker.postMessage(order);
    });
  } finally {
    worker.terminate();
  }
}
