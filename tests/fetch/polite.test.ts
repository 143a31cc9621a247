import { describe, expect, it } from 'vitest';
import { Failed, type FetchOptions } from '../../lib/audit/world.ts';
import type { Answer, Send } from '../../lib/fetch/answer.ts';
import { PoliteFetcher, type PoliteOptions } from '../../lib/fetch/polite.ts';
import { Problem } from '../../lib/problem.ts';
import { FakeClock } from './fake-clock.ts';

const PAGE: Answer = { type: 'page', bytes: new TextEncoder().encode('<p>页'), kind: 'html' };
const redirect = (location: string | null): Answer => ({ type: 'redirect', location });
const status = (code: number, retryAfter: string | null = null): Answer => ({
  type: 'status',
  status: code,
  retryAfter,
});

/** Seconds that a request takes, and what it comes to. */
type Reply = Answer | Error | ((url: URL) => Answer);

interface Sent {
  url: string;
  from: number;
  to: number;
}

/**
 * A web of scripted addresses, each of which gives its replies one after the other (the last one again and again);
 * an answer takes a tenth of a second.
 */
function web(replies: Record<string, readonly Reply[]>, options: Partial<PoliteOptions> = {}) {
  const clock = new FakeClock();
  const sent: Sent[] = [];
  const left = new Map(Object.entries(replies).map(([url, list]) => [url, [...list]]));
  const send: Send = async (url, { signal }) => {
    const entry = { url: url.href, from: clock.ticks(), to: Number.NaN };
    sent.push(entry);
    try {
      await clock.sleep(100, signal);
    } finally {
      entry.to = clock.ticks();
    }
    const list = left.get(url.href) ?? [];
    const reply = list.length > 1 ? list.shift() : list[0];
    if (reply instanceof Error) throw reply;
    return (typeof reply === 'function' ? reply(url) : reply) ?? PAGE;
  };
  const fetcher = new PoliteFetcher({ send, mayFetch: () => true, clock, ...options });
  let requests = 0;
  const usual: FetchOptions = {
    pause: 1000,
    signal: new AbortController().signal,
    onRequest: () => {
      requests += 1;
    },
  };
  const fetch = (address: string, more: Partial<FetchOptions> = {}) =>
    fetcher.fetch(new URL(address), { ...usual, ...more });
  /** A tab that takes so long. */
  const visit = (address: string, time: number) =>
    fetcher.visit(new URL(address), usual, async () => {
      const from = clock.ticks();
      await clock.sleep(time, usual.signal);
      sent.push({ url: `tab ${address}`, from, to: clock.ticks() });
    });
  const kindOf = (address: string) =>
    clock.until(fetch(address)).then(
      () => 'page',
      (error: unknown) => (error instanceof Failed ? error.kind : error),
    );
  const failure = (address: string): Promise<Failed> =>
    clock.until(fetch(address)).then(
      () => expect.unreachable('a page'),
      (error: unknown) => (error instanceof Failed ? error : expect.unreachable(String(error))),
    );
  return {
    clock,
    sent,
    fetch,
    visit,
    kindOf,
    failure,
    requests: () => requests,
    waits: () => fetcher.waits(),
  };
}

const starts = (sent: readonly Sent[]): number[] => sent.map(({ from }) => from);

describe('turns', () => {
  it('asks a host one thing at a time, with a pause after the end of the last answer', async () => {
    const { clock, sent, fetch } = web({ 'http://a.cn/2': [status(404)] });
    const asked = [1, 2, 3, 4].map((number) => fetch(`http://a.cn/${number}`));
    await clock.until(Promise.allSettled(asked));
    expect(starts(sent)).toEqual([0, 1100, 2200, 3300]);
  });

  it.each([
    ['http://a.cn/', 'https://a.cn/'],
    ['http://a.cn/', 'http://a.cn:8080/'],
    ['http://a.cn/', 'http://A.CN./'],
  ])('takes %s and %s for one host', async (one, other) => {
    const { clock, sent, fetch } = web({});
    await clock.until(Promise.all([fetch(one), fetch(other)]));
    expect(starts(sent)).toEqual([0, 1100]);
  });

  it('asks several hosts side by side, and no more than there may be', async () => {
    const { clock, sent, fetch } = web({}, { limits: { hosts: 3 } });
    const hosts = ['a', 'b', 'c', 'd'].map((name) => `http://${name}.cn/`);
    await clock.until(Promise.all(hosts.map((host) => fetch(host))));
    expect(starts(sent)).toEqual([0, 0, 0, 100]);
  });

  it('keeps the longer of two pauses between those who asked for them', async () => {
    const { clock, sent, fetch } = web({});
    await clock.until(
      Promise.all([
        fetch('http://a.cn/1', { pause: 3000 }),
        fetch('http://a.cn/2', { pause: 500 }),
        fetch('http://a.cn/3', { pause: 500 }),
      ]),
    );
    expect(starts(sent)).toEqual([0, 3100, 3700]);
  });

  it('gives each redirect its turn with the host that it leads to, before pages that were not begun', async () => {
    const { clock, sent, fetch } = web({ 'http://a.cn/old': [redirect('/new')] });
    await clock.until(Promise.all(['old', '2', '3'].map((name) => fetch(`http://a.cn/${name}`))));
    expect(sent.map(({ url }) => url)).toEqual([
      'http://a.cn/old',
      'http://a.cn/2',
      'http://a.cn/new',
      'http://a.cn/3',
    ]);
    expect(starts(sent)).toEqual([0, 1100, 2200, 3300]);
  });

  it('gives a tab its turn with its host', async () => {
    const { clock, sent, fetch, visit, requests } = web({});
    const first = await clock.until(fetch('http://a.cn/1'));
    expect(first.via).toBe('fetch');
    await clock.until(
      Promise.all([visit('http://a.cn/1', 5000), fetch('http://a.cn/2'), fetch('http://b.cn/')]),
    );
    expect(sent.map(({ url, from }) => [url, from]).toSorted()).toEqual([
      ['http://a.cn/1', 0],
      ['http://a.cn/2', 7100],
      ['http://b.cn/', 100],
      ['tab http://a.cn/1', 1100],
    ]);
    expect(requests()).toBe(4);
  });

  it('tells of each request that is really sent', async () => {
    const { kindOf, requests } = web({
      'http://a.cn/': [status(503), redirect('http://b.cn/')],
      'http://b.cn/': [new Error('reset'), PAGE],
    });
    expect(await kindOf('http://a.cn/')).toBe('page');
    expect(requests()).toBe(4);
  });
});

describe('a busy server', () => {
  it.each([
    ['seconds', status(429, '30'), 30_100],
    ['an HTTP date', status(503, 'Wed, 31 Jan 2024 08:00:20 GMT'), 20_000],
    ['a date that is over', status(503, 'Wed, 31 Jan 2024 07:00:00 GMT'), 1100],
    ['no time', status(503), 5100],
    ['nonsense', status(503, 'soon'), 5100],
    ['a negative number', status(503, '-1'), 5100],
  ])('is asked again after the time it says: %s', async (_, busy, second) => {
    const { sent, kindOf } = web({ 'http://a.cn/': [busy, PAGE] });
    expect(await kindOf('http://a.cn/')).toBe('page');
    expect(starts(sent)).toEqual([0, second]);
  });

  it('is left alone for twice as long each time where it does not say for how long, and given up', async () => {
    const { sent, kindOf } = web({ 'http://a.cn/': [status(503)] });
    expect(await kindOf('http://a.cn/')).toBe('busy');
    expect(starts(sent)).toEqual([0, 5100, 15_200, 35_300]);
  });

  it('is asked for nothing else while it is to be left alone; other hosts are', async () => {
    const { clock, sent, fetch } = web({ 'http://a.cn/1': [status(429, '60'), PAGE] });
    const asked = ['http://a.cn/1', 'http://a.cn/2', 'http://b.cn/'].map((url) => fetch(url));
    await clock.until(Promise.all(asked));
    const times = sent.filter(({ url }) => url.startsWith('http://a.cn/')).map(({ from }) => from);
    expect(times).toEqual([0, 60_100, 61_200]);
    expect(sent.find(({ url }) => url === 'http://b.cn/')?.from).toBe(0);
  });

  it('is told of until then', async () => {
    const { clock, fetch, waits } = web({ 'http://a.cn/': [status(429, '60'), PAGE] });
    const page = fetch('http://a.cn/');
    await clock.until(clock.sleep(200, new AbortController().signal));
    expect(waits()).toEqual([{ host: 'a.cn', until: '2024-01-31T08:01:00.100Z' }]);
    await clock.until(page);
    expect(waits()).toEqual([]);
  });

  it('that asks for more than five minutes is not asked before, and its pages are told to be late', async () => {
    const { clock, sent, fetch, kindOf } = web({ 'http://a.cn/1': [status(503, '3600'), PAGE] });
    expect(await kindOf('http://a.cn/1')).toBe('busy');
    expect(await kindOf('http://a.cn/2')).toBe('busy');
    expect(sent).toHaveLength(1);
    await clock.until(clock.sleep(3_400_000, new AbortController().signal));
    await clock.until(fetch('http://a.cn/2'));
    expect(starts(sent)).toEqual([0, 3_600_100]);
  });
});

describe('redirects', () => {
  it.each([
    ['/new', 'http://a.cn/new'],
    ['new?x=1#place', 'http://a.cn/new?x=1'],
    ['//b.cn/x', 'http://b.cn/x'],
    ['https://a.cn/', 'https://a.cn/'],
    // UTF-8 and GBK bytes of a name, as headers give them.
    ['/\u00e5\u00b9\u00b4.html', 'http://a.cn/%E5%B9%B4.html'],
    ['/\u00c4\u00ea.html', 'http://a.cn/%C4%EA.html'],
  ])('leads to %s', async (location, address) => {
    const { clock, fetch } = web({ 'http://a.cn/': [redirect(location)] });
    expect(await clock.until(fetch('http://a.cn/#here'))).toMatchObject({ address, via: 'fetch' });
  });

  it.each([
    ['without an address', redirect(null)],
    ['to what is no address', redirect('http://[')],
    ['off the web', redirect('file:///etc/passwd')],
    ['with a password', redirect('http://user:secret@a.cn/')],
    ['that a browser hides', { type: 'hidden-redirect' } as const],
    ['to itself', redirect('#again')],
    ['without end', ({ searchParams }: URL) => redirect(`?n=${Number(searchParams.get('n')) + 1}`)],
  ])('fails: %s', async (_, reply) => {
    const { kindOf, requests } = web(
      Object.fromEntries(
        ['', '?n=1', '?n=2', '?n=3', '?n=4', '?n=5'].map((n) => [`http://a.cn/${n}`, [reply]]),
      ),
    );
    expect(await kindOf('http://a.cn/')).toBe('redirect');
    expect(requests()).toBeLessThanOrEqual(6);
  });

  it('sees a circle of several addresses', async () => {
    const { sent, kindOf } = web({
      'http://a.cn/1': [redirect('/2')],
      'http://a.cn/2': [redirect('/1#place')],
    });
    expect(await kindOf('http://a.cn/1')).toBe('redirect');
    expect(sent).toHaveLength(2);
  });

  it('asks no host that is not allowed, and names it', async () => {
    const { sent, failure } = web(
      { 'http://a.gov.cn/': [redirect('http://login.com:8080/x')] },
      { mayFetch: async ({ hostname }) => hostname.endsWith('.gov.cn') },
    );
    expect(await failure('http://a.gov.cn/')).toMatchObject({ kind: 'host-not-allowed', host: 'login.com' });
    expect(await failure('http://b.com/')).toMatchObject({ kind: 'host-not-allowed', host: 'b.com' });
    expect(sent.map(({ url }) => url)).toEqual(['http://a.gov.cn/']);
  });
});

describe('failures', () => {
  it.each([
    ['http', status(404)],
    ['http', status(412)],
    ['http', status(500)],
    ['no-page', { ...PAGE, bytes: new TextEncoder().encode('%PDF-1.7') } as Answer],
    ['no-page', { ...PAGE, bytes: new Uint8Array([0x50, 0x4b, 3, 4, 0]) } as Answer],
    ['network', new TypeError('Failed to fetch')],
  ])('%s', async (kind, reply) => {
    expect(await web({ 'http://a.cn/': [reply] }).kindOf('http://a.cn/')).toBe(kind);
  });

  it.each(['ftp://a.cn/', 'file:///x', 'http://user@a.cn/', 'https://user:secret@a.cn/'])(
    'asks nobody for %s',
    async (address) => {
      const { sent, kindOf } = web({});
      expect(await kindOf(address)).toBe('address');
      expect(sent).toEqual([]);
    },
  );

  it('sends a request that broke once more after the pause, and says what the network says', async () => {
    const { sent, failure } = web({ 'http://a.cn/': [new Problem('找不到主机', 'host not found')] });
    const { kind, text } = await failure('http://a.cn/');
    expect({ kind, zh: text.zh.includes('找不到主机'), en: text.en.includes('host not found') }).toEqual({
      kind: 'network',
      zh: true,
      en: true,
    });
    expect(starts(sent)).toEqual([0, 1100]);
  });

  it('gives a request its time, and does not count the time it waits for its turn', async () => {
    const { clock, sent, fetch, kindOf } = web({}, { limits: { time: 150 } });
    await clock.until(Promise.all([1, 2, 3].map((number) => fetch(`http://a.cn/${number}`))));
    expect(sent).toHaveLength(3);
    expect(await web({}, { limits: { time: 99 } }).kindOf('http://a.cn/')).toBe('too-slow');
    expect(await kindOf('http://a.cn/4')).toBe('page');
  });

  it('names each failure in both languages', async () => {
    const { failure } = web({ 'http://a.cn/': [status(404)] });
    const { text } = await failure('http://a.cn/');
    expect(text.zh).toMatch(/\p{Script=Han}.*404/u);
    expect(text.en).toMatch(/^[ -~]*404[ -~]*$/u);
  });
});

describe('a signal', () => {
  const stopped = new Error('stopped');

  it.each([
    ['before it begins', 0],
    ['while its request is under way', 50],
    ['while it waits for the pause', 600],
    ['while it waits for others', 1150],
  ])('ends it at once: %s', async (_, at) => {
    const { clock, sent, fetch } = web({});
    const controller = new AbortController();
    const { signal } = controller;
    if (at === 0) controller.abort(stopped);
    const asked = [1, 2, 3].map((number) => fetch(`http://a.cn/${number}`, { signal }));
    const ends = Promise.all(
      asked.map((page) =>
        page.then(
          () => 'page',
          (error: unknown) => ({ error, at: clock.ticks() }),
        ),
      ),
    );
    clock.sleep(at, new AbortController().signal).then(() => controller.abort(stopped));
    const outcomes = await clock.until(ends);
    const isSent = (index: number): boolean => index * 1100 + 100 <= at;
    expect(outcomes).toEqual([0, 1, 2].map((index) => (isSent(index) ? 'page' : { error: stopped, at })));
    expect(sent).toHaveLength([0, 1100, 2200].filter((start) => start < at).length);
  });

  it('of one page ends no other, and leaves the pause as it is', async () => {
    const { clock, sent, fetch } = web({});
    const controller = new AbortController();
    const first = fetch('http://a.cn/1', { signal: controller.signal }).catch((error: unknown) => error);
    const second = fetch('http://a.cn/2');
    clock.sleep(50, new AbortController().signal).then(() => controller.abort(stopped));
    await clock.until(second);
    expect(await first).toBe(stopped);
    expect(starts(sent)).toEqual([0, 1050]);
  });
});
