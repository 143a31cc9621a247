import { describe, expect, it } from 'vitest';
import { check } from '../../lib/check.ts';
import { parseDocument } from '../../lib/dom/document.ts';
import { FORMS } from '../../lib/form/index.ts';
import { addressOf } from '../../lib/report/address.ts';

const ROWS = FORMS['2021'].tables.applications.rows;
const HEADS = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
const ZEROS = '<td>0</td>'.repeat(7);

/** A report whose table 三 has this head and these rows instead of the clean ones. */
function page(
  replaced: Record<string, string>,
  head = `<tr><td>项目</td>${HEADS.map((h) => `<td>${h}</td>`).join('')}</tr>`,
  after = '',
): string {
  const rows = ROWS.map(
    ({ key, numbering, label }) => replaced[key] ?? `<tr><td>${numbering}${label.text}</td>${ZEROS}</tr>`,
  );
  return `<h1>某县水利局2022年政府信息公开工作年度报告</h1><p>一、总体情况</p><p>2022年，本局开展了工作。</p>
    <p>三、收到和处理政府信息公开申请情况</p><table>${head}${rows.join('')}</table>${after}<p>六、其他需要报告的事项</p><p>未收取信息处理费。</p>`;
}

const READ = (html: string) => check(parseDocument(html), { source: 'x' }).result;

function row(key: string, html: string): (number | null)[] {
  return Object.values(READ(html).report?.tables.applications?.[key] ?? {}).map(({ value }) => value);
}

const rulesAt = (html: string, prefix: string): string[] =>
  READ(html)
    .findings.filter(({ at }) => addressOf(at).startsWith(prefix))
    .map(({ rule, at }) => `${rule} ${addressOf(at)}`);

describe('a row of table 三', () => {
  const label = '<td>一、本年新收政府信息公开申请数量</td>';
  const cells = (texts: readonly string[]) => texts.map((text) => `<td>${text}</td>`).join('');

  it.each([
    ['seven cells', cells(['1', '2', '3', '4', '5', '6', '21']), [1, 2, 3, 4, 5, 6, 21]],
    ['a blank at its end', cells(['1', '2', '3', '4', '5', '6', '']), [1, 2, 3, 4, 5, 6, null]],
    ['a blank at its beginning', cells(['', '2', '3', '4', '5', '6', '20']), [null, 2, 3, 4, 5, 6, 20]],
    ['a filler beside its label', cells(['', '1', '2', '3', '4', '5', '6', '21']), [1, 2, 3, 4, 5, 6, 21]],
    ['words in a cell', cells(['1', '若干', '3', '4', '5', '6', '21']), [1, null, 3, 4, 5, 6, 21]],
  ])('%s', (_, html, expected) => {
    expect(row('newReceived', page({ newReceived: `<tr>${label}${html}</tr>` }))).toEqual(expected);
  });

  it.each([
    ['six cells', cells(['1', '2', '3', '4', '5', '6'])],
    ['eight numbers', cells(['1', '2', '3', '4', '5', '6', '7', '28'])],
    ['one number over all columns', '<td colspan="7">0</td>'],
    ['a number over two columns', `<td colspan="2">1</td>${cells(['3', '4', '5', '6', '19'])}`],
  ])('%s: no value is guessed', (_, html) => {
    const report = page({ newReceived: `<tr>${label}${html}</tr>` });
    expect(row('newReceived', report)).toEqual([]);
    expect(rulesAt(report, 'applications/newReceived')).toEqual(['table/shape applications/newReceived']);
  });

  it('a blank over all columns is blank in each', () => {
    const report = page({ newReceived: `<tr>${label}<td colspan="7"></td></tr>` });
    expect(row('newReceived', report)).toEqual([null, null, null, null, null, null, null]);
  });

  it('a number that spans down belongs to its first row', () => {
    const report = page({
      newReceived: `<tr>${label}<td rowspan="2">1</td>${cells(['0', '0', '0', '0', '0', '1'])}</tr>`,
      carriedOver: `<tr><td>二、上年结转政府信息公开申请数量</td>${cells(['0', '0', '0', '0', '0', '0'])}</tr>`,
    });
    expect(row('newReceived', report)).toEqual([1, 0, 0, 0, 0, 0, 1]);
    expect(row('carriedOver', report)).toEqual([]);
  });
});

describe('columns go by their heads', () => {
  it('in any order', () => {
    const order = ['总计', ...HEADS.slice(0, 6)];
    const head = `<tr><td>项目</td>${order.map((h) => `<td>${h}</td>`).join('')}</tr>`;
    const report = page(
      {
        newReceived:
          '<tr><td>一、本年新收政府信息公开申请数量</td><td>3</td><td>1</td><td>2</td><td>0</td><td>0</td><td>0</td><td>0</td></tr>',
      },
      head,
    );
    const table = READ(report).report?.tables.applications?.newReceived;
    expect(table).toMatchObject({
      total: { value: 3 },
      naturalPerson: { value: 1 },
      commercial: { value: 2 },
    });
    expect(rulesAt(report, 'applications/newReceived')).toEqual([]);
  });

  it('a column that is not there is one finding', () => {
    const head = `<tr><td>项目</td>${HEADS.filter((h) => h !== '科研机构')
      .map((h) => `<td>${h}</td>`)
      .join('')}</tr>`;
    const rows = Object.fromEntries(
      ROWS.map(({ key, numbering, label }) => [
        key,
        `<tr><td>${numbering}${label.text}</td>${'<td>0</td>'.repeat(6)}</tr>`,
      ]),
    );
    expect(rulesAt(page(rows, head), 'applications')).toEqual(['table/column-missing applications/research']);
  });
});

describe('rows go by their labels', () => {
  it('a row that is not there', () => {
    expect(rulesAt(page({ 'notProcessed.repeat': '' }), 'applications')).toEqual([
      'table/row-missing applications/notProcessed.repeat',
    ]);
  });

  it('a row without a label has its place where just one is missing', () => {
    const report = page({ 'notProcessed.repeat': `<tr><td></td><td>0</td>${'<td>0</td>'.repeat(6)}</tr>` });
    expect(row('notProcessed.repeat', report)).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });

  it('two rows without a label for three places are not placed', () => {
    const bare = `<tr><td></td>${ZEROS}</tr>`;
    const report = page({
      'notProcessed.repeat': bare,
      'notProcessed.publication': bare,
      'notProcessed.massiveRequests': '',
    });
    expect(row('notProcessed.repeat', report)).toEqual([]);
    expect(
      READ(report).unchecked.some(
        ({ at, reason }) => at.table === 'applications' && reason.includes('行标签'),
      ),
    ).toBe(true);
  });

  it('a table that the page carries twice is read once; other numbers in the second are told', () => {
    const second = (n: string) =>
      `<table><tr><td>一、本年新收政府信息公开申请数量</td><td>${n}</td>${'<td>0</td>'.repeat(6)}</tr><tr><td>二、上年结转政府信息公开申请数量</td>${ZEROS}</tr></table>`;
    expect(
      READ(page({}, undefined, second('0'))).unchecked.filter(({ at }) => at.table === 'applications'),
    ).toEqual([]);
    expect(
      READ(page({}, undefined, second('5'))).unchecked.filter(({ at }) => at.table === 'applications'),
    ).toHaveLength(1);
  });

  it('other statistics with a word of the form are left alone', () => {
    const other =
      '<table><tr><td>月份</td><td>予以公开</td><td>部分公开</td></tr><tr><td>1月</td><td>3</td><td>2</td></tr></table>';
    const report = page({}).replace('<p>三、', `${other}<p>三、`);
    expect(rulesAt(report, 'applications')).toEqual([]);
    expect(row('granted', report)).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });
});

describe('what cannot be read is told, not missed', () => {
  const without = (inside: string) =>
    `<h1>某县水利局2022年政府信息公开工作年度报告</h1><p>一、总体情况</p><p>工作。</p><p>二、主动公开政府信息情况</p><p>见下。</p>
     <p>三、收到和处理政府信息公开申请情况</p>${inside}<p>五、存在的主要问题及改进情况</p><p>问题。</p><p>六、其他需要报告的事项</p><p>未收取信息处理费。</p>`;

  it.each([
    ['a picture', '<p><img src="table3.png" width="600"></p>', '图片'],
    ['a file', '<p><a href="files/table3.xlsx">表三</a></p>', '附件'],
    ['a frame', '<iframe src="table3.html"></iframe>', '内嵌框架'],
    [
      'a table of another kind',
      '<table><tr><td>甲</td><td>乙</td></tr><tr><td>1</td><td>2</td></tr></table>',
      '认不出',
    ],
  ])('%s', (_, inside, word) => {
    const { findings, unchecked } = READ(without(inside));
    expect(unchecked.some(({ at, reason }) => at.table === 'applications' && reason.includes(word))).toBe(
      true,
    );
    expect(findings.filter(({ at }) => at.table === 'applications' || at.section === 'applications')).toEqual(
      [],
    );
  });

  it('an icon beside text is no picture of a table', () => {
    const { findings } = READ(without('<p><img src="/images/icon-doc.gif" width="16">详见统计。</p>'));
    expect(findings.some(({ rule, at }) => rule === 'table/missing' && at.table === 'applications')).toBe(
      true,
    );
  });

  it('the address of a file is told in full', () => {
    const { unchecked } = check(parseDocument(without('<a href="files/t.xlsx">表三</a>')), {
      source: 'x',
      baseUrl: 'https://www.example.gov.cn/a/b.html',
    }).result;
    expect(unchecked.map(({ reason }) => reason).join()).toContain(
      'https://www.example.gov.cn/a/files/t.xlsx',
    );
  });
});

describe('a blank row with a misspelt label', () => {
  const misspelt = (label: string) =>
    page({ 'denied.internalAffairs': `<tr><td>${label}</td>${'<td></td>'.repeat(7)}</tr>` });

  it('is there, and blank', () => {
    const found = rulesAt(misspelt('5.属于三类内容事务信息'), 'applications/denied.internalAffairs');
    expect(found).not.toContain('table/row-missing applications/denied.internalAffairs');
    expect(found).toContain('table/label applications/denied.internalAffairs');
    expect(found).toContain('cell/blank applications/denied.internalAffairs/total');
  });

  it('is not there where the label is another', () => {
    expect(rulesAt(misspelt('备用栏目若干'), 'applications/denied.internalAffairs')).toEqual([
      'table/row-missing applications/denied.internalAffairs',
    ]);
  });
});

describe('tables that lost their shape in a text copy', () => {
  const text = (review: string) =>
    [
      '某县水利局2022年政府信息公开工作年度报告',
      '一、总体情况',
      '2022年，本局开展了工作。',
      '二、主动公开政府信息情况',
      '规章 0 0 0',
      '行政规范性文件 0 0 0',
      '行政许可 0',
      '行政处罚 0',
      '三、收到和处理政府信息公开申请情况',
      '一、本年新收政府信息公开申请数量 0 0 0 0 0 0 0',
      '二、上年结转政府信息公开申请数量 0 0 0 0 0 0 0',
      '2.其他法律行政法规禁止公开 0 0 0 0 0 0 0',
      '3.危及“三安全一稳定” 0 0 0 0 0 0 0',
      '四、政府信息公开行政复议、行政诉讼情况',
      review,
      '五、存在的主要问题及改进情况',
      '公开不够及时。',
      '六、其他需要报告的事项',
      '未收取信息处理费。',
    ].join('\n');
  const missing = (review: string) =>
    check(text(review), { source: 'x' }).result.findings.flatMap(({ rule, at }) =>
      rule === 'table/missing' || rule === 'text/numbering' ? [`${rule} ${addressOf(at)}`] : [],
    );

  it('are unchecked, not missing', () => {
    expect(missing('0 0 0 0 0 0 0 0 0 0 0 0 0 0 0')).toEqual([]);
  });

  it('prose is no table', () => {
    expect(missing('本年度没有发生。')).toEqual(['table/missing review']);
  });
});
