import type { Judgement } from '../../lib/archive/model.ts';
import { judge } from '../../lib/audit/judge.ts';
import { readPage } from '../../lib/audit/read.ts';
import type { Fetched } from '../../lib/audit/world.ts';

/** Pages as an audit comes by them. */

export const ADDRESS = 'https://www.qingxi.gov.cn/zwgk/2023/a.html';

export function fetched(content: string | Uint8Array, own: Partial<Fetched> = {}): Fetched {
  return {
    bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
    address: ADDRESS,
    via: 'fetch',
    fetchedAt: '2024-02-01T08:00:00.000Z',
    ...own,
  };
}

export async function judged(content: string | Uint8Array, own: Partial<Fetched> = {}): Promise<Judgement> {
  const page = fetched(content, own);
  return judge({ source: page.address, pieces: (await readPage(page)).pieces }).judgement;
}

/** Node decodes GBK and does not encode it: every pair of bytes by what it decodes to. */
const GBK = new Map<string, readonly [number, number]>();
for (let lead = 0x81; lead <= 0xfe; lead++) {
  for (let trail = 0x40; trail <= 0xfe; trail++) {
    const character = new TextDecoder('gbk').decode(Uint8Array.of(lead, trail));
    if (character.length === 1 && !GBK.has(character)) GBK.set(character, [lead, trail]);
  }
}

export function gbk(text: string): Uint8Array {
  return Uint8Array.from([...text].flatMap((one) => GBK.get(one) ?? [one.charCodeAt(0)]));
}
