import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** The script that puts `read` of `entry.ts` on `globalThis.gouji`, built in memory. */
export async function bundleEntry(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: {
        entry: fileURLToPath(new URL('./entry.ts', import.meta.url)),
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
  if (script === undefined) throw new Error('the bundle of the parity entry is empty');
  return script.code;
}
