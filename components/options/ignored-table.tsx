import type { Lang } from '../../lib/check.ts';
import { isExpired } from '../../lib/ignore/match.ts';
import type { Ignored } from '../../lib/ignore/model.ts';
import { IGNORE_REASON_WORDS } from '../../lib/ignore/words.ts';
import { RULES } from '../../lib/rules/index.ts';
import { leave } from './focus.ts';
import { placeOf } from './place.ts';
import { OPTIONS_WORDS } from './words.ts';

interface IgnoredTableProps {
  entries: readonly Ignored[];
  lang: Lang;
  today: string;
  onRemove(entry: Ignored): void;
}

/** The rule's title; its id where this version does not have it. */
const ruleTitle = (id: string, lang: Lang): string => RULES.find((rule) => rule.id === id)?.title[lang] ?? id;

export function IgnoredTable({ entries, lang, today, onRemove }: IgnoredTableProps) {
  const words = OPTIONS_WORDS[lang];
  const { report, finding, reason, by, until, action } = words.columns;
  return (
    <table class="ignored">
      <caption class="unseen">{words.ignored}</caption>
      <thead>
        <tr>
          {[report, finding, reason, by, until].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
          <th scope="col">
            <span class="unseen">{action}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr
            key={JSON.stringify([entry.organ, entry.year, entry.rule, entry.at])}
            data-gouji="ignored"
            data-rule={entry.rule}
            data-at={entry.at}
            data-expired={isExpired(entry, today)}
          >
            <td>
              {entry.organ}
              <small>{entry.year === null ? words.noYear : words.year(entry.year)}</small>
            </td>
            <td>
              {ruleTitle(entry.rule, lang)}
              <small>{placeOf(entry.at, entry.year, lang) || words.wholeReport}</small>
            </td>
            <td>
              {IGNORE_REASON_WORDS[entry.reason][lang]}
              {entry.note !== '' && <small class="note">{entry.note}</small>}
            </td>
            <td>
              {entry.by}
              <small>{entry.on}</small>
            </td>
            <td>
              {isExpired(entry, today) && <span class="tag">{words.expired}</span>}
              <small>{entry.until === undefined ? words.forGood : words.until(entry.until)}</small>
            </td>
            <td>
              <button
                type="button"
                class="button"
                aria-label={words.removeOf(entry.organ, ruleTitle(entry.rule, lang))}
                onClick={({ currentTarget }) => {
                  leave(currentTarget);
                  onRemove(entry);
                }}
              >
                {words.remove}
              </button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
