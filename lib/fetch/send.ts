import type { Answer, Send } from './answer.ts';
import { contentTypeOf } from './content-type.ts';
import { noPage, tooLarge } from './failures.ts';

const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/**
 * A request by the platform's own `fetch`, without credentials and past its cache.
 *
 * @param headers that each request has
 */
export function sendByFetch(headers: Readonly<Record<string, string>> = {}): Send {
  return async (url, { signal, maxBytes }) => {
    const response = await fetch(url, {
      redirect: 'manual',
      credentials: 'omit',
      cache: 'no-store',
      headers,
      signal,
    });
    try {
      return await answerOf(response, maxBytes);
    } finally {
      // A body that was refused must not keep the connection; one that was read or broke has nothing to cancel.
      await response.body?.cancel().catch(() => undefined);
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
