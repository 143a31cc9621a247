import { expect, it } from 'vitest';
import { linesOf } from '../../cli/lines.ts';

/** Lines of a text that comes in pieces of so many bytes. */
async function read(text: string, piece: number, limit = 1_000): Promise<string[]> {
  const bytes = Buffer.from(text);
  async function* pieces() {
    for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece);
  }
  const lines: string[] = [];
  for await (const line of linesOf(pieces(), limit))
    lines.push('text' in line ? line.text : line.problem.text.en);
  return lines;
}

it.each([1, 2, 3, 7, 100])('lines are whole, whatever the pieces of %i bytes part', async (piece) => {
  expect(await read('一二三\nab\n\n最后', piece)).toEqual(['一二三', 'ab', '', '最后']);
  expect(await read('一\n', piece)).toEqual(['一']);
  expect(await read('', piece)).toEqual([]);
});

it.each([1, 4, 100])('a line that is too long costs itself alone, in pieces of %i bytes', async (piece) => {
  const lines = await read(`ab\n${'x'.repeat(11)}\n${'y'.repeat(10)}\n${'z'.repeat(30)}`, piece, 10);
  const tooLong = expect.stringContaining('a line larger than');
  expect(lines).toEqual(['ab', tooLong, 'y'.repeat(10), tooLong]);
});
