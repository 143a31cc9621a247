import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Result } from '../../../lib/report/schema.ts';
import { NAMES_ENV } from '../../support/portal/names.ts';
import { openPortal, type Portal } from '../../support/portal/portal.ts';
import { buildIfStale, gouji, type Ran } from '../built.ts';

/** The whole portal, by the built program that is killed in the middle and called again. */

const PAUSE = 0.1;
/** Reports that have come when it is killed. */
const KILLED_AFTER = 100;
/** Timers fire up to that early, in milliseconds. */
const EARLY = 10;

const archive = mkdtempSync(join(tmpdir(), 'gouji-portal-'));
let portal: Portal;
let killed: Ran;
let killedAt: number;
let ran: Ran;
let results: ReadonlyMap<string, Result>;
/** Addresses of reports that had come as a whole when it was killed. */
let come: readonly string[];

const env = { ...NAMES_ENV };
const resultsOf = ({ stdout }: Ran) =>
  new Map((JSON.parse(stdout).results as Result[]).map((result) => [result.source, result]));
/** Lists of a host show reports of that host; two lists are none that an audit takes for an organ's. */
const LISTED = (lists: readonly string[]): boolean =>
  lists.some((name) => !['历年政府信息公开年报汇编', '政府信息公开制度和文件'].includes(name));
const expected = () => [...portal.expected()].filter(([, { lists }]) => LISTED(lists));
const timesCome = (address: string): number =>
  portal.ledger
    .requestsOf(address)
    .filter(({ status, isBrokenOff }) => !isBrokenOff && status !== null && status < 400).length;
const audit = (onStart?: (kill: (signal: NodeJS.Signals) => void) => void): Promise<Ran> =>
  gouji(
    ['audit', portal.start, '--archive', archive, '--organ-lists', '--pause', `${PAUSE}`, '--format', 'json'],
    { env, ...(onStart && { onStart }) },
  );

beforeAll(async () => {
  await buildIfStale();
  portal = await openPortal({ speed: 0.02 });
  const reports = expected().map(([address]) => address);
  killed = await audit((kill) => {
    const watch = setInterval(() => {
      if (portal.ledger.all().length < KILLED_AFTER) return;
      if (reports.filter((address) => timesCome(address) > 0).length < KILLED_AFTER) return;
      clearInterval(watch);
      kill('SIGKILL');
    }, 50);
  });
  killedAt = performance.now();
  come = reports.filter((address) => timesCome(address) > 0);
  ran = await audit();
  results = resultsOf(ran);
}, 400_000);
afterAll(async () => {
  await portal.close();
  rmSync(archive, { recursive: true, force: true });
});

describe('gouji audit of the whole portal, killed in the middle', () => {
  it('ends complete: every report there is, under its organ and year', () => {
    expect([killed.signal, ran.status]).toEqual(['SIGKILL', 2]);
    const wrong = expected().flatMap(([address, one]) => {
      if (one.kind !== 'report') return [];
      const { organ, year } = results.get(address)?.report ?? {};
      return organ === one.organ && year === one.year ? [] : [`${address}: ${organ} ${year}`];
    });
    expect(wrong).toEqual([]);
  });

  it('names every failure, and every page that holds no report in its mark-up', () => {
    const unnamed = expected().filter(
      ([address, one]) =>
        (one.kind === 'failed' || (one.kind === 'drawn' && one.by !== 'tables')) &&
        !ran.stderr.includes(address),
    );
    expect(unnamed.map(([address]) => address)).toEqual([]);
    for (const line of ran.stderr.trim().split('\n')) expect(line).toMatch(/^gouji: /);
  });

  it('says of tables that script draws that they were not checked', () => {
    const drawn = expected().filter(([, one]) => one.kind === 'drawn' && one.by === 'tables');
    expect(drawn).not.toEqual([]);
    for (const [address] of drawn) {
      const { findings = [], unchecked = [] } = results.get(address) ?? {};
      expect(findings.filter(({ rule }) => /missing|empty/.test(rule))).toEqual([]);
      expect(unchecked.map(({ at }) => at.table)).toEqual(
        expect.arrayContaining(['disclosure', 'applications', 'review']),
      );
    }
  });

  it('fetches nothing twice but what was under way when it was killed', () => {
    const reports = expected().filter(([, { kind }]) => kind === 'report');
    const twice = reports.filter(([address]) => timesCome(address) > 1).map(([address]) => address);
    expect(reports.filter(([address]) => timesCome(address) === 0).map(([address]) => address)).toEqual([]);
    expect(come.length).toBeGreaterThanOrEqual(KILLED_AFTER);
    // Two of a host are under way at a time: one is fetched, another checked or kept.
    const hosts = twice.map((address) => new URL(address).host);
    for (const host of new Set(hosts))
      expect(hosts.filter((one) => one === host).length).toBeLessThanOrEqual(2);
  });

  it('is polite: one request of a host at a time, with the pause, and none while it is to be left alone', () => {
    const { ledger } = portal;
    for (const host of ledger.hosts()) {
      expect([host, ledger.mostConcurrent(host)]).toEqual([host, 1]);
      expect(ledger.smallestGap(host)).toBeGreaterThanOrEqual(PAUSE * 1000 - EARLY);
    }
    // What a server asked of the program that was killed, the one that is called next learns with its first request.
    const anew = ledger.hosts().map((host) => ledger.of(host).find(({ startedAt }) => startedAt > killedAt));
    expect(ledger.tooEarly().filter((asked) => !anew.includes(asked))).toEqual([]);
    expect(ledger.withCredentials()).toEqual([]);
  });

  it('says of each page what gouji check says of it', async () => {
    const some = expected()
      .filter(([, { kind }]) => kind === 'report')
      .filter((_, index) => index % 12 === 0)
      .map(([address]) => address);
    const checked = resultsOf(await gouji(['check', ...some, '--format', 'json'], { env }));
    const alone = ({ report, findings, unchecked }: Result) => ({
      report,
      findings: findings.filter(({ rule }) => !rule.startsWith('history/')),
      unchecked: unchecked.filter(({ reason }) => !/^未与/.test(reason)),
    });
    for (const address of some) {
      const [one, other] = [results.get(address), checked.get(address)];
      expect(one && alone(one)).toEqual(other && alone(other));
    }
  }, 120_000);
});
