import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { check, type Lang } from '../../lib/check.ts';
import { parseDocument } from '../../lib/dom/document.ts';
import { RULES } from '../../lib/rules/index.ts';
import { DEFAULT_PANEL } from '../../lib/settings/model.ts';
import { namedDiagnosis } from '../../lib/verdict/diagnosis.ts';
import type { Verdict } from '../../lib/verdict/model.ts';
import type { Shown } from '../../lib/verdict/shown.ts';
import { toldOf } from '../../lib/verdict/told.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A page of the repository as text. */
export const pageText = (path: string): string => readFileSync(`${ROOT}/${path}`, 'utf8');

/** The verdict on a page, as the extension has it before any setting is applied. */
export function verdictOf(html: string, lang: Lang = 'zh'): Verdict {
  const { result, unread } = check(parseDocument(html), {
    source: 'https://www.example.gov.cn/report',
    lang,
  });
  const unchecked = result.unchecked.map((item, index) => {
    const { kind, href } = unread[index] ?? {};
    return { ...item, ...(kind === undefined ? {} : { kind }), ...(href === undefined ? {} : { href }) };
  });
  return {
    ...result,
    unchecked,
    diagnosis: namedDiagnosis(result),
    lang,
    checkedAt: '2024-03-01T08:00:00Z',
    digest: '',
    ignored: [],
    rulesOff: [],
  };
}

/** What the panel is given of a verdict. */
export function shownOf(
  verdict: Verdict,
  { before = null, ...changes }: Partial<Shown> & { before?: Verdict | null } = {},
): Shown {
  const lang = changes.lang ?? 'zh';
  return {
    verdict,
    told: toldOf(verdict, before, lang),
    frame: 0,
    outdated: null,
    others: [],
    places: {},
    marks: [],
    rules: Object.fromEntries(
      RULES.map(({ id, title, why }) => [id, { title: title[lang], why: why[lang] }]),
    ),
    shortcut: 'Alt+Shift+G',
    lang,
    theme: 'light',
    panel: DEFAULT_PANEL,
    name: '',
    ...changes,
  };
}
