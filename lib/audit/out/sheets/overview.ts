import type { Row } from '../../../archive/model.ts';
import type { Text } from '../../../form/types.ts';
import type { Severity } from '../../../report/model.ts';
import { cellOf, type MatrixCell } from '../../view/matrix.ts';
import type { Column, SheetForm } from '../cell.ts';
import { VERDICTS, VIAS } from '../words.ts';
import { address, column, text, whose } from './columns.ts';
import type { Page } from './page.ts';

/** What is to be said of a page; it is counted as the lists of the audit page count. */
function summed(row: Row): Pick<MatrixCell, 'state' | 'totals'> {
  const cell = cellOf([{ name: row.organ, year: row.year, row: 0 }], [row]);
  if (cell === null) throw new Error('a page that is nowhere');
  return cell;
}

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
