import { PageTooLargeError } from '../lib/dom/errors.ts';
import type { Text } from '../lib/form/types.ts';
import { Problem } from '../lib/problem.ts';

/** What the system calls a fault, in words; `cause` codes of Node's file and network functions. */
const CODES: Readonly<Record<string, Text>> = {
  ENOENT: { zh: '文件不存在', en: 'no such file' },
  EACCES: { zh: '没有读取权限', en: 'permission denied' },
  EPERM: { zh: '没有读取权限', en: 'operation not permitted' },
  EISDIR: { zh: '是文件夹，不是文件', en: 'is a folder, not a file' },
  ENOTDIR: { zh: '路径中有一段不是文件夹', en: 'a part of the path is not a folder' },
  ELOOP: { zh: '符号链接循环', en: 'symbolic links form a loop' },
  ENAMETOOLONG: { zh: '路径过长', en: 'path too long' },
  EIO: { zh: '读取时设备出错', en: 'device error while reading' },
  EMFILE: { zh: '打开的文件过多', en: 'too many open files' },
  ENOSPC: { zh: '磁盘已满', en: 'disk full' },
  EROFS: { zh: '文件系统只读', en: 'read-only file system' },
  ECONNREFUSED: { zh: '服务器拒绝连接', en: 'connection refused' },
  ECONNRESET: { zh: '连接被中断', en: 'connection reset' },
  EHOSTUNREACH: { zh: '主机不可达', en: 'host unreachable' },
  ENETUNREACH: { zh: '网络不可达', en: 'network unreachable' },
  ENOTFOUND: { zh: '找不到主机', en: 'host not found' },
  EAI_AGAIN: { zh: '暂时无法解析主机名', en: 'host name cannot be resolved at present' },
  ETIMEDOUT: { zh: '连接超时', en: 'connection timed out' },
  UND_ERR_CONNECT_TIMEOUT: { zh: '连接超时', en: 'connection timed out' },
  UND_ERR_HEADERS_TIMEOUT: { zh: '服务器没有答复', en: 'server did not answer' },
  UND_ERR_BODY_TIMEOUT: { zh: '服务器中断了答复', en: 'server stopped answering' },
  UND_ERR_SOCKET: { zh: '服务器中断了连接', en: 'server closed the connection' },
  ERR_WORKER_OUT_OF_MEMORY: { zh: '检查时内存不足，已放弃', en: 'given up: out of memory while checking' },
  ERR_STRING_TOO_LONG: { zh: '文件过大', en: 'too large' },
};

function codeOf(error: Error): string | undefined {
  if ('code' in error && typeof error.code === 'string') return error.code;
  return error.cause instanceof Error ? codeOf(error.cause) : undefined;
}

/** Any fault in words; a code without words of its own is named as it is. Never a stack trace. */
export function explain(error: unknown): Text {
  if (error instanceof Problem) return error.text;
  if (error instanceof PageTooLargeError) return error.reason;
  if (!(error instanceof Error)) return { zh: `出错：${String(error)}`, en: String(error) };
  const code = codeOf(error);
  const known = code === undefined ? undefined : CODES[code];
  if (known !== undefined) return { zh: `${known.zh}（${code}）`, en: `${known.en} (${code})` };
  const detail = error.cause instanceof Error ? error.cause.message : error.message;
  const [line = ''] = detail.split('\n', 1);
  return { zh: `出错：${line}`, en: line };
}
