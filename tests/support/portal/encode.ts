/** Node reads GBK and GB18030 and writes neither: the tables are what its decoder makes of every sequence. */
export type ChineseEncoding = 'gbk' | 'gb18030';

const tables = new Map<ChineseEncoding, ReadonlyMap<string, number>>();

/**
 * The bytes of a text. What GBK has no character for is written as `&#…;`, as systems that store GBK do; GB18030 has
 * four bytes for it.
 */
export function encode(text: string, encoding: ChineseEncoding): Buffer {
  const table = tableOf(encoding);
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const known = table.get(character);
    if (code < 0x80) bytes.push(code);
    else if (known === undefined) bytes.push(...Buffer.from(`&#${code};`, 'ascii'));
    else if (known > 0xffff)
      bytes.push(known >>> 24, (known >>> 16) & 0xff, (known >>> 8) & 0xff, known & 0xff);
    else bytes.push(known >>> 8, known & 0xff);
  }
  return Buffer.from(bytes);
}

function tableOf(encoding: ChineseEncoding): ReadonlyMap<string, number> {
  const made = tables.get(encoding) ?? makeTable(encoding);
  tables.set(encoding, made);
  return made;
}

function makeTable(encoding: ChineseEncoding): Map<string, number> {
  const table = new Map<string, number>();
  const decoder = new TextDecoder(encoding);
  const add = (bytes: readonly number[]): void => {
    const text = decoder.decode(Uint8Array.from(bytes));
    const [character = ''] = text;
    if (character === text && isMeant(character) && !table.has(character)) {
      table.set(
        character,
        bytes.reduce((all, byte) => all * 256 + byte, 0),
      );
    }
  };
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) if (trail !== 0x7f) add([lead, trail]);
  }
  if (encoding === 'gb18030') addFourBytes(add);
  return table;
}

/** Four bytes for what is left of the first plane. */
function addFourBytes(add: (bytes: readonly number[]) => void): void {
  for (let first = 0x81; first <= 0x84; first += 1) {
    for (let second = 0x30; second <= 0x39; second += 1) {
      for (let third = 0x81; third <= 0xfe; third += 1) {
        for (let fourth = 0x30; fourth <= 0x39; fourth += 1) add([first, second, third, fourth]);
      }
    }
  }
}

/** Neither what stands for broken bytes nor a private character, whose place differs from table to table. */
function isMeant(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return code >= 0x80 && code !== 0xfffd && !(code >= 0xe000 && code <= 0xf8ff);
}
