import type { ComponentChildren } from 'preact';

interface Props {
  heading: string;
  columns: number;
  children: ComponentChildren;
}

/** Rows of a table about one section of the report, under its heading. */
export function SectionRows({ heading, columns, children }: Props) {
  return (
    <tbody>
      <tr class="heading">
        <th scope="rowgroup" colSpan={columns}>
          {heading}
        </th>
      </tr>
      {children}
    </tbody>
  );
}
