import type { SectionKey, Text } from '../../form/index.ts';
import type { Outcome, Report, Rule } from '../../report/model.ts';
import { article, bases, formNotice } from '../shared/basis.ts';
import { sectionTitle } from '../shared/labels.ts';
import { likeness } from '../shared/likeness.ts';
import { finding, unchecked } from '../shared/outcomes.ts';
import { FEWEST_CHARACTERS, proseOf } from '../shared/prose.ts';
import { explainsSection } from '../shared/unread.ts';

/** The sections that are prose; the others are tables, or one sentence that all may say. */
export const PROSE_SECTIONS = ['overview', 'problems'] as const satisfies readonly SectionKey[];

/** From this share on a text is nearly the same: `docs/duplicate-text.md` has what was measured. */
export const NEARLY_THE_SAME = 0.75;

/** Organs that a message names; the others are counted. */
const MOST_NAMED = 3;

const DUTY = article(
  '第五十条（年度报告应当报告本行政机关当年的工作、存在的主要问题及改进情况）',
  'Article 50 (the report is to tell of the organ’s own work of the year, its problems and what was done about them)',
);

const BASIS = bases(
  DUTY,
  formNotice(
    '2021',
    '内容雷同的年度报告，属于督促整改的情形',
    'copied reports are among those to be put right',
  ),
);

export const rule: Rule = {
  id: 'history/duplicate-text',
  severity: 'warning',
  title: {
    zh: '文字与上年度报告或其他机关的报告雷同',
    en: 'The text is nearly that of last year’s report, or of another organ’s',
  },
  basis: { ...BASIS, byEdition: { '2019': DUTY, '2021': BASIS } },
  why: {
    zh: '总体情况和存在的问题年年一样，或者与别的机关一样，读者就看不出本机关当年做了什么、改了什么；评估中称为“雷同”。',
    en: 'Where overview or problems are the same every year, or the same as another organ’s, nobody learns what this organ did and mended in the year; reviews name such reports.',
  },
  fix: {
    zh: '按本机关当年的实际情况改写：做了哪些具体工作、上年指出的问题改得怎样、今年还有什么问题。',
    en: 'Write what this organ really did in the year, what became of the problems told last year, and which there are now.',
  },
  comparesWith: ['previous', 'others'],
  check(report, previous, others = []) {
    if (previous === undefined && others.length === 0) return [];
    return PROSE_SECTIONS.flatMap((key) => {
      const own = proseIn(report, key);
      if (own === null) return [notCompared(key, THIS)];
      if (own.length < FEWEST_CHARACTERS) return [];
      return [...(previous ? likePrevious(own, previous, key) : []), ...likeOthers(own, others, key)];
    });
  },
};

const THIS: Text = { zh: '本报告', en: 'this report' };

/** What is compared of a section; null where it is not there, or only as a picture or the like. */
function proseIn(report: Report, key: SectionKey): string | null {
  const section = report.sections.find((candidate) => candidate.key === key);
  if (section === undefined) return null;
  const prose = proseOf(section.lines, report.organ);
  return prose.length < FEWEST_CHARACTERS && explainsSection(report, key) ? null : prose;
}

function likePrevious(own: string, previous: Report, key: SectionKey): readonly Outcome[] {
  const prose = proseIn(previous, key);
  if (prose === null) return [notCompared(key, { zh: '上年度报告', en: 'last year’s report' })];
  const share = likeness(own, prose);
  if (share < NEARLY_THE_SAME) return [];
  const name = sectionTitle(key);
  return [
    finding(
      { section: key },
      {
        zh: `${name.zh}与本机关${previous.year}年度报告的几乎相同：${common(share).zh}`,
        en: `section ${name.en} is nearly that of this organ’s report for ${previous.year}: ${common(share).en}`,
      },
    ),
  ];
}

/** One finding for all of them: a text that goes round a whole county is one fault of this report. */
function likeOthers(own: string, others: readonly Report[], key: SectionKey): readonly Outcome[] {
  const compared = others.map((other) => ({ other, prose: proseIn(other, key) }));
  const alike = compared
    .map(({ other, prose }) => ({ other, share: prose === null ? 0 : likeness(own, prose) }))
    .filter(({ share }) => share >= NEARLY_THE_SAME)
    .sort((a, b) => b.share - a.share || ((a.other.organ ?? '') < (b.other.organ ?? '') ? -1 : 1));
  const unread = compared
    .filter(({ prose }) => prose === null)
    .map(({ other }) =>
      notCompared(key, { zh: `“${other.organ}”的报告`, en: `the report of “${other.organ}”` }),
    );
  const [nearest] = alike;
  if (nearest === undefined) return unread;
  const name = sectionTitle(key);
  const organs = named(alike.map(({ other }) => other.organ ?? ''));
  const { year } = nearest.other;
  const most = alike.length > 1 ? { zh: '最高的一份：', en: 'in the nearest of them ' } : { zh: '', en: '' };
  return [
    finding(
      { section: key },
      {
        zh: `${name.zh}与${organs.zh}${year}年度报告的几乎相同：${most.zh}${common(nearest.share).zh}`,
        en: `section ${name.en} is nearly that of the ${year} report of ${organs.en}: ${most.en}${common(nearest.share).en}`,
      },
    ),
    ...unread,
  ];
}

function named(organs: readonly string[]): Text {
  const quoted = organs.slice(0, MOST_NAMED).map((organ) => `“${organ}”`);
  const more = organs.length - quoted.length;
  return {
    zh: `${quoted.join('、')}${more > 0 ? `等 ${organs.length} 个机关的` : ''}`,
    en: `${quoted.join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
  };
}

/** How near, and what was left out in finding it. A share is rounded down: 99.9 % is not the same text. */
function common(share: number): Text {
  const percent = Math.floor(share * 100);
  return {
    zh: `相同的文字占 ${percent}%（数字、日期、机关和地方的名称、引文以及各报告都有的套语不计在内）`,
    en: `${percent}% of the words are the same (figures, dates, names of organs and places, quotations and what every report says left out)`,
  };
}

function notCompared(key: SectionKey, whose: Text): Outcome {
  const name = sectionTitle(key);
  return unchecked(
    { section: key },
    {
      zh: `${name.zh}是否雷同未核对：没有读到${whose.zh}这一部分的文字`,
      en: `whether section ${name.en} was copied was not checked: its text in ${whose.en} was not read`,
    },
  );
}
