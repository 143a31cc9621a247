import { editionOfYear } from '../../lib/form/index.ts';
import { groupBy } from '../../lib/group-by.ts';
import { namesWhole } from '../../lib/output/own-names.ts';
import { placeLabel } from '../../lib/output/places.ts';
import { SEVERITIES, SEVERITY_WORDS } from '../../lib/output/words.ts';
import type { Finding, ResultReport } from '../../lib/report/schema.ts';
import { RULES } from '../../lib/rules/index.ts';
import { ruleTitle } from '../../lib/verdict/contract.ts';
import { matterOf } from '../../lib/verdict/keys.ts';
import { Chunked } from './chunked.tsx';
import { useAudit } from './context.ts';
import { Icon } from './icon.tsx';
import { REPORT_WORDS } from './words/report.ts';

interface ListProps {
  findings: readonly Finding[];
  report: ResultReport;
  url: string;
}

interface OneProps {
  finding: Finding;
  report: ResultReport;
  url: string;
}

/** More findings of one rule than these are folded: a table that was left blank has a hundred. */
const MOST_UNFOLDED = 3;

/** All findings of a report by rule, each with what it rests on when it is folded out. */
export function FindingList({ findings, report, url }: ListProps) {
  const { lang } = useAudit();
  const groups = [...groupBy(findings, ({ rule }) => rule)];
  return (
    <ul class="finding-list">
      {groups.map(([rule, own]) => {
        const severity = SEVERITIES.find((one) => own.some((finding) => finding.severity === one)) ?? 'error';
        if (own.length <= MOST_UNFOLDED) {
          return own.map((finding) => (
            <li key={`${matterOf(finding)} ${finding.message}`}>
              <FoldedFinding finding={finding} report={report} url={url} />
            </li>
          ));
        }
        return (
          <li key={rule}>
            <details>
              <summary>
                <Icon name={severity} />
                <span class="unseen">{SEVERITY_WORDS[lang][severity]}</span>
                <span>
                  {ruleTitle(rule)[lang]} <span class="tag">{own.length}</span>
                </span>
              </summary>
              <Chunked
                class="finding-list nested"
                items={own}
                more={REPORT_WORDS[lang].more}
                draw={(finding) => <FoldedFinding finding={finding} report={report} url={url} />}
              />
            </details>
          </li>
        );
      })}
    </ul>
  );
}

function FoldedFinding({ finding, report, url }: OneProps) {
  const { lang } = useAudit();
  return (
    <details>
      <summary>
        <Icon name={finding.severity} />
        <span class="unseen">{SEVERITY_WORDS[lang][finding.severity]}</span>
        <span>{said(finding, report, lang)}</span>
      </summary>
      <FindingFacts finding={finding} report={report} url={url} />
    </details>
  );
}

/** The finding that was chosen, told in full. */
export function ChosenFinding({ finding, report, url }: OneProps) {
  const { lang } = useAudit();
  return (
    <div class="chosen" data-severity={finding.severity} data-gouji="chosen">
      <p class="what">
        <Icon name={finding.severity} />
        <span class="unseen">{SEVERITY_WORDS[lang][finding.severity]}</span>
        <span>{said(finding, report, lang)}</span>
      </p>
      <FindingFacts finding={finding} report={report} url={url} />
    </div>
  );
}

/** Where it is, what it rests on, what to do, and the way to it. */
function FindingFacts({ finding, report, url }: OneProps) {
  const { lang, actions } = useAudit();
  const words = REPORT_WORDS[lang];
  const { rule, at, basis, fix } = finding;
  const why = RULES.find(({ id }) => id === rule)?.why[lang];
  return (
    <div class="finding-facts">
      <dl>
        <dt>{words.place}</dt>
        <dd>{placeLabel(at, report.edition, lang) || words.wholeReport}</dd>
        {why !== undefined && (
          <>
            <dt>{words.why}</dt>
            <dd>{why}</dd>
          </>
        )}
        <dt>{words.basis}</dt>
        <dd>{basis}</dd>
        <dt>{words.fix}</dt>
        <dd>{fix}</dd>
        <dt>{words.rule}</dt>
        <dd>
          {ruleTitle(rule)[lang]} <code>{rule}</code>
        </dd>
      </dl>
      <button type="button" class="button" onClick={() => actions.open(url, matterOf({ rule, at }))}>
        {words.openAt}
      </button>
    </div>
  );
}

/** What is said of a place, with the place where the words do not name it. */
export function said(
  { at, message }: Pick<Finding, 'at' | 'message'>,
  report: ResultReport | null,
  lang: 'zh' | 'en',
): string {
  const edition = report?.edition ?? editionOfYear(null);
  const place = placeLabel(at, edition, lang);
  if (place === '' || namesWhole(message, at, edition)) return message;
  return lang === 'zh' ? `${place}：${message}` : `${place}: ${message}`;
}
