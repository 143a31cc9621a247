import { fileURLToPath } from 'node:url';
import webExt from 'web-ext';

/** What Firefox's store says of a built extension, one line each; none is what we want. */
export async function lintExtension(folder: string): Promise<readonly string[]> {
  const { errors, warnings, notices } = await webExt.cmd.lint(
    { sourceDir: folder, artifactsDir: folder, ignoreFiles: [], output: 'none' },
    { shouldExitProgram: false },
  );
  const lines = (kind: string, said: typeof errors) =>
    said.map(({ code, message, file = '', line = 0 }) => `${kind} ${code} ${file}:${line} ${message}`);
  return [...lines('error', errors), ...lines('warning', warnings), ...lines('notice', notices)];
}

/** @throws where anything is said of the build for Firefox */
export async function main(): Promise<void> {
  const said = await lintExtension(fileURLToPath(new URL('../.output/firefox-mv3', import.meta.url)));
  if (said.length > 0) throw new Error(said.join('\n'));
  console.log('web-ext lint：0 错误、0 警告、0 提示 · 0 errors, 0 warnings, 0 notices');
}
