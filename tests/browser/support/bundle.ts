import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** The script that puts what an entry of this folder exports on `globalThis.gouji`, built in memory. */
export async function bundleEntry(entry = 'entry.ts'): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    // JSX is transformed as tsconfig.json says, which is the extension's own way.
    build: {
      write: false,
      minify: false,
      lib: {
        entry: fileURLToPath(new URL(entry, import.meta.url)),
        formats: ['iife'],
        name: 'gouji',
        fileName: 'entry',
      },
    },
  });
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((one) =>
    'output' in one ? one.output : [],
  );
  const script = outputs.find((file) => file.type === 'chunk');
  if (script === undefined) throw new Error(`the bundle of ${entry} is empty`);
  return script.code;
}
