import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Summary as SummaryData, SummaryPage } from '../../lib/audit/out/summary.ts';
import type { OrganLine, Year } from '../../lib/audit/view/index.ts';
import type { CellState, MatrixCell } from '../../lib/audit/view/matrix.ts';
import type { Lang } from '../../lib/check.ts';
import { SEVERITIES, SEVERITY_WORDS } from '../../lib/output/words.ts';
import type { Own } from '../../lib/verdict/apply.ts';
import { ruleTitle } from '../../lib/verdict/contract.ts';
import { localTime } from '../sheet/time.ts';
import { causeOf } from './cause.ts';
import { countsText } from './counts.tsx';
import { Icon } from './icon.tsx';
import { LeftOutNote } from './left-out.tsx';
import type { AuditActions } from './props.ts';
import { FRAME_WORDS } from './words/frame.ts';
import { SUMMARY_WORDS } from './words/summary.ts';

/** Lists of more are for the workbook; the matrix is printed whole. */
const MOST = 200;
const MOST_WORST = 30;
const MOST_ORGANS = 3;
const STATES: readonly CellState[] = ['error', 'warning', 'unchecked', 'info', 'ok'];

/** The summary, to be printed; it is made when it is looked at. */
export function Summary({ lang, own, actions }: { lang: Lang; own: Own | null; actions: AuditActions }) {
  const words = SUMMARY_WORDS[lang];
  const [got, setGot] = useState<SummaryData | { problem: string } | null>(null);
  useEffect(() => {
    let isShown = true;
    const take = (next: SummaryData | { problem: string }) => {
      if (isShown) setGot(next);
    };
    if (own !== null)
      actions.summary(lang, own).then(take, (error: unknown) => take({ problem: causeOf(error, lang) }));
    return () => {
      isShown = false;
    };
  }, [actions, lang, own]);
  if (got === null) return <p role="status">{words.making}</p>;
  if ('problem' in got) {
    return (
      <p class="alert" role="alert">
        {words.failed(got.problem)}
      </p>
    );
  }
  return <Drawn key={`${got.madeAt} ${lang}`} summary={got} lang={lang} />;
}

/** Organs that are drawn at a time: the matrix is printed whole, and nobody is to wait for thousands at once. */
const PART = 40;

/** The summary, with one more part of its matrix in each frame. */
function Drawn({ summary, lang }: { summary: SummaryData; lang: Lang }) {
  const words = SUMMARY_WORDS[lang];
  const { organs } = summary;
  const parts = useMemo(() => inParts(organs), [organs]);
  const [drawn, draw] = useState(1);
  const isWhole = drawn >= parts.length;
  useEffect(() => {
    if (isWhole) return;
    const next = requestAnimationFrame(() => draw(drawn + 1));
    return () => cancelAnimationFrame(next);
  }, [drawn, isWhole]);
  return (
    <>
      <div class="tools not-printed">
        <button
          type="button"
          class="button button-primary"
          disabled={!isWhole}
          onClick={() => window.print()}
        >
          {words.print}
        </button>
        <p role="status">{isWhole ? '' : words.making}</p>
      </div>
      <Paper summary={summary} parts={parts.slice(0, drawn)} lang={lang} />
    </>
  );
}

const inParts = (organs: readonly OrganLine[]): (readonly OrganLine[])[] =>
  Array.from({ length: Math.ceil(organs.length / PART) }, (_, at) =>
    organs.slice(at * PART, (at + 1) * PART),
  );

interface PaperProps {
  summary: SummaryData;
  /** Of its organs, as far as they are drawn. */
  parts: readonly (readonly OrganLine[])[];
  lang: Lang;
}

function Paper({ summary, parts, lang }: PaperProps) {
  const words = SUMMARY_WORDS[lang];
  const frame = FRAME_WORDS[lang];
  const { name, madeAt, version, counts, years, rules, worst, others, missed, unchecked } = summary;
  const yearName = (year: Year) => (year === null ? frame.noYear : frame.year(year));
  const organName = (organ: string | null) => organ || frame.noOrgan;
  const pageName = ({ organ, year, title, url }: SummaryPage) =>
    [organName(organ), yearName(year), title || url].join(' · ');
  return (
    <article class="paper" data-gouji="summary">
      <h3>{words.title}</h3>
      <p>{name}</p>
      <p class="soft">{words.made(localTime(madeAt, lang), version)}</p>
      <LeftOutNote leftOut={summary.leftOut} lang={lang} isPrinted />
      <Part title={words.about}>
        <dl class="archive-facts">
          {(['reports', 'organs', 'years', 'others', 'missed'] as const).map((key) => (
            <div key={key}>
              <dt>{words.counts[key]}</dt>
              <dd>{counts[key]}</dd>
            </div>
          ))}
        </dl>
        <p>
          {words.states}{' '}
          {STATES.map((state) => `${frame.states[state]} ${counts.states[state] ?? 0}`).join(frame.comma)}
        </p>
        <p>{countsText(counts.totals, lang)}</p>
      </Part>
      <Part title={words.matrix}>
        <table class="list">
          <thead>
            <tr>
              <th scope="col">{words.worstHeads.organ}</th>
              {years.map((year) => (
                <th key={year} scope="col">
                  {yearName(year)}
                </th>
              ))}
            </tr>
          </thead>
          {parts.map((part) => (
            <Lines key={part[0]?.key} organs={part} years={years} lang={lang} />
          ))}
        </table>
      </Part>
      <Part title={words.rules}>
        <Table heads={Object.values(words.ruleHeads)} lang={lang}>
          {rules.map(({ rule, findings, all, reports, organs: broken }) => (
            <tr key={rule}>
              <th scope="row">{ruleTitle(rule)[lang]}</th>
              <td>
                {SEVERITIES.filter((severity) => findings[severity] > 0)
                  .map((severity) => SEVERITY_WORDS[lang][severity])
                  .join(frame.comma)}
              </td>
              <td class="number">{all}</td>
              <td class="number">{reports}</td>
              <td>
                {broken
                  .slice(0, MOST_ORGANS)
                  .map(({ organ, findings: count }) => `${organName(organ)} ${count}`)
                  .join(frame.comma)}{' '}
                {broken.length > MOST_ORGANS && words.andMore(broken.length)}
              </td>
            </tr>
          ))}
        </Table>
      </Part>
      <Part title={words.worst}>
        <Table heads={Object.values(words.worstHeads)} left={worst.length - MOST_WORST} lang={lang}>
          {worst.slice(0, MOST_WORST).map(({ key, name: organ, totals }: OrganLine) => (
            <tr key={key}>
              <th scope="row">{organName(organ)}</th>
              <td class="number">{totals.error}</td>
              <td class="number">{totals.warning}</td>
              <td class="number">{totals.unchecked}</td>
            </tr>
          ))}
        </Table>
      </Part>
      {others.length > 0 && (
        <Part title={words.others}>
          <Table heads={[words.missedHeads.page]} left={others.length - MOST} lang={lang}>
            {others.slice(0, MOST).map((page) => (
              <tr key={page.url}>
                <td>{pageName(page)}</td>
              </tr>
            ))}
          </Table>
        </Part>
      )}
      {missed.length > 0 && (
        <Part title={words.missed}>
          <Table heads={Object.values(words.missedHeads)} left={missed.length - MOST} lang={lang}>
            {missed.slice(0, MOST).map(({ target: { url, listed, failure }, isKept }) => (
              <tr key={url}>
                <td>{listed.title ?? url}</td>
                <td>
                  {failure?.reason[lang] ?? words.waiting}
                  {isKept && words.keptToo}
                </td>
              </tr>
            ))}
          </Table>
        </Part>
      )}
      {unchecked.length > 0 && (
        <Part title={words.unchecked}>
          <Table heads={Object.values(words.uncheckedHeads)} left={unchecked.length - MOST} lang={lang}>
            {unchecked.slice(0, MOST).map((page) => (
              <tr key={page.url}>
                <td>{pageName(page)}</td>
                <td class="number">{page.items}</td>
              </tr>
            ))}
          </Table>
        </Part>
      )}
      <Part title={words.definitions}>
        <p>{words.note}</p>
        <dl class="definitions">
          {summary.definitions.map(({ kind, name: term, about }) => (
            <div key={`${kind} ${term}`}>
              <dt>{term}</dt>
              <dd>{about}</dd>
            </div>
          ))}
        </dl>
      </Part>
    </article>
  );
}

interface LinesProps {
  organs: readonly OrganLine[];
  years: readonly Year[];
  lang: Lang;
}

/** A part of the matrix; what was drawn before is not looked at again with each part that comes. */
function Lines({ organs, years, lang }: LinesProps) {
  const { noOrgan } = FRAME_WORDS[lang];
  return useMemo(
    () => (
      <tbody>
        {organs.map(({ key, name, cells }) => (
          <tr key={key} data-gouji="line">
            <th scope="row">{name || noOrgan}</th>
            {years.map((year, at) => (
              <td key={year}>
                <PrintedCell cell={cells[at] ?? null} lang={lang} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    ),
    [organs, years, lang, noOrgan],
  );
}

function Part({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section class="paper-part">
      <h4>{title}</h4>
      {children}
    </section>
  );
}

interface TableProps {
  heads: readonly string[];
  /** Rows that are not listed. */
  left?: number;
  lang: Lang;
  children: ComponentChildren;
}

function Table({ heads, left = 0, lang, children }: TableProps) {
  return (
    <>
      <table class="list">
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
      {left > 0 && <p>{SUMMARY_WORDS[lang].more(left)}</p>}
    </>
  );
}

/** On paper a cell says its verdict by sign and number, and in words where there is no number. */
function PrintedCell({ cell, lang }: { cell: MatrixCell | null; lang: Lang }) {
  const words = FRAME_WORDS[lang];
  const state = cell?.state ?? 'none';
  const number =
    cell !== null && state in cell.totals ? cell.totals[state as keyof typeof cell.totals] : null;
  return (
    <span class={`with-icon ${state}`}>
      <Icon name={state} />
      {number === null ? words.states[state] : words.counts[state as keyof typeof words.counts](number)}
      {cell !== null && cell.reports.length > 1 && ` ×${cell.reports.length}`}
    </span>
  );
}
