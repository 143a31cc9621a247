/** Whether a text has every word of a query, whatever their case and width. */
export function finder(query: string): (text: string) => boolean {
  const fold = (text: string) => text.normalize('NFKC').toLowerCase();
  const terms = fold(query).split(/\s+/).filter(Boolean);
  return (text) => {
    const folded = fold(text);
    return terms.every((term) => folded.includes(term));
  };
}
