import type { FindingColumn } from '../../../lib/audit/view/findings.ts';
import type { Lang } from '../../../lib/check.ts';
import { plural } from '../../../lib/output/words.ts';

export interface FindingsWords {
  label: string;
  columns: Record<FindingColumn | 'message', string>;
  filters: Record<'severity' | 'rule' | 'year', string>;
  clear: string;
  shown(count: number, reports: number): string;
  noneFound: string;
  none: string;
  /** While the words of a finding are being read. */
  reading: string;
}

const zh: FindingsWords = {
  label: '全部问题',
  columns: { severity: '级别', rule: '规则', organ: '机关', year: '年度', message: '位置与问题' },
  filters: { severity: '级别', rule: '规则', year: '年度' },
  clear: '取消筛选',
  shown: (count, reports) => `${count} 处问题，${reports} 份报告`,
  noneFound: '没有符合条件的问题。',
  none: '归档里的报告没有发现问题。',
  reading: '…',
};

const en: FindingsWords = {
  label: 'All findings',
  columns: { severity: 'Severity', rule: 'Rule', organ: 'Organ', year: 'Year', message: 'Place and finding' },
  filters: { severity: 'Severity', rule: 'Rule', year: 'Year' },
  clear: 'Clear the filters',
  shown: (count, reports) => `${plural(count, 'finding')} in ${plural(reports, 'report')}`,
  noneFound: 'No finding fits.',
  none: 'Nothing was found in the archive’s reports.',
  reading: '…',
};

export const FINDINGS_WORDS: Readonly<Record<Lang, FindingsWords>> = { zh, en };
