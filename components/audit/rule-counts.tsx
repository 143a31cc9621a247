import { useMemo } from 'preact/hooks';
import { type RuleCount, ruleCounts } from '../../lib/audit/view/findings.ts';
import { hashOf } from '../../lib/audit/view/place.ts';
import { SEVERITIES, SEVERITY_WORDS } from '../../lib/output/words.ts';
import { ruleTitle } from '../../lib/verdict/contract.ts';
import { useAudit } from './context.ts';
import { Icon } from './icon.tsx';
import { yearOfParam, yearParam } from './params.ts';
import { FRAME_WORDS } from './words/frame.ts';
import { RULE_WORDS } from './words/rules.ts';

/** How often each rule is broken. */
export function RuleCounts() {
  const { lang, index, query, ask } = useAudit();
  const words = RULE_WORDS[lang];
  const frame = FRAME_WORDS[lang];
  const { findings: table, years, rows } = index;
  const year = query.year === undefined ? -1 : years.indexOf(yearOfParam(query.year));
  const counts = useMemo(() => ruleCounts(table, year === -1 ? null : year), [table, year]);
  const reports = useMemo(
    () => rows.filter((row) => row.isReport && (year === -1 || row.year === years[year])).length,
    [rows, years, year],
  );
  return (
    <>
      <div class="tools">
        <label class="labelled">
          {words.year}
          <select
            value={query.year ?? ''}
            data-gouji="filter-year"
            onChange={(event) => ask({ year: event.currentTarget.value })}
          >
            <option value="">{frame.all}</option>
            {years.map((one) => (
              <option key={one} value={yearParam(one)}>
                {one === null ? frame.noYear : frame.year(one)}
              </option>
            ))}
          </select>
        </label>
        <p class="soft" role="status">
          {words.shown(counts.length, reports)}
        </p>
      </div>
      {counts.length === 0 ? (
        <p class="empty">{words.none}</p>
      ) : (
        <table class="list rule-counts">
          <caption class="unseen">{words.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{words.columns.rule}</th>
              <th scope="col" colSpan={3}>
                {words.columns.reports}
              </th>
              <th scope="col">{words.columns.findings}</th>
            </tr>
          </thead>
          <tbody>
            {counts.map(({ rule, findings, reports: affected }) => (
              <tr key={rule} data-gouji="rule" data-rule={rule}>
                <th scope="row">
                  <a href={hashOf('findings', { rule, year: query.year })}>{ruleTitle(rule)[lang]}</a>
                  <code>{rule}</code>
                </th>
                <td>
                  <span class="bar" aria-hidden="true">
                    <span
                      class={`bar-part ${gravest(findings)}`}
                      style={{ width: `${(affected / reports) * 100}%` }}
                    />
                  </span>
                </td>
                <td class="number">{affected}</td>
                <td class="number">{percent(affected, reports)}</td>
                <td>
                  <span class="severities">
                    {SEVERITIES.filter((severity) => findings[severity] > 0).map((severity) => (
                      <span key={severity} class={`count ${severity}`}>
                        <Icon name={severity} />
                        {SEVERITY_WORDS[lang][severity]} {findings[severity]}
                      </span>
                    ))}
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

const gravest = (findings: RuleCount['findings']) =>
  SEVERITIES.find((severity) => findings[severity] > 0) ?? 'info';

/** `<1%`, `37%`; 100% only where it is all of them. */
function percent(part: number, whole: number): string {
  if (part === whole) return '100%';
  const share = (part / whole) * 100;
  if (share < 1) return '<1%';
  return share > 99 ? '>99%' : `${Math.round(share)}%`;
}
