import { joined, type PackedPart } from './part.ts';

/** Records of a ZIP file (PKWARE APPNOTE 4.3). */
const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const LOCAL_SIZE = 30;
const CENTRAL_SIZE = 46;
const END_SIZE = 22;
/** Version 2.0: deflate. */
const VERSION = 20;
const DEFLATE = 8;
/** 1 January 1980, the first day there is: the same content is the same file. */
const DAY = 0x21;

const encoder = new TextEncoder();

/** A ZIP file of parts that are compressed. Sizes stay below 4 GiB, which `Sheet` sees to. */
export function zip(parts: readonly PackedPart[]): Uint8Array<ArrayBuffer> {
  const local: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  let at = 0;
  for (const part of parts) {
    const name = encoder.encode(part.path);
    const head = new DataView(new ArrayBuffer(LOCAL_SIZE));
    head.setUint32(0, LOCAL, true);
    common(head, 4, part, name.length);
    const entry = new DataView(new ArrayBuffer(CENTRAL_SIZE));
    entry.setUint32(0, CENTRAL, true);
    entry.setUint16(4, VERSION, true);
    common(entry, 6, part, name.length);
    entry.setUint32(42, at, true);
    local.push(new Uint8Array(head.buffer), name, ...part.bytes);
    central.push(new Uint8Array(entry.buffer), name);
    at += LOCAL_SIZE + name.length + part.size;
  }
  const directory = central.reduce((sum, { length }) => sum + length, 0);
  const end = new DataView(new ArrayBuffer(END_SIZE));
  end.setUint32(0, END, true);
  end.setUint16(8, parts.length, true);
  end.setUint16(10, parts.length, true);
  end.setUint32(12, directory, true);
  end.setUint32(16, at, true);
  return joined([...local, ...central, new Uint8Array(end.buffer)], at + directory + END_SIZE);
}

/** The fields that both heads of a part have, in one order. */
function common(view: DataView, at: number, part: PackedPart, name: number): void {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 4, DEFLATE, true);
  view.setUint16(at + 8, DAY, true);
  view.setUint32(at + 10, part.crc, true);
  view.setUint32(at + 14, part.size, true);
  view.setUint32(at + 18, part.sizeBefore, true);
  view.setUint16(at + 22, name, true);
}
