import type { Severity } from '../report/model.ts';
import type { Lang } from './formatter.ts';

export const SEVERITY_WORDS: Readonly<Record<Lang, Readonly<Record<Severity, string>>>> = {
  zh: { error: '错误', warning: '警告', info: '提示' },
  en: { error: 'error', warning: 'warning', info: 'note' },
};

/** Severities, gravest first. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** `3 errors`, `1 row`: a count with its English noun. */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
