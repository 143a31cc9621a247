import { useEffect, useState } from 'preact/hooks';
import type { Lang } from '../../lib/check.ts';
import { groupBy } from '../../lib/group-by.ts';
import type { Rule } from '../../lib/report/model.ts';
import { RULES } from '../../lib/rules/index.ts';
import { withRule } from '../../lib/settings/change.ts';
import type { RuleSetting, Settings } from '../../lib/settings/model.ts';
import { Choice } from '../page/choice.tsx';
import { leave } from './focus.ts';
import { RuleItem } from './rule-item.tsx';
import { finder } from './search.ts';
import { savedAs, TOLD } from './told-words.ts';
import type { Save } from './types.ts';
import { OPTIONS_WORDS } from './words.ts';

const FILTERS = ['all', 'changed', 'off'] as const;
type Filter = (typeof FILTERS)[number];

const PASSES: Readonly<Record<Filter, (setting: RuleSetting | undefined) => boolean>> = {
  all: () => true,
  changed: (setting) => setting !== undefined,
  off: (setting) => setting?.off === true,
};

const familyOf = ({ id }: Rule): string => id.split('/', 1)[0] ?? id;

/** All that is written about a rule, in both languages: people search for the words they know. */
const textOf = ({ id, title, why, fix, basis }: Rule): string =>
  [id, ...[title, why, fix, basis].flatMap(({ zh, en }) => [zh, en])].join('\n');

interface RulesProps {
  settings: Settings;
  lang: Lang;
  /** Id of the rule the page's address names. */
  target: string | null;
  save: Save;
}

export function Rules({ settings, lang, target, save }: RulesProps) {
  const words = OPTIONS_WORDS[lang];
  const [query, setQuery] = useState('');
  const [filter, setFilter] = useState<Filter>('all');
  // A rule that is asked for by address is shown whatever was searched for before.
  useEffect(() => {
    setQuery('');
    setFilter('all');
  }, [target]);
  const finds = finder(query);
  const shown = RULES.filter((rule) => PASSES[filter](settings.rules[rule.id]) && finds(textOf(rule)));
  const families = [...groupBy(shown, familyOf)];
  const set = (rule: Rule, change: Parameters<typeof withRule>[2]) => {
    const { off, severity } = { ...settings.rules[rule.id], ...change };
    const says = (each: Lang) =>
      off ? OPTIONS_WORDS[each].off : OPTIONS_WORDS[each].severities[severity ?? rule.severity];
    save.settings(
      (now) => withRule(now, rule.id, change),
      savedAs(rule.title, { zh: says('zh'), en: says('en') }),
    );
  };
  return (
    <>
      <p class="help">{words.rulesHelp(RULES.length)}</p>
      <div class="tools">
        <input
          type="search"
          value={query}
          aria-label={words.search}
          placeholder={words.search}
          onInput={(event) => setQuery(event.currentTarget.value)}
        />
        <Choice
          name="filter"
          legend={words.show}
          value={filter}
          options={FILTERS.map((value) => ({ value, label: words.filters[value] }))}
          onChange={(value) => setFilter(value)}
        />
        <span class="soft" role="status">
          {shown.length === 0 ? words.noMatch : words.matches(shown.length, RULES.length)}
        </span>
        {Object.keys(settings.rules).length > 0 && (
          <button
            type="button"
            class="button tools-last"
            onClick={({ currentTarget }) => {
              leave(currentTarget);
              save.settings((now) => ({ ...now, rules: {} }), TOLD.rulesRestored, 'undo');
            }}
          >
            {words.restoreRules}
          </button>
        )}
      </div>
      {families.map(([family, rules]) => (
        <section key={family} class="family" aria-labelledby={`family-${family}`}>
          <h3 id={`family-${family}`}>{words.families[family] ?? family}</h3>
          <ul class="rules">
            {rules.map((rule) => (
              <RuleItem
                key={rule.id}
                rule={rule}
                setting={settings.rules[rule.id]}
                lang={lang}
                isTarget={rule.id === target}
                onSwitch={(on) => set(rule, { off: on ? undefined : true })}
                onSeverity={(severity) => set(rule, { severity })}
              />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
