import { inflateSync } from 'node:zlib';

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Picture {
  width: number;
  height: number;
  /** How many colours a part has; one where nothing is drawn there. */
  coloursIn(box: Box): number;
}

/** Chunks of a PNG: name and data. */
function* chunksOf(png: Buffer): Generator<readonly [string, Buffer]> {
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    yield [png.toString('latin1', at + 4, at + 8), png.subarray(at + 8, at + 8 + length)];
    at += length + 12;
  }
}

/** The nearest of left, above and above left to what the three foretell (the PNG standard's Paeth predictor). */
function paeth(left: number, up: number, corner: number): number {
  const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}

const FILTERS: readonly ((left: number, up: number, corner: number) => number)[] = [
  () => 0,
  (left) => left,
  (_, up) => up,
  (left, up) => (left + up) >> 1,
  paeth,
];

/**
 * Reads a screenshot as browsers write it: 8 bits a channel, RGB or RGBA, not interlaced.
 *
 * @throws on any other PNG
 */
export function readPng(png: Buffer): Picture {
  const chunks = [...chunksOf(png)];
  const head = chunks[0]?.[1] ?? Buffer.alloc(13);
  const [width, height, depth, kind, interlaced] = [
    head.readUInt32BE(0),
    head.readUInt32BE(4),
    head[8],
    head[9],
    head[12],
  ];
  if (depth !== 8 || (kind !== 2 && kind !== 6) || interlaced !== 0) throw new Error('another kind of PNG');
  const channels = kind === 6 ? 4 : 3;
  const line = width * channels;
  const packed = inflateSync(
    Buffer.concat(chunks.filter(([name]) => name === 'IDAT').map(([, data]) => data)),
  );
  const pixels = Buffer.alloc(line * height);
  for (let y = 0; y < height; y++) {
    const filter = FILTERS[packed[y * (line + 1)] ?? 0] ?? paeth;
    for (let i = 0; i < line; i++) {
      const at = y * line + i;
      const left = i >= channels ? (pixels[at - channels] ?? 0) : 0;
      const up = y > 0 ? (pixels[at - line] ?? 0) : 0;
      const corner = i >= channels && y > 0 ? (pixels[at - line - channels] ?? 0) : 0;
      pixels[at] = (packed[y * (line + 1) + 1 + i] ?? 0) + filter(left, up, corner);
    }
  }
  return {
    width,
    height,
    coloursIn(box) {
      const colours = new Set<number>();
      for (let y = box.y; y < box.y + box.height; y++) {
        for (let x = box.x; x < box.x + box.width; x++)
          colours.add(pixels.readUIntBE((y * width + x) * channels, 3));
      }
      return colours.size;
    },
  };
}
