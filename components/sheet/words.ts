import type { Lang } from '../../lib/check.ts';
import { plural } from '../../lib/output/words.ts';
import type { UnreadKind } from '../../lib/report/model.ts';

/** What the 核查单 says. */
export interface SheetWords {
  title: string;
  /** Parts of the document, in order. */
  parts: Record<'verdict' | 'findings' | 'ignored' | 'unchecked' | 'settings' | 'notes' | 'signing', string>;
  facts: Record<
    'organ' | 'year' | 'title' | 'edition' | 'published' | 'address' | 'checked' | 'program' | 'digest',
    string
  >;
  year(year: number): string;
  unknown: string;
  edition(edition: string, notice: string): string;
  program(version: string): string;
  digestNote: string;
  noReport(reason: string): string;
  none: string;
  noErrors: string;
  found(parts: readonly string[]): string;
  besides(parts: readonly string[]): string;
  /** The verdict is not by the checker's own rules and severities alone. */
  settingsChanged: string;
  sentence(parts: readonly string[]): string;
  count: Record<'error' | 'warning' | 'info' | 'unchecked' | 'ignored', (count: number) => string>;
  tables: string;
  columns: Record<
    | 'table'
    | 'cells'
    | 'due'
    | 'numbers'
    | 'withoutNumber'
    | 'unplaced'
    | 'relations'
    | 'all'
    | 'holding'
    | 'broken'
    | 'unchecked'
    | 'number'
    | 'severity'
    | 'finding'
    | 'item',
    string
  >;
  noTable: string;
  basis: string;
  fix: string;
  rule: string;
  aside: string;
  /** Dates as ISO dates; without `until` for good. */
  asideBy(by: string, on: string, until?: string): string;
  kinds: Record<UnreadKind, string>;
  /** No setting has changed a rule. */
  allAsGiven: string;
  switchedOff(rule: string, id: string): string;
  severityChanged(rule: string, id: string, from: string, to: string, count: number): string;
  notes: readonly string[];
  signing: Record<'checkedBy' | 'reviewedBy' | 'date' | 'opinion' | 'answeredBy', string>;
  toolbar: Record<'print' | 'save' | 'kept', string>;
  gone: Record<'title' | 'text', string>;
  unanswered: Record<'title' | 'text' | 'again', string>;
  loading: string;
  fileName(organ: string, year: string): string;
}

const zh: SheetWords = {
  title: '政府信息公开工作年度报告核查单',
  parts: {
    verdict: '一、核查结论',
    findings: '二、发现的问题',
    ignored: '三、已忽略的问题',
    unchecked: '四、未核对的内容',
    settings: '五、规则设置',
    notes: '六、说明',
    signing: '七、签署与反馈',
  },
  facts: {
    organ: '报告机关',
    year: '报告年度',
    title: '报告标题',
    edition: '适用格式',
    published: '公布日期',
    address: '页面地址',
    checked: '核查时间',
    program: '核查程序',
    digest: '页面文本摘要',
  },
  year: (year) => `${year} 年度`,
  unknown: '页面未标明',
  edition: (edition, notice) => `${edition} 版（${notice}）`,
  program: (version) => `勾稽 ${version}`,
  digestNote:
    'SHA-256 值：将程序读到的页面文本逐行以换行符（LF）连接，按 UTF-8 编码计算。页面文字有任何改动，该值即不同，可据此确认核查的是哪一版页面。',
  noReport: (reason) => `未检查：${reason}`,
  none: '无。',
  noErrors: '没有发现错误',
  found: (parts) => `发现${parts.join('、')}`,
  besides: (parts) => `另有${parts.join('、')}`,
  settingsChanged: '规则设置有改动，见第五部分',
  sentence: (parts) => `${parts.join('；')}。`,
  count: {
    error: (count) => `错误 ${count} 处`,
    warning: (count) => `警告 ${count} 处`,
    info: (count) => `提示 ${count} 处`,
    unchecked: (count) => `未核对 ${count} 项`,
    ignored: (count) => `已忽略 ${count} 处`,
  },
  tables: '三张表的读数与勾稽关系',
  columns: {
    table: '表',
    cells: '数据单元格',
    due: '应填',
    numbers: '有数字',
    withoutNumber: '空白或非数字',
    unplaced: '未能对应',
    relations: '勾稽关系',
    all: '总数',
    holding: '平衡',
    broken: '不平衡',
    unchecked: '未核对',
    number: '序号',
    severity: '级别',
    finding: '问题、位置、依据与改法',
    item: '内容与原因',
  },
  noTable: '页面上没有读到此表',
  basis: '依据',
  fix: '改法',
  rule: '规则',
  aside: '理由',
  asideBy: (by, on, until) =>
    [...(by === '' ? [] : [by]), on, ...(until === undefined ? [] : [`有效期至 ${until}`])].join('，'),
  kinds: { picture: '图片', attachment: '附件', frame: '框架页面', table: '表格', script: '脚本' },
  allAsGiven: '没有停用规则，级别未作改动。',
  switchedOff: (rule, id) => `“${rule}”（${id}）已关闭，本次没有按此规则检查。`,
  severityChanged: (rule, id, from, to, count) =>
    `“${rule}”（${id}）的级别由“${from}”改为“${to}”，涉及 ${count} 处。`,
  notes: [
    '本单由浏览器扩展“勾稽”读取页面文本后自动生成，全部在核查人的计算机上完成。所列文字和数字均照页面所示，未作更正；空白不当作“0”。',
    '“错误”指缺少规定内容、应填未填或勾稽关系不成立；“警告”指与规定或上下文不一致，需要核实；“提示”指不影响数据的格式、文字问题。',
    '“未核对”指因空白、缺格、图片、附件等原因程序无法判断的内容：既不表示正确，也不表示错误，须人工核对。',
    '程序只核对报告是否符合规定格式、数据之间能否相互印证，不核实数据本身是否真实。结论供人工复核，不代替有权机关的认定。',
    '本次只核查这一页，没有与上年度报告核对（上年结转、现行有效件数的年度衔接）。',
    '核查之后页面可能已经改动，本单只对上列页面文本摘要所指的版本有效。',
    '同一问题涉及多处的，合为一项；文中的“…”代表其后逐一列出的各行、各列的名称。',
  ],
  signing: {
    checkedBy: '核查人',
    reviewedBy: '复核人',
    date: '日期',
    opinion: '报告机关反馈意见',
    answeredBy: '反馈人（签章）',
  },
  toolbar: {
    print: '打印或存为 PDF',
    save: '保存为 HTML 文件',
    kept: '本页内容只暂存在本机，最迟到浏览器关闭为止；需要留存的，请打印或保存。',
  },
  gone: {
    title: '这份核查单已不在',
    text: '核查单只暂存最近的几份，最迟到浏览器关闭为止。请重新打开报告页面，检查后再打开核查单。',
  },
  unanswered: {
    title: '没有取到核查结果',
    text: '扩展的后台没有回答，可能正在更新。请重新载入本页；仍然如此的，请回到报告页面重新检查。',
    again: '重新载入',
  },
  loading: '正在读取核查结果…',
  fileName: (organ, year) => ['核查单', organ, year].filter((part) => part !== '').join('-'),
};

const en: SheetWords = {
  title: 'Verification sheet: annual report on open government information',
  parts: {
    verdict: '1. Verdict',
    findings: '2. Findings',
    ignored: '3. Findings set aside',
    unchecked: '4. Not checked',
    settings: '5. Settings of rules',
    notes: '6. Notes',
    signing: '7. Signatures and response',
  },
  facts: {
    organ: 'Organ',
    year: 'Report year',
    title: 'Title',
    edition: 'Form',
    published: 'Published',
    address: 'Address',
    checked: 'Checked',
    program: 'Program',
    digest: 'Digest',
  },
  year: (year) => String(year),
  unknown: 'not stated on the page',
  edition: (edition, notice) => `edition of ${edition} (${notice})`,
  program: (version) => `Gouji ${version}`,
  digestNote:
    'SHA-256 of the page’s text as it was read: its lines joined by line feeds, in UTF-8. Any change of the text changes it, so it tells which state of the page was checked.',
  noReport: (reason) => `Not checked: ${reason}`,
  none: 'None.',
  noErrors: 'No errors found',
  found: (parts) => parts.join(', '),
  besides: (parts) => parts.join(', '),
  settingsChanged: 'settings of rules were changed, see part 5',
  sentence: (parts) => `${parts.join('; ')}.`,
  count: {
    error: (count) => plural(count, 'error'),
    warning: (count) => plural(count, 'warning'),
    info: (count) => plural(count, 'note'),
    unchecked: (count) => `${plural(count, 'item')} not checked`,
    ignored: (count) => `${plural(count, 'finding')} set aside`,
  },
  tables: 'The three tables: what was read, and their equations',
  columns: {
    table: 'Table',
    cells: 'Data cells',
    due: 'due',
    numbers: 'with a number',
    withoutNumber: 'blank or no number',
    unplaced: 'not placed',
    relations: 'Equations',
    all: 'all',
    holding: 'hold',
    broken: 'do not hold',
    unchecked: 'not checked',
    number: 'No.',
    severity: 'Severity',
    finding: 'Finding, place, basis and remedy',
    item: 'What was not checked, and why',
  },
  noTable: 'this table was not read on the page',
  basis: 'Basis',
  fix: 'Remedy',
  rule: 'Rule',
  aside: 'Why aside',
  asideBy: (by, on, until) =>
    [...(by === '' ? [] : [by]), on, ...(until === undefined ? [] : [`until ${until}`])].join(', '),
  kinds: { picture: 'Picture', attachment: 'Attachment', frame: 'Frame', table: 'Table', script: 'Script' },
  allAsGiven: 'No rule is switched off, and severities are as they come.',
  switchedOff: (rule, id) => `“${rule}” (${id}) is switched off: nothing was checked by it.`,
  severityChanged: (rule, id, from, to, count) =>
    `“${rule}” (${id}): severity changed from ${from} to ${to}, for ${plural(count, 'finding')}.`,
  notes: [
    'This sheet was made by the browser extension Gouji from the text of the page, wholly on the machine of the person who checked. Texts and numbers are as the page shows them and were not mended; a blank is not taken for 0.',
    'An error is prescribed content that is missing, a cell left blank or an equation that does not hold; a warning is something at odds with the rules or with another part of the report, to be looked into; a note is a matter of form or wording that leaves the data alone.',
    '“Not checked” is what the program could not judge because of blanks, lost cells, pictures or attachments: it is called neither right nor wrong and has to be checked by a person.',
    'The program checks whether the report follows the prescribed form and whether its data agree with each other, not whether they are true. What it says is to be reviewed by a person and replaces no finding of a competent authority.',
    'Only this page was checked. It was not compared with last year’s report (applications carried over, documents in force).',
    'The page may have changed since; this sheet speaks of the state with the digest given above.',
    'What is found in many places is one item; “…” in it stands for the names of the rows and columns listed after it.',
  ],
  signing: {
    checkedBy: 'Checked by',
    reviewedBy: 'Reviewed by',
    date: 'Date',
    opinion: 'Response of the organ',
    answeredBy: 'Signed for the organ',
  },
  toolbar: {
    print: 'Print or save as PDF',
    save: 'Save as an HTML file',
    kept: 'This page is kept on this machine, and only until the browser is closed; print or save what is to last.',
  },
  gone: {
    title: 'This sheet is gone',
    text: 'Only the latest sheets are kept, and only until the browser is closed. Open the report’s page again, check it and open the sheet from there.',
  },
  unanswered: {
    title: 'The result could not be fetched',
    text: 'The extension’s background gave no answer; it may be being updated. Reload this page; if that does not help, check the report’s page again.',
    again: 'Reload',
  },
  loading: 'Fetching the result…',
  fileName: (organ, year) => ['verification-sheet', organ, year].filter((part) => part !== '').join('-'),
};

export const SHEET_WORDS: Readonly<Record<Lang, SheetWords>> = { zh, en };
