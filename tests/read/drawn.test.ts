import { describe, expect, it } from 'vitest';
import { check } from '../../lib/check.ts';
import { parseDocument } from '../../lib/dom/document.ts';
import { outlineOfPage } from '../../lib/page/outline.ts';
import { packOutline, unpackOutline } from '../../lib/read/packed.ts';
import { tablesByScript } from '../support/portal/drawn.ts';
import { makeExtra, pageOf } from '../support/portal/reports.ts';

const SCRIPT = '<script src="/js/report.js"></script>';

/** A report whose section 四 holds this in place of its table, and whose page ends with that. */
const withReview = (content: string, end = SCRIPT, other = '<p>本年度未收取信息处理费。</p>'): string =>
  `<!doctype html><html><head><title>青溪县水务局2021年政府信息公开工作年度报告</title></head><body>
<div class="article"><h1>青溪县水务局2021年政府信息公开工作年度报告</h1>
<h2>一、总体情况</h2><p>主动公开信息三十条，依申请公开、信息管理、平台建设和监督保障情况良好。</p>
<h2>四、政府信息公开行政复议、行政诉讼情况</h2>${content}
<h2>五、存在的主要问题及改进情况</h2><p>公开还不够及时，今后改进。</p>
<h2>六、其他需要报告的事项</h2>${other}</div>${end}</body></html>`;

function said(html: string) {
  const { result, unread } = check(parseDocument(html), { source: 'a.html' });
  const rules = result.findings.map(({ rule, at }) => `${rule} ${at.table ?? at.section ?? ''}`);
  return {
    rules: rules.filter((one) => /^(?:table\/missing|section\/empty|duty\/fee)/.test(one)),
    drawn: unread.filter(({ kind }) => kind === 'script').map(({ at }) => at.table ?? at.section),
    result,
  };
}

describe('a table that script may draw', () => {
  it.each([
    ['a box with a name', '<div id="table3"></div>'],
    ['white space in it', '<div id="table3">\n</div>'],
    ['a box with an address', '<div data-url="/api/table/3"></div>'],
    ['a directive', '<div v-html="review"></div>'],
    ['a class that says so', '<div class="echart-box"></div>'],
    ['a table without rows', '<table id="table3"></table>'],
    ['a body without rows', '<table class="t"><tbody id="rows"></tbody></table>'],
    ['an element of its own', '<report-table code="3"></report-table>'],
    ['a box in a box', '<div class="wrap"><p>（单位：件）</p><div id="t"></div></div>'],
    ['a script in its place', '<script>document.write(table3())</script>', ''],
    ['a fetched script in its place', '<script src="table3.js"></script>', ''],
    ['a notice to wait', '<div>正在加载，请稍候……</div>'],
    ['an expression', '<div>{{ tables.review }}</div>'],
  ])('%s: it is said so, and nothing is missing', (_name, content, end = SCRIPT) => {
    expect(said(withReview(content, end))).toMatchObject({ rules: [], drawn: ['review'] });
  });

  it.each([
    ['nothing', ''],
    ['text', '<p>本年度未发生行政复议、行政诉讼。</p>'],
    ['a box on a page without script', '<div id="table3"></div>', ''],
    ['an empty paragraph', '<p id="p9"></p><p>&nbsp;</p>'],
    ['a box that only parts', '<div class="clear"></div><div style="height:20px"></div>'],
    ['a script that puts nothing in', '<script>var page = 3;</script>'],
    [
      'words about loading',
      `<p>${'本机关着力解决网页加载缓慢的问题，提升公开平台的服务水平。'.repeat(3)}</p>`,
    ],
    ['a box outside of the report', '', `<div id="share"></div>${SCRIPT}`],
  ])('%s is none, and the table is missing', (_name, content, end = SCRIPT) => {
    const { rules, drawn } = said(withReview(content, end));
    expect(rules).toContain('table/missing review');
    expect(drawn).toEqual([]);
  });

  it('what is there in its place comes first', () => {
    const { result } = said(withReview('<img src="t.png" width="700"><div id="table3"></div>'));
    expect(result.unchecked.filter(({ at }) => at.table === 'review')).toEqual([
      { at: { table: 'review' }, reason: expect.stringContaining('图片') },
    ]);
  });
});

describe('a text that script may put there', () => {
  it('is not missing', () => {
    const { rules, drawn } = said(withReview('', SCRIPT, '<div id="other"></div>'));
    expect(rules).toEqual(['section/empty review', 'table/missing review']);
    expect(drawn).toEqual(['other']);
  });

  it('a box beside the text says nothing', () => {
    const { rules, drawn } = said(withReview('', SCRIPT, '<p>无。</p><div id="share"></div>'));
    expect(rules).toContain('duty/fee-statement other');
    expect(drawn).toEqual([]);
  });
});

describe('a whole report whose tables are drawn', () => {
  const report = makeExtra('青溪县水务局', 2022);
  const page = pageOf(report, report.published);
  const drawn = tablesByScript(page, 500);

  it('has none of its tables missing, and all of them unchecked', () => {
    expect(said(drawn)).toMatchObject({ rules: [], drawn: ['disclosure', 'applications', 'review'] });
  });

  it('without its script they are missing', () => {
    const { rules } = said(drawn.replaceAll(/<script[\s\S]*?<\/script>/g, ''));
    expect(rules.filter((one) => one.startsWith('table/missing'))).toHaveLength(3);
  });

  it('with its tables in their places nothing is left to be drawn', () => {
    expect(said(page)).toMatchObject({ rules: [], drawn: [] });
  });

  it('is the same once it was packed', () => {
    const outline = outlineOfPage(parseDocument(drawn));
    const kinds = (items: typeof outline.items) => items.map(({ kind, container }) => [kind, container]);
    expect(kinds(unpackOutline(packOutline(outline).pieces).items)).toEqual(kinds(outline.items));
  });
});
