import type { Lang } from '../../lib/check.ts';
import { Chunked } from './chunked.tsx';
import type { ListProblem } from './props.ts';

interface Props {
  problems: readonly ListProblem[];
  head: string;
  line(line: number): string;
  more(count: number): string;
  lang: Lang;
}

/** What could not be taken, each with its line or its address. */
export function ListProblems({ problems, head, line: lineName, more, lang }: Props) {
  return (
    <div class="alert" role="alert" data-gouji="list-problems">
      <p>
        <strong>{head}</strong>
      </p>
      <Chunked
        class="plain-list"
        items={problems}
        more={more}
        draw={({ line, text, reason }) => (
          <>
            {line !== null && <b>{lineName(line)} </b>}
            <code>{text}</code>
            <br />
            {reason[lang]}
          </>
        )}
      />
    </div>
  );
}
