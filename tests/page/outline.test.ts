import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../lib/dom/document.ts';
import { gridTexts, pageGrids } from '../../lib/page/grid.ts';
import { outlineOfPage } from '../../lib/page/outline.ts';
import { fixturePages } from '../browser/support/fixtures.ts';
import { SEEDS } from '../browser/support/seeds.ts';

const outline = (html: string) => outlineOfPage(parseDocument(html));
const lines = (html: string): string[] =>
  outline(html).items.flatMap((item) => (item.kind === 'line' ? [item.text] : []));

describe('lines of a page', () => {
  it.each([
    ['blocks', '<p>甲</p><div>乙</div>丙', ['甲', '乙', '丙']],
    ['inline elements are one line', '<p><span>自</span>\n<b>然</b>人</p>', ['自 然人']],
    ['line ends', '<p>一、总体情况<br>2020年，<br/>本局</p>', ['一、总体情况', '2020年，', '本局']],
    ['text around a block', '<div>甲<p>乙</p>丙</div>', ['甲', '乙', '丙']],
    ['an empty paragraph may be a blank cell', '<p>甲</p><p>&nbsp;</p><p>乙</p>', ['甲', '', '乙']],
    ['preformatted text', '<pre>甲\n乙\n\n丙</pre>', ['甲', '乙', '丙']],
    [
      'nothing unseen',
      '<p hidden>甲</p><p style="display : none">乙</p><script>丙</script><p>丁</p>',
      ['丁'],
    ],
    ['no controls', '<button>打印</button><select><option>2020</option></select><p>甲</p>', ['甲']],
    ['cells of a table follow it', '<table><tr><td>甲</td><td>乙</td></tr></table>', ['甲', '乙']],
  ])('%s', (_, html, expected) => {
    expect(lines(html)).toEqual(expected);
  });

  it('tells links from text', () => {
    const links = outline('<p><a href="#">甲</a></p><p>乙<a href="#">丙</a></p>').items.map(
      (item) => item.kind === 'line' && item.link,
    );
    expect(links).toEqual([true, false]);
  });
});

describe('media of a page', () => {
  const media = (html: string) =>
    outline(html).items.flatMap((item) => (item.kind === 'media' ? [`${item.type} ${item.href}`] : []));

  it.each([
    ['a picture', '<img src="a.png">', ['picture a.png']],
    ['no icon', '<img src="a.png" width="16"><img src="/images/icon_doc.gif"><img src="qrcode.png">', []],
    ['a file', '<a href="/f/a.docx?x=1">表</a>', ['attachment /f/a.docx?x=1']],
    ['no page', '<a href="/f/a.html">表</a>', []],
    ['a file by its words', '<a href="download?id=1">2022年年报.pdf</a>', ['attachment download?id=1']],
    ['by words and size', '<a href="/d.do?f=9">附件：年报.docx（1.2MB）</a>', ['attachment /d.do?f=9']],
    ['by its title', '<a href="/d.do?f=9" title="年报.wps">点击下载</a>', ['attachment /d.do?f=9']],
    ['by its number', '<a href="/attach/1024">附件：年度报告</a>', ['attachment /attach/1024']],
    ['by number and name', '<a href="/down.aspx?id=7">报告全文</a>', ['attachment /down.aspx?id=7']],
    ['by its attribute', '<a href="/blob/77" download>2022年年报</a>', ['attachment /blob/77']],
    ['that script gives out', '<a href="javascript:down(7)">年报.pdf</a>', ['attachment ']],
    ['a page that is called a file', '<a href="t202301.html">2022年年报.pdf</a>', []],
    ['a column of files', '<a href="/download/">下载中心</a><a href="/download.aspx?c=2">资料下载</a>', []],
    ['a column of reports', '<a href="/xxgk/col/12">政府信息公开年报</a><a href="#n1">年报</a>', []],
    ['a frame', '<iframe src="t.html"></iframe>', ['frame t.html']],
    ['a file in a frame', '<embed src="t.pdf">', ['attachment t.pdf']],
    [
      'no hidden frame',
      '<iframe src="stat.html" width="0"></iframe><iframe hidden src="x.html"></iframe>',
      [],
    ],
    ['no picture in words', '<img src="data:image/png;base64,AAAA">', ['picture ']],
  ])('%s', (_, html, expected) => {
    expect(media(html)).toEqual(expected);
  });
});

/** The walk takes the texts of cells from their lines; `pageGrids` reads each cell by itself. */
describe('texts of cells', () => {
  const textsIn = (document: Document) =>
    outlineOfPage(document).items.flatMap((item) =>
      item.kind === 'table' && item.grid.height > 0 && (item.place as Element).localName === 'table'
        ? [gridTexts(item.grid)]
        : [],
    );
  const texts = (html: string) => textsIn(parseDocument(html));
  const row = (cells: string): string => `<table><tr>${cells}</tr></table>`;

  it.each([
    ['blocks and line ends', row('<td><p>甲</p>乙<br>丙<td>1'), [[['甲 乙 丙', '1']]]],
    ['text of a control', row('<td>甲<button> 乙</button>丙<td>1'), [[['甲 乙丙', '1']]]],
    ['text that is left unseen', row('<td>甲<b hidden>乙</b>丙<td>1'), [[['甲丙', '1']]]],
    ['the edge of an unseen block', row('<td>甲<p hidden>乙</p>丙<td>1'), [[['甲 丙', '1']]]],
    ['an unseen cell', row('<td hidden>甲<td>1'), [[['', '1']]]],
    ['an unseen row', '<table><tr><td>甲<tr hidden><td>乙</table>', [[['甲'], ['']]]],
    ['an unseen row group', '<table><tr><td>甲<tbody hidden><tr><td>乙</table>', [[['甲'], ['']]]],
    ['a foot before the body', '<table><tfoot><tr><td>乙<tbody><tr><td>甲</table>', [[['甲'], ['乙']]]],
    ['a table in a cell', row(`<td>甲${row('<td>1<td>2')}乙<td>3`), [[['甲 乙', '3']], [['1', '2']]]],
    [
      'a table in a cell after a control',
      row(`<td>甲<button>乙</button>${row('<td>1')}丙<td>3`),
      [[['甲乙 丙', '3']], [['1']]],
    ],
  ])('%s', (_, html, expected) => {
    expect(texts(html)).toEqual(expected);
    expect(pageGrids(parseDocument(html)).map(gridTexts)).toEqual(expected);
  });

  it('are whole where elements are nested too deep for lines', () => {
    const document = parseDocument(row('<td>甲<td>1'));
    let inside: Element | null = document.querySelector('td');
    for (let depth = 0; depth < 700; depth++) {
      inside?.append(document.createElement('b'));
      inside = inside?.lastElementChild ?? null;
    }
    inside?.append('乙');
    expect(textsIn(document)).toEqual([[['甲乙', '1']]]);
  });

  it('are whole where the page has more lines than are read', () => {
    const cell = `<td>${'甲<br>'.repeat(100_000)}</td>`;
    const [grid] = texts(row(`<td>1</td>${cell}${cell}<td>2</td>`));
    expect(grid?.[0]?.map((text) => text?.length)).toEqual([1, 199_999, 199_999, 1]);
  });

  it.each([...fixturePages(), ...SEEDS.map((html, index) => [`seed ${index}`, html] as const)])(
    'are those of cells read by themselves: %s',
    (_, html) => {
      expect(texts(html)).toEqual(pageGrids(parseDocument(html)).map(gridTexts));
    },
  );
});

describe('tables drawn without <table>', () => {
  const grids = (html: string) =>
    outline(html).items.flatMap((item) =>
      item.kind === 'table'
        ? [
            {
              columns: item.columns,
              texts: item.grid.slots.map((row) => row.map((cell) => cell?.text ?? null)),
            },
          ]
        : [],
    );
  const cells = (texts: string[], tag: string) => texts.map((text) => `<${tag}>${text}</${tag}>`).join('');

  it.each([
    ['div', 'div', 'div'],
    ['ul', 'li', 'span'],
    ['section', 'ul', 'li'],
  ])('%s of %s of %s', (table, row, cell) => {
    const html = `<${table}><${row}>${cells(['甲', '乙', '丙'], cell)}</${row}><${row}>${cells(['1', '', '3'], cell)}</${row}></${table}>`;
    expect(grids(html)).toEqual([
      {
        columns: 'aligned',
        texts: [
          ['甲', '乙', '丙'],
          ['1', '', '3'],
        ],
      },
    ]);
  });

  it('rows of different length do not line up', () => {
    const html = `<div><div>${cells(['甲', '乙', '丙'], 'div')}</div><div>${cells(['1', '2', '3', '4'], 'div')}</div></div>`;
    expect(grids(html)).toEqual([
      {
        columns: 'ordered',
        texts: [
          ['甲', '乙', '丙', null],
          ['1', '2', '3', '4'],
        ],
      },
    ]);
  });

  it('a CSS grid whose style names its columns', () => {
    const html = `<div style="display:grid;grid-template-columns:repeat(3,1fr)"><div style="grid-row:span 2">甲</div>${cells(['乙', '丙', '丁'], 'div')}<div style="grid-column: span 1">戊</div></div>`;
    expect(grids(html)).toEqual([
      {
        columns: 'aligned',
        texts: [
          ['甲', '乙', '丙'],
          ['甲', '丁', '戊'],
        ],
      },
    ]);
  });

  it('paragraphs of several spans are text', () => {
    const paragraph = `<p>${cells(['一', '是', '加强'], 'span')}</p>`;
    expect(grids(`<div>${paragraph.repeat(4)}</div>`)).toEqual([]);
  });
});
