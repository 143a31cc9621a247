import type { Lang } from '../check.ts';
import type { Ignored } from '../ignore/model.ts';
import type { Severity, UnreadKind } from '../report/model.ts';
import type { DiagnosisItem, Finding, ResultReport, UncheckedItem } from '../report/schema.ts';

/**
 * What the extension shows of one page: the checker's result with the user's settings applied. Plain data, since
 * it travels between the parts of the extension.
 */
export interface Verdict {
  /** Address of the page or frame. */
  source: string;
  /** ISO 8601 time of the check. */
  checkedAt: string;
  /** SHA-256 (hex) of the page's text as it was read: its lines, joined by line feeds, in UTF-8. */
  digest: string;
  /** Language of the messages in it. */
  lang: Lang;
  /** null: no annual report; then `reason` says why. */
  report: ResultReport | null;
  reason?: string;
  /** Findings that count, with the severities that the user has set. */
  findings: readonly VerdictFinding[];
  /** Findings the user has set aside, each with the entry that says so. */
  ignored: readonly { finding: VerdictFinding; entry: Ignored }[];
  unchecked: readonly UncheckedEntry[];
  /** Which cells are wrong and what belongs there. */
  diagnosis: readonly VerdictDiagnosis[];
  /** Ids of the rules the user has switched off, so that it is said what was not checked. */
  rulesOff: readonly string[];
}

export interface VerdictFinding extends Finding {
  /** The severity the checker gave it, where the user's settings changed that. */
  was?: Severity;
}

/** What explains findings; these are named and not numbered, since the user may set some of them aside. */
export interface VerdictDiagnosis extends Pick<DiagnosisItem, 'alternatives'> {
  findings: readonly Pick<Finding, 'rule' | 'at'>[];
}

export interface UncheckedEntry extends UncheckedItem {
  /** Rule that could not check it; none: the reader could not read it. */
  rule?: string;
  kind?: UnreadKind;
  /** Address of the picture, file or frame. */
  href?: string;
}

export type Counts = Record<Severity | 'unchecked' | 'ignored', number>;

export function countsOf({
  findings,
  unchecked,
  ignored,
}: Pick<Verdict, 'findings' | 'unchecked' | 'ignored'>): Counts {
  const of = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  return {
    error: of('error'),
    warning: of('warning'),
    info: of('info'),
    unchecked: unchecked.length,
    ignored: ignored.length,
  };
}
