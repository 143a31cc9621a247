import { expect, it } from 'vitest';
import { stopsInOrder } from '../../lib/verdict/entries.ts';
import { findingKeys, keyedFindings } from '../../lib/verdict/keys.ts';
import { sectionEntries } from '../../lib/verdict/section-entries.ts';
import { pageText, verdictOf } from '../support/shown.ts';

const xinjiang = verdictOf(pageText('tests/fixtures/reports/xinjiang-2019.html'));
const [finding] = xinjiang.findings;
if (finding === undefined) throw new Error('the fixture has no finding');

it('keys are rule and address, and which of several', () => {
  const other = { ...finding, message: 'other words' };
  expect(findingKeys([finding, other, { ...finding, at: {} }])).toEqual([
    'section/missing other',
    'section/missing other 2',
    'section/missing ',
  ]);
});

it('a key leads to its finding', () => {
  const keyed = keyedFindings(xinjiang.findings);
  expect([...keyed.values()]).toEqual(xinjiang.findings);
});

it('the order shown has each finding once, by section, the gravest first', () => {
  const stops = stopsInOrder(sectionEntries(xinjiang, 'zh'));
  const isFinding = (key: string) => !key.startsWith('problem ');
  const order = stops.flat().filter(isFinding);
  expect(order.toSorted()).toEqual(findingKeys(xinjiang.findings).toSorted());
  expect(order[0]).toBe('balance/disclosure disclosure/normativeDocuments');
  expect(order[1]).toBe('cell/unit disclosure/procurement/amount');
  expect(order.at(-1)).toBe('section/missing other');
  const together = stops.filter((keys) => keys.length > 1);
  expect(together).toEqual([
    [
      'problem balance/applicants applications/granted',
      'balance/applicants applications/newReceived',
      'balance/applicants applications/granted',
    ],
  ]);
  expect(sectionEntries({ ...xinjiang, report: null }, 'zh')).toEqual([]);
});
