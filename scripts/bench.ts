import { spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { cores } from '../tests/bench/cores.ts';
import { auditMemory } from '../tests/bench/in-browser/audit-memory.ts';
import { auditPage } from '../tests/bench/in-browser/audit-page.ts';
import { detector } from '../tests/bench/in-browser/detector.ts';
import { reading } from '../tests/bench/in-browser/reading.ts';
import { buildIfStale } from '../tests/cli/built.ts';
import { buildStaleExtensions } from '../tests/extension/built.ts';

const at = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));
/** Below `node_modules`, where the built benchmarks find their packages. */
const OUT = at('node_modules/.cache/gouji-bench');

/** Benchmarks run as the product does: built, by plain Node. */
async function buildBenchmarks(): Promise<void> {
  await build({
    configFile: false,
    root: at('.'),
    logLevel: 'error',
    publicDir: false,
    build: {
      ssr: at('tests/bench/main.ts'),
      target: 'node20',
      outDir: OUT,
      emptyOutDir: true,
      minify: false,
      rolldownOptions: { output: { entryFileNames: '[name].js' } },
    },
    ssr: { external: true },
  });
}

function run(name: string): Promise<void> {
  const child = spawn(process.execPath, ['--expose-gc', `${OUT}/main.js`, name], { stdio: 'inherit' });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) =>
      status === 0 ? resolve() : reject(new Error(`${name} ended with ${status}`)),
    );
  });
}

const BENCHMARKS: Readonly<Record<string, () => Promise<void>>> = {
  'report-page': () => run('report-page'),
  'no-report': () => run('no-report'),
  cores: async () => {
    await buildIfStale();
    process.stdout.write(`${(await cores()).join('\n')}\n`);
  },
  memory: () => run('memory'),
  diagnosis: () => run('diagnosis'),
  // What is timed runs in the browser, built there as the extension is.
  detector: async () => {
    process.stdout.write(`${(await detector()).join('\n')}\n`);
  },
  reading: async () => {
    process.stdout.write(`${(await reading()).join('\n')}\n`);
  },
  // The extension itself.
  'audit-page': async () => {
    buildStaleExtensions();
    process.stdout.write(`${(await auditPage()).join('\n')}\n`);
  },
  'audit-memory': async () => {
    buildStaleExtensions();
    process.stdout.write(`${(await auditMemory()).join('\n')}\n`);
  },
};

/**
 * Prints ratios of times and of memory, each within one run; how fast the machine is, is left out of it.
 *
 * @param names the benchmarks to run: all, where none is named
 * @throws where a page is not read as it must be; a mark that is missed is printed, not thrown
 */
export async function main(names: readonly string[]): Promise<void> {
  const unknown = names.find((name) => !(name in BENCHMARKS));
  if (unknown !== undefined)
    throw new Error(`no benchmark "${unknown}": ${Object.keys(BENCHMARKS).join(', ')}`);
  await buildBenchmarks();
  try {
    for (const [name, benchmark] of Object.entries(BENCHMARKS)) {
      if (names.length === 0 || names.includes(name)) await benchmark();
    }
  } finally {
    await rm(OUT, { recursive: true, force: true });
  }
}
