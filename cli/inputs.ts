import { readdir, realpath, stat } from 'node:fs/promises';
import { extname, join, resolve, sep } from 'node:path';
import { Problem } from '../lib/problem.ts';
import type { Kind } from './job.ts';
import { isWebAddress } from './web-address.ts';

/** What the arguments of the command line come to, in order. */
export type Input =
  | { type: 'file'; source: string; path: string; kind: Kind; size: number }
  | { type: 'url'; source: string; url: URL }
  | { type: 'stdin'; source: string }
  | { type: 'unreadable'; source: string; error: unknown };

const KINDS: Readonly<Record<string, Kind>> = { '.html': 'html', '.htm': 'html', '.txt': 'text' };
const EXTENSIONS = Object.keys(KINDS).join(' ');
const SCHEME = /^[a-z][a-z0-9+.-]+:\/\//iu;

const kindOf = (path: string): Kind | undefined => KINDS[extname(path).toLowerCase()];
/** Names in results use `/` on every system. */
const named = (path: string): string => (sep === '\\' ? path.replaceAll('\\', '/') : path);
const byName = (a: { name: string }, b: { name: string }): number => (a.name < b.name ? -1 : 1);

async function fileInput(path: string): Promise<Input> {
  const source = named(path);
  try {
    const { size } = await stat(path);
    const kind = kindOf(path);
    if (kind !== undefined) return { type: 'file', source, path, kind, size };
    throw new Problem(
      `不支持的文件类型，可检查 ${EXTENSIONS}`,
      `file type not supported; checked are ${EXTENSIONS}`,
    );
  } catch (error) {
    return { type: 'unreadable', source, error };
  }
}

interface Walk {
  found: Input[];
  /** Real paths of the folders that were walked. */
  visited: Set<string>;
  /** Absolute paths of files that are no input. */
  skip: ReadonlySet<string>;
  also: Also | undefined;
}

/** Files of another kind that are looked for on the way. */
export interface Also {
  name: RegExp;
  paths: string[];
}

/** Collects the reports in a folder and the folders below it, by name; what is neither is passed over. */
async function walk(folder: string, state: Walk): Promise<void> {
  try {
    // A folder that was seen under another name (a link) is not walked again: links may form a loop.
    const real = await realpath(folder);
    if (state.visited.has(real)) return;
    state.visited.add(real);
    for (const entry of (await readdir(folder, { withFileTypes: true })).sort(byName)) {
      const path = join(folder, entry.name);
      const isFolder = entry.isDirectory() || (entry.isSymbolicLink() && (await leadsToFolder(path)));
      if (isFolder) await walk(path, state);
      else if (state.also?.name.test(entry.name)) state.also.paths.push(path);
      else if (kindOf(path) !== undefined && !state.skip.has(resolve(path)))
        state.found.push(await fileInput(path));
    }
  } catch (error) {
    state.found.push({ type: 'unreadable', source: named(folder), error });
  }
}

async function leadsToFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
}

function urlInput(source: string): Input {
  if (isWebAddress(source)) return { type: 'url', source, url: new URL(source) };
  const error = new Problem('不是有效的 http(s) 网址', 'not a valid http(s) address');
  return { type: 'unreadable', source, error };
}

async function expandOne(
  argument: string,
  skip: ReadonlySet<string>,
  also: Also | undefined,
): Promise<readonly Input[]> {
  if (argument === '-') return [{ type: 'stdin', source: argument }];
  if (SCHEME.test(argument)) return [urlInput(argument)];
  const isFolder = await leadsToFolder(argument);
  if (!isFolder) return [await fileInput(argument)];
  const found: Input[] = [];
  await walk(argument, { found, visited: new Set(), skip, also });
  return found;
}

export interface Expanded {
  inputs: readonly Input[];
  /** Folders in which there is nothing to check. */
  empty: readonly string[];
}

/**
 * What the arguments name: files, the reports of folders, web addresses, standard input.
 *
 * @param others files that have another part in the run (results are written to one): no input, though they lie in
 *   a folder that is walked
 * @param also is given what else is found in folders
 */
export async function expand(
  args: readonly string[],
  others: readonly string[] = [],
  also?: Also,
): Promise<Expanded> {
  const skip = new Set(others.map((path) => resolve(path)));
  const groups: (readonly Input[])[] = [];
  const empty: string[] = [];
  for (const argument of args) {
    const inputs = await expandOne(argument, skip, also);
    if (inputs.length === 0) empty.push(argument);
    groups.push(inputs);
  }
  return { inputs: groups.flat(), empty };
}
