import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { check } from '../../lib/check.ts';
import { parseDocument } from '../../lib/dom/document.ts';
import type { Report } from '../../lib/report/model.ts';
import { cellsAgainst, findingsAgainst } from '../support/pages/compare.ts';
import { FAULTS } from '../support/pages/faults/index.ts';
import { MARKUPS } from '../support/pages/markups/index.ts';
import type { Expectation, ReportExpected } from '../support/portal/expected.ts';
import { HOST, HOSTS } from '../support/portal/hosts.ts';
import { leadHere } from '../support/portal/names.ts';
import { YEARS } from '../support/portal/organs.ts';
import { openPortal, type Portal } from '../support/portal/portal.ts';
import { allReports, makeReports } from '../support/portal/reports.ts';
import { type Got, get, linksOf, walk } from './client.ts';

let portal: Portal;
let undo: () => void;

beforeAll(async () => {
  undo = leadHere();
  portal = await openPortal({ speed: 0.02 });
});

afterAll(async () => {
  await portal.close();
  undo();
});

const ofKind = <K extends Expectation['kind']>(kind: K): [string, Extract<Expectation, { kind: K }>][] =>
  [...portal.expected()].flatMap(([address, one]) =>
    one.kind === kind ? [[address, one as Extract<Expectation, { kind: K }>]] : [],
  );

function only<T>([one, ...others]: readonly T[]): T {
  if (one === undefined || others.length > 0) throw new Error(`${others.length + 1} instead of one`);
  return one;
}

describe('what there is', () => {
  it('300 reports of 60 organs over five years, in every mark-up, with nine in ten of the faults', () => {
    const reports = allReports();
    expect(reports).toHaveLength(300);
    expect(new Set(reports.map(({ organ }) => organ.name)).size).toBe(60);
    expect(new Set(reports.map(({ year }) => year))).toEqual(new Set(YEARS));
    expect(new Set(reports.map(({ markup }) => markup))).toEqual(new Set(Object.keys(MARKUPS)));
    const put = new Set(reports.map(({ fault }) => fault));
    // Some need other numbers than any of these reports has.
    expect(FAULTS.filter(({ name }) => put.has(name)).length).toBeGreaterThan(FAULTS.length * 0.9);
    expect(reports.filter(({ copied }) => copied !== null)).toHaveLength(10);
    expect(new Set(reports.map(({ slip }) => slip))).toEqual(new Set([null, 'carried-over', 'in-force']));
  });

  it('the same each time', () => {
    expect(makeReports()).toEqual(allReports());
  });

  it('expects each report once, and each other page', () => {
    const reports = [...ofKind('report'), ...ofKind('drawn')].filter(([, { lists }]) => lists.length > 0);
    const own = reports.filter(([, { duplicateOf }]) => duplicateOf === null);
    expect(own).toHaveLength(301);
    expect(reports.length - own.length).toBe(18);
    expect(new Set(own.map(([, { organ, year }]) => `${organ}/${year}`)).size).toBe(301);
    expect(
      ofKind('report')
        .concat()
        .filter(([, { history }]) => history.length > 0).length,
    ).toBeGreaterThan(12);
    expect(new Set(ofKind('failed').map(([, { failure }]) => failure))).toEqual(
      new Set([
        'http',
        'busy',
        'too-slow',
        'network',
        'too-large',
        'redirect',
        'host-not-allowed',
        'no-page',
        'unreadable',
      ]),
    );
  });
});

describe('lists', () => {
  it('lead to every address that something is expected of, and to nothing else', async () => {
    const lists = linksOf(await get(portal.start));
    expect(lists.toSorted()).toEqual(portal.lists.map(({ address }) => address).toSorted());
    const walked = await Promise.all(lists.map((address) => walk(address)));
    for (const pages of walked) {
      const list = only(portal.lists.filter(({ address }) => address === pages[0]?.address));
      expect(pages.map(({ address }) => address)).toEqual(list.pages);
      const links = new Set(pages.flatMap(linksOf));
      expect([...links].toSorted()).toEqual(list.shows.map(({ address }) => address).toSorted());
    }
    const reached = new Set(walked.flat().flatMap(linksOf));
    expect([...reached].toSorted()).toEqual([...portal.expected().keys()].toSorted());
    expect(new Set(portal.ledger.hosts())).toEqual(new Set(HOSTS.filter((host) => host !== HOST.news)));
    expect(portal.ledger.tooEarly()).toEqual([]);
  });

  it('show some reports twice: at the top of each page, and under a second address', () => {
    const city = only(portal.lists.filter(({ pages: [first = ''] }) => first.includes(HOST.city)));
    expect(city.pages.length).toBeGreaterThan(3);
    const copies = ofKind('report').filter(([, { duplicateOf }]) => duplicateOf !== null);
    for (const [, { duplicateOf }] of copies)
      expect(portal.expected().get(duplicateOf ?? '')?.kind).toBe('report');
  });
});

/** What is found of a text that is the organ's own from last year; of another organ's, only an archive can know. */
function ownCopy({ organ, year, copied }: ReportExpected): ReportExpected['findings'] {
  if (copied === null || copied.organ !== organ || copied.year !== year - 1) return [];
  return [{ rule: 'history/duplicate-text', at: copied.section, severity: 'warning' }];
}

/** Everything that a page says differently from what it must. */
function differences(
  got: Got,
  expected: ReportExpected,
  previous: Report | null,
): { told: string[]; report: Report | null } {
  const { result, report, refusal } = check(parseDocument(got.html), {
    source: got.address,
    ...(previous !== null && { previous }),
  });
  const { organ, year, published, findings, history, allowed, unchecked, figures } = expected;
  const all = previous === null ? findings : [...findings, ...history, ...ownCopy(expected)];
  const facts = {
    organ: result.report?.organ,
    year: result.report?.year,
    published: result.report?.published,
  };
  const told = [
    ...(JSON.stringify(facts) === JSON.stringify({ organ, year, published }) ? [] : [JSON.stringify(facts)]),
    ...(refusal === null ? [] : [refusal.reason.en]),
    ...findingsAgainst(result, all, allowed),
    ...cellsAgainst(result, figures),
    ...(unchecked === undefined || result.unchecked.some(({ at }) => at.table === unchecked)
      ? []
      : [`${unchecked} checked`]),
  ];
  return { told: told.map((line) => `${organ} ${year}: ${line}`), report };
}

/** The report that a page draws, and how. */
async function drawn(got: Got, by: string): Promise<Got> {
  if (by === 'frame') return get(/<iframe[^>]*src="([^"]+)"/.exec(got.html)?.[1] ?? '');
  if (by === 'request') {
    const data = await get(new URL(/fetch\("([^"]+)"\)/.exec(got.html)?.[1] ?? '', got.address).href);
    return { ...got, html: got.html.replace('<div id="app">', `$&${JSON.parse(data.html).content}`) };
  }
  if (by === 'script') {
    const content = /innerHTML=(".*")\}/.exec(got.html)?.[1] ?? '""';
    return { ...got, html: got.html.replace(/<div id="app">[\s\S]*<\/script>/, () => JSON.parse(content)) };
  }
  const tables = JSON.parse(/setTimeout\(function\(\)\{(".*")\.split/.exec(got.html)?.[1] ?? '""').split(
    '\u0000',
  );
  const html = got.html.replace(
    /<div class="chart" id="table(\d+)"><\/div>/g,
    (_, index) => tables[Number(index) - 1],
  );
  return { ...got, html };
}

describe('reports', () => {
  it('are read as they were made: organ, year, cells, findings, and what does not follow from last year', async () => {
    const own = [...ofKind('report'), ...ofKind('drawn')]
      .filter(([, { duplicateOf }]) => duplicateOf === null)
      .toSorted(([, one], [, other]) => one.year - other.year);
    const hostOf = (address: string): string => new URL(address).hostname;
    const hosts = [...new Set(own.map(([address]) => hostOf(address)))];
    const told = await Promise.all(
      hosts.map(async (host) => {
        const last = new Map<string, Report | null>();
        const lines: string[] = [];
        for (const [address, expected] of own.filter(([one]) => hostOf(one) === host)) {
          const got = await get(address);
          if (got.address.replace(/#.*/, '') !== expected.address)
            lines.push(`${address} led to ${got.address}`);
          if (expected.kind === 'drawn') {
            const { result } = check(parseDocument(got.html), { source: address });
            const isThere =
              expected.by === 'tables'
                ? Object.keys(result.report?.tables ?? {}).length > 0
                : result.report !== null;
            if (isThere) lines.push(`${address} holds its report in its mark-up`);
          }
          const shown = expected.kind === 'drawn' ? await drawn(got, expected.by) : got;
          const { told, report } = differences(shown, expected, last.get(expected.organ) ?? null);
          lines.push(...told);
          last.set(expected.organ, report);
        }
        return lines;
      }),
    );
    expect(told.flat()).toEqual([]);
    expect(portal.ledger.tooEarly()).toEqual([]);
    expect(portal.ledger.withCredentials()).toEqual([]);
    for (const host of hosts) expect(portal.ledger.mostConcurrent(host)).toBe(1);
  }, 180_000);

  it('are the same under their second address', async () => {
    const [address, { duplicateOf }] = ofKind('report').find(([, one]) => one.duplicateOf !== null) ?? [
      '',
      { duplicateOf: '' },
    ];
    const [copy, original] = [await get(address), await get(duplicateOf ?? '')];
    expect(copy.html).toBe(original.html);
  });

  it('are corrected: the page is another one, and what is expected of it', async () => {
    const [address, before] =
      ofKind('report').find(([, { findings, history }]) => findings.length > 0 && history.length > 0) ?? [];
    if (address === undefined || before === undefined) throw new Error('no report with both');
    const first = await get(address);
    const now = portal.change(address);
    const second = await get(address);
    expect(second.html).not.toBe(first.html);
    if (now.kind !== 'report') throw new Error(`${now.kind} after the change`);
    expect([now.findings, now.history]).toEqual([[], []]);
    expect(differences(second, now, null).told).toEqual([]);
    expect(() => portal.change(`${address}x`)).toThrow();
  });
});

describe('pages that are no report', () => {
  it('are none', async () => {
    for (const [address] of [...ofKind('none'), ...ofKind('attachment')]) {
      const got = await get(address);
      expect(check(parseDocument(got.html), { source: address }).report, address).toBeNull();
    }
  });

  it('have their files', async () => {
    for (const [address, { files }] of ofKind('attachment')) {
      const { html } = await get(address);
      const links = [...parseDocument(html).querySelectorAll('a[href]')].map(
        (link) => new URL(link.getAttribute('href') ?? '', address).href,
      );
      expect(links).toEqual(expect.arrayContaining([...files]));
      for (const file of files) expect((await get(file)).status).toBe(200);
    }
  });
});

describe('what goes wrong', () => {
  const failed = (path: string): string =>
    only(ofKind('failed').filter(([address]) => address.endsWith(path)))[0];

  it.each([
    ['/dangan.html', 404],
    ['/xinfang.html', 403],
    ['/dfz.html', 500],
    ['/yibao.html', 503],
    ['id=503&cid=7', 429],
    ['/nowhere.html', 302],
    ['/loop.html', 302],
    ['/self.html', 302],
    ['/app.html', 302],
    ['/dag.html', 302],
  ])('%s is answered with %i, each time', async (path, status) => {
    for (let times = 0; times < 3; times += 1) {
      expect((await fetch(failed(path), { redirect: 'manual' })).status).toBe(status);
    }
  });

  it.each(['/reset.html', '/cut.html', ':9/nb/2022/refused.html'])('%s breaks', async (path) => {
    await expect(fetch(failed(path)).then((response) => response.text())).rejects.toThrow();
  });

  it.each(['/loop.html', '/self.html'])('%s never arrives', async (path) => {
    await expect(fetch(failed(path))).rejects.toThrow();
  });

  it.each(['/drip.html', '/silent.html'])('%s does not end, and is broken off', async (path) => {
    const signal = AbortSignal.timeout(300);
    await expect(fetch(failed(path), { signal }).then((response) => response.text())).rejects.toThrow();
    await expect.poll(() => portal.ledger.requestsOf(failed(path))[0]?.isBrokenOff).toBe(true);
  });

  it.each([
    ['/huge.shtml', 40, true],
    ['/huge.jsp', 40, false],
    ['/30mb', 30, true],
  ])('%s has %i MB', async (path, megabytes, isSaid) => {
    const response = await fetch(failed(path));
    expect(response.headers.has('content-length')).toBe(isSaid);
    const { byteLength } = await response.arrayBuffer();
    expect(Math.round(byteLength / 1024 / 1024)).toBe(megabytes);
  });

  it('the bomb is small and becomes large', async () => {
    const response = await fetch(failed('/bomb.html'));
    expect(Number(response.headers.get('content-length'))).toBeLessThan(1024 * 1024);
    let size = 0;
    for await (const chunk of response.body ?? []) size += chunk.length;
    expect(size).toBe(64 * 1024 * 1024);
  });

  it('a host outside gov.cn has reports, once it is allowed', async () => {
    for (const [address, { host, onceAllowed }] of ofKind('failed').filter(
      ([, one]) => one.host !== undefined,
    )) {
      expect(host).toBe(HOST.news);
      if (onceAllowed?.kind !== 'report') throw new Error('no report');
      const got = await get(address);
      expect(got.address).toBe(onceAllowed.address);
      expect(differences(got, onceAllowed, null).told).toEqual([]);
    }
  });
});
