import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../cli/dom.ts';
import { outlineOfPage } from '../../lib/page/outline.ts';

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
