import type { Figures } from '../figures.ts';
import { cellOf, sectionOf, tableOf } from '../figures.ts';
import { ON_REQUEST, periodPreamble, quiet } from './prose.ts';
import type { Fault } from './types.ts';
import { info, warning } from './types.ts';

function total(figures: Figures, row: string): number {
  return cellOf(tableOf(figures, 'applications'), row, 'total').value ?? 0;
}

function reviewTotal(figures: Figures, group: string): number {
  return cellOf(tableOf(figures, 'review'), group, 'total').value ?? 0;
}

/** A sentence that a report with these figures must not say; null where it happens to be true. */
function planted(name: string, rule: string, sentence: (figures: Figures) => string | null): Fault {
  return {
    name,
    make: (figures) => {
      const text = sentence(figures);
      if (text === null) return null;
      quiet(figures, text);
      return { figures, expected: [warning(rule, 'overview')] };
    },
  };
}

/** Text against the tables, the year and the law. */
export const TEXT_FAULTS: readonly Fault[] = [
  planted('未收到申请 with applications in the table', 'text/contradiction', (figures) =>
    total(figures, 'newReceived') > 0 ? '本年度未收到政府信息公开申请。' : null,
  ),
  planted('全部办结 with applications carried forward', 'text/contradiction', (figures) =>
    total(figures, 'carriedForward') > 0 ? '收到的政府信息公开申请已全部办结。' : null,
  ),
  planted('未发生行政复议 with reviews in the table', 'text/contradiction', (figures) =>
    reviewTotal(figures, 'review') > 0 ? '全年未发生因政府信息公开引起的行政复议。' : null,
  ),
  planted('a number of applications that fits nothing', 'text/counts', (figures) => {
    const sum = ['newReceived', 'carriedOver', 'totalProcessed', 'carriedForward'].map((row) =>
      total(figures, row),
    );
    const wrong = sum.reduce((all, one) => all + one, 3);
    return `全年共收到政府信息公开申请${wrong}件。`;
  }),
  planted('a number carried forward that is not 四', 'text/counts', (figures) => {
    const forward = total(figures, 'carriedForward');
    return forward > 0 ? `结转下年度继续办理${forward + 2}件。` : null;
  }),
  {
    name: 'a plan for the report year itself',
    make: (figures) => {
      const section = sectionOf(figures, 'problems');
      section.paragraphs = [
        '（一）存在的问题：公开内容的针对性还需增强。',
        `（二）改进措施：${figures.year}年，我们将继续拓宽解读渠道，加大培训力度。`,
      ];
      return { figures, expected: [warning('text/year', 'problems')] };
    },
  },
  {
    name: 'a period that is another year',
    make: (figures) => {
      const { year, organ } = figures;
      figures.preamble = [
        `本报告由${organ}编制，所列数据的统计期限自${year - 1}年1月1日起至${year - 1}年12月31日止。`,
      ];
      return { figures, expected: [warning('text/year', '*')] };
    },
  },
  {
    name: 'article 31 as the basis',
    make: (figures) => {
      periodPreamble(figures, '根据《中华人民共和国政府信息公开条例》第三十一条的规定，');
      return { figures, expected: [warning('duty/basis', '*')] };
    },
  },
  {
    name: 'decree 492 as the basis',
    make: (figures) => {
      periodPreamble(figures, '根据《中华人民共和国政府信息公开条例》（国务院令第492号），');
      return { figures, expected: [warning('duty/basis', '*')] };
    },
  },
  {
    name: 'the form of 2019 cited for 2021 and later',
    edition: '2021',
    make: (figures) => {
      periodPreamble(figures, '按照《政府信息公开工作年度报告格式（试行）》（国办公开办函〔2019〕60号），');
      return { figures, expected: [warning('duty/basis', '*')] };
    },
  },
  {
    name: 'no word of the fee',
    edition: '2021',
    make: (figures) => {
      sectionOf(figures, 'other').paragraphs = ['无其他需要报告的事项。'];
      return { figures, expected: [warning('duty/fee-statement', 'other')] };
    },
  },
  {
    name: 'no year in the title',
    make: (figures) => {
      periodPreamble(figures);
      figures.title = `${figures.organ}政府信息公开工作年度报告`;
      return { figures, expected: [warning('title/year', '')] };
    },
  },
  {
    name: 'published late',
    make: (figures) => {
      if (figures.kind === 'township') return null;
      figures.published = `${figures.year + 1}-${figures.kind === 'department' ? '02-18' : '04-12'}`;
      return { figures, expected: [warning('duty/deadline', '')] };
    },
  },
  {
    name: 'a township in April: no day in the law',
    make: (figures) => {
      if (figures.kind !== 'township') return null;
      figures.published = `${figures.year + 1}-04-12`;
      return { figures, expected: [] };
    },
  },
  {
    name: '（一）（二）（四）',
    make: (figures) => {
      quiet(figures);
      const lines = sectionOf(figures, 'overview').paragraphs;
      sectionOf(figures, 'overview').paragraphs = lines.map((line) =>
        line
          .replace(/^（五）/, '（六）')
          .replace(/^（四）/, '（五）')
          .replace(/^（三）/, '（四）'),
      );
      return { figures, expected: [info('text/numbering', 'overview')] };
    },
  },
  {
    name: 'characters lost next to digits',
    make: (figures) => {
      quiet(figures, '新修订的条例自2019515日起施行以来，流程更加规范。');
      return { figures, expected: [info('text/lost-characters', 'overview')] };
    },
  },
  ...[ON_REQUEST, 2, 3, 4].map(
    (topic): Fault => ({
      name: `topic ${topic + 1} of section 一 not reported`,
      make: (figures) => {
        periodPreamble(figures);
        quiet(figures, '', topic);
        return { figures, expected: [warning('section/topics', 'overview')] };
      },
    }),
  ),
];
