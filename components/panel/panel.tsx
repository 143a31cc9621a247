import { addressOf } from '../../lib/report/address.ts';
import type { Shown } from '../../lib/verdict/shown.ts';

export function Panel({ shown }: { shown: Shown }) {
  return (
    <ul>
      {shown.verdict.findings.map((finding) => (
        <li key={`${finding.rule} ${addressOf(finding.at)}`} data-gouji="finding" data-rule={finding.rule}>
          {finding.message}
        </li>
      ))}
    </ul>
  );
}
