import type { Text } from '../form/types.ts';
import type { PageKind } from './answer.ts';

const CHARSET = /;[ \t]*charset[ \t]*=[ \t]*["']?([^\s"';,]+)/iu;

const PAGES: Readonly<Record<string, PageKind>> = {
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'text/plain': 'text',
  'application/octet-stream': 'unknown',
  'application/xml': 'unknown',
  'text/xml': 'unknown',
};

const WORD: Text = { zh: 'Word 文档', en: 'a Word document' };
const EXCEL: Text = { zh: 'Excel 表格', en: 'an Excel sheet' };
const PDF: Text = { zh: 'PDF 文件', en: 'a PDF file' };
const ZIP: Text = { zh: '压缩包或 Office 文档', en: 'an archive or an Office document' };

/** What people call the files that organs publish their reports as. */
const FILES: readonly (readonly [type: RegExp, name: Text])[] = [
  [/pdf$/, PDF],
  [/msword|wordprocessingml|kswps|opendocument\.text|rtf$/, WORD],
  [/ms-excel|spreadsheetml|kset$/, EXCEL],
  [/zip|compressed|x-rar|7z/, ZIP],
  [/^image\//, { zh: '图片', en: 'a picture' }],
  [/ofd/, { zh: 'OFD 文件', en: 'an OFD file' }],
];

/** How such files begin: servers send them as pages, as `octet-stream`, or as nothing at all. */
const BEGINNINGS: readonly (readonly [bytes: readonly number[], name: Text])[] = [
  [[0x25, 0x50, 0x44, 0x46, 0x2d], PDF],
  [[0x50, 0x4b, 0x03, 0x04], ZIP],
  [[0xd0, 0xcf, 0x11, 0xe0], { zh: '旧版 Office 文档', en: 'an old Office document' }],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], WORD],
  [[0x52, 0x61, 0x72, 0x21], ZIP],
];

export interface ContentType {
  /** Null where such an answer is no page. */
  kind: PageKind | null;
  charset?: string;
  /** What it is, where it is no page. */
  name: Text;
}

/** What the header says; without one, or with one that is no type, the content has to tell. */
export function contentTypeOf(header: string | null): ContentType {
  const type = header?.split(/[;,]/u, 1)[0]?.trim().toLowerCase() ?? '';
  const charset = CHARSET.exec(header ?? '')?.[1];
  const known = FILES.find(([pattern]) => pattern.test(type))?.[1];
  const name = known ?? { zh: `类型为 ${type} 的内容`, en: `content of type ${type}` };
  const kind = PAGES[type] ?? (type.includes('/') ? null : 'unknown');
  return { kind, name, ...(charset !== undefined && { charset }) };
}

/** What a file is that says it is a page; null where it may be one. */
export function fileByContent(bytes: Uint8Array): Text | null {
  const found = BEGINNINGS.find(([beginning]) => beginning.every((byte, index) => bytes[index] === byte));
  return found?.[1] ?? null;
}
