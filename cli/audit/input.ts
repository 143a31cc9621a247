import { open, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Wanted } from '../../lib/audit/start.ts';
import type { Given, LineProblem } from '../../lib/discover/pasted/model.ts';
import { readCsv } from '../../lib/discover/pasted/table.ts';
import { Problem } from '../../lib/problem.ts';
import { expand } from '../inputs.ts';
import { MAX_LINE } from '../limits.ts';
import { readFileCapped } from '../read.ts';
import { isWebAddress } from '../web-address.ts';

/** What is to be audited. */
export type AuditInput =
  /** A list on the web, in which reports are looked for. */
  | { type: 'list'; address: string }
  /** Addresses that are given. */
  | { type: 'table'; given: readonly Given[]; problems: readonly LineProblem[] }
  /** Pages, and files of crawlers, that lie on the machine. */
  | {
      type: 'files';
      wanted: readonly Wanted[];
      archives: readonly string[];
      unreadable: readonly Unreadable[];
    };

export interface Unreadable {
  source: string;
  error: unknown;
}

const WARC_NAME = /\.warc(?:\.gz)?$/iu;
const TABLE_NAME = /\.(?:csv|tsv)$/iu;
const NOTHING_LISTED = { title: null, organ: null, year: null };

/**
 * What the argument of the command line names.
 *
 * @throws {Problem} where it is nothing that can be audited
 * @throws Node's error where it cannot be read
 */
export async function auditInput(argument: string, others: readonly string[]): Promise<AuditInput> {
  if (isWebAddress(argument)) return { type: 'list', address: argument };
  const stats = await stat(argument);
  if (stats.isDirectory()) return folderInput(argument, others);
  if (WARC_NAME.test(argument) || (await isWarc(argument))) {
    return { type: 'files', wanted: [], archives: [argument], unreadable: [] };
  }
  if (TABLE_NAME.test(argument)) {
    const { items, problems } = readCsv(await readFileCapped(argument, MAX_LINE));
    return { type: 'table', given: items, problems };
  }
  throw new Problem(
    '不是列表网址、CSV、文件夹或 WARC 文件；单份报告用 gouji check',
    'neither the address of a list, a CSV file, a folder nor a WARC file; for one report there is gouji check',
  );
}

async function isWarc(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer } = await file.read(Buffer.alloc(5), 0, 5, 0);
    return buffer.toString('latin1') === 'WARC/';
  } finally {
    await file.close();
  }
}

async function folderInput(folder: string, others: readonly string[]): Promise<AuditInput> {
  const archives: string[] = [];
  const { inputs } = await expand([folder], others, { name: WARC_NAME, paths: archives });
  const wanted = inputs.flatMap((input) =>
    input.type === 'file'
      ? [{ address: pathToFileURL(resolve(input.path)).href, listed: NOTHING_LISTED }]
      : [],
  );
  const unreadable = inputs.flatMap((input) => (input.type === 'unreadable' ? [input] : []));
  if (inputs.length + archives.length > 0) return { type: 'files', wanted, archives, unreadable };
  throw new Problem('文件夹中没有可检查的文件', 'nothing to check in this folder');
}
