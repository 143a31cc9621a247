import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HOST } from '../support/portal/hosts.ts';
import { type Asked, Ledger } from '../support/portal/ledger.ts';
import { leadHere } from '../support/portal/names.ts';
import { openPortal, type Portal } from '../support/portal/portal.ts';

function asked(startedAt: number, endedAt: number | null, more: Partial<Asked> = {}): Asked {
  return {
    host: 'a',
    path: '/',
    method: 'GET',
    headers: {},
    part: 'page',
    startedAt,
    endedAt,
    status: 200,
    isBrokenOff: false,
    ...more,
  };
}

function ledgerOf(...all: readonly Asked[]): Ledger {
  const ledger = new Ledger();
  for (const one of all) ledger.enter(one);
  return ledger;
}

describe('what the ledger makes of times', () => {
  it.each<[string, readonly Asked[], number, number]>([
    ['nothing', [], 0, Number.POSITIVE_INFINITY],
    ['one', [asked(0, 10)], 1, Number.POSITIVE_INFINITY],
    ['one after the other', [asked(0, 10), asked(60, 70), asked(110, 120)], 1, 40],
    ['at once', [asked(0, 10), asked(0, 10)], 2, -10],
    ['the second before the first is done', [asked(0, 10), asked(5, 20), asked(70, 80)], 2, -5],
    ['the first never done', [asked(0, null), asked(50, 60)], 2, Number.NEGATIVE_INFINITY],
    ['three, two of them together', [asked(0, 30), asked(10, 20), asked(25, 40)], 2, -20],
    ['other hosts are others', [asked(0, 10), asked(5, 15, { host: 'b' })], 1, Number.POSITIVE_INFINITY],
    [
      'pictures are the tab’s',
      [asked(0, 10), asked(5, 15, { part: 'picture' })],
      1,
      Number.POSITIVE_INFINITY,
    ],
    [
      'broken off: seen late',
      [asked(0, 500, { isBrokenOff: true }), asked(480, 490)],
      1,
      Number.POSITIVE_INFINITY,
    ],
    ['broken off, and the next before', [asked(0, 500, { isBrokenOff: true }), asked(300, 310)], 2, -200],
  ])('%s', (_, all, together, gap) => {
    const ledger = ledgerOf(...all);
    expect(ledger.mostConcurrent('a')).toBe(together);
    expect(ledger.smallestGap('a')).toBe(gap);
  });

  it('counts hosts side by side', () => {
    const ledger = ledgerOf(asked(0, 10), asked(5, 15, { host: 'b' }), asked(20, 30));
    expect(ledger.mostConcurrent()).toBe(2);
    expect(ledger.hosts()).toEqual(['a', 'b']);
  });
});

describe('a client without manners', () => {
  let portal: Portal;
  let undo: () => void;

  beforeAll(async () => {
    undo = leadHere();
    portal = await openPortal({ speed: 0.05, retryAfter: 60 });
  });

  afterAll(async () => {
    await portal.close();
    undo();
  });

  it('is seen to ask everything at once', async () => {
    const address = portal.lists.find(({ pages: [first] }) => first?.includes(HOST.audit))?.address ?? '';
    await Promise.all([fetch(address), fetch(`${address}#again`), fetch(portal.start)]);
    expect(portal.ledger.mostConcurrent(HOST.audit)).toBe(2);
    expect(portal.ledger.smallestGap(HOST.audit)).toBeLessThan(0);
    expect(portal.ledger.requestsOf(address)).toHaveLength(2);
  });

  it('is seen to come back before it may, with a cookie', async () => {
    const address = portal.lists.find(({ pages: [first] }) => first?.includes(HOST.land))?.address ?? '';
    const first = await fetch(address);
    expect(first.status).toBe(429);
    expect(first.headers.get('retry-after')).toBe('60');
    expect(portal.ledger.tooEarly()).toEqual([]);
    const again = await fetch(address, { headers: { cookie: first.headers.get('set-cookie') ?? '' } });
    expect(again.status).toBe(200);
    expect(portal.ledger.tooEarly().map(({ host }) => host)).toEqual([HOST.land]);
    expect(portal.ledger.withCredentials().map(({ host }) => host)).toEqual([HOST.land]);
  });

  it('is told a date as well', async () => {
    const [address = ''] = [...portal.expected()].flatMap(([url, { kind }]) =>
      kind === 'report' && url.includes(`${HOST.statistics}:${portal.port}/nb/2020`) ? [url] : [],
    );
    const { status, headers } = await fetch(address);
    expect(status).toBe(429);
    expect(Date.parse(headers.get('retry-after') ?? '')).toBeGreaterThan(Date.now());
    await fetch(address);
    expect(portal.ledger.tooEarly().map(({ host }) => host)).toContain(HOST.statistics);
  });

  it('knows no other names', async () => {
    await expect(fetch('http://www.example.gov.cn/')).rejects.toThrow();
    expect(portal.ledger.all().every(({ method }) => method === 'GET')).toBe(true);
  });
});
