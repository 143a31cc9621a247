import { useEffect, useRef } from 'preact/hooks';
import type { Lang } from '../../lib/check.ts';
import { SEVERITIES } from '../../lib/output/words.ts';
import type { Rule, Severity } from '../../lib/report/model.ts';
import type { RuleSetting } from '../../lib/settings/model.ts';
import { OPTIONS_WORDS } from './words.ts';

interface RuleItemProps {
  rule: Rule;
  setting: RuleSetting | undefined;
  lang: Lang;
  /** The address of the page names it: it opens and is shown. */
  isTarget: boolean;
  onSwitch(on: boolean): void;
  /** undefined: back to the rule's own. */
  onSeverity(severity: Severity | undefined): void;
}

/** One rule: whether it is checked, how grave it is, and all that is known about it. */
export function RuleItem({ rule, setting, lang, isTarget, onSwitch, onSeverity }: RuleItemProps) {
  const words = OPTIONS_WORDS[lang];
  const summary = useRef<HTMLElement>(null);
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (!isTarget || details.current === null) return;
    details.current.open = true;
    details.current.scrollIntoView({ block: 'center' });
    summary.current?.focus({ preventScroll: true });
  }, [isTarget]);
  const id = `rule-${rule.id.replace('/', '-')}`;
  const isOff = setting?.off === true;
  const comparesReports = rule.comparesWith !== undefined;
  const severity = setting?.severity ?? rule.severity;
  return (
    <li class="rule" data-rule={rule.id} data-off={isOff} data-severity={severity} data-target={isTarget}>
      <input
        type="checkbox"
        id={id}
        checked={!isOff}
        onChange={(event) => onSwitch(event.currentTarget.checked)}
      />
      <label class="rule-title" for={id}>
        {rule.title[lang]}
      </label>
      <select
        class="rule-severity"
        aria-label={words.severityOf(rule.title[lang])}
        value={severity}
        onChange={(event) => {
          const chosen = event.currentTarget.value as Severity;
          onSeverity(chosen === rule.severity ? undefined : chosen);
        }}
      >
        {SEVERITIES.map((each) => (
          <option key={each} value={each}>
            {each === rule.severity ? words.byDefault(words.severities[each]) : words.severities[each]}
          </option>
        ))}
      </select>
      <details ref={details}>
        <summary ref={summary}>
          {words.documentation} <code class="soft">{rule.id}</code>
          {isOff && <span class="tag">{words.off}</span>}
          {comparesReports && <span class="tag">{words.inAudits}</span>}
          {setting?.severity !== undefined && <span class="tag">{words.changed}</span>}
        </summary>
        <dl class="document">
          {comparesReports && (
            <>
              <dt>{words.inAudits}</dt>
              <dd>{words.inAuditsWhy}</dd>
            </>
          )}
          <dt>{words.why}</dt>
          <dd>{rule.why[lang]}</dd>
          <dt>{words.fix}</dt>
          <dd>{rule.fix[lang]}</dd>
          <dt>{words.basis}</dt>
          <dd>{rule.basis[lang]}</dd>
        </dl>
      </details>
    </li>
  );
}
