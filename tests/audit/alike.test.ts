import { describe, expect, it } from 'vitest';
import {
  candidates,
  othersIn,
  type Pair,
  type Signature,
  type Signed,
  signatureOf,
} from '../../lib/audit/alike.ts';
import { NEARLY_THE_SAME } from '../../lib/rules/history/duplicate-text.ts';
import { likeness } from '../../lib/rules/shared/likeness.ts';
import { proseOf } from '../../lib/rules/shared/prose.ts';
import { makeRng, type Rng } from '../support/pages/rng.ts';
import { SCHOOLS, WATER, write } from '../support/prose.ts';
import { makeReport } from '../support/report.ts';

/** Characters that are all compared. */
const CHARACTERS = Array.from({ length: 1500 }, (_, at) => String.fromCharCode(0x5000 + at * 3)).filter(
  (character) => proseOf([character], null) === character,
);
const textOf = (rng: Rng, length: number): string =>
  Array.from({ length }, () => CHARACTERS[rng.int(0, CHARACTERS.length - 1)]).join('');

/** A text with that share of it written anew, so many characters at a time. */
function changed(text: string, share: number, length: number, rng: Rng): string {
  let result = '';
  for (let at = 0; at < text.length; ) {
    if (rng.chance(share / length)) {
      result += textOf(rng, length);
      at += length;
    } else result += text[at++];
  }
  return result;
}

const signedOf = (organ: string | null, overview: string, year: number | null = 2023): Signed => {
  const report = makeReport(2023, (draft) => {
    draft.of(organ).lines('overview', overview).lines('problems', '无');
  });
  return { id: `${organ} ${year}`, organ, year, signature: signatureOf(report) };
};
const idsOf = (pairs: readonly Pair[]) => pairs.map(({ one, other, section }) => [one, other, section]);

describe('signatures', () => {
  const signatures = (organ: string, count: number): Signature =>
    signatureOf(makeReport(2023, (draft) => write(draft, WATER, { organ, count, part: 3 })));

  it('are the same for the same words, whatever the figures and the organ', () => {
    expect(signatures('青溪县水务局', 12)).toEqual(signatures('白石县水务局', 4_000));
  });

  it('are small, and plain data', () => {
    const signature = signatures('青溪县水务局', 12);
    expect(JSON.parse(JSON.stringify(signature))).toEqual(signature);
    expect(signature.overview).toMatch(/^[\w-]{300}$/);
    expect(signature.problems).toMatch(/^[\w-]{300}$/);
  });

  it('of a section that is too short, or not there, are empty', () => {
    const report = makeReport(2023, (draft) => draft.lines('overview', '无。').dropSection('problems'));
    expect(signatureOf(report)).toMatchObject({ overview: '', problems: '' });
  });
});

describe('candidates', () => {
  const rng = makeRng('candidates');
  const text = textOf(rng, 300);

  it('are other organs with the same text', () => {
    const signed = [
      signedOf('青溪县水务局', text),
      signedOf('白石县水务局', text),
      signedOf('桐江县水务局', textOf(rng, 300)),
    ];
    expect(idsOf(candidates(signed))).toEqual([['青溪县水务局 2023', '白石县水务局 2023', 'overview']]);
  });

  it.each<[string, Signed]>([
    ['of another year', signedOf('白石县水务局', text, 2022)],
    ['of a year not known', signedOf('白石县水务局', text, null)],
    ['of an organ not known', signedOf(null, text)],
    ['of the same organ, otherwise written', signedOf('青溪县 水务局', text)],
    [
      'of another version',
      {
        ...signedOf('白石县水务局', text),
        signature: { ...signedOf('白石县水务局', text).signature, version: 0 },
      },
    ],
  ])('are none %s', (_, other) => {
    expect(candidates([signedOf('青溪县水务局', text), other])).toEqual([]);
  });

  it('are none that only have the same layout', () => {
    const of = (organ: string, prose: typeof WATER): Signed => {
      const report = makeReport(2023, (draft) => write(draft, prose, { organ, count: 1, part: 2 }));
      return { id: organ, organ, year: 2023, signature: signatureOf(report) };
    };
    expect(candidates([of('青溪县水务局', WATER), of('青溪县教育局', SCHOOLS)])).toEqual([]);
    expect(idsOf(candidates([of('青溪县水务局', WATER), of('白石县水务局', WATER)]))).toEqual([
      ['青溪县水务局', '白石县水务局', 'overview'],
      ['青溪县水务局', '白石县水务局', 'problems'],
    ]);
  });

  it.each([1, 2, 4, 12, 40])('miss few pairs above the threshold: changes of %i characters', (length) => {
    let pairs = 0;
    let missed = 0;
    for (let share = 0; pairs < 60; share = (share + 0.03) % 0.4) {
      const one = textOf(rng, rng.int(150, 700));
      const other = changed(one, share, length, rng);
      if (likeness(one, other) < NEARLY_THE_SAME) continue;
      pairs++;
      const found = candidates([signedOf('青溪县水务局', one), signedOf('白石县水务局', other)]);
      if (found.length === 0) missed++;
    }
    expect(missed).toBeLessThanOrEqual(1);
  });

  it('of a text that goes round are bounded, and leave no report out', () => {
    const { signature } = signedOf('青溪县水务局', text);
    const signed = Array.from({ length: 300 }, (_, at) => ({
      id: String(at),
      organ: `第${at}局`,
      year: 2023,
      signature,
    }));
    const pairs = candidates(signed);
    expect(pairs.length).toBeLessThanOrEqual(300 * 8);
    expect(othersIn(pairs).size).toBe(300);
  });

  it('are the same, whatever else there is', () => {
    const pair = [signedOf('青溪县水务局', text), signedOf('白石县水务局', changed(text, 0.1, 4, rng))];
    const more = Array.from({ length: 40 }, (_, at) => signedOf(`第${at}局`, textOf(rng, 300)));
    expect(candidates([...more, ...pair])).toEqual(candidates(pair));
  });
});

describe('the others of a report', () => {
  it('are there from both sides, once, the nearest first', () => {
    const pairs: Pair[] = [
      { one: 'a', other: 'b', section: 'overview', estimate: 0.5 },
      { one: 'c', other: 'a', section: 'overview', estimate: 0.9 },
      { one: 'a', other: 'b', section: 'problems', estimate: 0.7 },
    ];
    expect([...othersIn(pairs)]).toEqual([
      ['c', ['a']],
      ['a', ['c', 'b']],
      ['b', ['a']],
    ]);
  });
});
