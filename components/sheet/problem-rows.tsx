import { groupsIn, type Problem } from '../../lib/output/problems.ts';
import { SEVERITY_WORDS } from '../../lib/output/words.ts';
import { pageText, type SheetDocument } from './document.ts';
import { Found } from './group.tsx';
import { keyOf } from './key-of.ts';

interface Props {
  problem: Problem;
  number: number;
  document: SheetDocument;
}

/** A problem: what belongs where and what else it could be, then the findings that are one with it. */
export function ProblemRows({ problem, number, document }: Props) {
  const { report, lang, text } = document;
  const { severity, head, others, more } = problem;
  return (
    <>
      <tr>
        <td class="number">{number}</td>
        <td class={`severity ${severity}`}>{SEVERITY_WORDS[lang][severity]}</td>
        <td>
          <p class="what">{pageText(head)}</p>
          {others.length > 0 && (
            <ul>
              {others.map(({ message }) => (
                <li key={message}>{pageText(message)}</li>
              ))}
              {more > 0 && <li>{text.moreWays(more)}</li>}
            </ul>
          )}
        </td>
      </tr>
      {groupsIn(problem, report).map((group) => (
        <tr key={keyOf(group)} data-rule={group.rule}>
          <td />
          <td class={`severity ${group.severity}`}>
            {group.severity !== severity && SEVERITY_WORDS[lang][group.severity]}
          </td>
          <td>
            <Found group={group} document={document} />
          </td>
        </tr>
      ))}
    </>
  );
}
