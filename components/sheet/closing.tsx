import type { SheetWords } from './words.ts';

/** How the check was made and what it does not say. */
export function Notes({ words }: { words: SheetWords }) {
  return (
    <section>
      <h2>{words.parts.notes}</h2>
      <ol class="notes">
        {words.notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ol>
    </section>
  );
}

/** Room to sign and to answer by hand. */
export function Signing({ words }: { words: SheetWords }) {
  const { checkedBy, reviewedBy, answeredBy, date, opinion } = words.signing;
  const line = (who: string) => (
    <tr key={who}>
      <th scope="row">{who}</th>
      <td />
      <th scope="row">{date}</th>
      <td />
    </tr>
  );
  return (
    <section class="whole">
      <h2>{words.parts.signing}</h2>
      <table class="signing">
        <tbody>
          {line(checkedBy)}
          {line(reviewedBy)}
          <tr class="room">
            <th scope="row">{opinion}</th>
            <td colSpan={3} />
          </tr>
          {line(answeredBy)}
        </tbody>
      </table>
    </section>
  );
}
