import type { Text } from '../form/types.ts';
import { Problem } from '../problem.ts';

/** What keeps a browser from reading or keeping the archive, and what can be done, by the name of its error. */
const PROBLEMS: Readonly<Record<string, Text>> = {
  QuotaExceededError: {
    zh: '存储空间不足，这次的结果没有存入归档；请清理磁盘，或先导出归档、再删除不需要的部分，然后继续',
    en: 'there is no room left, so this was not kept; free some disk space, or export the archive and delete what is not needed, then go on',
  },
  VersionError: {
    zh: '归档由更新版本的勾稽写成，当前版本读不了；请更新扩展',
    en: 'the archive was written by a newer version of Gouji; update the extension',
  },
  InvalidStateError: {
    zh: '扩展已更新，或浏览器关闭了归档；请重新打开本页，检查会从中断处继续',
    en: 'the extension was updated, or the browser has closed the archive; open this page again, and the run goes on where it was',
  },
  NotReadableError: {
    zh: '浏览器读不出归档的数据，磁盘可能有故障；请重启浏览器后重试',
    en: 'the browser cannot read the archive’s data, the disk may be at fault; restart the browser and try again',
  },
  UnknownError: {
    zh: '浏览器读写归档时出错，磁盘可能已满或有故障；请检查磁盘并重启浏览器后重试',
    en: 'the browser failed to read or write the archive, the disk may be full or at fault; check the disk, restart the browser and try again',
  },
  AbortError: {
    zh: '浏览器中断了对归档的写入，这次的结果没有存入；请重试',
    en: 'the browser broke off writing to the archive, so this was not kept; try again',
  },
  SecurityError: {
    zh: '浏览器的设置不允许保存数据；请允许本扩展保存数据后重试',
    en: 'the browser’s settings do not let data be kept; allow it for this extension and try again',
  },
};

/** Another page has the archive open in an older version and does not let go of it. */
export const BLOCKED: Text = {
  zh: '另一个页面正在用旧版本打开归档；请关闭其他勾稽页面后重试',
  en: 'another page has the archive open in an older version; close the other pages of Gouji and try again',
};

/** The error of a database in words; others as they are. */
export function asProblem(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const text = PROBLEMS[error.name];
  return text === undefined ? error : new Problem(text.zh, text.en);
}
