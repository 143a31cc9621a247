import { type ComponentChildren, Fragment } from 'preact';
import { FORMS } from '../../lib/form/index.ts';
import type { ResultReport } from '../../lib/report/schema.ts';
import type { Verdict } from '../../lib/verdict/model.ts';
import { Address } from './address.tsx';
import { pageText } from './document.ts';
import { localTime } from './time.ts';
import { SHEET_WORDS, type SheetWords } from './words.ts';

type Pair = readonly [name: string, value: ComponentChildren];

/** One fact on a line, or two. */
function Facts({ of }: { of: readonly Pair[] }) {
  return (
    <tr>
      {of.map(([name, value]) => (
        <Fragment key={name}>
          <th scope="row">{name}</th>
          <td colSpan={of.length === 1 ? 3 : 1}>{value}</td>
        </Fragment>
      ))}
    </tr>
  );
}

function ReportFacts({ report, words }: { report: ResultReport; words: SheetWords }) {
  const { facts, unknown } = words;
  const { organ, year, title, edition, published } = report;
  return (
    <>
      <Facts of={[[facts.organ, organ === null ? unknown : pageText(organ)]]} />
      <Facts of={[[facts.title, pageText(title)]]} />
      <Facts
        of={[
          [facts.year, year === null ? unknown : words.year(year)],
          [facts.published, published ?? unknown],
        ]}
      />
      <Facts of={[[facts.edition, words.edition(edition, FORMS[edition].source.number)]]} />
    </>
  );
}

/** What was checked, when and by what. */
export function Head({ verdict, version }: { verdict: Verdict; version: string }) {
  const { report, lang, source, checkedAt, digest } = verdict;
  const words = SHEET_WORDS[lang];
  const { facts } = words;
  return (
    <header>
      <h1>{words.title}</h1>
      <table class="facts">
        <colgroup>
          <col class="name" />
          <col />
          <col class="name" />
          <col class="short" />
        </colgroup>
        <tbody>
          {report !== null && <ReportFacts report={report} words={words} />}
          <Facts of={[[facts.address, <Address key="" href={source} />]]} />
          <Facts
            of={[
              [facts.checked, localTime(checkedAt, lang)],
              [facts.program, words.program(version)],
            ]}
          />
          <Facts
            of={[
              [
                facts.digest,
                <Fragment key="">
                  <span class="digest">{digest}</span>
                  <span class="small">{words.digestNote}</span>
                </Fragment>,
              ],
            ]}
          />
        </tbody>
      </table>
    </header>
  );
}
