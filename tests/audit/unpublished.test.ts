import { describe, expect, it } from 'vitest';
import type { Row, Target } from '../../lib/archive/model.ts';
import { type Answer, NO_DATE, type Question, STATUS, whoHasPublished } from '../../lib/audit/unpublished.ts';

const YEAR = 2023;

function row(organ: string | null, published: string | null, change: Partial<Row> = {}): Row {
  return {
    url: `https://www.qinghe.gov.cn/${organ}/${change.year ?? YEAR}.html`,
    organ,
    year: YEAR,
    title: `${organ}${YEAR}年政府信息公开工作年度报告`,
    isReport: true,
    published,
    fetchedAt: '2024-05-01T00:00:00.000Z',
    digest: '',
    compared: '',
    findings: [],
    unchecked: 0,
    former: 0,
    size: 0,
    runs: [],
    ...change,
  };
}

function target(state: Target['state'], title: string | null, change: Partial<Target> = {}): Target {
  return {
    run: 'r',
    index: 0,
    url: `https://www.qinghe.gov.cn/${title}`,
    listed: { title, organ: null, year: null },
    state,
    requests: 1,
    ...change,
  };
}

const ask = (organs: readonly string[], rows: readonly Row[], more: Partial<Question> = {}): Answer =>
  whoHasPublished({ organs, rows, year: YEAR, targets: [], today: '2024-03-01', ...more });

describe('where the report of an organ stands', () => {
  it.each<[string, string | null, string, object]>([
    // organ, date that its page shows, today, what is said
    ['清河市水务局', '2024-01-31', '2024-03-01', { status: 'in-time', due: '2024-01-31', days: null }],
    ['清河市水务局', '2024-02-01', '2024-03-01', { status: 'late', due: '2024-01-31', days: 1 }],
    ['清河市水务局', '2024-03-01', '2024-03-01', { status: 'late', days: 30, published: '2024-03-01' }],
    ['清河市水务局', null, '2024-03-01', { status: 'date-unknown', due: '2024-01-31', published: null }],
    ['清河市人民政府', '2024-03-31', '2024-05-01', { status: 'in-time', due: '2024-03-31' }],
    ['清河市人民政府', '2024-04-02', '2024-05-01', { status: 'late', days: 2 }],
    ['清河市柳河镇人民政府', '2024-06-01', '2024-07-01', { status: 'published', duty: 'none', due: null }],
    [
      '清河市开发区管理委员会',
      '2024-06-01',
      '2024-07-01',
      { status: 'published', duty: 'unknown', due: null },
    ],
    ['清河市柳河镇人民政府', null, '2024-07-01', { status: 'date-unknown', duty: 'none', due: null }],
  ])('%s, dated %s, on %s', (organ, published, today, expected) => {
    const { standings, strangers } = ask([organ], [row(organ, published)], { today });
    expect(standings).toEqual([expect.objectContaining({ organ, ...expected })]);
    expect(standings[0]?.urls).toEqual([row(organ, published).url]);
    expect(strangers).toEqual([]);
  });

  it.each<[string, string, object]>([
    // organ of which nothing was found, today, what is said
    ['清河市水务局', '2024-01-31', { status: 'not-due', due: '2024-01-31', days: null }],
    ['清河市水务局', '2024-02-01', { status: 'overdue', due: '2024-01-31', days: 1 }],
    ['清河市人民政府', '2024-02-01', { status: 'not-due', due: '2024-03-31' }],
    ['清河市人民政府', '2024-04-30', { status: 'overdue', days: 30 }],
    ['清河市柳河镇人民政府', '2024-12-31', { status: 'not-found', duty: 'none', due: null, days: null }],
    ['清河市城东街道办事处', '2024-12-31', { status: 'not-found', duty: 'none' }],
    ['清河市开发区管理委员会', '2024-12-31', { status: 'not-found', duty: 'unknown', due: null }],
  ])('%s, not found, on %s', (organ, today, expected) => {
    const lastYear = row(organ, '2023-01-20', { year: YEAR - 1 });
    const { standings } = ask([organ], [lastYear], { today });
    expect(standings).toEqual([expect.objectContaining({ organ, published: null, urls: [], ...expected })]);
  });

  it.each<[string, Partial<Question>, string]>([
    [
      'a page that failed',
      { targets: [target('failed', `清河市水务局${YEAR}年政府信息公开工作年度报告`)] },
      'unreadable',
    ],
    [
      'a page that was listed with its organ and year',
      {
        targets: [target('failed', '年报', { listed: { title: '年报', organ: '清河市水务局', year: YEAR } })],
      },
      'unreadable',
    ],
    ['a page that holds no report', { rows: [row('清河市水务局', null, { isReport: false })] }, 'unreadable'],
    [
      'a page that is still to be fetched',
      { targets: [target('waiting', `清河市水务局${YEAR}年政府信息公开工作年度报告`)] },
      'waiting',
    ],
    [
      'a page of another year that failed',
      { targets: [target('failed', `清河市水务局${YEAR - 1}年政府信息公开工作年度报告`)] },
      'overdue',
    ],
    [
      'a page that failed beside a report that was read',
      {
        rows: [row('清河市水务局', '2024-01-10')],
        targets: [target('failed', `清河市水务局${YEAR}年政府信息公开工作年度报告`)],
      },
      'in-time',
    ],
    [
      'a page that failed in one run and was read in another',
      {
        rows: [row('清河市水务局', '2024-01-10', { url: 'https://a.gov.cn/1' })],
        targets: [
          target('failed', '清河市教育局2023年政府信息公开工作年度报告', { url: 'https://a.gov.cn/1' }),
        ],
      },
      'in-time',
    ],
    ['a report whose year is not known', { rows: [row('清河市水务局', null, { year: null })] }, 'in-doubt'],
  ])('%s', (_, more, status) => {
    const { standings } = ask(['清河市水务局'], [], more);
    expect(standings.map((each) => each.status)).toEqual([status]);
  });

  it('of two addresses the first date counts', () => {
    const rows = [
      row('清河市水务局', '2024-03-05', { url: 'https://a.gov.cn/new' }),
      row('清河市水务局', '2024-01-15', { url: 'https://a.gov.cn/old' }),
    ];
    expect(ask(['清河市水务局'], rows).standings).toMatchObject([
      { status: 'in-time', published: '2024-01-15', urls: ['https://a.gov.cn/new', 'https://a.gov.cn/old'] },
    ]);
  });

  it('has words for every status, in both languages', () => {
    for (const { zh, en } of [...Object.values(STATUS), ...Object.values(NO_DATE)]) {
      expect(zh).toMatch(/[\u4e00-\u9fa5]/);
      expect(en).toMatch(/[a-z]{2}/);
    }
  });
});

describe('whose a report is', () => {
  const said = ({ standings, strangers }: Answer) => ({
    standings: standings.map(({ organ, status }) => `${organ}: ${status}`),
    strangers: strangers.map(({ organ, why, organs }) => [organ, why, ...organs]),
  });

  it.each<[string, string[], Row[], Partial<Question>, { standings: string[]; strangers: unknown[] }]>([
    [
      'names that are written otherwise',
      ['白碱滩区（克拉玛依高新区）科技局'],
      [row('白碱滩区(克拉玛依高新区) 科技局', '2024-01-02')],
      {},
      { standings: ['白碱滩区（克拉玛依高新区）科技局: in-time'], strangers: [] },
    ],
    [
      'a report without the place, which its title says',
      ['清河市水务局'],
      [row('水务局', '2024-01-02', { title: '清河市水务局2023年政府信息公开工作年度报告' })],
      {},
      { standings: ['清河市水务局: in-time'], strangers: [] },
    ],
    [
      'a report without the place, which nothing says',
      ['清河市水务局'],
      [row('水务局', '2024-01-02')],
      {},
      { standings: ['清河市水务局: in-doubt'], strangers: [['水务局', 'ambiguous', '清河市水务局']] },
    ],
    [
      'a list without the place',
      ['水务局'],
      [row('清河市水务局', '2024-01-02')],
      {},
      { standings: ['水务局: in-doubt'], strangers: [['清河市水务局', 'ambiguous', '水务局']] },
    ],
    [
      'a list of one place, which is given',
      ['水务局', '教育局', '市审计局', '市场监督管理局'],
      [
        row('清河市水务局', '2024-01-02'),
        row('白石县教育局', '2024-01-02'),
        row('清河市审计局', '2024-01-02'),
        row('清河市市场监督管理局', '2024-02-02'),
      ],
      { place: '清河市' },
      {
        standings: ['水务局: in-time', '教育局: overdue', '市审计局: in-time', '市场监督管理局: late'],
        strangers: [['白石县教育局', 'other']],
      },
    ],
    [
      'a report that fits two names is counted for neither',
      ['清河市水务局', '白石县水务局', '清河市教育局'],
      [row('水务局', '2024-01-02')],
      {},
      {
        standings: ['清河市水务局: in-doubt', '白石县水务局: in-doubt', '清河市教育局: overdue'],
        strangers: [['水务局', 'ambiguous', '清河市水务局', '白石县水务局']],
      },
    ],
    [
      'a report that says both names is counted for neither',
      ['清河市水务局', '白石县水务局'],
      [row('水务局', '2024-01-02', { title: '清河市水务局 白石县水务局' })],
      {},
      {
        standings: ['清河市水务局: in-doubt', '白石县水务局: in-doubt'],
        strangers: [['水务局', 'ambiguous', '清河市水务局', '白石县水务局']],
      },
    ],
    [
      'names that end alike are not the same',
      ['清河市人民政府', '清河市柳河镇人民政府', '清河市人民政府办公室'],
      [row('清河市柳河镇人民政府', '2024-01-02'), row('清河市人民政府办公室', '2024-01-02')],
      {},
      {
        standings: [
          '清河市人民政府: not-due',
          '清河市柳河镇人民政府: published',
          '清河市人民政府办公室: in-time',
        ],
        strangers: [],
      },
    ],
    [
      'reports that belong to no name, and those that do not say whose they are',
      ['清河市水务局'],
      [row('清河市教育局', '2024-01-02'), row(null, '2024-01-02')],
      {},
      {
        standings: ['清河市水务局: overdue'],
        strangers: [
          ['清河市教育局', 'other'],
          [null, 'organ-unknown'],
        ],
      },
    ],
    [
      'a name that is there twice, and a blank one',
      ['清河市水务局', '清河市 水务局', ' '],
      [],
      {},
      { standings: ['清河市水务局: overdue'], strangers: [] },
    ],
  ])('%s', (_, organs, rows, more, expected) => {
    expect(said(ask(organs, rows, more))).toEqual(expected);
  });
});
