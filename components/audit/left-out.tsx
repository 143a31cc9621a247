import { isNothing, LEFT_OUT_KEYS, type LeftOut } from '../../lib/audit/view/shown.ts';
import type { Lang } from '../../lib/check.ts';
import { ruleTitle } from '../../lib/verdict/contract.ts';
import { FRAME_WORDS } from './words/frame.ts';
import { LEFT_OUT_WORDS } from './words/left-out.ts';

interface Props {
  leftOut: LeftOut;
  lang: Lang;
  /** On paper nothing is folded out. */
  isPrinted?: boolean;
}

/** What the user's settings leave out of the page, or show otherwise: how many findings, and of which rules. */
export function LeftOutNote({ leftOut, lang, isPrinted = false }: Props) {
  if (isNothing(leftOut)) return null;
  const words = LEFT_OUT_WORDS[lang];
  const { comma } = FRAME_WORDS[lang];
  const keys = LEFT_OUT_KEYS.filter((key) => leftOut[key].size > 0);
  const said = keys.map((key) => words.counts[key](leftOut[key].size, sumOf(leftOut[key])));
  return (
    <details class="left-out" data-gouji="left-out" open={isPrinted}>
      <summary>{words.head + said.join(words.between)}</summary>
      <dl>
        {keys.map((key) => (
          <div key={key}>
            <dt>{words.names[key]}</dt>
            <dd>
              {[...leftOut[key]]
                .map(([rule, findings]) => words.rule(ruleTitle(rule)[lang], findings))
                .join(comma)}
            </dd>
          </div>
        ))}
      </dl>
      <p>{words.unchecked}</p>
      {/* In a tab of its own: this page is at work as long as it is open. */}
      <a class="not-printed" href="/options.html" target="_blank" rel="noopener">
        {words.settings}
      </a>
    </details>
  );
}

const sumOf = (counts: ReadonlyMap<string, number>): number =>
  [...counts.values()].reduce((sum, count) => sum + count, 0);
