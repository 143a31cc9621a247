import { useMemo } from 'preact/hooks';
import type { Entry, Row } from '../../lib/archive/model.ts';
import { hashOf } from '../../lib/audit/view/place.ts';
import { verdictOf } from '../../lib/audit/view/shown.ts';
import { IGNORE_REASON_WORDS } from '../../lib/ignore/words.ts';
import type { ResultReport } from '../../lib/report/schema.ts';
import type { Verdict } from '../../lib/verdict/model.ts';
import { Address } from '../sheet/address.tsx';
import { localTime } from '../sheet/time.ts';
import { Chunked } from './chunked.tsx';
import { useAudit } from './context.ts';
import { isEntry, useEntry } from './entries.ts';
import { ChosenFinding, FindingList, said } from './finding-list.tsx';
import { Former } from './former.tsx';
import { Icon } from './icon.tsx';
import { organParam } from './params.ts';
import { LEFT_OUT_WORDS } from './words/left-out.ts';
import { REPORT_WORDS } from './words/report.ts';

interface Props {
  row: Row;
  /** Key of its organ, for the way to its other years; undefined: it is not shown. */
  organ?: string;
  /** Which of its findings is told first. */
  item?: number;
}

/** One report: what was found in it and why, what could not be checked, how it was before. */
export function ReportDetails({ row, organ, item }: Props) {
  const { lang } = useAudit();
  const words = REPORT_WORDS[lang];
  const got = useEntry(row);
  return (
    <section class="report" data-gouji="report" data-url={row.url}>
      {got === undefined && <p role="status">{words.loading}</p>}
      {got !== undefined && !isEntry(got) && (
        <p class="alert">{got.problem === '' ? words.gone : words.unreadable(got.problem)}</p>
      )}
      {isEntry(got) && <Told entry={got} row={row} organ={organ} item={item} />}
    </section>
  );
}

interface ToldProps {
  entry: Entry;
  row: Row;
  organ: string | undefined;
  item: number | undefined;
}

function Told({ entry, row, organ, item }: ToldProps) {
  const { lang, actions, index } = useAudit();
  const words = REPORT_WORDS[lang];
  const verdict = useMemo(() => verdictOf(entry, lang, index.ruling), [entry, lang, index.ruling]);
  const { report, reason, findings, ignored, unchecked } = verdict;
  const chosen = item === undefined ? undefined : findings[item];
  return (
    <>
      {chosen && report && <ChosenFinding finding={chosen} report={report} url={entry.url} />}
      <h3>{row.title === '' ? entry.url : row.title}</h3>
      <dl class="facts">
        <dt>{words.address}</dt>
        <dd>
          <Address href={entry.address} />
        </dd>
        <dt>{words.published}</dt>
        <dd>{report?.published ?? words.notStated}</dd>
        <dt>{words.fetched}</dt>
        <dd>{localTime(entry.fetchedAt, lang) + words.via[entry.via]}</dd>
      </dl>
      <div class="buttons">
        <button type="button" class="button" onClick={() => actions.open(entry.url, '')}>
          {words.open}
        </button>
        {organ !== undefined && (
          <a class="button" href={hashOf('organ', { organ: organParam(organ) })}>
            {words.organPage}
          </a>
        )}
      </div>
      {report === null ? (
        <p class="what">
          <Icon name="no-report" />
          <span>
            {words.noReport}
            {reason !== undefined && `${lang === 'zh' ? '：' : ': '}${reason}`}
          </span>
        </p>
      ) : (
        <>
          <h4>{chosen ? words.others(findings.length) : words.findings(findings.length)}</h4>
          {findings.length === 0 && <p>{words.noFindings}</p>}
          <FindingList findings={findings} report={report} url={entry.url} />
          <Ignored ignored={ignored} report={report} />
        </>
      )}
      {unchecked.length > 0 && (
        <details class="fold">
          <summary>
            <Icon name="unchecked" />
            {words.unchecked(unchecked.length)}
          </summary>
          <Chunked
            class="plain-list"
            items={unchecked}
            more={words.more}
            draw={({ at, reason: why }) => said({ at, message: why }, report, lang)}
          />
        </details>
      )}
      {entry.attachments.length > 0 && (
        <>
          <h4>{words.attachments}</h4>
          <ul class="plain-list">
            {entry.attachments.map(({ href, text }) => (
              <li key={href}>
                {text}
                <br />
                <Address href={href} />
              </li>
            ))}
          </ul>
        </>
      )}
      {entry.former.length > 0 && <Former versions={entry.former} dropped={entry.dropped ?? 0} />}
    </>
  );
}

/** What the user has set aside, each with the reason. */
function Ignored({ ignored, report }: { ignored: Verdict['ignored']; report: ResultReport }) {
  const { lang } = useAudit();
  const words = LEFT_OUT_WORDS[lang];
  if (ignored.length === 0) return null;
  return (
    <details class="fold" data-gouji="aside">
      <summary>{words.aside(ignored.length)}</summary>
      <Chunked
        class="plain-list"
        items={ignored}
        more={REPORT_WORDS[lang].more}
        draw={({ finding, entry: { reason, note, by, on } }) => (
          <>
            {said(finding, report, lang)}
            <br />
            <span class="soft">
              {words.asideBy(IGNORE_REASON_WORDS[reason][lang], by, on)}
              {note !== '' && words.note(note)}
            </span>
          </>
        )}
      />
    </details>
  );
}
