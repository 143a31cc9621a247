import type { Lang } from '../../../lib/check.ts';
import { plural } from '../../../lib/output/words.ts';

export interface RuleWords {
  caption: string;
  year: string;
  columns: Record<'rule' | 'findings' | 'reports', string>;
  shown(rules: number, reports: number): string;
  none: string;
}

const zh: RuleWords = {
  caption: '各规则的问题数',
  year: '年度',
  columns: { rule: '规则', reports: '涉及的报告：份数与占比', findings: '问题' },
  shown: (rules, reports) => `${reports} 份报告，涉及 ${rules} 条规则`,
  none: '没有发现问题。',
};

const en: RuleWords = {
  caption: 'Findings of each rule',
  year: 'Year',
  columns: { rule: 'Rule', reports: 'Reports that break it: how many, and of all', findings: 'Findings' },
  shown: (rules, reports) => `${plural(reports, 'report')}, ${plural(rules, 'rule')} broken`,
  none: 'Nothing was found.',
};

export const RULE_WORDS: Readonly<Record<Lang, RuleWords>> = { zh, en };
