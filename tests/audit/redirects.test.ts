import { describe, expect, it, vi } from 'vitest';
import { Failed } from '../../lib/audit/world.ts';
import type { Answer, Send } from '../../lib/fetch/answer.ts';
import { FakeClock } from '../fetch/fake-clock.ts';

type Details = Record<string, unknown>;
/** What the browser tells of a request. */
type Told = readonly [event: string, details: Details];

const listeners: { event: string; listen: (details: Details) => unknown; filter: unknown }[] = [];
vi.mock('wxt/browser', () => {
  const eventOf = (event: string) => ({
    addListener: (listen: (details: Details) => unknown, filter: unknown) => {
      listeners.push({ event, listen, filter });
    },
  });
  const events = ['onBeforeRedirect', 'onHeadersReceived', 'onErrorOccurred'].map((event) => [
    event,
    eventOf(event),
  ]);
  return {
    browser: { tabs: { getCurrent: async () => ({ id: 7 }) }, webRequest: Object.fromEntries(events) },
  };
});
const { Redirects } = await import('../../entrypoints/audit/redirects.ts');

const OLD = new URL('http://a.gov.cn/old');
const HIDDEN: Answer = { type: 'hidden-redirect' };
const OPTIONS = { signal: new AbortController().signal, maxBytes: 1 };

function tell([event, details]: Told): void {
  for (const one of listeners.filter((listener) => listener.event === event))
    one.listen({ url: OLD.href, ...details });
}

async function watched(): Promise<InstanceType<typeof Redirects>> {
  listeners.length = 0;
  return Redirects.watch();
}

const headers = (location: string | null, more: Details = {}): Told => [
  'onHeadersReceived',
  {
    statusCode: 302,
    responseHeaders: [
      { name: 'Content-Length', value: '0' },
      ...(location === null ? [] : [{ name: 'LOCATION', value: location }]),
    ],
    ...more,
  },
];
const broken = (error: string): Told => ['onErrorOccurred', { error }];
const CHROMIUM = { initiator: 'chrome-extension://gouji' };
const redirect = (to: string, more: Details = {}): Told => ['onBeforeRedirect', { redirectUrl: to, ...more }];

/** As seen in both browsers: what each tells of such a redirect, and what is made of it. */
const TOLD: readonly [what: string, told: readonly Told[], location: string | null][] = [
  ['Firefox: the header', [headers('../new')], '../new'],
  ['Firefox: the header as bytes', [headers('/\u00c4\u00ea.html')], '/\u00c4\u00ea.html'],
  ['Firefox: no header', [headers(null)], null],
  ['Firefox: an empty header', [headers('')], null],
  [
    'Firefox: its own, which it follows, and then one more',
    [redirect('https://a.gov.cn/old'), headers('/new', { url: 'https://a.gov.cn/old' })],
    'https://a.gov.cn/old',
  ],
  [
    'Chromium: the whole address',
    [headers('../é', CHROMIUM), redirect('http://a.gov.cn/%C3%A9', CHROMIUM)],
    'http://a.gov.cn/%C3%A9',
  ],
  ['Chromium: no header', [headers(null, CHROMIUM)], null],
  ['Chromium: an empty header', [headers('', CHROMIUM)], null],
];

describe('where redirects lead', () => {
  it('is heard of this page’s own requests alone', async () => {
    await watched();
    const filter = { urls: ['<all_urls>'], types: ['xmlhttprequest'], tabId: 7 };
    expect(listeners.map((one) => [one.event, one.filter])).toEqual([
      ['onBeforeRedirect', filter],
      ['onHeadersReceived', filter],
      ['onErrorOccurred', filter],
    ]);
  });

  it.each(TOLD)('is told before `fetch` meets it. %s', async (_, told, location) => {
    const send: Send = async () => {
      told.forEach(tell);
      return HIDDEN;
    };
    const redirects = await watched();
    expect(await redirects.showing(send)(OLD, OPTIONS)).toEqual({ type: 'redirect', location });
  });

  it.each(TOLD)('is told afterwards. %s', async (_, told, location) => {
    const send: Send = async () => {
      setTimeout(() => told.forEach(tell), 20);
      return HIDDEN;
    };
    const redirects = await watched();
    expect(await redirects.showing(send)(OLD, OPTIONS)).toEqual({ type: 'redirect', location });
  });

  it('stays hidden where the browser tells nothing, or of other addresses', async () => {
    const clock = new FakeClock();
    const redirects = new Redirects(clock);
    const send = redirects.showing(async () => {
      redirects.tell('http://a.gov.cn/other', { type: 'redirect', location: '/new' });
      return HIDDEN;
    });
    expect(await clock.until(send(OLD, OPTIONS))).toEqual(HIDDEN);
    expect(clock.ticks()).toBeGreaterThanOrEqual(1000);
  });

  it('is forgotten when the request has ended', async () => {
    const clock = new FakeClock();
    const redirects = new Redirects(clock);
    let isFirst = true;
    const send = redirects.showing(async () => {
      if (isFirst) redirects.tell(OLD.href, { type: 'redirect', location: '/first' });
      isFirst = false;
      return HIDDEN;
    });
    expect(await clock.until(send(OLD, OPTIONS))).toEqual({ type: 'redirect', location: '/first' });
    redirects.tell(OLD.href, { type: 'redirect', location: '/late' });
    expect(await clock.until(send(OLD, OPTIONS))).toEqual(HIDDEN);
  });

  it('is of no account where the answer is no redirect, or there is none', async () => {
    const redirects = await watched();
    const page: Answer = { type: 'page', bytes: new Uint8Array(), kind: 'html' };
    const answered = redirects.showing(async () => {
      tell(redirect('https://a.gov.cn/old'));
      return page;
    });
    expect(await answered(OLD, OPTIONS)).toBe(page);
  });

  it.each<[string, ...Told[]]>([
    ['while it was read', headers('/new', { statusCode: 200 }), broken('net::ERR_CONNECTION_RESET')],
    ['before it answered', broken('NS_ERROR_NET_RESET')],
  ])('is of no account where the connection broke, %s', async (_, ...told) => {
    const redirects = await watched();
    const send = redirects.showing(async () => {
      told.forEach(tell);
      throw new TypeError('Failed to fetch');
    });
    await expect(send(OLD, OPTIONS)).rejects.toThrow('Failed to fetch');
  });

  it.each(['net::ERR_UNSAFE_REDIRECT', 'net::ERR_INVALID_REDIRECT'])(
    'is nowhere, where Chromium makes an error of it: %s',
    async (error) => {
      const redirects = await watched();
      const send = redirects.showing(async () => {
        setTimeout(() => tell(broken(error)), 20);
        throw new TypeError('Failed to fetch');
      });
      expect(await send(OLD, OPTIONS)).toEqual({ type: 'redirect', location: null });
    },
  );

  it('is not asked after where it is known why the request failed', async () => {
    const clock = new FakeClock();
    const failed = new Failed('too-large', { zh: '大', en: 'large' });
    const send = new Redirects(clock).showing(() => Promise.reject(failed));
    await expect(clock.until(send(OLD, OPTIONS))).rejects.toBe(failed);
    expect(clock.ticks()).toBe(0);
  });

  it('is waited for no longer than the request is wanted', async () => {
    const clock = new FakeClock();
    const controller = new AbortController();
    const send = new Redirects(clock).showing(async () => {
      clock.sleep(10, OPTIONS.signal).then(() => controller.abort(new Error('stopped')));
      return HIDDEN;
    });
    await expect(clock.until(send(OLD, { ...OPTIONS, signal: controller.signal }))).rejects.toThrow(
      'stopped',
    );
    expect(clock.ticks()).toBe(10);
  });
});
