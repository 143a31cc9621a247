import type { Lang } from '../../../check.ts';
import type { SheetForm } from '../cell.ts';
import type { Missed } from '../source.ts';
import { MISSED, missedKind } from '../words.ts';
import { column, text } from './columns.ts';

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
