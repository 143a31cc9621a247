import type { Report } from '../../../../lib/report/model.ts';
import { SCHOOLS, WATER, type Written, write } from '../../../support/prose.ts';
import { type Draft, makeReport, picture } from '../../../support/report.ts';
import type { RuleCases } from '../../case.ts';

const ORGAN = '清河市水务局';
const OWN = { organ: ORGAN, count: 486, part: 32 };
const LAST = { organ: ORGAN, count: 371, part: 15 };
const ELSEWHERE = { organ: '白石县教育局', count: 129, part: 8 };

type Change = (draft: Draft) => void;

const of = (year: number, prose: typeof WATER, own: Omit<Written, 'year'>, change?: Change): Report =>
  makeReport(year, (draft) => {
    write(draft, prose, own);
    change?.(draft);
  });
const now = (change?: Change) => of(2023, WATER, OWN, change);
const last = (change?: Change) => of(2022, WATER, LAST, change);
const other = (change?: Change, own = ELSEWHERE) => of(2023, WATER, own, change);

const overview = WATER.overview({ ...OWN, year: 2023 });
const problems = WATER.problems({ ...OWN, year: 2023 });
const schools = SCHOOLS.overview({ ...OWN, year: 2023 });

/** The Regulations alone, as notices have it put before a report. */
const LAW = [
  '根据《中华人民共和国政府信息公开条例》第五十条的规定，政府信息公开工作年度报告应当包括下列内容：',
  '（一）行政机关主动公开政府信息的情况；',
  '（二）行政机关收到和处理政府信息公开申请的情况；',
  '（三）因政府信息公开工作被申请行政复议、提起行政诉讼的情况；',
  '（四）政府信息公开工作存在的主要问题及改进情况，各级人民政府的政府信息公开工作年度报告还应当包括工作考核、社会评议和责任追究结果情况；',
  '（五）其他需要报告的事项。',
  '本报告所列数据的统计期限为2023年1月1日至2023年12月31日。本报告由六个部分组成，电子版可以在政府网站下载。如对本报告有疑问，请与办公室联系（地址：人民路1号，邮编：834000，电话：0990-6123456）。',
];
/** What two reports on the same law alone share. */
const onLaw: Change = (draft) => draft.lines('overview', ...LAW).lines('problems', '无。');

export const cases: RuleCases = {
  fails: [
    {
      name: 'last year’s text with other numbers',
      report: now(),
      previous: last(),
      at: ['overview', 'problems'],
    },
    {
      name: 'another organ’s text with its own name',
      report: now(),
      others: [other()],
      at: ['overview', 'problems'],
    },
    {
      name: 'both at once',
      report: now(),
      previous: last(),
      others: [other()],
      at: ['overview', 'overview', 'problems', 'problems'],
    },
    {
      name: 'of several organs, once',
      report: now(),
      others: [
        other(),
        other(undefined, { ...ELSEWHERE, organ: '桐江县审计局' }),
        other(undefined, { ...ELSEWHERE, organ: '南浦市统计局' }),
      ],
      at: ['overview', 'problems'],
    },
    {
      name: 'section 五 alone',
      report: now((draft) => draft.lines('overview', ...schools)),
      previous: last(),
      at: ['problems'],
    },
    {
      name: 'figures written in characters',
      report: of(2023, WATER, { ...OWN, count: '四百八十六', part: '三十二' }),
      previous: last(),
      at: ['overview', 'problems'],
    },
    {
      name: 'dates added and left out',
      report: now((draft) =>
        draft.lines('problems', ...problems.map((line) => `二〇二三年12月5日，${line}`)),
      ),
      previous: last((draft) => draft.lines('overview', ...schools)),
      at: ['problems'],
    },
    {
      name: 'paragraphs in another order, run together',
      report: now((draft) => draft.lines('overview', overview.toReversed().join(''))),
      previous: last((draft) => draft.lines('problems', '无。')),
      at: ['overview'],
    },
    {
      name: 'one paragraph of eight new',
      report: now((draft) => draft.lines('overview', ...overview.slice(0, 7), schools[7] ?? '')),
      previous: last((draft) => draft.lines('problems', '无。')),
      at: ['overview'],
    },
    {
      name: 'a name with its place, and one without',
      report: now((draft) => draft.lines('problems', ...problems.map((line) => `${ORGAN}查找不足：${line}`))),
      others: [
        other((draft) =>
          draft
            .lines('overview', ...schools)
            .lines('problems', ...problems.map((line) => `教育局查找不足：${line}`)),
        ),
      ],
      at: ['problems'],
    },
    {
      name: 'our county for our town',
      report: now((draft) =>
        draft.lines('problems', ...problems.map((line) => `我局按照市委、市政府部署，${line}`)),
      ),
      others: [
        other((draft) =>
          draft
            .lines('overview', ...schools)
            .lines('problems', ...problems.map((line) => `我街道按照区委、区政府部署，${line}`)),
        ),
      ],
      at: ['problems'],
    },
    {
      name: 'half width and spaces between the characters',
      report: now((draft) =>
        draft.lines('problems', ...problems.map((line) => [...line].join(' ').replaceAll('，', ','))),
      ),
      previous: last((draft) => draft.lines('overview', ...schools)),
      at: ['problems'],
    },
    {
      name: 'the others that are not alike do not hide the one that is',
      report: now(),
      others: [of(2023, SCHOOLS, { ...ELSEWHERE, organ: '桐江县教育局' }), other()],
      at: ['overview', 'problems'],
    },
    {
      name: 'a section of last year’s that is a picture is not held against the other',
      report: now(),
      previous: last((draft) => {
        draft.lines('problems').unread = [picture({ section: 'problems' })];
      }),
      at: ['overview'],
      unchecked: ['problems'],
      onPage: false,
    },
  ],
  passes: [
    {
      name: 'the same layout, each with its own',
      report: now(),
      previous: of(2022, SCHOOLS, LAST),
      others: [of(2023, SCHOOLS, ELSEWHERE)],
    },
    { name: 'no report to compare with', report: now() },
    {
      name: 'two paragraphs of eight are last year’s',
      report: now((draft) =>
        draft.lines('overview', ...overview.slice(0, 2), ...schools.slice(2)).lines('problems', '无。'),
      ),
      previous: last(),
    },
    {
      name: 'half of it new',
      report: now((draft) =>
        draft.lines('overview', ...overview.slice(0, 4), ...schools.slice(4)).lines('problems', '无。'),
      ),
      previous: last(),
    },
    {
      name: 'last year’s text, and as much again of what is new',
      report: now((draft) => draft.lines('overview', ...overview, ...schools).lines('problems', '无。')),
      previous: last(),
    },
    { name: 'nothing but the law', report: now(onLaw), previous: last(onLaw), others: [other(onLaw)] },
    {
      name: 'a section 五 of one sentence',
      report: now((draft) =>
        draft
          .lines('overview', ...schools)
          .lines('problems', '主要是信息更新不够及时，下一步将加强培训，压实责任。'),
      ),
      previous: last((draft) =>
        draft.lines('problems', '主要是信息更新不够及时，下一步将加强培训，压实责任。'),
      ),
    },
    {
      name: 'last year’s problems quoted, to say what became of them',
      report: now((draft) =>
        draft
          .lines('overview', ...schools)
          .lines(
            'problems',
            `上年度报告提出的“${problems[0]?.replace('一是解读材料', '一是“一图读懂”等解读材料')}”等不足均已整改到位，栏目现在当天更新，来件由专人负责到底。`,
          ),
      ),
      previous: last((draft) => draft.lines('problems', problems[0] ?? '')),
    },
    {
      name: 'a picture for the text',
      report: now((draft) => {
        draft.lines('overview').lines('problems').unread = [
          picture({ section: 'overview' }),
          picture({ section: 'problems' }),
        ];
      }),
      previous: last(),
      unchecked: ['overview', 'problems'],
      onPage: false,
    },
    {
      name: 'a section that is not there, and one that was not last year',
      report: now((draft) => draft.dropSection('overview')),
      previous: last((draft) => draft.dropSection('problems')),
      unchecked: ['overview', 'problems'],
    },
    {
      name: 'another organ’s section that is not there',
      report: now(),
      others: [other((draft) => draft.dropSection('overview').dropSection('problems'))],
      unchecked: ['overview', 'problems'],
    },
  ],
};
