import { expect, it } from 'vitest';
import { parseDocument } from '../../lib/dom/document.ts';
import { outlineOfPage } from '../../lib/page/outline.ts';
import { pageText } from '../../lib/verdict/page-text.ts';

const textOf = (body: string) => pageText(outlineOfPage(parseDocument(`<body>${body}</body>`)));

it('is the lines of the page in reading order, those of tables among them', () => {
  const table = '<table><tr><td>甲</td><td>1</td></tr></table>';
  const lines = textOf(`<h1>标题</h1><p>第一 段 </p>${table}<p>末段</p>`).split('\n');
  expect(lines.filter((line) => line !== '')).toEqual(['标题', '第一 段', '甲', '1', '末段']);
});

it('does not change with the mark-up around the text', () => {
  expect(textOf('<div><p>一、<b>总体</b>情况</p></div>')).toBe(textOf('<p class="x">一、总体情况</p>'));
});
