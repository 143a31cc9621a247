import { readFile, writeFile } from 'node:fs/promises';
import JSZip from 'jszip';

/** The earliest time a zip can name. */
const NO_TIME = new Date(Date.UTC(1980, 0, 1));

/** Writes a zip anew with its files in order and without times: the same files are then the same bytes. */
export async function withSameBytes(path: string): Promise<void> {
  const given = await JSZip.loadAsync(await readFile(path));
  const zip = new JSZip();
  for (const name of Object.keys(given.files).sort()) {
    const file = given.files[name];
    if (file === undefined || file.dir) continue;
    zip.file(name, await file.async('uint8array'), { date: NO_TIME, createFolders: false });
  }
  const compression = { compression: 'DEFLATE', compressionOptions: { level: 9 } } as const;
  await writeFile(path, await zip.generateAsync({ type: 'uint8array', ...compression }));
}
