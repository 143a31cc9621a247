/** Words that stand alike in both: runs of at least so many characters. Shorter runs are what the language itself repeats. */
const RUN = 6;

/**
 * How much two texts have in common: the share of their characters, both taken together, that stand in a run of the
 * other. 1 for the same text, whatever the order of its parts; a part that only one of them has counts against it.
 */
export function likeness(one: string, other: string): number {
  const length = one.length + other.length;
  return length === 0 ? 0 : (common(one, runsOf(other)) + common(other, runsOf(one))) / length;
}

function runsOf(text: string): ReadonlySet<string> {
  const runs = new Set<string>();
  for (let at = 0; at + RUN <= text.length; at++) runs.add(text.slice(at, at + RUN));
  return runs;
}

/** Characters of a text that stand in one of these runs. */
function common(text: string, runs: ReadonlySet<string>): number {
  let count = 0;
  let end = 0;
  for (let at = 0; at + RUN <= text.length; at++) {
    if (!runs.has(text.slice(at, at + RUN))) continue;
    count += at + RUN - Math.max(end, at);
    end = at + RUN;
  }
  return count;
}
