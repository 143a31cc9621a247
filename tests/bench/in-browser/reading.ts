import type { Page } from 'puppeteer-core';
import { ratioLine } from '../lines.ts';
import { assertCount, median } from '../measure.ts';
import { wordPage } from '../word-page.ts';
import { bundled, inChromium, type Open } from './chromium.ts';
import { type LongestTask, longestTask } from './longest-task.ts';
import type * as Entry from './reading-entry.ts';

declare const bench: typeof Entry;

const REPORT = 'Word 报告页 report page';
const COLD_PAGES = 5;
/** A task that long is one a user notices. */
const LONG_TASK = 50;
const SLICED_RUNS = 3;
/** As many as take about as long as one reading: what disturbs the one on a busy machine disturbs the other. */
const WALKS = 40;

/** A report with so much around it that the page has 200,000 nodes. */
function hugePage(): string {
  const item =
    '<li class="item"><a href="/a.html">关于公开征求意见的公告</a><span>2023-01-12</span><p>各有关单位：<b>详见附件</b></p></li>';
  return wordPage().replace('</body>', `<div class="list"><ul>${item.repeat(21_000)}</ul></div></body>`);
}

/** A report before a table of 5,000 rows, as portals put their whole catalogue on one page. */
function tallTable(): string {
  const row = (y: number): string =>
    `<tr><td rowspan="1">${y}</td>${Array.from({ length: 9 }, (_, x) => `<td><p>第${y * x}号</p></td>`).join('')}</tr>`;
  const rows = Array.from({ length: 5_000 }, (_, y) => row(y)).join('');
  return wordPage().replace('</body>', `<table>${rows}</table></body>`);
}

const LARGE: Readonly<Record<string, string>> = {
  '20 万节点 200,000 nodes': hugePage(),
  '5,000 行的表格 a table of 5,000 rows': tallTable(),
};

async function prepared(open: Open, name: string, script: string): Promise<Page> {
  const page = await open(name);
  await page.evaluate(script);
  return page;
}

/** Milliseconds to read and check, by a script that has never run, each in a page that has just been opened. */
async function cold(open: Open, script: string): Promise<number> {
  const times: number[] = [];
  for (let turn = 0; turn < COLD_PAGES; turn++) {
    const page = await open(REPORT);
    const timed = `(() => { const begin = performance.now(); ${script}; bench.check(); return performance.now() - begin; })()`;
    times.push((await page.evaluate(timed)) as number);
    await page.close();
  }
  return median(times);
}

async function reportLines(open: Open, script: string): Promise<string[]> {
  const page = await prepared(open, REPORT, script);
  const { nodes, tables } = await page.evaluate(() => ({
    nodes: bench.walk(),
    tables: Object.keys(bench.check().report?.tables ?? {}).length,
  }));
  assertCount('nodes', nodes, 3_000);
  assertCount('tables of the report', tables, 3, 3);
  const times = await page.evaluate(
    (count) =>
      bench.timed(
        { walks: () => bench.walks(count), read: bench.read, check: bench.check },
        { rounds: 60, warmup: 40, runs: 3 },
      ),
    WALKS,
  );
  const walk = times.walks.map((time) => time / WALKS);
  await page.close();
  return [
    ratioLine(`读并检查 / 走一遍树，${nodes} 节点 read and check / walk, nodes`, times.check, walk, {
      atMost: 3,
    }),
    ratioLine('仅读成大纲 / 走一遍树 reading the outline alone / walk', times.read, walk),
    `  首次（含脚本）first run, script and all：${(await cold(open, script)).toFixed(0)} ms`,
  ];
}

async function largeLines(open: Open, name: string, script: string): Promise<string[]> {
  const page = await prepared(open, name, script);
  const nodes = await page.evaluate(() => bench.walk());
  assertCount(`${name}: nodes`, nodes, 100_000);
  const tasks: LongestTask[] = [];
  const times: number[] = [];
  for (let run = 0; run < SLICED_RUNS; run++) {
    tasks.push(
      await longestTask(page, async () => {
        const { items, time } = await page.evaluate(() => bench.readInSlices());
        assertCount(`${name}: items`, items, 40_000);
        times.push(time);
      }),
    );
  }
  const { pieces } = await page.evaluate(() => bench.readInSlices());
  const message = await page.evaluate(() => bench.serialise());
  const background = await page.evaluate(() => bench.unpackAndCheck());
  await page.close();
  const cpu = Math.max(...tasks.map((task) => task.cpu));
  const wall = Math.max(...tasks.map((task) => task.wall));
  return [
    `  ${name}：最长任务 longest task ${cpu.toFixed(0)} ms　标准 mark ≤ ${LONG_TASK}　` +
      `${cpu <= LONG_TASK ? '达到 reached' : '未达到 NOT reached'}　(处理器时间 processor time；时钟 by the clock ${wall.toFixed(0)} ms)`,
    `  　${nodes} 节点 nodes；读完 all read in ${median(times).toFixed(0)} ms；${pieces} 条消息 messages，` +
      `最大 the largest ${(message.characters / 1024).toFixed(0)} KB，${message.time.toFixed(1)} ms`,
    `  　后台 background：解包 unpack ${background.unpack.toFixed(0)} ms，检查 check ${background.check.toFixed(0)} ms`,
  ];
}

/** Reading and checking a report in Chromium, against one TreeWalker walk over the same page; and large pages. */
export async function reading(): Promise<string[]> {
  const script = await bundled('reading-entry.ts');
  const pages = new Map([[REPORT, wordPage()], ...Object.entries(LARGE)]);
  const printed = await inChromium(pages, async (open) => {
    const lines = await reportLines(open, script);
    for (const name of Object.keys(LARGE)) lines.push(...(await largeLines(open, name, script)));
    return lines;
  });
  return [
    '浏览器里读报告页 a report page in Chromium：',
    ...(printed ?? ['  没有 Chromium，未测 no Chromium, not measured']),
  ];
}
