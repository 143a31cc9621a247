import type { SheetDocument } from './document.ts';

/** The heads of a table of findings. */
export function FindingsHead({ document }: { document: SheetDocument }) {
  const { columns } = document.words;
  return (
    <thead>
      <tr>
        <th scope="col">{columns.number}</th>
        <th scope="col">{columns.severity}</th>
        <th scope="col">{columns.finding}</th>
      </tr>
    </thead>
  );
}
