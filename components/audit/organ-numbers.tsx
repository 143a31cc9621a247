import type { Year } from '../../lib/audit/view/index.ts';
import { type Point, pointsOf, SERIES } from '../../lib/audit/view/series.ts';
import { Bars } from './bars.tsx';
import { useAudit } from './context.ts';
import { type Got, isEntry } from './entries.ts';
import { ScrollX } from './scroll-x.tsx';
import { FRAME_WORDS } from './words/frame.ts';
import { ORGAN_WORDS } from './words/organ.ts';

interface Props {
  years: readonly Year[];
  got: ReadonlyMap<string, Got>;
}

/** The numbers of an organ's reports through the years, as small plots and as a table. */
export function OrganNumbers({ years, got }: Props) {
  const { lang } = useAudit();
  const words = ORGAN_WORDS[lang];
  const entries = [...got.values()].filter(isEntry);
  const lines = SERIES.map((series) => ({ series, points: pointsOf(series, years, entries) }));
  const said = (point: Point) => ('value' in point ? String(point.value) : words.gaps[point.gap]);
  const saidOf = (points: readonly Point[]) =>
    points.map((point) => `${point.year} ${said(point)}`).join(FRAME_WORDS[lang].comma);
  return (
    <>
      <div class="plots">
        {lines.map(({ series, points }) => (
          <figure key={series.key} class="plot" data-gouji="plot" data-series={series.key}>
            <figcaption>{series.label[lang]}</figcaption>
            <Bars
              points={points}
              gapMark={words.gapMark}
              yearName={(year) => String(year)}
              label={`${series.label[lang]} ${saidOf(points)}`}
            />
          </figure>
        ))}
      </div>
      <h4>{words.numbers}</h4>
      <ScrollX label={words.numbers}>
        <table class="list numbers" data-gouji="numbers">
          <thead>
            <tr>
              <th scope="col">{words.series}</th>
              {years.map((year) => (
                <th key={year} scope="col" class="number">
                  {year}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map(({ series, points }) => (
              <tr key={series.key}>
                <th scope="row">{series.label[lang]}</th>
                {points.map((point) => (
                  <td key={point.year} class={'value' in point ? 'number' : 'number soft'}>
                    {said(point)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollX>
      <p class="help">{words.note}</p>
    </>
  );
}
