import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { MOST_NAME } from '../../lib/settings/model.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing')).fakeBrowser }));
const { mayAsk } = await import('../../entrypoints/background/guard.ts');
const { SHAPES } = await import('../../entrypoints/background/shapes.ts');
const { listen } = await import('../../entrypoints/shared/messaging.ts');

const POPUP = { id: fakeBrowser.runtime.id, url: fakeBrowser.runtime.getURL('/popup.html' as never) };
const OWN_TAB = { ...POPUP, tab: { id: 3 }, frameId: 0 };
const TOP_FRAME = {
  id: fakeBrowser.runtime.id,
  url: 'http://www.example.gov.cn/',
  tab: { id: 7 },
  frameId: 0,
};
const INNER_FRAME = { ...TOP_FRAME, frameId: 4 };
const OTHER_EXTENSION = { ...POPUP, id: 'another' };

const LONGEST_NAME = 'x'.repeat(MOST_NAME);
const IGNORE = [{ rule: 'a/b', at: 'other', reason: 'explained', note: '', by: '' }];

/** The fake's own type leaves out the third argument, which it passes on all the same. */
const onMessage = fakeBrowser.runtime.onMessage as unknown as {
  trigger(...given: unknown[]): Promise<unknown>;
};

/** What a message is answered with; undefined for no answer. */
async function answer(sender: object, message: unknown): Promise<unknown> {
  const answers: unknown[] = [];
  await onMessage.trigger(message, sender, (value: unknown) => answers.push(value));
  // Answers are given in promises, all of which are settled by the next task.
  await new Promise((resolve) => setTimeout(resolve, 0));
  return answers[0];
}

beforeEach(() => {
  fakeBrowser.reset();
  const said = (name: string) => () => name as never;
  listen(
    {
      found: said('found'),
      ignore: said('ignore'),
      watch: said('watch'),
      checkTab: said('checkTab'),
      sheetOf: said('sheetOf'),
      show: said('show'),
    },
    SHAPES,
    mayAsk,
  );
});

describe('who may ask what of the background', () => {
  it.each([
    ['a frame finds a report', INNER_FRAME, 'found', { document: '1' }],
    ['the overlay sets a finding aside', TOP_FRAME, 'ignore', IGNORE],
    [
      'the longest name, until a day',
      TOP_FRAME,
      'ignore',
      [{ ...IGNORE[0], by: LONGEST_NAME, until: '2024-02-29' }],
    ],
    ['the popup asks for a check', POPUP, 'checkTab', { tab: 7 }],
    ['a page of our own in a tab asks for its sheet', OWN_TAB, 'sheetOf', { id: 'x' }],
  ])('%s', async (_, sender, gouji, data) => {
    expect(await answer(sender, { gouji, data })).toEqual({ ok: true, value: gouji });
  });

  it.each([
    ['a frame asks for a check of a tab', TOP_FRAME, 'checkTab', { tab: 7 }],
    ['a frame asks for a sheet', TOP_FRAME, 'sheetOf', { id: 'x' }],
    ['an inner frame sets a finding aside', INNER_FRAME, 'ignore', IGNORE],
    ['an inner frame watches another', INNER_FRAME, 'watch', { frame: 0, places: [], token: 't' }],
    ['a page of our own pretends to be a frame', OWN_TAB, 'found', { document: '1' }],
    ['another extension', OTHER_EXTENSION, 'checkTab', { tab: 7 }],
    ['what is for content scripts only', POPUP, 'show', {}],
    ['no name that there is', POPUP, 'toString', null],
    ['a name of the prototype', POPUP, '__proto__', null],
  ])('is not answered: %s', async (_, sender, gouji, data) => {
    expect(await answer(sender, { gouji, data })).toBeUndefined();
  });
});

describe('what is not as it should be is not answered', () => {
  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['text', 'checkTab'],
    ['no data', { gouji: 'checkTab' }],
    ['a tab that is no number', { gouji: 'checkTab', data: { tab: '7' } }],
    ['a tab below zero', { gouji: 'checkTab', data: { tab: -1 } }],
    ['half a tab', { gouji: 'checkTab', data: { tab: 1.5 } }],
    ['a sheet without a name', { gouji: 'sheetOf', data: {} }],
    ['a name longer than any', { gouji: 'sheetOf', data: { id: 'x'.repeat(10_001) } }],
  ])('%s', async (_, message) => {
    expect(await answer(POPUP, message)).toBeUndefined();
  });

  it.each<[string, unknown]>([
    ['a single request', IGNORE[0]],
    ['a reason that is none', [{ ...IGNORE[0], reason: 'whatever' }]],
    ['without an address', [{ ...IGNORE[0], at: undefined }]],
    ['a name longer than any', [{ ...IGNORE[0], by: `${LONGEST_NAME}x` }]],
    ['a name that is none', [{ ...IGNORE[0], by: null }]],
    ['until something that is no day', [{ ...IGNORE[0], until: 'tomorrow' }]],
    ['until a day that the calendar does not have', [{ ...IGNORE[0], until: '2023-02-29' }]],
    ['until a moment', [{ ...IGNORE[0], until: '2024-02-28T00:00:00Z' }]],
    ['until no day', [{ ...IGNORE[0], until: '' }]],
    ['one good and one that is not', [IGNORE[0], { ...IGNORE[0], until: 20_240_228 }]],
    ['more than a report has places', Array.from({ length: 2001 }, () => IGNORE[0])],
  ])('findings set aside: %s', async (_, data) => {
    expect(await answer(TOP_FRAME, { gouji: 'ignore', data })).toBeUndefined();
  });
});
