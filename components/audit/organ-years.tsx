import type { Row, Target } from '../../lib/archive/model.ts';
import type { OrganLine } from '../../lib/audit/view/index.ts';
import { hashOf } from '../../lib/audit/view/place.ts';
import { verdictOf } from '../../lib/audit/view/shown.ts';
import { useAudit } from './context.ts';
import { type Got, isEntry } from './entries.ts';
import { Icon } from './icon.tsx';
import { organParam, yearParam } from './params.ts';
import { ScrollX } from './scroll-x.tsx';
import { Verdict } from './verdict.tsx';
import { FRAME_WORDS } from './words/frame.ts';
import { ORGAN_WORDS } from './words/organ.ts';
import { REPORT_WORDS } from './words/report.ts';

const COLUMNS = ['year', 'report', 'verdict', 'published', 'history', 'former'] as const;

interface Props {
  line: OrganLine;
  got: ReadonlyMap<string, Got> | null;
}

/** What there is of an organ for each year, newest first: a year without a report says so. */
export function OrganYears({ line, got }: Props) {
  const { lang, index } = useAudit();
  const words = ORGAN_WORDS[lang];
  const frame = FRAME_WORDS[lang];
  const years = index.years
    .map((year, at) => ({ year, cell: line.cells[at] ?? null }))
    .toSorted((a, b) => (b.year ?? 0) - (a.year ?? 0));
  return (
    <ScrollX label={words.years}>
      <table class="list years">
        <thead>
          <tr>
            {COLUMNS.map((key) => (
              <th key={key} scope="col">
                {words.heads[key]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {years.flatMap(({ year, cell }) => {
            const name = year === null ? frame.noYear : frame.year(year);
            if (cell === null) return [<NoPage key={yearParam(year)} year={name} />];
            const href = hashOf('matrix', { organ: organParam(line.key), year: yearParam(year) });
            const rows = [...cell.reports, ...cell.others].flatMap((at) => index.rows[at] ?? []);
            return [
              ...rows.map((row) => (
                <PageRow key={row.url} year={name} row={row} href={href} got={got?.get(row.url)} />
              )),
              ...cell.failed.map((target) => <FailedRow key={target.url} year={name} target={target} />),
            ];
          })}
        </tbody>
      </table>
    </ScrollX>
  );
}

function NoPage({ year }: { year: string }) {
  const words = ORGAN_WORDS[useAudit().lang];
  return (
    <tr>
      <th scope="row">{year}</th>
      <td colSpan={COLUMNS.length - 1}>
        <span class="with-icon none">
          <Icon name="none" />
          {words.gaps['no-report']}
        </span>
      </td>
    </tr>
  );
}

function FailedRow({ year, target }: { year: string; target: Target }) {
  const { lang } = useAudit();
  return (
    <tr>
      <th scope="row">{year}</th>
      <td>{target.listed.title ?? target.url}</td>
      <td colSpan={COLUMNS.length - 2}>
        <span class="with-icon failed">
          <Icon name="failed" />
          {target.failure?.reason[lang] ?? REPORT_WORDS[lang].failed}
        </span>
      </td>
    </tr>
  );
}

function PageRow({ year, row, href, got }: { year: string; row: Row; href: string; got: Got }) {
  const { lang } = useAudit();
  const words = ORGAN_WORDS[lang];
  return (
    <tr data-gouji="year" data-url={row.url}>
      <th scope="row">{year}</th>
      <td>
        <a href={href}>{row.title === '' ? row.url : row.title}</a>
        {isEntry(got) && got.attachments.length > 0 && (
          <small class="soft">{words.attachments(got.attachments.length)}</small>
        )}
      </td>
      <td>
        <Verdict row={row} />
      </td>
      <td>{row.isReport ? (row.published ?? REPORT_WORDS[lang].notStated) : ''}</td>
      <td>
        <History row={row} got={got} />
      </td>
      <td>{row.former === 0 ? words.none : <a href={href}>{words.formerCount(row.former)}</a>}</td>
    </tr>
  );
}

/** What was found in it by comparing it with other reports, each with the way to it. */
function History({ row, got }: { row: Row; got: Got }) {
  const { lang, actions, index } = useAudit();
  const found = row.findings.flatMap(({ rule, at }, item) =>
    rule.startsWith('history/') ? [{ at, item }] : [],
  );
  if (found.length === 0) return <>{ORGAN_WORDS[lang].none}</>;
  const findings = isEntry(got) ? verdictOf(got, lang, index.ruling).findings : [];
  return (
    <ul>
      {found.map(({ at, item }) => (
        <li key={item}>
          <button type="button" class="link" onClick={() => actions.open(row.url, '')}>
            {findings[item]?.message ?? at}
          </button>
        </li>
      ))}
    </ul>
  );
}
