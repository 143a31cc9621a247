import { chmodSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const OUT = at('../dist');

/** Packages are left in `node_modules`; the program itself becomes modules that Node 20 runs as they are. */
export default defineConfig({
  root: at('..'),
  publicDir: false,
  build: {
    ssr: true,
    target: 'node20',
    outDir: OUT,
    emptyOutDir: true,
    minify: false,
    rolldownOptions: {
      input: { gouji: at('main.ts'), worker: at('worker.ts'), 'audit-worker': at('audit/worker.ts') },
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
  ssr: { external: true },
  plugins: [
    {
      // npm makes a bin executable when it links it, which is before a later build writes it anew.
      name: 'executable',
      closeBundle: () => chmodSync(`${OUT}/gouji.js`, 0o755),
    },
  ],
});
