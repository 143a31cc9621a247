import { useId } from 'preact/hooks';
import { SEVERITY_WORDS } from '../../lib/output/words.ts';
import { addressOf } from '../../lib/report/address.ts';
import type { Finding } from '../../lib/report/schema.ts';
import { placeName } from '../../lib/verdict/names.ts';
import { Detail } from './detail.tsx';
import { equationLines } from './equation-lines.ts';
import { Icon } from './icons.tsx';
import { memo } from './memo.tsx';
import type { Keyed } from './resolved.ts';
import { type Scene, useScene } from './scene.ts';

/** What the contract says every finding's element carries. */
export const findingHooks = ({ rule, severity, at }: Finding) => ({
  'data-gouji': 'finding',
  'data-rule': rule,
  'data-severity': severity,
  'data-at': addressOf(at),
});

/** A finding on a line of its own, which opens to all there is to know of it. */
export const FindingRow = memo(function FindingRow({
  item,
  isOpen,
  isFresh,
}: {
  item: Keyed;
  isOpen: boolean;
  isFresh: boolean;
}) {
  const scene = useScene();
  const { lang, words, ask } = scene;
  const { key, finding } = item;
  const id = useId();
  return (
    <li {...findingHooks(finding)} class={isOpen ? 'finding open' : 'finding'}>
      <button
        type="button"
        class="row"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => ask.onSelect(isOpen ? null : { kind: 'finding', key })}
      >
        <Icon name={finding.severity} />
        <span class="unseen">{SEVERITY_WORDS[lang][finding.severity]} </span>
        <span class="said">
          <Headline finding={finding} scene={scene} />
        </span>
        {isFresh && <span class="fresh">{words.freshMark}</span>}
        <Icon name="chevron" />
      </button>
      {isOpen && <Detail item={item} id={id} parts={hasGaps(finding) ? 'all' : 'all-but-message'} />}
    </li>
  );
});

/** Of an equation with blanks the arithmetic alone does not say why it cannot hold. */
const hasGaps = ({ equation }: Finding): boolean =>
  equation !== undefined && [...equation.terms, equation.total].some(({ value }) => value === null);

/** An equation in short, since its arithmetic stands below; anything else in its own words. */
function Headline({ finding, scene }: { finding: Finding; scene: Scene }) {
  const { told, rules } = scene;
  if (finding.equation === undefined) return <>{finding.message}</>;
  const { sum, operator, total } = equationLines(finding, finding.equation, scene);
  return (
    <>
      {placeName(finding.at, told.names)}{' '}
      <span class="sums">
        {sum} {operator === '=' ? '≠' : '>'} {total.value}
      </span>
      <small>{rules[finding.rule]?.title ?? finding.rule}</small>
    </>
  );
}
