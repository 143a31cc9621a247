import { useEffect, useState } from 'preact/hooks';
import { hashOf, type Part, type Place, placeOf } from '../../lib/audit/view/place.ts';

/** The part that the address names, and the ways to change it. `initial` is shown where it names none. */
export function usePlace(initial: Part) {
  const [place, setPlace] = useState(() => placeOf(location.hash));
  useEffect(() => {
    const page = new AbortController();
    addEventListener('hashchange', () => setPlace(placeOf(location.hash)), page);
    return () => page.abort();
  }, []);
  const part = place.part ?? initial;
  const to = (hash: string, isStep: boolean) => {
    if (isStep) history.pushState(null, '', hash);
    else history.replaceState(null, '', hash);
    setPlace(placeOf(hash));
  };
  return {
    part,
    query: place.query,
    go: (next: Part, query: Place['query'] = {}) => to(hashOf(next, query), true),
    ask: (change: Place['query'], step?: 'step') =>
      to(hashOf(part, { ...place.query, ...change }), step !== undefined),
  };
}
