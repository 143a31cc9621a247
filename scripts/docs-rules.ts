import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Text } from '../lib/form/index.ts';
import type { Compared, Rule, Severity } from '../lib/report/model.ts';
import { RULES } from '../lib/rules/index.ts';

export const DOCS_FILE = fileURLToPath(new URL('../docs/rules.md', import.meta.url));

const SEVERITIES: Readonly<Record<Severity, Text>> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  info: { zh: '提示', en: 'info' },
};

/** What a rule needs that compares with other reports. */
const NEEDS: Readonly<Record<Compared, Text>> = {
  previous: {
    zh: '同一机关上年度的报告（命令行 `gouji check --previous`，批量核查时取自归档）',
    en: 'last year’s report of the same organ (command line, `gouji check --previous`; in an audit, from the archive)',
  },
  others: {
    zh: '其他机关同年度的报告（批量核查时取自归档）',
    en: 'reports of other organs for the same year (in an audit, from the archive)',
  },
};

function needs(reports: readonly Compared[]): Text {
  return {
    zh: `需要：${reports.map((each) => NEEDS[each].zh).join('，或')}；没有时不核对，扩展打开单个页面时也不核对这一条。`,
    en: `Needs: ${reports.map((each) => NEEDS[each].en).join(', or ')}; without it nothing is checked by this rule, nor ever where the extension looks at a page by itself.`,
  };
}

/** `docs/rules.md`: every rule with what it says, why, on what basis and how to mend it, in both languages. */
export function rulesPage(rules: readonly Rule[]): string {
  const head = [
    '# 规则 · Rules',
    '',
    `共 ${rules.length} 条规则。本页由规则文件生成（\`npm run docs:rules\`），请勿手改；新增规则用 \`npm run new-rule family/name\`。`,
    '',
    `${rules.length} rules. This page is generated from the rule files (\`npm run docs:rules\`): do not edit it; \`npm run new-rule family/name\` makes a new rule.`,
    '',
    '| 规则 · rule | 级别 · severity | 说明 · what it says |',
    '|---|---|---|',
    ...rules.map(
      ({ id, severity, title }) =>
        `| [\`${id}\`](#${anchor(id)}) | ${SEVERITIES[severity].zh} · ${severity} | ${title.zh} · ${title.en} |`,
    ),
  ];
  return `${[...head, ...rules.flatMap(section)].join('\n')}\n`;
}

function section(rule: Rule): readonly string[] {
  const { id, severity } = rule;
  const part = (lang: keyof Text, names: readonly [string, string, string, string]) => [
    `**${rule.title[lang]}**`,
    '',
    `- ${names[0]}${SEVERITIES[severity][lang]}`,
    `- ${names[1]}${rule.why[lang]}`,
    `- ${names[2]}${rule.basis[lang]}`,
    `- ${names[3]}${rule.fix[lang]}`,
    ...(rule.comparesWith ? [`- ${needs(rule.comparesWith)[lang]}`] : []),
  ];
  return [
    '',
    `## ${id}`,
    '',
    ...part('zh', ['级别：', '为什么：', '依据：', '怎么改：']),
    '',
    ...part('en', ['Severity: ', 'Why: ', 'Basis: ', 'How to mend: ']),
  ];
}

/** The anchor Markdown viewers make of a heading: `balance/carry-over` → `balancecarry-over`. */
function anchor(id: string): string {
  return id.replace('/', '');
}

export function main(): void {
  writeFileSync(DOCS_FILE, rulesPage(RULES));
}
