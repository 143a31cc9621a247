/**
 * Data as compressed JSON. Of a report's result that is an eighth of what the browser's own copy of it takes, of a
 * page's outline a third, so that a country's year fits on a disk.
 */
export type Compressed = Uint8Array<ArrayBuffer>;

export async function compress(data: unknown): Promise<Compressed> {
  const stream = new Blob([JSON.stringify(data)]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** What was compressed, as whoever compressed it knows it. */
export async function decompress<T>(bytes: Compressed): Promise<T> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return (await new Response(stream).json()) as T;
}
