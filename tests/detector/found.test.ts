import { parseHTML } from 'linkedom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing')).fakeBrowser }));

const REPORT = '<html><head><title>甲县2023年政府信息公开工作年度报告</title></head><body></body></html>';
const OTHER = '<html><head><title>甲县人民政府</title></head><body>首页</body></html>';

/** Runs the detector in a page; the answers that the background gives come from `deliver`. */
async function detect(html: string, deliver: () => Promise<unknown>) {
  const { document } = parseHTML(html);
  Object.defineProperty(document, 'contentType', { value: 'text/html' });
  vi.stubGlobal('document', document);
  vi.stubGlobal('window', { frameElement: null });
  const sent = vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(deliver as never);
  const { default: detector } = (await import('../../entrypoints/detector.content/index.ts')) as unknown as {
    default: { main(ctx: unknown): void };
  };
  detector.main({
    setTimeout: (handler: () => void, time: number) => setTimeout(handler, time),
    onInvalidated: () => undefined,
    addEventListener: () => undefined,
  });
  await vi.advanceTimersByTimeAsync(60_000);
  return sent.mock.calls.map(([message]) => message as unknown);
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  vi.stubGlobal('defineContentScript', (definition: unknown) => definition);
  vi.stubGlobal(
    'MutationObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const FOUND = { gouji: 'found', data: { document: String(performance.timeOrigin) } };
const answered = async () => ({ ok: true });
const lost = async () => {
  throw new Error('the message port closed before a response was received');
};

describe('the detector tells the background of a report', () => {
  it('once, by the name of the document', async () => {
    expect(await detect(REPORT, answered)).toEqual([FOUND]);
  });

  it('again where the background ended as it was told', async () => {
    const answers = [lost, answered];
    expect(await detect(REPORT, () => (answers.shift() ?? lost)())).toEqual([FOUND, FOUND]);
  });

  it('three times at the most', async () => {
    expect(await detect(REPORT, lost)).toEqual([FOUND, FOUND, FOUND]);
  });

  it('and of nothing else', async () => {
    expect(await detect(OTHER, answered)).toEqual([]);
  });
});
