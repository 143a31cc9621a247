import type * as z from 'zod/mini';
import type { Text } from '../form/types.ts';
import { sayIssue, writePath } from './issues.ts';

/**
 * The files the extension writes for people to keep and hand on: JSON that says what it is, `gouji` and
 * `version` first. Whoever reads one gets the data, or what is wrong with the file, where, and what to do.
 */

export type FileKind = 'settings' | 'ignored' | 'archive';

export interface FileProblem {
  what: Text;
  /** The first places that are wrong, with what is wrong there. */
  places: readonly { path: string; says: Text }[];
  /** How many more places are wrong. */
  more: number;
  /** What to do. */
  remedy: Text;
}

export type Reading<T> = { data: T } | { problem: FileProblem };

/** A file of more characters is none of ours: it would be a hundred thousand findings set aside. */
export const MOST_CHARACTERS = 20_000_000;

const MOST_PLACES = 5;

export const FILE_NAMES: Readonly<Record<FileKind, Text>> = {
  settings: { zh: '勾稽的设置', en: 'Gouji settings' },
  ignored: { zh: '已忽略的结论', en: 'ignored findings' },
  archive: { zh: '年报归档', en: 'the archive of reports' },
};

const EXTENSIONS: Readonly<Record<FileKind, string>> = {
  settings: '.json',
  ignored: '.json',
  archive: '.ndjson.gz',
};

const chooseOwn = (kind: FileKind): Text => ({
  zh: `请选择由勾稽导出的 ${EXTENSIONS[kind]} 文件。`,
  en: `Choose a ${EXTENSIONS[kind]} file that Gouji has exported.`,
});

/** The file's text, for people to read as well. */
export function writeOwnFile(kind: FileKind, version: number, data: object): string {
  return `${JSON.stringify({ gouji: kind, version, ...data }, null, 2)}\n`;
}

function parse(text: string): unknown {
  try {
    // Windows editors put a byte order mark before the text.
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

/** What the file holds, `gouji` left out; of this version or an older one. */
export function openOwnFile(
  text: string,
  kind: FileKind,
  version: number,
): Reading<Readonly<Record<string, unknown>>> {
  const problem = (what: Text, remedy = chooseOwn(kind)): { problem: FileProblem } => ({
    problem: { what, places: [], more: 0, remedy },
  });
  if (text.length > MOST_CHARACTERS) {
    return problem({ zh: '文件过大，未读取。', en: 'The file is too large and was not read.' });
  }
  const parsed = parse(text);
  if (parsed === undefined) {
    return problem({ zh: '文件不是有效的 JSON。', en: 'The file is not valid JSON.' });
  }
  const { gouji, ...data } = (typeof parsed === 'object' && parsed !== null ? parsed : {}) as Readonly<
    Record<string, unknown>
  >;
  const other = Object.keys(FILE_NAMES).find((name) => name === gouji && name !== kind);
  if (other !== undefined) {
    const name = FILE_NAMES[other as FileKind];
    const own = FILE_NAMES[kind];
    return problem(
      {
        zh: `这是“${name.zh}”的文件，不是“${own.zh}”。`,
        en: `This is a file of ${name.en}, not of ${own.en}.`,
      },
      { zh: `请在“${name.zh}”处导入它。`, en: `Import it where the ${name.en} are.` },
    );
  }
  if (gouji !== kind) {
    return problem({ zh: '文件不是由勾稽导出的。', en: 'Gouji has not exported this file.' });
  }
  if (!Number.isInteger(data.version) || (data.version as number) < 1) {
    return problem({
      zh: '文件没有版本号（version）。',
      en: 'The file does not say its version (“version”).',
    });
  }
  if ((data.version as number) > version) {
    return problem(
      {
        zh: `文件是版本 ${data.version} 的，这里最高只能读版本 ${version}。`,
        en: `The file is of version ${data.version}; this extension reads up to version ${version}.`,
      },
      { zh: '请先更新扩展，再导入。', en: 'Update the extension, then import it again.' },
    );
  }
  return { data };
}

/** The file's data as the schema has them. */
export function readShape<T>(schema: z.ZodMiniType<T>, data: unknown): Reading<T> {
  const { success, data: read, error } = schema.safeParse(data);
  if (success) return { data: read };
  const places = error.issues.map((issue) => ({ path: writePath(issue.path), says: sayIssue(issue, data) }));
  return {
    problem: {
      what: {
        zh: `文件有 ${places.length} 处不合要求，未导入任何内容。`,
        en: `The file is wrong in ${places.length} ${places.length === 1 ? 'place' : 'places'}; nothing was imported.`,
      },
      places: places.slice(0, MOST_PLACES),
      more: Math.max(0, places.length - MOST_PLACES),
      remedy: {
        zh: '请改正后重试，或重新导出一份。',
        en: 'Correct it and try again, or export it once more.',
      },
    },
  };
}
