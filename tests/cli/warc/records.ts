import { gzipSync } from 'node:zlib';

/** Records as crawlers write them, byte by byte. */

export interface RecordParts {
  type?: string;
  uri?: string;
  date?: string;
  version?: string;
  /** More WARC headers, or others in place of those. */
  headers?: Record<string, string>;
  block?: string | Uint8Array;
}

export function record({
  type = 'response',
  uri = 'http://a.gov.cn/',
  date = '2024-01-31T08:00:00Z',
  version = '1.0',
  headers = {},
  block = '',
}: RecordParts): Buffer {
  const bytes = Buffer.from(block);
  const all = {
    'WARC-Type': type,
    'WARC-Record-ID': '<urn:uuid:00000000-0000-0000-0000-000000000000>',
    'WARC-Target-URI': uri,
    'WARC-Date': date,
    'Content-Type': type === 'response' ? 'application/http; msgtype=response' : 'application/octet-stream',
    'Content-Length': `${bytes.length}`,
    ...headers,
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.concat([
    Buffer.from(`WARC/${version}\r\n${lines.join('')}\r\n`),
    bytes,
    Buffer.from('\r\n\r\n'),
  ]);
}

export interface HttpParts {
  status?: string;
  headers?: Record<string, string>;
  body?: string | Uint8Array;
  /** What lines end with. */
  end?: string;
}

export function http({ status = '200 OK', headers = {}, body = '', end = '\r\n' }: HttpParts = {}): Buffer {
  const all = { 'Content-Type': 'text/html', ...headers };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}${end}`);
  return Buffer.concat([Buffer.from(`HTTP/1.1 ${status}${end}${lines.join('')}${end}`), Buffer.from(body)]);
}

export const chunked = (body: string | Uint8Array, size = 100): Buffer => {
  const bytes = Buffer.from(body);
  const parts: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += size) {
    const part = bytes.subarray(at, at + size);
    parts.push(Buffer.from(`${part.length.toString(16)};x=y\r\n`), part, Buffer.from('\r\n'));
  }
  return Buffer.concat([...parts, Buffer.from('0\r\n\r\n')]);
};

/** What the file begins with. */
export const warcinfo = (version = '1.0'): Buffer =>
  record({
    type: 'warcinfo',
    version,
    headers: { 'Content-Type': 'application/warc-fields' },
    block: 'software: Wget/1.21\r\nformat: WARC File Format 1.0\r\n',
  });

/** Each record compressed by itself, as the standard asks. */
export const gzippedEach = (records: readonly Buffer[]): Buffer =>
  Buffer.concat(records.map((one) => gzipSync(one)));
