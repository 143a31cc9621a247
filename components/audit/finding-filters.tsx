import { useMemo } from 'preact/hooks';
import { countsBy, type FindingFilter } from '../../lib/audit/view/findings.ts';
import type { AuditIndex } from '../../lib/audit/view/index.ts';
import type { Place } from '../../lib/audit/view/place.ts';
import { SEVERITIES, SEVERITY_WORDS } from '../../lib/output/words.ts';
import { ruleTitle } from '../../lib/verdict/contract.ts';
import { finder } from '../options/search.ts';
import { useAudit } from './context.ts';
import { yearOfParam, yearParam } from './params.ts';
import { FINDINGS_WORDS } from './words/findings.ts';
import { FRAME_WORDS } from './words/frame.ts';

const rankIn = (all: readonly unknown[], one: unknown): number | null => {
  const rank = all.indexOf(one);
  return rank === -1 ? null : rank;
};

/** What the address asks for, as ranks. */
export function filterOf(
  { findings, organs, years }: AuditIndex,
  { severity, rule, year, q }: Place['query'],
): FindingFilter {
  const finds = q === undefined ? null : finder(q);
  return {
    severity: rankIn(SEVERITIES, severity),
    rule: rankIn(findings.rules, rule),
    year: year === undefined ? null : rankIn(years, yearOfParam(year)),
    organs: finds && Uint8Array.from(organs, ({ name }) => (finds(name) ? 1 : 0)),
  };
}

/** What findings are filtered by; each choice says how many there are. */
export function FindingFilters({ filter }: { filter: FindingFilter }) {
  const { lang, index, query, ask } = useAudit();
  const words = FINDINGS_WORDS[lang];
  const frame = FRAME_WORDS[lang];
  const { findings: table, years } = index;
  const choices = useMemo(() => {
    const of = (
      column: 'severity' | 'rule' | 'year',
      values: readonly string[],
      names: readonly string[],
    ) => {
      const counts = countsBy(table, filter, column, values.length);
      return values.map((value, rank) => ({ value, text: `${names[rank]} (${counts[rank]})` }));
    };
    return {
      severity: of(
        'severity',
        SEVERITIES,
        SEVERITIES.map((severity) => SEVERITY_WORDS[lang][severity]),
      ),
      rule: of(
        'rule',
        table.rules,
        table.rules.map((rule) => ruleTitle(rule)[lang]),
      ),
      year: of(
        'year',
        years.map(yearParam),
        years.map((year) => (year === null ? frame.noYear : frame.year(year))),
      ),
    };
  }, [table, filter, years, lang, frame]);
  const isFiltered = [query.severity, query.rule, query.year, query.q].some((value) => value !== undefined);
  return (
    <div class="tools">
      <input
        type="search"
        value={query.q ?? ''}
        aria-label={frame.searchOrgan}
        placeholder={frame.searchOrgan}
        onInput={(event) => ask({ q: event.currentTarget.value })}
      />
      {(['severity', 'rule', 'year'] as const).map((key) => (
        <label key={key} class="labelled">
          {words.filters[key]}
          <select
            value={query[key] ?? ''}
            data-gouji={`filter-${key}`}
            onChange={(event) => ask({ [key]: event.currentTarget.value })}
          >
            <option value="">{frame.all}</option>
            {choices[key].map(({ value, text }) => (
              <option key={value} value={value}>
                {text}
              </option>
            ))}
          </select>
        </label>
      ))}
      {isFiltered && (
        <button
          type="button"
          class="button button-plain"
          onClick={() => ask({ severity: undefined, rule: undefined, year: undefined, q: undefined })}
        >
          {words.clear}
        </button>
      )}
    </div>
  );
}
