import type { MatrixCell } from '../../lib/audit/view/matrix.ts';
import { Address } from '../sheet/address.tsx';
import { useAudit } from './context.ts';
import { Icon } from './icon.tsx';
import { ReportDetails } from './report.tsx';
import { REPORT_WORDS } from './words/report.ts';

/** All that there is of an organ for a year: reports, pages that are none, pages that could not be come by. */
export function CellDetails({ cell, organ }: { cell: MatrixCell; organ: string }) {
  const { lang, index } = useAudit();
  const words = REPORT_WORDS[lang];
  return (
    <>
      {[...cell.reports, ...cell.others].map((at) => {
        const row = index.rows[at];
        return row && <ReportDetails key={row.url} row={row} organ={organ} />;
      })}
      {cell.failed.map(({ url, listed, failure }) => (
        <section key={url} class="report">
          <h3>{listed.title ?? url}</h3>
          <p class="what failed">
            <Icon name="failed" />
            {words.failed}
          </p>
          <p>{failure?.reason[lang]}</p>
          <p>
            <Address href={url} />
          </p>
        </section>
      ))}
    </>
  );
}
