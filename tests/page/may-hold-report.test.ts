import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { check } from '../../lib/check.ts';
import { parseDocument } from '../../lib/dom/document.ts';
import { mayHoldReport } from '../../lib/page/may-hold-report.ts';
import { OTHER_PAGES } from '../bench/other-pages.ts';
import { fixturePages } from '../browser/support/fixtures.ts';
import { typed } from '../support/pages/checked.ts';
import { FAULTS } from '../support/pages/faults/index.ts';
import { suited } from '../support/pages/faults/suited.ts';
import { randomFigures } from '../support/pages/figures.ts';
import type { Edition } from '../support/pages/form.ts';
import { LOOK_ALIKES, TRUE_REPORTS } from '../support/pages/look-alikes.ts';
import { MARKUPS } from '../support/pages/markups/index.ts';
import { makeRng } from '../support/pages/rng.ts';

const EDITIONS: readonly Edition[] = ['2019', '2021'];
const SEEDS = Array.from({ length: 6 }, (_, index) => `may-hold-${index}`);
const EACH_MARKUP = Object.entries(MARKUPS);

/** Without what the head says: some portals give every page the same title. */
const headless = (html: string): string => html.replace(/<head>[\s\S]*<\/head>/, '<head></head>');

/** The fault of the detector: it says no to what the reader takes for a report. */
function isMissed(html: string): boolean {
  const document = parseDocument(html);
  return !mayHoldReport(document) && check(document, { source: 'page' }).result.report !== null;
}

describe('says yes to every report', () => {
  it.each(EACH_MARKUP)('in mark-up %s, by its text alone', (name, markup) => {
    const missed = EDITIONS.flatMap((edition) =>
      SEEDS.filter((seed) => {
        const html = headless(markup(randomFigures(seed, edition), makeRng(`${name}/${seed}`)));
        return !mayHoldReport(parseDocument(html));
      }),
    );
    expect(missed).toEqual([]);
  });

  /** Every fault meets every third mark-up: all pairs would take minutes. */
  it.each(EACH_MARKUP.map(([name, markup], index) => [name, index, markup] as const))(
    'in mark-up %s, whatever is wrong with it',
    (name, index, markup) => {
      const faults = FAULTS.filter((_, turn) => (turn + index) % 3 === 0);
      const missed = faults.filter((fault, turn) => {
        const edition = fault.edition ?? EDITIONS[turn % 2] ?? '2021';
        const { faulty } = suited(fault, edition, 'may-hold');
        return isMissed(headless(markup(typed(name, faulty.figures), makeRng(`${name}/${fault.name}`))));
      });
      expect(missed.map((fault) => fault.name)).toEqual([]);
    },
  );

  it.each([...fixturePages()])('fixture %s', (_, html) => {
    expect(isMissed(html)).toBe(false);
    expect(isMissed(headless(html))).toBe(false);
  });

  it.each(TRUE_REPORTS.map((page) => [page.name, page.html] as const))('%s', (_, html) => {
    expect(mayHoldReport(parseDocument(headless(html)))).toBe(true);
  });
});

const page = (body: string, title = ''): Document =>
  parseDocument(`<!DOCTYPE html><html><head><title>${title}</title></head><body>${body}</body></html>`);
const lines = (...texts: readonly string[]): string => texts.map((text) => `<p>${text}</p>`).join('\n');
const TITLE = '青溪区水务局2022年政府信息公开工作年度报告';

/** Reports that are hardly one, each by another of the ways in which the reader takes a page for one. */
const BARE_REPORTS: Readonly<Record<string, string>> = {
  'two headings of the form': lines(TITLE, '一、总体情况', '良好。', '六、其他需要报告的事项', '无。'),
  'two headings without numerals': lines(TITLE, '总体情况', '良好。', '其他需要报告的事项', '无。'),
  'two headings in words of its own': lines(TITLE, '二、主动公开', '一般。', '五、工作中的困难', '人少。'),
  'headings numbered with digits': lines(TITLE, '1.概述', '良好。', '2、存在的问题', '人少。'),
  'headings numbered as parts': lines(TITLE, '第二部分 主动公开工作', '一般。', '第四部分 复议应诉', '无。'),
  'full-width numerals and stops': lines(TITLE, '１．概述', '良好。', '２．存在的问题', '人少。'),
  'characters with spaces between': lines(
    [...TITLE].join(' '),
    '一、 总 体 情 况',
    '良好。',
    '六 、其 他 需 要\n报 告 的\u3000事 项',
    '无。',
  ),
  'characters in spans of their own': lines(
    TITLE,
    ...['一、总体情况', '五、存在的主要问题及改进情况'].flatMap((heading) => [
      [...heading].map((character) => `<span>${character}</span>\n`).join(''),
      '良好。',
    ]),
  ),
  'headings broken by <br>': lines(
    TITLE,
    '一、总体<br>情况',
    '良好。',
    '三、收到和处理政府信息公<br>开申请情况',
    '无。',
  ),
  'characters of a PDF program': lines(TITLE, '一、总体情况', '良好。', '四、⾏政复议、⾏政诉讼情况', '无。'),
  'zero-width characters': lines(
    TITLE,
    '一、总\u200b体情\u200b况',
    '良好。',
    '六、其他需要报告的事\ufeff项',
    '无。',
  ),
};

describe('says yes to what is hardly a report', () => {
  it.each(Object.entries(BARE_REPORTS))('%s', (_, body) => {
    const document = page(body, '青溪区人民政府');
    expect(check(document, { source: 'page' }).result.report).not.toBeNull();
    expect(mayHoldReport(document)).toBe(true);
  });

  it.each(['', '<table><tr><td>一、总体情况</td></tr></table>'])('a table without headings %#', (before) => {
    const html = readFileSync(new URL('../fixtures/reports/xinjiang-2019.html', import.meta.url), 'utf8');
    const tables = html.match(/<table[\s\S]*?<\/table>/g) ?? [];
    const applications = tables.reduce((a, b) => (b.length > a.length ? b : a), '');
    const document = page(`<p>${TITLE}</p>${before}${applications}`);
    expect(check(document, { source: 'page' }).result.report).not.toBeNull();
    expect(mayHoldReport(document)).toBe(true);
  });
});

describe('leaves it to the reader to say why', () => {
  it.each(['report-2017', 'report-2018', 'report-as-attachment', 'report-as-pictures'])('%s', (name) => {
    const found = LOOK_ALIKES.find((one) => one.name === name);
    expect(mayHoldReport(parseDocument(found?.html ?? ''))).toBe(true);
  });

  it.each(['ArticleTitle', 'title'])('a meta %s alone that names the report', (name) => {
    const html = `<head><title>青溪区</title><meta name="${name}" content="${TITLE}"></head><body><img src="1.jpg"></body>`;
    expect(mayHoldReport(parseDocument(html))).toBe(true);
  });
});

const RULED_OUT = [
  'list-of-reports',
  'list-by-year',
  'portal',
  'budget',
  'final-accounts',
  'key-tasks',
  'company-reports',
];

describe('rules out', () => {
  it.each(RULED_OUT)('%s', (name) => {
    const found = LOOK_ALIKES.find((one) => one.name === name);
    expect(found).toBeDefined();
    expect(mayHoldReport(parseDocument(found?.html ?? ''))).toBe(false);
  });

  it.each(OTHER_PAGES.filter(({ needsTree }) => !needsTree).map((one) => [one.name, one.html] as const))(
    'a portal’s %s with every word of the matter in its menu',
    (_, html) => {
      expect(html).toContain('政府信息公开年报');
      expect(mayHoldReport(parseDocument(html))).toBe(false);
    },
  );

  it('a document without a body', () => {
    const document = parseDocument('<html></html>');
    document.body?.remove();
    expect(mayHoldReport(document)).toBe(false);
  });
});

describe('ends soon on hostile text', () => {
  it.each([
    ['last characters of headings', '况 项 述 '.repeat(400_000)],
    ['spaces between them', `况${' '.repeat(2_000_000)}况`],
    ['numerals', '二三四五六'.repeat(400_000)],
    ['numerals with marks, in one sentence', '二、三、四、五、六、'.repeat(200_000)],
    ['half headings', '一、总体情'.repeat(400_000)],
  ])('%s', (_, text) => {
    const document = page(text);
    const begin = performance.now();
    mayHoldReport(document);
    expect(performance.now() - begin).toBeLessThan(5_000);
  });
});
