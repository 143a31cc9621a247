import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { click, go, openAudit, until } from '../../browser/extension/audit-page.ts';
import {
  type BrowserName,
  type Extended,
  findBrowser,
  openOwn,
  startWithExtension,
} from '../../browser/extension/browsers.ts';
import { type Written, writeArchive } from '../many-reports.ts';
import { assertCount } from '../measure.ts';
import type * as Entry from './audit-page-entry.ts';
import { bundled } from './chromium.ts';
import { type LongestTask, longestTask } from './longest-task.ts';

declare const bench: typeof Entry;

const ORGANS = 1_000;
const YEARS = [2019, 2020, 2021, 2022, 2023] as const;
/** So long the page may not answer, in milliseconds. */
const LONG_TASK = 100;
/** Each step is done so often: its shortest is the page's own, what is above that is the machine's. */
const ROUNDS = 3;
/** Of something that takes minutes, so much is looked at, in milliseconds. */
const A_WHILE = 10_000;
/** Seconds. */
const IMPORTING = 3_600;

type Step = keyof typeof Entry.steps;

const NAMES: Readonly<Record<Step | 'import' | 'open' | 'export' | 'nothing', string>> = {
  nothing: '什么也不做 nothing is done',
  import: '导入归档时 while an archive is imported',
  open: '打开页面 the page opens',
  matrix: '矩阵 matrix',
  'matrix: search': '矩阵：逐字搜索 matrix: a search, letter by letter',
  'matrix: sort': '矩阵：排序 matrix: sorted',
  'matrix: scroll': '矩阵：滚到底 matrix: scrolled to its end',
  'matrix: a cell': '矩阵：看一格 matrix: a cell beside',
  findings: '问题 findings',
  'findings: by rule': '问题：按规则筛选 findings: by rule',
  'findings: by severity': '问题：按级别筛选 findings: by severity',
  'findings: by year': '问题：按年度筛选 findings: by year',
  'findings: search': '问题：逐字搜索 findings: a search, letter by letter',
  'findings: sort': '问题：按各列排序 findings: sorted by each column',
  'findings: scroll': '问题：滚到底 findings: scrolled to their end',
  'findings: a report': '问题：看一份报告 findings: a report beside',
  rules: '规则统计 rules',
  organ: '机关 an organ',
  unpublished: '未公布 not published',
  'unpublished: check': '未公布：核对一千个机关 not published: a thousand organs',
  runs: '进度 progress',
  summary: '汇总表 summary',
  archive: '归档 archive',
  export: '导出 Excel 时滚动、搜索 while a workbook is made: scrolled, searched',
};

/** Done with the page while a workbook is made. */
const MEANWHILE: readonly Step[] = [
  'matrix',
  'matrix: scroll',
  'findings',
  'findings: search',
  'findings: scroll',
];

/** The longest time that a page did not answer; what of it the processor worked, where the browser tells. */
type Longest = Pick<LongestTask, 'wall'> & Partial<LongestTask>;
type Meter = (page: Page, during: () => Promise<unknown>) => Promise<Longest>;

/** How a browser tells what its page is busy with. */
const METERS: Readonly<Record<BrowserName, Meter>> = {
  chrome: longestTask,
  firefox: async (page, during) => {
    await page.evaluate(() => bench.startMeter());
    await during();
    return { wall: await page.evaluate(() => bench.stopMeter()) };
  },
};

export interface Measured {
  name: string;
  longest: Longest;
}

const ownOf = ({ cpu, wall }: Longest): number => cpu ?? wall;
const shorter = (one: Longest, other: Longest): Longest => (ownOf(other) < ownOf(one) ? other : one);

const aWhile = (time: number): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, time));

async function withBench(page: Page, script: string): Promise<Page> {
  await page.evaluate(`${script}; globalThis.bench = bench; null`);
  return page;
}

const doing = (page: Page, step: Step): Promise<unknown> => page.evaluate((one) => bench.steps[one](), step);

/** Takes a file into the archive as a user does, and says how the page was meanwhile, with its matrix in view. */
async function importing(page: Page, path: string, meter: Meter): Promise<Longest> {
  await go(page, 'archive');
  const field = (await page.$('input[name="archive"]')) as ElementHandle<HTMLInputElement>;
  await field.uploadFile(path);
  await aWhile(A_WHILE);
  await go(page, 'matrix');
  const longest = await meter(page, () => aWhile(A_WHILE));
  await go(page, 'archive');
  const isOver = () =>
    page.evaluate(
      () =>
        document.querySelector<HTMLFieldSetElement>('fieldset:has(input[name="archive"])')?.disabled ===
        false,
    );
  await until('the end of the import', isOver, IMPORTING);
  return longest;
}

/** The page as it opens with the archive full, until it shows the matrix. */
async function opening(extended: Extended, script: string, meter: Meter): Promise<Longest> {
  // It is opened inside another page: what measures must be there before it.
  const outer = await withBench(await openOwn(extended, 'welcome.html'), script);
  await outer.setViewport({ width: 1440, height: 900 });
  await outer.bringToFront();
  const longest: Longest[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    longest.push(await meter(outer, () => outer.evaluate(() => bench.openFrame('audit.html#matrix'))));
  }
  await outer.close();
  return longest.reduce(shorter);
}

/** Looks at everything while a workbook is made, which is then given up: it takes minutes. */
async function exporting(page: Page, meter: Meter): Promise<Longest> {
  await go(page, 'archive');
  await click(page, '[data-gouji="export-xlsx"]');
  const longest = await meter(page, async () => {
    for (const step of MEANWHILE) await doing(page, step);
  });
  await go(page, 'archive');
  await click(page, '.tools .button');
  return longest;
}

/** What a user does, and how long the page did not answer him. */
export async function measured(
  name: BrowserName,
  extended: Extended,
  path: string | null,
): Promise<Measured[]> {
  const meter = METERS[name];
  const script = await bundled('audit-page-entry.ts');
  const found: Measured[] = [];
  const note = (what: keyof typeof NAMES, longest: Longest) => found.push({ name: NAMES[what], longest });
  const page = await withBench(await openAudit(extended, '#archive'), script);
  if (path !== null) note('import', await importing(page, path, meter));
  note('open', await opening(extended, script, meter));
  await page.bringToFront();
  const steps = (await page.evaluate(() => Object.keys(bench.steps))) as Step[];
  const rounds = new Map<Step, Longest>();
  const quiet: Longest[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    quiet.push(await meter(page, () => aWhile(2_000)));
    for (const step of steps) {
      const longest = await meter(page, () => doing(page, step));
      const before = rounds.get(step);
      rounds.set(step, before === undefined ? longest : shorter(before, longest));
    }
  }
  for (const [step, longest] of rounds) note(step, longest);
  note('export', await exporting(page, meter));
  note('nothing', quiet.reduce(shorter));
  await page.close();
  return found;
}

function line({ name, longest }: Measured): string {
  const { cpu, gc = 0, wall } = longest;
  const mark = ownOf(longest) <= LONG_TASK ? '' : `　超过 above ${LONG_TASK}`;
  const figures =
    cpu === undefined
      ? `${wall.toFixed(0)} ms`
      : `${cpu.toFixed(0)} ms　(回收 collection ${gc.toFixed(0)}；时钟 by the clock ${wall.toFixed(0)})`;
  return `    ${name}：${figures}${mark}`;
}

async function linesOf(name: BrowserName, path: string): Promise<string[]> {
  const title = name === 'chrome' ? 'Chromium，处理器时间 processor time' : 'Firefox，时钟 by the clock';
  if (findBrowser(name) === undefined) return [`  ${title}：没有，未测 none, not measured`];
  const extended = await startWithExtension(name);
  try {
    const found = await measured(name, extended, path);
    const load = loadavg()[0]?.toFixed(1);
    return [`  ${title}；机器负荷 load of the machine ${load}：`, ...found.map(line)];
  } finally {
    await extended.close();
  }
}

/** The audit page itself with 5,000 reports in its archive, in both browsers: the longest task of whatever is done. */
export async function auditPage(): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'gouji-bench-'));
  try {
    const path = join(folder, 'archive.ndjson.gz');
    const { reports, findings }: Written = await writeArchive(path, { organs: ORGANS, years: YEARS });
    assertCount('reports', reports, ORGANS * YEARS.length, ORGANS * YEARS.length);
    assertCount('findings', findings, 90_000);
    return [
      `核查页，${reports} 份报告、${findings} 个问题，最长任务 audit page, reports and findings, longest task：` +
        `标准 mark ≤ ${LONG_TASK} ms`,
      ...(await linesOf('chrome', path)),
      ...(await linesOf('firefox', path)),
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
