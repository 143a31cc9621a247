// Runs one TypeScript script of this folder: `node scripts/run.mjs docs-rules [arguments]`. Node 20 reads no
// TypeScript; Vite, which builds the project, does.
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const [name = '', ...args] = process.argv.slice(2);
const file = fileURLToPath(new URL(`./${name}.ts`, import.meta.url));
const { NODE_ENV } = process.env;
try {
  const { module } = await runnerImport(file, { configFile: false, logLevel: 'error' });
  // Vite sets it to "development"; a build that a script starts would then not be the one users get.
  if (NODE_ENV === undefined) delete process.env.NODE_ENV;
  await module.main(args);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
