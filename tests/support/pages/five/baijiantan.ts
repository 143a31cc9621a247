import { sitePage } from '../chrome.ts';
import type { Figures } from '../figures.ts';
import { tableIn } from '../figures.ts';
import { fineDisclosureGrid, gridOf, scatter } from '../grid.ts';
import { escapeHtml, spans, tableHtml } from '../html.ts';
import { OFFICIAL } from '../labels.ts';
import { headingText } from '../report.ts';
import { makeRng } from '../rng.ts';
import type { FiveReport } from './common.ts';
import { sections, set, zeros } from './common.ts';

const STYLE = { ...OFFICIAL, brackets: 'half' } as const;
const FACTORS = [2, 1, 3, 1, 2, 1, 1, 4, 1, 2];

function makeFigures(): Figures {
  const { disclosure, applications, review } = zeros('2021');
  set(disclosure, 'normativeDocuments', 'valid', '5', 5);
  return {
    organ: '白碱滩区(克拉玛依高新区)科技局',
    kind: 'department',
    year: 2021,
    edition: '2021',
    published: '2022-01-18',
    title: '2021年白碱滩区(克拉玛依高新区)科技局政府信息公开工作年度报告',
    preamble: [],
    sections: sections({
      overview: [
        '2021年,区科技局认真学习《中华人民共和国政府信息公开条例》,按要求推进政务公开,干部的公开意识有所增强。',
        '(一)组织领导和制度保障。',
        '分管负责人具体抓,综合办公室承办日常工作,完善目录和监督保障制度,自觉接受社会监督。',
        '(二)主动公开情况。',
        '通过门户网站和各级媒体发布稿件,政务新媒体发布信息30条;区级科技项目评审结果按时公布。',
        '(四)信息管理情况。',
        '落实“三审三校”,发布内容逐篇审核把关,未出现涉密和表述差错。',
      ],
      problems: [
        '1.公开的主动性还需加强;',
        '2.日常维护还需细化。',
        '下一步工作安排',
        '1.2022年,我局将围绕中心工作推进五公开,及时更新发布信息。',
        '2.加强日常监督,提高公开实效,回应群众关心的热点问题。',
      ],
      other: ['2021年度没有收取任何信息处理费,也没有其他需要报告的事项。'],
    }),
    tables: { disclosure, applications, review },
  };
}

/** 结果纠正 as two lines, and labels as row heads. */
function inner(text: string, narrow: boolean): string {
  if (!narrow || text.length !== 4) return escapeHtml(text);
  return `${escapeHtml(text.slice(0, 2))}<br>${escapeHtml(text.slice(2))}`;
}

function write(figures: Figures): string {
  const paragraph = (text: string): string => `<p>${escapeHtml(text)}</p>`;
  const body = figures.sections.flatMap((section) => {
    const held = tableIn(figures, section.key);
    const lines = [`<h3>${escapeHtml(headingText(section))}</h3>`, ...section.paragraphs.map(paragraph)];
    if (held === null) return lines;
    const [key, table] = held;
    const grid = section.key === 'disclosure' ? fineDisclosureGrid(table, STYLE) : gridOf(key, table, STYLE);
    const html = tableHtml(scatter(grid, FACTORS), (one, row) => {
      const tag = row.head ? 'th' : 'td';
      return `<${tag}${spans(one)}>${inner(one.text, row.head && section.key !== 'disclosure')}</${tag}>`;
    });
    return [...lines, html];
  });
  const own = '<p align="center"><b>白碱滩区(克拉玛依高新区)科技局政府信息公开工作年度报告</b></p>';
  const { title, organ, published, year } = figures;
  const end = '<p>相关链接:</p><p>-</p><p>扫一扫在手机打开当前页</p>';
  const content = [own, ...body, end].join('\n');
  return sitePage({ title, organ, published, year, content }, makeRng('baijiantan/site'));
}

const figures = makeFigures();

export const BAIJIANTAN: FiveReport = {
  name: 'baijiantan-2021',
  figures,
  html: write(figures),
  expected: [
    { rule: 'text/numbering', at: 'overview', severity: 'info' },
    { rule: 'section/topics', at: 'overview', severity: 'warning' },
    { rule: 'title/year', at: '', severity: 'warning' },
  ],
};
