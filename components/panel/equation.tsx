import type { Finding } from '../../lib/report/schema.ts';
import { CellLink } from './cell-link.tsx';
import { type EquationLine, equationLines } from './equation-lines.ts';
import { useScene } from './scene.ts';

/** The arithmetic of a balance finding; each cell of it can be pointed at and looked up on the page. */
export function Equation({
  finding,
  equation,
}: {
  finding: Finding;
  equation: NonNullable<Finding['equation']>;
}) {
  const scene = useScene();
  const { words } = scene;
  const { terms, sum, operator, total, difference, hasGaps } = equationLines(finding, equation, scene);
  return (
    <table class="equation">
      <tbody>
        {terms.map((line) => (
          <Line key={line.name} line={line} />
        ))}
        {terms.length > 1 && (
          <tr class="sum">
            <td />
            <th scope="row">{hasGaps ? words.sumWithGaps : words.sum}</th>
            <td>{sum}</td>
          </tr>
        )}
        <Line line={total} label={words.given} />
        <tr class="difference">
          <td />
          <th scope="row">{operator === '=' ? words.difference : words.tooMuch}</th>
          <td>{Math.abs(difference)}</td>
        </tr>
      </tbody>
    </table>
  );
}

function Line({ line: { sign, name, value, at }, label }: { line: EquationLine; label?: string }) {
  const { words } = useScene();
  return (
    <tr class={label === undefined ? undefined : 'total'}>
      <td>{sign}</td>
      <th scope="row">
        {at === null ? (
          name
        ) : (
          <CellLink at={at} title={words.showCell(name)}>
            {name}
          </CellLink>
        )}
        {label !== undefined && <small> {label}</small>}
      </th>
      <td>{value}</td>
    </tr>
  );
}
