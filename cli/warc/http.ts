/** The head of an HTTP answer as a crawler has kept it. */
export interface HttpHead {
  status: number;
  /** By name in lower case; several of one name are joined. */
  headers: ReadonlyMap<string, string>;
  /** Where the body begins, in bytes. */
  length: number;
}

/** No head is longer; what is, is none. */
export const LONGEST_HEAD = 65_536;

const STATUS = /^HTTP\/\d(?:\.\d)?[ \t]+(\d{3})/u;
/** Some servers end their lines without a carriage return. */
const HEAD_END = /\r?\n\r?\n/u;
const FOLDED = /\r?\n[ \t]+/gu;
const LINE_END = /\r?\n(?![ \t])/u;

/** Null where there is none. */
export function headOf(block: Uint8Array): HttpHead | null {
  // Bytes as they are: a head has no charset.
  const text = Buffer.from(block.subarray(0, LONGEST_HEAD)).toString('latin1');
  const status = STATUS.exec(text)?.[1];
  if (status === undefined) return null;
  const end = HEAD_END.exec(text);
  if (end === null && text.length >= LONGEST_HEAD) return null;
  const head = end === null ? text : text.slice(0, end.index);
  const headers = new Map<string, string>();
  for (const line of head.split(LINE_END).slice(1)) {
    const colon = line.indexOf(':');
    if (colon < 0) continue;
    const name = line.slice(0, colon).trim().toLowerCase();
    const value = line
      .slice(colon + 1)
      .trim()
      .replace(FOLDED, ' ');
    const known = headers.get(name);
    headers.set(name, known === undefined ? value : `${known}, ${value}`);
  }
  return { status: Number(status), headers, length: end === null ? text.length : end.index + end[0].length };
}
