import { describe, expect, it } from 'vitest';
import { RULES } from '../../lib/rules/index.ts';
import { saysOf } from './case.ts';
import { FAULTY, reportSaying, SILENT } from './sentences.ts';

const TEXT_RULES = RULES.filter(({ id }) => id.startsWith('text/') || id === 'duty/basis');

const findings = (section: (typeof SILENT)[number][0], sentence: string) =>
  TEXT_RULES.flatMap((rule) =>
    saysOf(rule, { report: reportSaying(section, sentence) }).findings.map((at) => `${rule.id} ${at}`),
  );

describe('sentences that are no fault', () => {
  it.each(SILENT)('%s: %s', (section, sentence) => {
    expect(findings(section, sentence)).toEqual([]);
  });

  it('are at least 150', () => {
    expect(new Set(SILENT.map(([, sentence]) => sentence)).size).toBeGreaterThanOrEqual(150);
  });
});

describe('sentences that are a fault', () => {
  it.each(FAULTY)('%s in %s: %s', (rule, section, sentence) => {
    const at = section === 'preamble' ? 'overview' : section;
    expect(findings(section, sentence)).toEqual([`${rule} ${at}`]);
  });

  it('are at least 80', () => {
    expect(new Set(FAULTY.map(([, , sentence]) => sentence)).size).toBeGreaterThanOrEqual(80);
  });
});
