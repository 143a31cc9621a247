import type { Figures } from '../figures.ts';
import { tableIn } from '../figures.ts';
import { APPLICANTS, applicationRows } from '../form.ts';
import { gridOf } from '../grid.ts';
import { escapeHtml, orBlank, spans, tableHtml } from '../html.ts';
import { OFFICIAL } from '../labels.ts';
import { headingText } from '../report.ts';
import type { FiveReport } from './common.ts';
import { sections, set, zeros } from './common.ts';

const STYLE = { ...OFFICIAL, brackets: 'half' } as const;

/** The rows below the first two: nothing was filled in. */
function blankRows(): string[] {
  const keys = applicationRows('2019').map(({ key }) => key);
  return keys.slice(2);
}

function makeFigures(): Figures {
  const { disclosure, applications, review } = zeros('2019');
  for (const row of blankRows()) {
    for (const [column] of APPLICANTS) set(applications, row, column, '', null);
  }
  disclosure.labels.change = '本年增/';
  return {
    organ: '玉溪市红塔区科学技术局',
    kind: 'department',
    year: 2019,
    edition: '2019',
    published: '2020-01-31',
    title: '玉溪市红塔区科学技术局2019年政府信息公开工作年度报告',
    preamble: [
      '根据《中华人民共和国政府信息公开条例》第三十一条规定,我局编制2019年度政府信息公开工作报告,现予公布,欢迎监督。联系电话:0877—1230000',
    ],
    sections: sections({
      overview: [
        '2019年,我局落实新修订的条例,主动公开政务信息55条,依申请公开渠道畅通,科技管理更加透明。',
        '1.加强领导。调整领导小组,细化任务分工,强化监督考核。',
        '2.抓好学习。新条例自2019515日施行后,组织全员学习,通过电子屏、咨询活动开展宣传。',
        '3.规范基础工作。修订公开指南,完善登记、审核、答复、归档制度,做好政府信息管理。',
        '4.建好平台。优化门户网站栏目,开通政务微信公众号,严格信息发布审核。',
      ],
      problems: [
        '2019年,我局公开工作还存在主动意识不强、方式单一等不足。',
        '下一步,我局将加强学习宣传,健全制度,强化督查,拓宽公开渠道。',
      ],
    }),
    tables: { disclosure, applications, review },
  };
}

const FOOT = ` <p>主办:玉溪市红塔区人民政府  承办:玉溪市红塔区人民政府办公室 政务热线:0877-12345 网站地图</p>
<p>运行维护:区网络服务中心  网上有害信息举报电话:0877-1230001</p>
<p>网站标识码:5304020000  备案号:滇ICP备05000000号-1    滇公网安备 53040202000000号</p>
<p>网站支持IPv6</p>`;

/** A page without a box of its own for the footer: page number and site lines follow section 六 at once. */
function write(figures: Figures): string {
  const paragraph = (text: string): string => `<p style="text-indent:2em">${escapeHtml(text)}</p>`;
  const body = figures.sections.flatMap((section) => {
    const held = tableIn(figures, section.key);
    const lines = [paragraph(headingText(section)), ...section.paragraphs.map(paragraph)];
    if (held === null) return lines;
    const [key, table] = held;
    const html = tableHtml(gridOf(key, table, STYLE), (cell) => {
      return `<td${spans(cell)}><p style="text-align:center">${orBlank(cell.text)}</p></td>`;
    });
    return [...lines, html];
  });
  const { title } = figures;
  return `<!DOCTYPE html>
<html lang="zh">
<head><meta charset="utf-8"><title>${title}_红塔区人民政府</title></head>
<body>
<p><a href="/">首页</a> &gt; <a href="/xxgk">政府信息公开</a> &gt; <a href="/nb">政府信息公开年报</a></p>
<h1>${title}</h1>
<p>发布时间:2020-01-31 15:02 来源:红塔区人民政府网 <a href="javascript:print()">打印</a></p>
<div class="content">
${[...figures.preamble.map(paragraph), ...body].join('\n')}
<p>&nbsp;</p>
<p>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;</p>
<p>9</p>
<p><br></p>
${FOOT}
</div>
</body>
</html>
`;
}

const figures = makeFigures();

export const HONGTA: FiveReport = {
  name: 'hongta-2019',
  figures,
  html: write(figures),
  expected: [
    ...blankRows().flatMap((row) =>
      APPLICANTS.map(
        ([column]) =>
          ({ rule: 'cell/blank', at: `applications/${row}/${column}`, severity: 'error' }) as const,
      ),
    ),
    { rule: 'section/empty', at: 'other', severity: 'error' },
    { rule: 'duty/basis', at: '*', severity: 'warning' },
    { rule: 'text/lost-characters', at: 'overview', severity: 'info' },
  ],
  allowed: [
    { rule: 'text/lost-characters', at: 'disclosure*' },
    { rule: 'table/label', at: 'disclosure*' },
  ],
};
