import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import type { CheckedPage } from '../../lib/verdict/apply.ts';
import { met } from '../../lib/verdict/checks.ts';
import { type FrameState, NO_TAB, withFrame } from '../../lib/verdict/tab.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing')).fakeBrowser }));
const { changeTab, knownTabs, tabState } = await import('../../entrypoints/background/tabs.ts');

const SUMMARY = {
  title: '年度报告',
  organ: '某局',
  year: 2023,
  counts: { error: 1, warning: 0, info: 0, unchecked: 0, ignored: 0 },
  rulesOff: 0,
};

function frame(number: number, letters = 10): FrameState {
  const page: CheckedPage = {
    source: '',
    checkedAt: '',
    digest: 'x'.repeat(letters),
    lang: 'zh',
    report: null,
    findings: [],
    unchecked: [],
    diagnosis: [],
  };
  return { ...met(number, '', 'a'), phase: 'checked', page, before: page, places: {}, summary: SUMMARY };
}

beforeEach(() => fakeBrowser.reset());

describe('what is known of a tab', () => {
  it('is nothing to begin with', async () => {
    expect(await tabState(1)).toEqual(NO_TAB);
    expect(await knownTabs()).toEqual([]);
  });

  it('is kept outside the background, for each tab', async () => {
    await changeTab(1, (state) => withFrame(state, frame(0)));
    await changeTab(2, (state) => withFrame(state, frame(3)));
    expect(await tabState(1)).toEqual({ frames: { 0: frame(0) } });
    expect((await knownTabs()).map(([tab]) => tab)).toEqual([1, 2]);
  });

  it('is gone when no frame is left', async () => {
    await changeTab(1, (state) => withFrame(state, frame(0)));
    await changeTab(1, () => NO_TAB);
    expect(await fakeBrowser.storage.session.get(null)).toEqual({});
  });

  it('loses no change of two at once', async () => {
    await Promise.all([0, 1, 2, 3].map((number) => changeTab(1, (state) => withFrame(state, frame(number)))));
    expect(Object.keys((await tabState(1)).frames)).toEqual(['0', '1', '2', '3']);
  });

  it('can be changed again after a change that failed', async () => {
    const failed = changeTab(1, () => {
      throw new Error('no');
    });
    await expect(failed).rejects.toThrow('no');
    await changeTab(1, (state) => withFrame(state, frame(0)));
    expect(Object.keys((await tabState(1)).frames)).toEqual(['0']);
  });
});

describe('what does not fit', () => {
  it('is kept as a summary, and given in full to who made it', async () => {
    const given = await changeTab(1, (state) => withFrame(withFrame(state, frame(0, 1_000_000)), frame(2)));
    expect(given.frames[0]).toHaveProperty('page');
    const { frames } = await tabState(1);
    expect(frames[0]).toEqual({ ...met(0, '', 'a'), phase: 'checked', summary: SUMMARY });
    expect(frames[2]).toHaveProperty('page');
  });

  it.each([
    [1, ['page', 'places']],
    [2, []],
  ])('in the browser’s memory after %i refusals loses its details', async (refusals, left) => {
    const set = vi.spyOn(fakeBrowser.storage.session, 'set');
    for (let time = 0; time < refusals; time++) set.mockRejectedValueOnce(new Error('quota'));
    await changeTab(1, (state) => withFrame(state, frame(0)));
    const kept = (await tabState(1)).frames[0] ?? {};
    expect(Object.keys(kept).filter((key) => ['page', 'before', 'places'].includes(key))).toEqual(left);
    expect(kept).toMatchObject({ summary: SUMMARY });
  });
});
