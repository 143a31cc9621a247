import type { Answer, Send } from './answer.ts';
import { contentTypeOf } from './content-type.ts';
import { noPage, tooLarge } from './failures.ts';

/** Statuses that lead elsewhere; 300 and 304 do not. */
export const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/**
 * A request by the platform's own `fetch`, without credentials and past its cache.
 *
 * @param headers that each request has
 */
export function sendByFetch(headers: Readonly<Record<string, string>> = {}): Send {
  return async (url, { signal, maxBytes }) => {
    const ended = new AbortController();
    try {
      const response = await fetch(url, {
        redirect: 'manual',
        credentials: 'omit',
        cache: 'no-store',
        headers,
        signal: AbortSignal.any([signal, ended.signal]),
      });
      return await answerOf(response, maxBytes);
    } finally {
      // What was not read must not keep the connection: a browser reads on, even what it shows to nobody.
      ended.abort();
    }
  };
}

/** @throws {Failed} where it is no page or too large; the platform's error where the connection breaks */
async function answerOf(response: Response, maxBytes: number): Promise<Answer> {
  const { headers, status } = response;
  if (response.type === 'opaqueredirect') return { type: 'hidden-redirect' };
  if (REDIRECTS.has(status)) return { type: 'redirect', location: headers.get('location') };
  if (!response.ok) return { type: 'status', status, retryAfter: headers.get('retry-after') };
  const { kind, name, charset } = contentTypeOf(headers.get('content-type'));
  if (kind === null) throw noPage(name);
  if (Number(headers.get('content-length') ?? 0) > maxBytes) throw tooLarge(maxBytes);
  const bytes = await bytesOf(response, maxBytes);
  return { type: 'page', bytes, kind, ...(charset !== undefined && { charset }) };
}

async function bytesOf({ body }: Response, maxBytes: number): Promise<Uint8Array> {
  if (body === null) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = body.getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    size += read.value.byteLength;
    if (size > maxBytes) {
      await reader.cancel();
      throw tooLarge(maxBytes);
    }
    chunks.push(read.value);
  }
  return joined(chunks, size);
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const all = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.byteLength;
  }
  return all;
}
