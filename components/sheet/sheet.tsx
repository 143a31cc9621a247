import type { Verdict } from '../../lib/verdict/model.ts';
import { Notes, Signing } from './closing.tsx';
import { documentOf, pageText } from './document.ts';
import { Findings } from './findings.tsx';
import { Head } from './head.tsx';
import { IgnoredOnes } from './ignored.tsx';
import { RuleSettings } from './settings.tsx';
import { Summary } from './summary.tsx';
import { Unchecked } from './unchecked.tsx';
import { SHEET_WORDS } from './words.ts';

/** The 核查单: all that a verdict holds, as a document to be printed and handed over, in the verdict's language. */
export function Sheet({ verdict, version }: { verdict: Verdict; version: string }) {
  const { report, reason, lang } = verdict;
  const words = SHEET_WORDS[lang];
  if (report === null) {
    return (
      <main class="sheet">
        <Head verdict={verdict} version={version} />
        <p class="verdict">{words.noReport(pageText(reason ?? ''))}</p>
      </main>
    );
  }
  const document = documentOf(verdict, report);
  return (
    <main class="sheet">
      <Head verdict={verdict} version={version} />
      <Summary document={document} />
      <Findings document={document} />
      <IgnoredOnes document={document} />
      <Unchecked document={document} />
      <RuleSettings document={document} />
      <Notes words={words} />
      <Signing words={words} />
    </main>
  );
}
