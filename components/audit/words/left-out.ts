import type { LeftOut } from '../../../lib/audit/view/shown.ts';
import type { Lang } from '../../../lib/check.ts';
import { plural } from '../../../lib/output/words.ts';

/** What is said of what the settings leave out. */
export interface LeftOutWords {
  head: string;
  counts: Record<keyof LeftOut, (rules: number, findings: number) => string>;
  between: string;
  names: Record<keyof LeftOut, string>;
  rule(title: string, findings: number): string;
  unchecked: string;
  settings: string;
  /** Of a report: findings that were set aside. */
  aside(count: number): string;
  asideBy(reason: string, by: string, on: string): string;
  note(note: string): string;
}

const zh: LeftOutWords = {
  head: '按设置：',
  counts: {
    off: (rules, findings) => `已关闭 ${rules} 条规则（${findings} 处问题未计入）`,
    aside: (_, findings) => `已忽略 ${findings} 处问题，未计入`,
    regraded: (rules, findings) => `${rules} 条规则改了级别（${findings} 处问题）`,
  },
  between: '；',
  names: { off: '已关闭的规则', aside: '有问题被忽略的规则', regraded: '改了级别的规则' },
  rule: (title, findings) => `${title}（${findings} 处）`,
  unchecked: '“未核对”的内容不分规则，全部列出。归档里的结论不变，改回设置就恢复显示。',
  settings: '打开设置',
  aside: (count) => `已忽略的问题（${count}）`,
  asideBy: (reason, by, on) => [reason, by, on].filter((part) => part !== '').join('，'),
  note: (note) => `：${note}`,
};

const en: LeftOutWords = {
  head: 'By your settings: ',
  counts: {
    off: (rules, findings) =>
      `${plural(rules, 'rule')} switched off (${plural(findings, 'finding')} left out)`,
    aside: (_, findings) => `${plural(findings, 'finding')} ignored and left out`,
    regraded: (rules, findings) =>
      `${plural(rules, 'rule')} of another severity (${plural(findings, 'finding')})`,
  },
  between: '; ',
  names: {
    off: 'Rules switched off',
    aside: 'Rules with findings ignored',
    regraded: 'Rules of another severity',
  },
  rule: (title, findings) => `${title} (${findings})`,
  unchecked:
    'What could not be checked is listed whatever its rule. The results in the archive stay as they are: a setting that is taken back shows them again.',
  settings: 'Open the settings',
  aside: (count) => `Ignored findings (${count})`,
  asideBy: (reason, by, on) => [reason, by, on].filter((part) => part !== '').join(', '),
  note: (note) => `: ${note}`,
};

export const LEFT_OUT_WORDS: Readonly<Record<Lang, LeftOutWords>> = { zh, en };
