import type { Lang } from '../../../lib/check.ts';
import { plural } from '../../../lib/output/words.ts';
import type { ExportKind } from '../props.ts';

export interface ArchiveWords {
  holds: string;
  facts: Record<'reports' | 'others' | 'organs' | 'runs' | 'size', string>;
  size(bytes: string, quota: string | null): string;
  local: string;
  out: string;
  outHelp: Record<ExportKind, string>;
  kinds: Record<ExportKind, string>;
  summary: string;
  summaryHelp: string;
  into: string;
  intoHelp: string;
  chooseFile: string;
  working(done: number | null, total: number | null): string;
  stop: string;
  stopped: Record<'out' | 'into', string>;
  imported(added: number, merged: number, runs: number): string;
  cut: string;
  bad(lines: number): string;
  line(line: number): string;
  remove: string;
  removeHelp: string;
  runs: string;
  noRuns: string;
  runSays(reports: number): string;
  removeRun: string;
  removeRunOf(name: string): string;
  removeRunAsk(name: string): string;
  removeRunHelp(reports: number): string;
  organs: string;
  organHelp: string;
  removeOrgan: string;
  removeOrganAsk(name: string): string;
  removeOrganHelp(pages: number): string;
  all: string;
  removeAll: string;
  removeAllAsk: string;
  removeAllHelp(pages: number): string;
  no: string;
  yes: string;
  busy: string;
  failed(problem: string): string;
}

const zh: ArchiveWords = {
  holds: '归档内容',
  facts: { reports: '报告', others: '没有报告的页面', organs: '机关', runs: '核查', size: '大小' },
  size: (bytes, quota) => (quota === null ? `约 ${bytes}` : `约 ${bytes}，浏览器还可以给 ${quota}`),
  local: '归档只保存在这台计算机的这个浏览器里；磁盘空间不足时浏览器可能清除它，需要留存的请导出整个归档。',
  out: '导出',
  kinds: { xlsx: 'Excel 工作簿', csv: 'CSV', json: 'JSON', archive: '整个归档' },
  outHelp: {
    xlsx: '总览、问题、三张表的全部单元格，以及各列和各规则的说明；照设置，未计入的写在“说明”表里。',
    csv: '全部问题，一行一处。与 JSON 相同，照面板导出的格式：已忽略的问题也在内，级别是规则原来的，关闭的规则列为“未核对”。',
    json: '各报告的核查结果，与命令行和面板导出的格式相同。',
    archive: '留作备份，或在另一台计算机上导入；不受设置影响。',
  },
  summary: '打印汇总表',
  summaryHelp: '一张可以打印或存为 PDF 的汇总表。',
  into: '导入',
  intoHelp: '导入以前导出的归档。同一地址的报告，保留读取时间较新的。',
  chooseFile: '选择归档文件…',
  working: (done, total) => (done === null || total === null ? '正在处理…' : `正在处理：${done} / ${total}`),
  stop: '停止',
  stopped: { out: '已停止，没有生成文件。', into: '已停止；停止前读到的部分已经导入。' },
  imported: (added, merged, runs) =>
    `已导入：新增 ${added} 个页面，与已有的合并 ${merged} 个；核查记录 ${runs} 条。`,
  cut: '文件没有结尾，可能没有写完或没有复制完整；已读到的部分已经导入。',
  bad: (lines) => `文件有 ${lines} 行不合要求，没有导入；其余各行已经导入。`,
  line: (line) => `第 ${line} 行：`,
  remove: '删除',
  removeHelp: '删除后不能恢复；需要留存的，请先导出。',
  runs: '按核查删除',
  noRuns: '没有核查记录。',
  runSays: (reports) => `只由它读取的页面 ${reports} 个`,
  removeRun: '删除…',
  removeRunOf: (name) => `删除核查：${name}`,
  removeRunAsk: (name) => `删除核查“${name}”？`,
  removeRunHelp: (reports) =>
    `删除这次核查的记录，和只由它读取的 ${reports} 个页面；其他核查也读取过的页面留下。`,
  organs: '按机关删除',
  organHelp: '机关名称',
  removeOrgan: '删除…',
  removeOrganAsk: (name) => `删除“${name}”的全部报告？`,
  removeOrganHelp: (pages) => `共 ${pages} 个页面，各年度和以前的版本都删除。`,
  all: '全部删除',
  removeAll: '清空归档…',
  removeAllAsk: '清空整个归档？',
  removeAllHelp: (pages) => `删除全部 ${pages} 个页面和所有核查记录，不能恢复。`,
  no: '不删除',
  yes: '删除',
  busy: '有核查正在进行，暂停后才能删除和导入。',
  failed: (problem) => `没有做成：${problem}`,
};

const en: ArchiveWords = {
  holds: 'What the archive holds',
  facts: {
    reports: 'Reports',
    others: 'Pages without a report',
    organs: 'Organs',
    runs: 'Audits',
    size: 'Size',
  },
  size: (bytes, quota) =>
    quota === null ? `about ${bytes}` : `about ${bytes}; the browser has ${quota} left`,
  local:
    'The archive is kept in this browser, on this machine alone. The browser may clear it where the disk is short of room: export the whole archive to be sure of it.',
  out: 'Export',
  kinds: { xlsx: 'Excel workbook', csv: 'CSV', json: 'JSON', archive: 'Whole archive' },
  outHelp: {
    xlsx: 'Overview, findings, every cell of the three tables, and what each column and rule means; as the settings have it, with what they leave out under “Definitions”.',
    csv: 'All findings, one a line. Like the JSON it is what the panel exports: ignored findings are among the others, severities are the rules’ own, and rules that are off stand as “unchecked”.',
    json: 'The results of all reports, as the command line and the panel write them.',
    archive: 'A backup, and what another machine can import; the settings leave nothing out of it.',
  },
  summary: 'Printed summary',
  summaryHelp: 'A summary to print or to save as a PDF.',
  into: 'Import',
  intoHelp: 'Imports an archive that was exported. Of the same address, what was read last is kept.',
  chooseFile: 'Choose an archive file…',
  working: (done, total) => (done === null || total === null ? 'Working…' : `Working: ${done} / ${total}`),
  stop: 'Stop',
  stopped: {
    out: 'Stopped: no file was made.',
    into: 'Stopped: what was read until then is in the archive.',
  },
  imported: (added, merged, runs) =>
    `Imported: ${plural(added, 'page')} added, ${merged} merged with those that were there; ${plural(runs, 'audit')} on record.`,
  cut: 'The file has no end: it was not written or copied in full. What there is of it was imported.',
  bad: (lines) => `${plural(lines, 'line')} of the file could not be imported; the others were.`,
  line: (line) => `line ${line}: `,
  remove: 'Delete',
  removeHelp: 'What is deleted cannot be brought back; export first what is to last.',
  runs: 'By audit',
  noRuns: 'There is no audit on record.',
  runSays: (reports) => `${plural(reports, 'page')} read by it alone`,
  removeRun: 'Delete…',
  removeRunOf: (name) => `Delete audit: ${name}`,
  removeRunAsk: (name) => `Delete the audit “${name}”?`,
  removeRunHelp: (reports) =>
    `Its record is deleted, and ${plural(reports, 'page')} that it alone has read; what other audits have read as well stays.`,
  organs: 'By organ',
  organHelp: 'Name of the organ',
  removeOrgan: 'Delete…',
  removeOrganAsk: (name) => `Delete all reports of “${name}”?`,
  removeOrganHelp: (pages) => `${plural(pages, 'page')}, of all years and with their former versions.`,
  all: 'Everything',
  removeAll: 'Empty the archive…',
  removeAllAsk: 'Empty the whole archive?',
  removeAllHelp: (pages) => `All ${plural(pages, 'page')} and all audits are deleted for good.`,
  no: 'Do not delete',
  yes: 'Delete',
  busy: 'An audit is running; pause it to delete or import.',
  failed: (problem) => `That did not work: ${problem}`,
};

export const ARCHIVE_WORDS: Readonly<Record<Lang, ArchiveWords>> = { zh, en };
