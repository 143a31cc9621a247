import type { Lang } from '../../check.ts';
import type { Text } from '../../form/types.ts';
import type { RuleInfo } from '../../output/formatter.ts';
import { SEVERITIES, SEVERITY_WORDS } from '../../output/words.ts';
import type { Severity } from '../../report/model.ts';
import { RULES } from '../../rules/index.ts';
import type { Own } from '../../verdict/apply.ts';
import { ruleTitle } from '../../verdict/contract.ts';
import { LEFT_OUT_KEYS, type LeftOut } from '../view/shown.ts';
import { beijing, type Cell, type Column, type SheetForm } from './cell.ts';
import type { Leaving } from './source.ts';
import { CERTAINTIES, MISSED, SEVERITIES_ABOUT, VERDICTS, VIAS } from './words.ts';
import type { Losses } from './xlsx/text.ts';

/** A line of the sheet that says what everything else in the file means. */
export interface Definition {
  kind: string;
  /** The sheet a column stands on. */
  sheet?: string;
  name: string;
  id?: string;
  severity?: Severity;
  about: string;
  basis?: string;
  fix?: string;
  lang: Lang;
}

/** What an export is told of itself. */
export interface About {
  lang: Lang;
  /** Of the program. */
  version: string;
  now: Date;
  /** What the archive, or the part of it that is exported, is called. */
  name: string;
  /** What the user has set; the command line has no settings. */
  own?: Own;
}

const KINDS = {
  file: { zh: '本文件', en: 'this file' },
  sheet: { zh: '表', en: 'sheet' },
  column: { zh: '列', en: 'column' },
  verdict: { zh: '结论', en: 'verdict' },
  severity: { zh: '级别', en: 'severity' },
  certainty: { zh: '把握', en: 'certainty' },
  via: { zh: '来源', en: 'come by' },
  missed: { zh: '未能读取', en: 'not read' },
  rule: { zh: '规则', en: 'rule' },
} as const satisfies Record<string, Text>;

const LEFT_OUT = {
  off: {
    name: { zh: '设置：已关闭的规则', en: 'Settings: rules switched off' },
    about: {
      zh: '所发现的问题未计入各表（有未核对的内容，仍列在“未核对”表）',
      en: 'what they found is on no sheet (what they could not check is still on “Unchecked”)',
    },
  },
  aside: {
    name: { zh: '设置：已忽略的问题', en: 'Settings: findings ignored' },
    about: { zh: '未计入各表', en: 'they are on no sheet' },
  },
  regraded: {
    name: { zh: '设置：改了级别的规则', en: 'Settings: rules of another severity' },
    about: { zh: '按所设的级别列出', en: 'listed with the severity that is set' },
  },
} as const satisfies Record<keyof LeftOut, { name: Text; about: Text }>;

/** What the user's settings leave out, or show otherwise: of which rules, and how many findings. */
function leftOutLines(leftOut: LeftOut, lang: Lang): Definition[] {
  return LEFT_OUT_KEYS.flatMap((key) => {
    const rules = [...leftOut[key]];
    if (rules.length === 0) return [];
    const { name, about } = LEFT_OUT[key];
    const zh = rules.map(([rule, count]) => `${ruleTitle(rule).zh}（${rule}）${count}`).join('，');
    const en = rules.map(([rule, count]) => `${ruleTitle(rule).en} (${rule}) ${count}`).join(', ');
    const says = {
      zh: `${about.zh}。规则和问题数：${zh}。`,
      en: `${about.en}. Rules, and how many findings: ${en}.`,
    };
    return [{ kind: KINDS.file[lang], name: name[lang], id: `settings/${key}`, about: says[lang], lang }];
  });
}

const column = (
  key: string,
  zh: string,
  en: string,
  about: Text,
  width: number,
  cell: (line: Definition) => Cell,
): Column<Definition> => ({ key, head: { zh, en }, about, width, wrap: true, cell });

export const DEFINITIONS: SheetForm<Definition> = {
  key: 'definitions',
  name: { zh: '说明', en: 'Definitions' },
  about: {
    zh: '本文件的来历，各表、各列、各种结论和各条规则的含义。',
    en: 'Where this file is from, and what its sheets, columns, verdicts and rules mean.',
  },
  frozen: 0,
  printed: 8,
  columns: [
    column(
      'kind',
      '类别',
      'Kind',
      { zh: '说明的是什么。', en: 'What is explained.' },
      12,
      ({ kind }) => kind,
    ),
    column(
      'sheet',
      '所在表',
      'Sheet',
      { zh: '列所在的表。', en: 'The sheet of a column.' },
      14,
      (line) => line.sheet ?? null,
    ),
    column(
      'name',
      '名称',
      'Name',
      { zh: '所说明的名称。', en: 'What it is called.' },
      30,
      ({ name }) => name,
    ),
    column('id', '代码', 'Id', { zh: '固定代码。', en: 'Its fixed id.' }, 24, ({ id }) => id ?? null),
    column(
      'severity',
      '级别',
      'Severity',
      { zh: '规则的级别。', en: 'A rule’s severity.' },
      10,
      ({ severity, lang }) =>
        severity === undefined ? null : { word: SEVERITY_WORDS[lang][severity], tone: severity },
    ),
    column(
      'about',
      '含义',
      'Meaning',
      { zh: '是什么意思；规则为什么要紧。', en: 'What it means; why a rule matters.' },
      70,
      ({ about }) => about,
    ),
    column(
      'basis',
      '依据',
      'Basis',
      { zh: '规则所依据的条款或通知。', en: 'What a rule rests on.' },
      50,
      ({ basis }) => basis ?? null,
    ),
    column(
      'fix',
      '更正办法',
      'How to mend',
      { zh: '怎样更正。', en: 'What is to be done.' },
      50,
      ({ fix }) => fix ?? null,
    ),
  ],
};

/** Where the file is from, what the settings leave out of it, and what it could not take. */
function fileLines(
  { rows, missed, runs }: Leaving,
  leftOut: LeftOut,
  { lang, version, now, name }: About,
  losses: Losses,
): Definition[] {
  const reports = rows.filter(({ isReport }) => isReport).length;
  const say = (label: Text, about: Text): Definition => ({
    kind: KINDS.file[lang],
    name: label[lang],
    about: about[lang],
    lang,
  });
  const both = (about: string): Text => ({ zh: about, en: about });
  return [
    say({ zh: '内容', en: 'What it is of' }, both(name)),
    say({ zh: '生成时间（北京时间）', en: 'Made at (Beijing time)' }, both(beijing(now.toISOString()))),
    say({ zh: '程序', en: 'Program' }, { zh: `勾稽 ${version}`, en: `Gouji ${version}` }),
    say(
      { zh: '范围', en: 'How much' },
      {
        zh: `年度报告 ${reports} 份，不是年度报告的页面 ${rows.length - reports} 个，没有读到的网址 ${missed.length} 个。`,
        en: `Annual reports: ${reports}; pages that hold none: ${rows.length - reports}; addresses not read: ${missed.length}.`,
      },
    ),
    ...runs.map((run) =>
      say(
        { zh: '读取任务', en: 'Run' },
        {
          zh: `${run.name}：${beijing(run.startedAt)} 开始，网址 ${run.total} 个。`,
          en: `${run.name}: begun ${beijing(run.startedAt)}, addresses: ${run.total}.`,
        },
      ),
    ),
    ...leftOutLines(leftOut, lang),
    say(
      { zh: '没有写全的', en: 'What is not as it was' },
      {
        zh: `单元格最多 32767 字，更长的截断并注明（${losses.cut} 格）；控制字符显示为 \ufffd（${losses.replaced} 格）；每张表最多 65530 个链接，其余网址及过长的网址为文字（${losses.unlinked} 格）。一张表超过 1048576 行的，接着写在名称后带 (2) 的表里。全文见 JSON。`,
        en: `A cell holds 32767 characters; longer texts are cut and say so (cells: ${losses.cut}). Control characters are shown as \ufffd (cells: ${losses.replaced}). A sheet holds 65530 links; other addresses, and those too long, are text (cells: ${losses.unlinked}). A sheet of more than 1048576 rows goes on in one whose name ends in (2). The JSON has everything in full.`,
      },
    ),
    say(
      { zh: '怎样理解', en: 'How to read it' },
      {
        zh: '所列问题由程序按格式和勾稽关系核对得出，供人工复核；“未核对”表所列没有核对，不等于无误。',
        en: 'Findings are what a program found by the form and its equations, for people to verify. What the sheet “Unchecked” lists was not checked, which does not make it right.',
      },
    ),
  ];
}

type WordOf = Readonly<Record<string, { word: Text; about: Text }>>;

const wordLines = (kind: keyof typeof KINDS, words: WordOf, lang: Lang): Definition[] =>
  Object.entries(words).map(([id, { word, about }]) => ({
    kind: KINDS[kind][lang],
    name: word[lang],
    id,
    about: about[lang],
    lang,
  }));

/** What a sheet is and what its columns are. */
function sheetLines({ key, name, about, columns }: SheetAbout, lang: Lang): Definition[] {
  return [
    { kind: KINDS.sheet[lang], name: name[lang], id: key, about: about[lang], lang },
    ...columns.map((one) => ({
      kind: KINDS.column[lang],
      sheet: name[lang],
      name: one.head[lang],
      id: one.key,
      about: one.about[lang],
      lang,
    })),
  ];
}

/** A sheet whatever it is of. */
type SheetAbout = Omit<SheetForm<never>, 'frozen' | 'printed'>;

/** What rules mean. */
export const ruleDefinitions = (rules: readonly RuleInfo[], lang: Lang): Definition[] =>
  rules.map(({ id, severity, title, basis, why, fix }) => ({
    kind: KINDS.rule[lang],
    name: title[lang],
    id,
    severity,
    about: why[lang],
    basis: basis[lang],
    fix: fix[lang],
    lang,
  }));

/** What verdicts and severities mean. */
export const stateDefinitions = (lang: Lang): Definition[] => [
  ...wordLines('verdict', VERDICTS, lang),
  ...SEVERITIES.map((severity) => ({
    kind: KINDS.severity[lang],
    name: SEVERITY_WORDS[lang][severity],
    id: severity,
    severity,
    about: SEVERITIES_ABOUT[severity][lang],
    lang,
  })),
];

/** Everything that the file has to explain. */
export function definitionsOf(
  sheets: readonly SheetAbout[],
  leaving: Leaving,
  leftOut: LeftOut,
  about: About,
  losses: Losses,
): Definition[] {
  const { lang } = about;
  return [
    ...fileLines(leaving, leftOut, about, losses),
    ...stateDefinitions(lang),
    ...wordLines('certainty', CERTAINTIES, lang),
    ...wordLines('via', VIAS, lang),
    ...wordLines('missed', MISSED, lang),
    ...sheets.flatMap((sheet) => sheetLines(sheet, lang)),
    ...ruleDefinitions(RULES, lang),
  ];
}
