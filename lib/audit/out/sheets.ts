import type { Entry, Row } from '../../archive/model.ts';
import type { Lang } from '../../check.ts';
import type { Edition, TableKey, Text } from '../../form/types.ts';
import { columnLabel, rowLabel, sectionLabel, sectionOf, tableLabel } from '../../output/labels.ts';
import { problemHead } from '../../output/problem-head.ts';
import { SEVERITY_WORDS } from '../../output/words.ts';
import { type At, addressOf } from '../../report/address.ts';
import type { Severity } from '../../report/model.ts';
import type { Finding, ResultReport, UncheckedItem } from '../../report/schema.ts';
import { RULES } from '../../rules/index.ts';
import type { Ruling } from '../../verdict/apply.ts';
import { matterOf } from '../../verdict/keys.ts';
import type { Verdict, VerdictDiagnosis } from '../../verdict/model.ts';
import { cellOf, type MatrixCell } from '../view/matrix.ts';
import { verdictOf } from '../view/shown.ts';
import type { Cell, Column, SheetForm } from './cell.ts';
import type { Missed } from './source.ts';
import { CERTAINTIES, MISSED, missedKind, VERDICTS, VIAS } from './words.ts';

/** A page as the sheets show it, in the language of the export. */
export interface Page {
  /** The number it has on all sheets. */
  number: number;
  row: Row;
  entry: Entry;
  verdict: Verdict;
  lang: Lang;
}

/** @param row as the ruling shows it */
export const pageOf = (number: number, row: Row, entry: Entry, lang: Lang, ruling: Ruling): Page => ({
  number,
  row,
  entry,
  verdict: verdictOf(entry, lang, ruling),
  lang,
});

const column = <Item>(
  key: string,
  [head, about]: readonly [head: Text, about: Text],
  width: number,
  cell: (item: Item) => Cell,
  wrap?: true,
): Column<Item> => ({ key, head, about, width, cell, ...(wrap && { wrap }) });

const text = (zh: string, en: string): Text => ({ zh, en });

/** What is to be said of a page; it is counted as the lists of the audit page count. */
function summed(row: Row): Pick<MatrixCell, 'state' | 'totals'> {
  const cell = cellOf([{ name: row.organ, year: row.year, row: 0 }], [row]);
  if (cell === null) throw new Error('a page that is nowhere');
  return cell;
}

/** Which page a line is about: the same columns begin every sheet. */
const whose = <Item>(pageIn: (item: Item) => Page, wrap?: true): Column<Item>[] => [
  column(
    'number',
    [
      text('序号', 'No.'),
      text(
        '页面在本文件各表中的序号：同一序号是同一个页面。',
        'Number of the page, the same on all sheets of this file.',
      ),
    ],
    7,
    (item) => pageIn(item).number,
  ),
  column(
    'organ',
    [
      text('机关', 'Organ'),
      text(
        '报告机关；报告没有写明的，用名单上的名称；都没有的为空。',
        'Whose report it is; where it does not say, as the list has it; empty where neither does.',
      ),
    ],
    26,
    (item) => pageIn(item).row.organ,
    wrap,
  ),
  column(
    'year',
    [
      text('年度', 'Year'),
      text('报告年度；报告没有写明的，用名单上的年度。', 'Report year; where it does not say, the list’s.'),
    ],
    8,
    (item) => pageIn(item).row.year,
  ),
];

const address = <Item>(pageIn: (item: Item) => Page): Column<Item> =>
  column(
    'url',
    [text('网址', 'Address'), text('读取时所用的网址。', 'The address that was asked for.')],
    44,
    (item) => ({ link: pageIn(item).entry.url }),
  );

const counted = (severity: Severity, head: Text): Column<Page> =>
  column(
    severity,
    [head, text(`“${head.zh}”级问题的项数。`, `How many findings are ${head.en.toLowerCase()}.`)],
    11,
    ({ row }) => (row.isReport ? summed(row).totals[severity] : null),
  );

export const OVERVIEW: SheetForm<Page> = {
  key: 'overview',
  name: text('概览', 'Overview'),
  about: text('每个已读取的页面一行。', 'A row for each page that was read.'),
  frozen: 3,
  printed: 11,
  columns: [
    ...whose<Page>((page) => page, true),
    column(
      'verdict',
      [text('结论', 'Verdict'), text('该页最严重的情况。', 'The gravest that is to be said of the page.')],
      14,
      ({ row, lang }) => {
        const { word, tone } = VERDICTS[summed(row).state];
        return { word: word[lang], tone };
      },
    ),
    counted('error', text('错误', 'Errors')),
    counted('warning', text('警告', 'Warnings')),
    counted('info', text('提示', 'Notes')),
    column(
      'unchecked',
      [text('未核对', 'Unchecked'), text('未能核对的项数。', 'How many items could not be checked.')],
      12,
      ({ row }) => (row.isReport ? row.unchecked : null),
    ),
    column(
      'title',
      [
        text('标题', 'Title'),
        text(
          '报告标题；没有报告的，用名单上的标题。',
          'Title of the report; where there is none, the list’s.',
        ),
      ],
      52,
      ({ row }) => row.title,
      true,
    ),
    column(
      'published',
      [
        text('公布日期', 'Published'),
        text('页面标示的公布日期。', 'The date of publication that the page shows.'),
      ],
      12,
      ({ row }) => (row.published === null ? null : { date: row.published }),
    ),
    column(
      'reason',
      [
        text('无报告的原因', 'Why there is no report'),
        text('页面为什么不算年度报告。', 'Why the page is no annual report.'),
      ],
      30,
      ({ verdict }) => verdict.reason ?? null,
      true,
    ),
    address<Page>((page) => page),
    column(
      'attachments',
      [
        text('附件', 'Attachments'),
        text(
          '没有报告的页面所链接的文件，一行一个。',
          'Files that a page without a report links to, one a line.',
        ),
      ],
      30,
      ({ entry }) => entry.attachments.map((file) => `${file.text} ${file.href}`.trim()).join('\n'),
      true,
    ),
    column(
      'edition',
      [
        text('格式版本', 'Edition'),
        text('第三张表所用的格式：2019 版或 2021 版。', 'Edition of the form of the applications table.'),
      ],
      10,
      ({ verdict }) => (verdict.report === null ? null : Number(verdict.report.edition)),
    ),
    column(
      'compared',
      [
        text('与其他报告核对', 'Compared'),
        text(
          '是否与归档中的其他报告（上年度报告、可能雷同的报告）核对过；与上年度的出入见 history/ 各规则。',
          'Whether it was checked against other reports that are kept (last year’s, those that may say the same); see the rules history/….',
        ),
      ],
      10,
      ({ row, lang }) => (row.compared === '' ? text('否', 'no') : text('是', 'yes'))[lang],
    ),
    column(
      'fetched',
      [
        text('读取时间（北京时间）', 'Read at (Beijing time)'),
        text('页面取回的时间。', 'When the page was fetched.'),
      ],
      17,
      ({ entry }) => ({ time: entry.fetchedAt }),
    ),
    column(
      'via',
      [text('来源', 'By'), text('页面怎样取得。', 'How the page was come by.')],
      9,
      ({ entry, lang }) => VIAS[entry.via].word[lang],
    ),
    column(
      'finalAddress',
      [
        text('转向后的网址', 'Address after redirects'),
        text('与“网址”相同的为空。', 'Empty where it is the address itself.'),
      ],
      30,
      ({ entry }) => (entry.address === entry.url ? null : entry.address),
    ),
    column(
      'former',
      [
        text('以前的版本', 'Former versions'),
        text('归档中该页内容改动以前的版本数。', 'How many versions from before it changed are kept.'),
      ],
      9,
      ({ row }) => row.former,
    ),
    column(
      'bytes',
      [text('字节', 'Bytes'), text('页面大小。', 'Size of the page.')],
      10,
      ({ entry }) => entry.bytes,
    ),
    column(
      'listedOrgan',
      [
        text('名单机关', 'Organ in the list'),
        text('名单上该网址的机关。', 'Organ that the list gives the address.'),
      ],
      18,
      ({ entry }) => entry.listed.organ,
    ),
    column(
      'listedYear',
      [
        text('名单年度', 'Year in the list'),
        text('名单上该网址的年度。', 'Year that the list gives the address.'),
      ],
      9,
      ({ entry }) => entry.listed.year,
    ),
    column(
      'sha256',
      [
        text('原文 SHA-256', 'SHA-256 of the bytes'),
        text(
          '取回的字节的 SHA-256；在标签页中读取的为空。',
          'Of the bytes as they came; empty where a tab was read.',
        ),
      ],
      68,
      ({ entry }) => entry.sha256,
    ),
    column(
      'digest',
      [
        text('正文 SHA-256', 'SHA-256 of the text'),
        text(
          '所读正文的 SHA-256，与核查单上的相同。',
          'Of the text that was read; the check sheet says the same.',
        ),
      ],
      68,
      ({ entry }) => entry.digest,
    ),
  ],
};

/** Where something is, in words and by the contract's keys. */
interface Place {
  at: At;
  edition: Edition;
  lang: Lang;
}

const WORDS_OF_KEYS = {
  section: ({ at, lang }: Place) => {
    const section = sectionOf(at);
    return section === undefined ? null : sectionLabel(section, lang);
  },
  table: ({ at, lang }: Place) => (at.table === undefined ? null : tableLabel(at.table, lang)),
  row: ({ at, edition, lang }: Place) =>
    at.table === undefined || at.row === undefined
      ? (at.row ?? null)
      : rowLabel(at.table, at.row, edition, lang),
  column: ({ at, edition, lang }: Place) =>
    at.table === undefined || at.column === undefined
      ? (at.column ?? null)
      : columnLabel(at.table, at.column, edition, lang),
};

const PLACE_HEADS = {
  section: [text('部分', 'Section'), text('所在部分；空为整份报告。', 'Empty: the report as a whole.'), 22],
  table: [text('表', 'Table'), text('所在表格。', 'The table it is in.'), 18],
  row: [text('行', 'Row'), text('格式中的行名。', 'The row, as the form names it.'), 24],
  column: [text('列', 'Column'), text('格式中的列名。', 'The column, as the form names it.'), 16],
} as const;

const place = <Item>(placeIn: (item: Item) => Place): Column<Item>[] =>
  (['section', 'row', 'column', 'table'] as const).map((key) => {
    const [head, about, width] = PLACE_HEADS[key];
    return column<Item>(key, [head, about], width, (item) => WORDS_OF_KEYS[key](placeIn(item)), true);
  });

const placeKeys = <Item>(atIn: (item: Item) => At): Column<Item> =>
  column(
    'at',
    [
      text('位置代码', 'Key of the place'),
      text(
        '位置的固定代码（表/行/列），与 JSON 中的相同。',
        'Table (or section), row and column by their fixed keys, as in the JSON.',
      ),
    ],
    30,
    (item) => addressOf(atIn(item)),
  );

/** A finding with the page it is on, and what the diagnosis says of it. */
export interface FindingLine {
  page: Page;
  finding: Finding;
  diagnosis: VerdictDiagnosis | undefined;
}

/** Findings of a page, in the report's order. */
export function findingLines(page: Page): FindingLine[] {
  const { findings, diagnosis } = page.verdict;
  const byMatter = new Map(diagnosis.flatMap((item) => item.findings.map((one) => [matterOf(one), item])));
  return findings.map((finding) => ({ page, finding, diagnosis: byMatter.get(matterOf(finding)) }));
}

const editionOf = ({ verdict }: Page): Edition => verdict.report?.edition ?? '2021';

const RULE_TITLES = new Map(RULES.map(({ id, title }) => [id, title]));

/** The left side of an equation, as far as its cells have numbers. */
function leftOf({ equation }: Finding): number | null {
  if (equation === undefined) return null;
  const values = equation.terms.flatMap(({ value, sign }) => (value === null ? [] : [sign * value]));
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0);
}

export const FINDINGS: SheetForm<FindingLine> = {
  key: 'findings',
  name: text('问题', 'Findings'),
  about: text('每项问题一行。', 'A row for each finding.'),
  frozen: 3,
  printed: 10,
  columns: [
    ...whose<FindingLine>(({ page }) => page, true),
    column(
      'severity',
      [text('级别', 'Severity'), text('错误、警告或提示。', 'Error, warning or note.')],
      10,
      ({ page, finding }) => ({
        word: SEVERITY_WORDS[page.lang][finding.severity],
        tone: finding.severity,
      }),
    ),
    column(
      'ruleTitle',
      [text('规则名称', 'Rule’s title'), text('规则要求什么。', 'What the rule is about.')],
      26,
      ({ page, finding }) => RULE_TITLES.get(finding.rule)?.[page.lang] ?? null,
      true,
    ),
    column(
      'message',
      [text('说明', 'Message'), text('问题是什么，含算式。', 'What is wrong, with the arithmetic.')],
      60,
      ({ finding }) => finding.message,
      true,
    ),
    column(
      'left',
      [
        text('等式左边', 'Left side'),
        text('勾稽等式左边各项之和；空白格不计。', 'Sum of the equation’s terms; blank cells are left out.'),
      ],
      10,
      ({ finding }) => leftOf(finding),
    ),
    column(
      'right',
      [text('等式右边', 'Right side'), text('勾稽等式右边所填的数。', 'The number that stands for the sum.')],
      10,
      ({ finding }) => finding.equation?.total.value ?? null,
    ),
    column(
      'difference',
      [text('差额', 'Difference'), text('左边减右边。', 'Left less right.')],
      12,
      ({ finding }) => finding.equation?.difference ?? null,
    ),
    column(
      'diagnosis',
      [
        text('推断', 'Diagnosis'),
        text(
          '同一处差错引起的各项问题合在一起推断：哪里填错、应填多少；分不出的说明分不出。',
          'What is wrong and what belongs there, told of all findings that one mistake makes; or that it cannot be told.',
        ),
      ],
      50,
      ({ page, diagnosis }) =>
        diagnosis === undefined ? null : problemHead(diagnosis.alternatives, editionOf(page), page.lang),
      true,
    ),
    ...place<FindingLine>(({ page, finding }) => ({
      at: finding.at,
      edition: editionOf(page),
      lang: page.lang,
    })),
    column(
      'alternative',
      [
        text('首选改法', 'First explanation'),
        text('各种改法中排在最前的一种。', 'The best of all explanations.'),
      ],
      50,
      ({ diagnosis }) => diagnosis?.alternatives[0]?.message ?? null,
      true,
    ),
    column(
      'certainty',
      [text('把握', 'Certainty'), text('首选改法的把握。', 'How sure the first explanation is.')],
      9,
      ({ page, diagnosis }) => {
        const first = diagnosis?.alternatives[0];
        return first === undefined ? null : CERTAINTIES[first.certainty].word[page.lang];
      },
    ),
    column(
      'alternatives',
      [
        text('改法数', 'Explanations'),
        text('能使等式成立的改法有几种。', 'How many explanations there are.'),
      ],
      9,
      ({ diagnosis }) => diagnosis?.alternatives.length ?? null,
    ),
    column(
      'basis',
      [text('依据', 'Basis'), text('规则所依据的条款或通知。', 'The article or notice it rests on.')],
      70,
      ({ finding }) => finding.basis,
      true,
    ),
    column(
      'fix',
      [text('更正办法', 'How to mend'), text('怎样更正。', 'What is to be done.')],
      70,
      ({ finding }) => finding.fix,
      true,
    ),
    column(
      'rule',
      [text('规则', 'Rule'), text('规则的固定代码，含义见下。', 'The rule’s fixed id; see the rules below.')],
      21,
      ({ finding }) => finding.rule,
    ),
    placeKeys<FindingLine>(({ finding }) => finding.at),
    address<FindingLine>(({ page }) => page),
  ],
};

export interface UncheckedLine {
  page: Page;
  item: UncheckedItem;
}

export const uncheckedLines = (page: Page): UncheckedLine[] =>
  page.verdict.unchecked.map((item) => ({ page, item }));

export const UNCHECKED: SheetForm<UncheckedLine> = {
  key: 'unchecked',
  name: text('未核对', 'Unchecked'),
  about: text(
    '每项未能核对的内容一行，附原因：没有列为问题的，不等于无误。',
    'A row for each item that could not be checked, and why: what is no finding is not therefore right.',
  ),
  frozen: 3,
  printed: 7,
  columns: [
    ...whose<UncheckedLine>(({ page }) => page, true),
    column(
      'reason',
      [text('原因', 'Reason'), text('为什么未能核对。', 'Why it could not be checked.')],
      70,
      ({ item }) => item.reason,
      true,
    ),
    ...place<UncheckedLine>(({ page, item }) => ({ at: item.at, edition: editionOf(page), lang: page.lang })),
    placeKeys<UncheckedLine>(({ item }) => item.at),
    address<UncheckedLine>(({ page }) => page),
  ],
};

/** A cell of a report's tables; a row without cells is one whose numbers could not be placed. */
export interface CellLine {
  page: Page;
  table: TableKey;
  row: string;
  column?: string;
  cell?: { text: string; value: number | null; unit?: string };
}

/** The cells of a page's report, as the page has them. */
export function* cellLines(page: Page): Generator<CellLine> {
  const tables: Partial<ResultReport['tables']> = page.verdict.report?.tables ?? {};
  for (const table of ['disclosure', 'applications', 'review'] as const) {
    for (const [row, cells] of Object.entries(tables[table] ?? {})) {
      const found = Object.entries(cells);
      if (found.length === 0) yield { page, table, row };
      for (const [key, cell] of found) yield { page, table, row, column: key, cell };
    }
  }
}

export const CELLS: SheetForm<CellLine> = {
  key: 'cells',
  name: text('各表数据', 'Cells'),
  about: text(
    '各报告三张表的数据，每格一行；数字无法归栏的行只列行名。',
    'Each cell of the reports’ tables; a row whose numbers could not be placed has its name alone.',
  ),
  frozen: 3,
  printed: 9,
  columns: [
    ...whose<CellLine>(({ page }) => page),
    column('table', [PLACE_HEADS.table[0], PLACE_HEADS.table[1]], 18, ({ page, table }) =>
      tableLabel(table, page.lang),
    ),
    column('row', [PLACE_HEADS.row[0], PLACE_HEADS.row[1]], 30, ({ page, table, row }) =>
      rowLabel(table, row, editionOf(page), page.lang),
    ),
    column('column', [PLACE_HEADS.column[0], PLACE_HEADS.column[1]], 20, ({ page, table, column: key }) =>
      key === undefined ? null : columnLabel(table, key, editionOf(page), page.lang),
    ),
    column(
      'text',
      [text('原文', 'As shown'), text('页面上该格所写，一字不改。', 'What the page shows in the cell.')],
      14,
      ({ cell }) => cell?.text ?? null,
    ),
    column(
      'value',
      [
        text('数值', 'Value'),
        text(
          '读出的数；空白格或不是数字的为空，绝不补成 0。',
          'The number read; empty for a blank or text, never 0.',
        ),
      ],
      12,
      ({ cell }) => cell?.value ?? null,
    ),
    column(
      'unit',
      [text('单位', 'Unit'), text('格内写明的单位。', 'The unit that the cell names.')],
      8,
      ({ cell }) => cell?.unit ?? null,
    ),
    column(
      'tableKey',
      [text('表代码', 'Table key'), text('表的固定代码。', 'The table’s fixed key.')],
      14,
      ({ table }) => table,
    ),
    column(
      'rowKey',
      [text('行代码', 'Row key'), text('行的固定代码。', 'The row’s fixed key.')],
      18,
      ({ row }) => row,
    ),
    column(
      'columnKey',
      [text('列代码', 'Column key'), text('列的固定代码。', 'The column’s fixed key.')],
      18,
      ({ column: key }) => key ?? null,
    ),
  ],
};

export interface MissedLine {
  missed: Missed;
  lang: Lang;
}

export const MISSED_PAGES: SheetForm<MissedLine> = {
  key: 'missed',
  name: text('未能读取', 'Not read'),
  about: text(
    '名单上没有读到的网址，每个一行：这些报告没有检查。',
    'A row for each address of the list that was not read: its report was not checked.',
  ),
  frozen: 2,
  printed: 6,
  columns: [
    column(
      'listedOrgan',
      [
        text('名单机关', 'Organ in the list'),
        text('名单上该网址的机关。', 'Organ that the list gives the address.'),
      ],
      26,
      ({ missed }) => missed.target.listed.organ,
    ),
    column(
      'listedYear',
      [
        text('名单年度', 'Year in the list'),
        text('名单上该网址的年度。', 'Year that the list gives the address.'),
      ],
      9,
      ({ missed }) => missed.target.listed.year,
    ),
    column(
      'listedTitle',
      [
        text('名单标题', 'Title in the list'),
        text('名单上该网址的标题。', 'Title that the list gives the address.'),
      ],
      40,
      ({ missed }) => missed.target.listed.title,
      true,
    ),
    column(
      'kind',
      [text('类别', 'Kind'), text('没有读到的类别。', 'What kind of failure it is.')],
      16,
      ({ missed: { target }, lang }) => ({
        word: MISSED[missedKind(target)].word[lang],
        tone: target.state === 'waiting' ? 'open' : 'error',
      }),
    ),
    column(
      'reason',
      [text('原因', 'Reason'), text('没有读到的原因。', 'Why it was not read.')],
      60,
      ({ missed: { target }, lang }) =>
        target.failure?.reason[lang] ?? MISSED[missedKind(target)].about[lang],
      true,
    ),
    column(
      'url',
      [text('网址', 'Address'), text('要读取的网址。', 'The address that was asked for.')],
      50,
      ({ missed }) => ({ link: missed.target.url }),
    ),
    column(
      'requests',
      [
        text('请求数', 'Requests'),
        text('为它发出的请求数，含转向和重试。', 'Requests it took, redirects among them.'),
      ],
      9,
      ({ missed }) => missed.target.requests,
    ),
    column(
      'isKept',
      [
        text('归档中有以前的', 'Kept from before'),
        text(
          '归档中是否有该网址以前读到的页面；有的，其他各表所列是以前的。',
          'Whether the archive has the page from before; then that is what the other sheets show.',
        ),
      ],
      12,
      ({ missed, lang }) => (missed.isKept ? text('是', 'yes') : text('否', 'no'))[lang],
    ),
    column(
      'run',
      [text('任务', 'Run'), text('哪一次读取。', 'Which run it was.')],
      24,
      ({ missed }) => missed.run.name,
    ),
    column(
      'startedAt',
      [
        text('任务开始（北京时间）', 'Run begun (Beijing time)'),
        text('该次读取开始的时间。', 'When that run began.'),
      ],
      17,
      ({ missed }) => ({ time: missed.run.startedAt }),
    ),
  ],
};
