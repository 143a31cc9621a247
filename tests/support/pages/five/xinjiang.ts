import { sitePage } from '../chrome.ts';
import type { Figures } from '../figures.ts';
import { tableIn } from '../figures.ts';
import { applicationRows } from '../form.ts';
import { applicationBody, applicationHead, cell, gridOf } from '../grid.ts';
import { rowsHtml } from '../html.ts';
import { OFFICIAL } from '../labels.ts';
import { WORD_TABLE, wordWriter } from '../markups/word-html.ts';
import { headingText } from '../report.ts';
import { makeRng } from '../rng.ts';
import type { FiveReport } from './common.ts';
import { sections, set, zeros } from './common.ts';

const STYLE = { ...OFFICIAL, dot: '. ' } as const;

function makeFigures(): Figures {
  const { disclosure, applications, review } = zeros('2019');
  set(disclosure, 'normativeDocuments', 'made', '2', 2);
  set(disclosure, 'normativeDocuments', 'published', '2', 2);
  set(disclosure, 'licensing', 'previousItems', '1', 1);
  set(disclosure, 'licensing', 'change', '1', 1);
  set(disclosure, 'licensing', 'processed', '344', 344);
  set(disclosure, 'procurement', 'items', '5', 5);
  set(disclosure, 'procurement', 'amount', '24000', 24_000);
  for (const row of ['newReceived', 'granted', 'totalProcessed'])
    set(applications, row, 'naturalPerson', '1', 1);
  for (const row of afterBreak()) applications.lost[row] = 'total';
  review.extra.litigationPostReview = '0';
  const prose = sections({
    overview: [
      '2019 年，我厅把公开工作同业务工作一并部署，健全机制、规范流程，主动公开、依申请公开、政府信息管理各环节运转有序。',
      '1.强化组织领导。确定分管负责人和承办处室，修订内部公开制度，开展监督检查和业务培训。',
      '2.做好解读宣传。政策文件与解读材料同步起草、同步审核，全年公开解读材料 15 条，建议提案办理结果 8 件。',
      '3.建好公开平台。调整门户网站栏目，公开各类信息 239 条；政务微信推送图文 902 条，政务微博回复网友 1 次。',
    ],
    problems: [
      '一年来的工作仍有短板：一是个别信息公开偏晚；二是配套制度尚需健全；三是公众知晓度不高。',
      '下一步，我厅将健全协调机制，完善配套制度，加强业务培训，整合网站服务，提高公开质量。',
    ],
  });
  return {
    organ: '自治区科技厅',
    kind: 'department',
    year: 2019,
    edition: '2019',
    published: '2020-01-21',
    title: '自治区科技厅2019年政府信息公开工作年度报告',
    preamble: [
      '本报告依照《中华人民共和国政府信息公开条例》和年度报告的统一格式编制，统计期限为 2019 年 1 月 1 日至 2019 年 12 月 31 日，可在门户网站查阅。',
    ],
    sections: prose.filter(({ key }) => key !== 'other'),
    tables: { disclosure, applications, review },
  };
}

/** The rows on the second page: six numbers each. */
function afterBreak(): string[] {
  const keys = applicationRows('2019').map(({ key }) => key);
  return keys.slice(keys.indexOf('denied.processInfo'));
}

function write(figures: Figures): string {
  const rng = makeRng('xinjiang');
  const writer = wordWriter(rng);
  const body = figures.sections.map((section) => {
    const held = tableIn(figures, section.key);
    const parts = [
      writer.heading(headingText(section)),
      ...section.paragraphs.map((text) => writer.paragraph(text)),
    ];
    if (held === null) return parts.join('\n');
    const [key, table] = held;
    if (section.key !== 'applications')
      return parts.concat(tableOf(gridOf(key, table, STYLE).rows)).join('\n');
    const at = applicationRows('2019').length - afterBreak().length;
    const first = [...applicationHead(table, STYLE), ...applicationBody(table, STYLE, 0, at)];
    for (const one of first.flatMap(({ cells }) => cells)) {
      one.text = one.text.replace('三、本年度', '本年度').replace('内部事务信息', '内部事务');
    }
    const blanks = Array.from({ length: 6 }, () => cell('', 'filler'));
    const rest = {
      head: false,
      cells: [cell('', 'filler'), cell('', 'filler'), cell('信息', 'label'), ...blanks],
    };
    const second = [rest, ...applicationBody(table, STYLE, at, undefined, 'blank')];
    return [
      ...parts,
      tableOf(first),
      '<p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span></p>',
      tableOf(second),
    ].join('\n');
  });
  function tableOf(rows: Parameters<typeof rowsHtml>[0]): string {
    return `<table${WORD_TABLE}>\n${rowsHtml(rows, writer.cell)}\n</table>`;
  }
  const front = [
    writer.title('自治区科技厅 2019 年政府 信息公开工作年度报告'),
    ...figures.preamble.map((text) => writer.paragraph(text)),
  ];
  const { title, organ, published, year } = figures;
  const content = `<div class=WordSection1>\n${[...front, ...body].join('\n')}\n</div>`;
  return sitePage({ title, organ, published, year, content }, makeRng('xinjiang/site'));
}

const figures = makeFigures();

export const XINJIANG: FiveReport = {
  name: 'xinjiang-2019',
  figures,
  html: write(figures),
  expected: [
    { rule: 'section/missing', at: 'other', severity: 'error' },
    { rule: 'balance/applicants', at: 'applications/newReceived', severity: 'error' },
    { rule: 'balance/applicants', at: 'applications/granted', severity: 'error' },
    ...afterBreak().map(
      (row) => ({ rule: 'table/shape', at: `applications/${row}`, severity: 'error' }) as const,
    ),
    { rule: 'balance/disclosure', at: 'disclosure/normativeDocuments', severity: 'error' },
    { rule: 'cell/unit', at: 'disclosure/procurement/amount', severity: 'warning' },
    { rule: 'table/shape', at: 'review*', severity: 'warning' },
  ],
};
