/** Pieces of pages in the mark-ups of `form.md`; what is mutated. Wording and figures are made up. */

const APPLICANTS = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];

const row = (cells: readonly string[], cell = 'td'): string =>
  `<tr>${cells.map((text) => `<${cell}>${text}</${cell}>`).join('')}</tr>`;

const plain = `<h2>三、收到和处理政府信息公开申请情况</h2>
<table border="1"><thead><tr><td colspan="3" rowspan="2">（本列数据的勾稽关系）</td><td colspan="7">申请人情况</td></tr>
${row(APPLICANTS, 'th')}</thead><tbody>
<tr><td colspan="3">一、本年新收政府信息公开申请数量</td><td>3</td><td>1</td><td></td><td>0</td><td>0</td><td>0</td><td>4</td></tr>
<tr><td rowspan="3">三、本年度办理结果</td><td colspan="2">（一）予以公开</td><td>2</td><td>0</td><td>0</td><td>0</td><td>0</td><td>0</td><td>2</td></tr>
<tr><td rowspan="2">（三）不予公开</td><td>1.属于国家秘密</td>${'<td>0</td>'.repeat(7)}</tr>
<tr><td>2.其他法律行政法规禁止公开</td>${'<td>１</td>'.repeat(7)}</tr></tbody></table>`;

const wordCell = (text: string, spans = ''): string =>
  `<td width=57 valign=top ${spans} style='width:42.5pt;border:solid windowtext 1.0pt'><p class=MsoNormal align=center
style='text-align:center'><span lang=EN-US style='font-size:10.5pt;font-family:宋体'>${text}<o:p></o:p></span></p></td>`;

const word = `<div class=WordSection1><p class=MsoNormal><b><span style='font-family:黑体'>二、主动公开政府<span
lang=EN-US>信息情况</span></span></b></p><table class=MsoNormalTable border=0 cellspacing=0 cellpadding=0>
<tr style='height:20.0pt'>${wordCell('第二十条第（一）项', 'colspan=4')}</tr>
<tr>${['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'].map((text) => wordCell(text)).join('')}</tr>
<tr>${['规章', '0', '&nbsp;', '/'].map((text) => wordCell(text)).join('')}</tr>
<tr>${['行政规范性<br>文件', '2', '1', '15'].map((text) => wordCell(text)).join('')}</tr></table></div>`;

const layout = `<table width="100%"><tr><td width=200><ul><li><a href="/a">首页</a><li><a href=/b>公开</a></ul>
<form action=/s><input type=hidden name=q><select name=k><option>全部<option selected>标题</select><button>搜</button></form></td>
<td><table><tr><td>索引号</td><td>11-22</td></tr><tr><td>名称</td><td><font color=red size=2>年度报告</font></td></tr></table>
<p align=center>一、总体情况<p>本年度收到申请<b>3</b>件。<p style="text-indent:2em">二 、 主 动 公 开</td></tr></table>`;

const unclosed = `<table><tr><td>结<br/>果<td>维持<td>纠正<td>其他<tr><td>0<td>1<td rowspan=2>2<td>3
<tr><td>1<td>2<td>3</table><p>页脚<br>备案号 <i>京</i> &copy; 2024 &lt;`;

const divs = `<div id="zoom"><div class="tr"><div class="td">复议</div><div class="td">0</div></div>
<h3>四、<span>行政复议</span></h3><dl><dt>名称<dd>值<dt>年度<dd>2023</dl>
<p style="display:none">不显示</p><div hidden>隐藏</div><svg width=1><title>图</title><g><text>字</text></g></svg>
<math><mi>x</mi><mo>=</mo></math><noscript><img src=x></noscript><script>var a="<table>";</script>
<style>td{color:red}</style><template><table><tr><td>模板</td></tr></table></template></div>`;

const frames = `<center><b><a name=top href=#><font face=宋体>标题<p>正文</font>其后</a></b></center>
<table><caption>表<b>名</caption><colgroup><col span=2><tbody><tr><th>年<td><tfoot><tr><td>尾<tbody><tr><td>体</table>
<iframe src=/f><p>旧</p></iframe><textarea>a<b></textarea><nobr>一<nobr>二</nobr></nobr>`;

const page = (body: string, head = ''): string =>
  `<!DOCTYPE html><html lang="zh"><head><meta charset="utf-8"><title>某局年度报告</title>${head}</head><body>${body}</body></html>`;

/** Whole pages and pieces, with and without a doctype (quirks mode parses tables in paragraphs differently). */
export const SEEDS: readonly string[] = [
  page(plain),
  page(`<div class="TRS_Editor">${word}</div>`, '<meta name="PubDate" content="2024-01-20">'),
  page(layout),
  page(unclosed),
  page(divs),
  page(frames),
  plain,
  word,
  `<html><body>${layout}${unclosed}`,
  `<p>${plain}</p>`,
  divs + frames,
];
