import { describe, expect, it } from 'vitest';
import type { Lang } from '../../lib/check.ts';
import { type At, addressOf } from '../../lib/report/address.ts';
import type { Finding } from '../../lib/report/schema.ts';
import {
  type Chosen,
  choosable,
  chosenMark,
  type LiveMark,
  liveMarks,
} from '../../lib/verdict/chosen-marks.ts';
import { problemsIn } from '../../lib/verdict/entries.ts';
import { keyedFindings } from '../../lib/verdict/keys.ts';
import { MOST_MARKS, marksOf } from '../../lib/verdict/marks.ts';
import type { Verdict } from '../../lib/verdict/model.ts';
import { sectionEntries } from '../../lib/verdict/section-entries.ts';
import type { Places } from '../../lib/verdict/shown.ts';
import { pageOf } from '../support/page.ts';
import { type PlacedPage, placedPage } from '../support/placed.ts';
import { type Draft, makeReport } from '../support/report.ts';

const placed = (change: (draft: Draft) => void): PlacedPage => placedPage(pageOf(makeReport(2022, change)));

const marksIn = (verdict: Verdict, places: Places, lang: Lang) =>
  marksOf(verdict, sectionEntries(verdict, lang), places, lang);

const live = (
  { shown }: PlacedPage,
  chosen: Chosen | null,
  pointed: At | null,
  changes: Partial<Verdict> = {},
) =>
  liveMarks(
    marksIn({ ...shown.verdict, ...changes }, shown.places, shown.lang),
    shown.places,
    chosen,
    pointed,
  );

/** Marks as a table: address, kind, side, severity, and the addresses whose places they lie on. */
function told(page: PlacedPage, changes?: Partial<Verdict>) {
  const keyOf = new Map(Object.entries(page.shown.places).map(([key, place]) => [place, key]));
  return live(page, null, null, changes).map(({ at, kind, side, severity, places, label }) => ({
    at,
    kind,
    side,
    severity,
    on: places.map((place) => keyOf.get(place)).join(' … '),
    ...(label === undefined ? {} : { label }),
  }));
}

function chosenOf({ shown }: PlacedPage, is: (finding: Finding) => boolean): Chosen & Finding {
  for (const [key, finding] of keyedFindings(shown.verdict.findings)) {
    if (is(finding)) return { ...finding, key };
  }
  throw new Error('no such finding');
}

const byAt = (marks: readonly LiveMark[], at: string) => marks.filter((mark) => mark.at === at);

describe('a mark for each address that something is said of', () => {
  it.each<[string, (draft: Draft) => void, string, string, string | null]>([
    [
      'a blank cell',
      (d) => d.cell('applications', 'granted', 'legal', ''),
      'applications/granted/legal',
      'blank',
      'error',
    ],
    [
      'text in a cell',
      (d) => d.cell('applications', 'granted', 'legal', '若干'),
      'applications/granted/legal',
      'wrong',
      'error',
    ],
    [
      'a sum that is wrong',
      (d) => d.cell('applications', 'newReceived', 'total', 1),
      'applications/newReceived',
      'unbalanced',
      'error',
    ],
    ['a heading without its numeral', (d) => d.number('review', null), 'review', 'note', 'warning'],
    [
      'a group of table 四',
      (d) => d.cell('review', 'review', 'total', 3),
      'review/review',
      'unbalanced',
      'error',
    ],
  ])('%s', (_, change, at, kind, severity) => {
    const marks = told(placed(change));
    expect(marks.filter((mark) => mark.at === at && mark.side === 'on')).toMatchObject([{ kind, severity }]);
  });

  it('has none on a report that nothing is said of', () => {
    expect(told(placed((draft) => draft.applications(3)))).toEqual([]);
  });

  it('is one, the gravest, where several things are said of one address', () => {
    const page = placed((draft) => draft.cell('applications', 'granted', 'legal', ''));
    const [first] = page.shown.verdict.findings;
    if (first === undefined) throw new Error('no finding');
    const more = { ...first, rule: 'table/label', severity: 'info' as const };
    expect(byAt(live(page, null, null, { findings: [first, more] }), addressOf(first.at))).toMatchObject([
      { kind: 'blank', severity: 'error' },
    ]);
  });

  it('tells a section from its table, which have one address', () => {
    const page = placed((draft) => draft.number('review', null).cell('review', 'review', 'total', '两'));
    const marks = byAt(
      live(page, null, null, {
        unchecked: [{ at: { table: 'review' as const }, reason: 'a part was not read' }],
      }),
      'review',
    );
    expect(marks.map(({ kind }) => kind).sort()).toEqual(['note', 'unchecked']);
    expect(new Set(marks.map(({ places }) => places.join())).size).toBe(2);
  });

  it('lies on the label of a row whose cells cannot be told apart', () => {
    const page = placed((draft) => draft.shape('applications', 'granted', 6));
    expect(told(page).filter(({ kind }) => kind === 'shape')).toEqual([
      {
        at: 'applications/granted',
        kind: 'shape',
        side: 'on',
        severity: 'error',
        on: 'applications/granted',
      },
    ]);
  });

  it('lies below the head of a column that was not checked', () => {
    const page = placed((draft) => draft.applications(3));
    const unchecked = [
      { at: { table: 'applications' as const, column: 'legal' }, reason: 'a row has no values' },
    ];
    expect(told(page, { unchecked })).toEqual([
      {
        at: 'applications/legal',
        kind: 'unchecked',
        side: 'above',
        severity: null,
        on: 'applications/newReceived/legal',
      },
    ]);
  });
});

describe('what is missing is shown where it belongs', () => {
  it.each<[string, (draft: Draft) => void, object]>([
    [
      'a section: before the next',
      (d) => d.dropTable('review').dropSection('review'),
      { at: 'review', side: 'above', on: 'section:problems' },
    ],
    [
      'the last section: after the one before',
      (d) => d.dropSection('other'),
      { at: 'other', side: 'below', on: 'section:problems', label: '本部分之后缺少：六、其他需要报告的事项' },
    ],
    [
      'a table: below its heading',
      (d) => d.dropTable('review'),
      { at: 'review', side: 'below', on: 'section:review' },
    ],
    [
      'a row: before the next, as wide as that',
      (d) => d.dropRow('applications', 'granted'),
      {
        at: 'applications/granted',
        side: 'above',
        on: 'applications/partialGrant … applications/partialGrant/total',
        label: '此处缺少：（一）予以公开',
      },
    ],
    [
      'the last row: after the one before',
      (d) => d.dropRow('applications', 'carriedForward'),
      {
        at: 'applications/carriedForward',
        side: 'below',
        on: 'applications/totalProcessed … applications/totalProcessed/total',
      },
    ],
    [
      'a column: before the next, as high as that',
      (d) => d.dropColumn('applications', 'legal'),
      {
        at: 'applications/legal',
        side: 'left',
        on: 'applications/newReceived/other … applications/carriedForward/other',
      },
    ],
  ])('%s', (_, change, expected) => {
    const page = placed(change);
    const missing = told(page).filter(({ kind }) => kind === 'missing');
    expect(missing).toContainEqual(expect.objectContaining({ ...expected, severity: 'error' }));
  });

  it('is named once where several things are missing at one edge', () => {
    const page = placed((draft) =>
      draft
        .dropRow('applications', 'denied.stateSecret')
        .dropRow('applications', 'denied.lawForbidden')
        .dropRow('applications', 'denied.safetyStability')
        .dropRow('applications', 'denied.thirdPartyRights'),
    );
    const labels = told(page).flatMap(({ label }) => (label === undefined ? [] : [label]));
    expect(labels).toHaveLength(1);
    expect(labels[0]).toMatch(/^此处缺少：.*等 4 项$/);
    expect(told(page).filter(({ kind }) => kind === 'missing')).toHaveLength(4);
  });

  it('has no mark where no heading and no table is near it', () => {
    const page = placed((draft) => draft.dropSection('other'));
    expect(marksIn(page.shown.verdict, {}, 'zh')).toEqual([]);
  });
});

describe('the equation of the chosen finding', () => {
  const page = placed((draft) =>
    draft.cell('applications', 'newReceived', 'total', 1).cell('applications', 'carriedOver', 'legal', ''),
  );
  const chosen = chosenOf(page, ({ at }) => addressOf(at) === 'applications/newReceived');
  const marks = live(page, chosen, null);

  it('has its terms and its total told apart', () => {
    const roles = marks.filter(({ role }) => role !== undefined);
    expect(roles.filter(({ role }) => role === 'total').map(({ at }) => at)).toEqual([
      'applications/newReceived/total',
    ]);
    expect(roles.filter(({ role, sign }) => role === 'term' && sign === 1)).toHaveLength(6);
  });

  it('lies on top of all else, the finding itself topmost', () => {
    expect(marks.at(-1)).toMatchObject({ at: 'applications/newReceived', isChosen: true });
    const first = marks.findIndex(({ role }) => role !== undefined);
    expect(marks.slice(first).every(({ role, isChosen }) => role !== undefined || isChosen)).toBe(true);
  });

  it('is not shown while nothing is chosen', () => {
    expect(live(page, null, null).filter(({ role, isChosen }) => role || isChosen)).toEqual([]);
  });

  it('of a column is shown at its total', () => {
    const column = placed((draft) =>
      draft.applications(3).cell('applications', 'totalProcessed', 'naturalPerson', 2),
    );
    const found = chosenOf(column, ({ at, equation }) => at.row === undefined && equation !== undefined);
    expect(live(column, found, null).at(-1)).toMatchObject({
      at: addressOf(found.at),
      places: [column.shown.places[addressOf(found.equation?.total.at ?? {})]],
      isChosen: true,
    });
  });

  it('keeps what is said of a cell that is one of its terms', () => {
    const at = { table: 'applications', row: 'carriedOver', column: 'legal' } as const;
    if (chosen.equation === undefined) throw new Error('no equation');
    const equation = { ...chosen.equation, terms: [{ at, value: null, sign: -1 as const }] };
    expect(byAt(live(page, { at: chosen.at, equation }, null), addressOf(at))).toMatchObject([
      { kind: 'blank', severity: 'error', role: 'term', sign: -1 },
    ]);
  });
});

describe('what is pointed at', () => {
  it('is marked though nothing is said of it', () => {
    const page = placed(() => undefined);
    const at = { table: 'review', row: 'review', column: 'total' } as const;
    expect(live(page, null, at)).toMatchObject([
      {
        at: 'review/review/total',
        kind: 'plain',
        severity: null,
        isPointed: true,
        places: [page.shown.places['review/review/total']],
      },
    ]);
  });

  it('has no mark where it is not on the page', () => {
    const page = placed((draft) => draft.dropTable('review'));
    expect(live(page, null, { table: 'review', row: 'review', column: 'total' })).toHaveLength(
      told(page).length,
    );
  });
});

it('has no more marks than a page can show, the gravest among them', () => {
  const page = placed((draft) => draft.cell('applications', 'granted', 'legal', ''));
  const [blank] = page.shown.verdict.findings;
  if (blank === undefined) throw new Error('no finding');
  const rows = Array.from({ length: MOST_MARKS + 5 }, (_, index) => `row${index}`);
  const places = {
    ...page.shown.places,
    ...Object.fromEntries(rows.map((row, index) => [`applications/${row}`, index])),
  };
  const unchecked = rows.map((row) => ({ at: { table: 'applications' as const, row }, reason: 'many' }));
  const marks = marksIn({ ...page.shown.verdict, unchecked }, places, 'zh');
  expect(marks).toHaveLength(MOST_MARKS);
  expect(marks.at(-1)).toMatchObject({ kind: 'blank' });
});

describe('what is chosen without a finding', () => {
  const page = placed((draft) =>
    draft.shape('applications', 'granted', 6).cell('applications', 'carriedOver', 'legal', ''),
  );
  const { verdict, places, lang } = page.shown;
  const marks = marksIn(verdict, places, lang);
  it.each<[string, At, string | undefined]>([
    [
      'a cell with a mark',
      { table: 'applications', row: 'carriedOver', column: 'legal' },
      'applications/carriedOver/legal',
    ],
    [
      'a cell without one',
      { table: 'applications', row: 'carriedOver', column: 'total' },
      'applications/carriedOver/total',
    ],
    [
      'a cell that cannot be told from others: its row',
      { table: 'applications', row: 'granted', column: 'legal' },
      'applications/granted',
    ],
    [
      'a cell of a row that is not there: the table',
      { table: 'applications', row: 'none', column: 'legal' },
      'applications',
    ],
    ['a section', { section: 'problems' }, 'problems'],
    ['the report as a whole', {}, undefined],
  ])('%s', (_, at, expected) => {
    expect(chosenMark({ at }, marks, places)?.at).toBe(expected);
  });
});

describe('the cell that is wrong', () => {
  const labels = (page: PlacedPage, changes?: Partial<Verdict>) =>
    told(page, changes)
      .filter(({ label }) => label !== undefined)
      .map(({ at, kind, side, on, label }) => ({ at, kind, side, on, label }));
  const sound = (draft: Draft) => draft.applications(12, 3, 2);

  it('is marked with the number that belongs there', () => {
    const page = placed((d) => sound(d).cell('applications', 'granted', 'total', 99));
    const at = 'applications/granted/total';
    expect(labels(page)).toEqual([{ at, kind: 'wrong', side: 'on', on: at, label: '应为 13' }]);
  });

  it('with a question mark where that is only likely', () => {
    const page = placed((d) =>
      d.cell('review', 'review', 'maintain', 10).cell('review', 'review', 'correct', 1),
    );
    const at = 'review/review/total';
    expect(labels(page)).toEqual([{ at, kind: 'wrong', side: 'on', on: at, label: '应为 11？' }]);
  });

  it('a blank with the number alone', () => {
    const page = placed((d) => sound(d).cell('applications', 'granted', 'total', ''));
    const at = 'applications/granted/total';
    expect(labels(page)).toEqual([{ at, kind: 'blank', side: 'on', on: at, label: '13' }]);
  });

  it('is not marked where it may be another', () => {
    const page = placed((d) =>
      d.cell('review', 'review', 'maintain', 4).cell('review', 'review', 'total', 9),
    );
    expect(page.shown.verdict.diagnosis[0]?.alternatives).toHaveLength(5);
    expect(labels(page)).toEqual([]);
  });

  it('is not marked where its findings are set aside', () => {
    const page = placed((d) => sound(d).cell('applications', 'granted', 'total', 99));
    expect(labels(page, { findings: [] })).toEqual([]);
  });

  it('all of a problem are shown with it, the first as what is chosen', () => {
    const page = placed((d) => {
      for (const row of ['newReceived', 'granted', 'totalProcessed'])
        sound(d).cell('applications', row, 'total', 0);
      d.cell('applications', 'newReceived', 'total', 0).cell('applications', 'granted', 'total', 0);
    });
    const { verdict, places, lang } = page.shown;
    const sections = sectionEntries(verdict, lang);
    const [problem] = problemsIn(sections);
    const chosen = choosable(verdict.findings, sections).get(problem?.id ?? '') ?? null;
    expect(chosen?.message).toBe(problem?.problem.head);
    const marks = liveMarks(marksOf(verdict, sections, places, lang), places, chosen, null);
    const cells = problem?.problem.changes.map(({ at }) => addressOf(at)) ?? [];
    expect(cells.length).toBeGreaterThan(1);
    expect(marks.filter(({ isPointed }) => isPointed).map(({ at }) => at)).toEqual(
      expect.arrayContaining(cells),
    );
    expect(marks.filter(({ isChosen }) => isChosen).map(({ at }) => at)).toEqual(cells.slice(0, 1));
  });

  it('a problem that names no cell is where its first finding is', () => {
    const page = placed((d) =>
      d.cell('review', 'review', 'maintain', 4).cell('review', 'review', 'total', 9),
    );
    const { verdict, lang } = page.shown;
    const sections = sectionEntries(verdict, lang);
    const [problem] = problemsIn(sections);
    const [finding] = verdict.findings;
    expect(choosable(verdict.findings, sections).get(problem?.id ?? '')).toEqual({
      ...finding,
      key: 'balance/review review/review',
      message: problem?.problem.head,
    });
  });
});
