import type { Figures } from '../figures.ts';
import { sectionOf } from '../figures.ts';
import { APPLICANTS } from '../form.ts';
import { cell, gridOf } from '../grid.ts';
import { escapeHtml, spans, tableHtml } from '../html.ts';
import { OFFICIAL } from '../labels.ts';
import { writeReport } from '../report.ts';
import { makeRng } from '../rng.ts';
import type { FiveReport } from './common.ts';
import { sections, set, zeros } from './common.ts';

const STYLE = { ...OFFICIAL, dot: '、' } as const;

function makeFigures(): Figures {
  const { disclosure, applications, review } = zeros('2019');
  for (const [column] of APPLICANTS) set(applications, 'carriedForward', column, '', null);
  disclosure.extra.fees = '0';
  disclosure.cells.procurement = {
    items: { text: '66', value: 66 },
    amount: { text: '37.47万元', value: 37.47, unit: '万元' },
  };
  const figures: Figures = {
    organ: '塔城地区科技局',
    kind: 'department',
    year: 2020,
    edition: '2019',
    published: '2021-01-22',
    title: '地区科技局2020年政府信息公开工作年度报告',
    preamble: [],
    sections: sections({
      overview: [
        '塔城地区科技局为行署工作部门，主要职责是：（一）落实创新发展部署；（二）推进创新体系建设；（三）组织科技项目实施；（四）完成交办的其他任务。',
        '2020年，地区科技局按照修订后的《中华人民共和国政府信息公开条例》做好公开工作。',
        '（一）健全领导机构。成立领导小组，负责监督、检查、考核各科室的公开工作。',
        '（二）明确公开内容。主动公开机构职能、科技政策、计划规划、工作动态等信息，强化政府信息管理。',
        '（三）规范公开程序。对外发布须经科室、办公室、局领导三级审查；依申请公开可以通过信函、电子邮件等方式提出。',
        '（四）丰富公开形式。用好门户网站和公示栏，邀请媒体报道重要活动，推进平台建设。',
      ],
      problems: [
        '一是部分干部认识不到位；二是配套制度还不完善；三是宣传不够，群众了解不多。',
        '针对以上问题，2021年将拓宽公开渠道，加强学习，健全相关制度，提高工作水平。',
      ],
      other: ['无'],
    }),
    tables: { disclosure, applications, review },
  };
  sectionOf(figures, 'applications').numeral = '';
  return figures;
}

function write(figures: Figures): string {
  const font = (text: string): string =>
    `<span style="mso-spacerun:'yes';font-family:仿宋"><font face="仿宋">${escapeHtml(text)}</font></span>`;
  return writeReport(figures, makeRng('tacheng'), {
    paragraph: (text) => `<p class="MsoNormal" style="mso-char-indent-count:2">${font(text)}</p>`,
    heading: (text) => `<p class="MsoNormal">&nbsp;&nbsp;&nbsp;&nbsp;<b>${font(text)}</b></p>`,
    ending: false,
    table: (key, table) => {
      const grid = gridOf(key, table, STYLE);
      for (const row of grid.rows) {
        const label = row.cells[0];
        if (label?.text.startsWith('四、结转')) row.cells = [{ ...label, colSpan: 10 }];
        if (label?.text === '政府集中采购') row.cells.push(cell('', 'filler'));
      }
      return tableHtml(
        grid,
        (one) =>
          `<td valign="top"${spans(one)}><p class="MsoNormal">${one.text === '' ? '&nbsp;' : font(one.text)}</p></td>`,
      );
    },
    assemble: (parts) =>
      `${parts.map(({ html }) => html).join('\n')}
<p class="MsoNormal" align="right">&nbsp;</p><p class="MsoNormal" align="right">${font('塔城地区科技局')}</p>
<p class="MsoNormal" align="right">${font('2021年1月22日')}</p>`,
  });
}

const figures = makeFigures();

export const TACHENG: FiveReport = {
  name: 'tacheng-2020',
  figures,
  html: write(figures),
  expected: [
    { rule: 'section/numbering', at: 'applications', severity: 'warning' },
    ...APPLICANTS.map(
      ([column]) =>
        ({ rule: 'cell/blank', at: `applications/carriedForward/${column}`, severity: 'error' }) as const,
    ),
    { rule: 'table/shape', at: 'disclosure/fees', severity: 'warning' },
  ],
};
