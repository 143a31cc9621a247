import type { Page } from 'puppeteer-core';
import { ratioLine } from '../lines.ts';
import { assertCount, median } from '../measure.ts';
import { OTHER_PAGES } from '../other-pages.ts';
import { bundled, inChromium, type Open } from './chromium.ts';
import type * as Entry from './detector-entry.ts';

/** A page of a portal, repeated until a browser has so many nodes of it. */
const HUGE = 200_000;
const COLD_PAGES = 7;

function hugePage(): string {
  const item = '<li><a href="/a">青溪区水务局召开政府信息公开工作推进会</a><span>2023-01-12</span></li>\n';
  return `<!DOCTYPE html><title>列表</title><body><p>政府信息公开年报</p><ul>${item.repeat(HUGE / 6)}</ul></body>`;
}

declare const bench: typeof Entry;

async function prepared(open: Open, name: string, script: string): Promise<Page> {
  const page = await open(name);
  await page.evaluate(script);
  return page;
}

/** Milliseconds from the script's first byte to its answer, each in a page that has just been opened. */
async function cold(open: Open, name: string, script: string): Promise<number> {
  const times: number[] = [];
  for (let turn = 0; turn < COLD_PAGES; turn++) {
    const page = await open(name);
    const time = `(() => { const begin = performance.now(); ${script}; bench.detector(); return performance.now() - begin; })()`;
    times.push((await page.evaluate(time)) as number);
    await page.close();
  }
  return median(times);
}

async function lines(open: Open, name: string, script: string): Promise<string[]> {
  const page = await prepared(open, name, script);
  const { nodes, found } = await page.evaluate(() => ({ nodes: bench.walk(), found: bench.detector() }));
  assertCount(`${name}: nodes`, nodes, 1_000);
  if (found) throw new Error(`${name}: the detector takes it for a report`);
  const isHuge = nodes >= HUGE;
  const times = await page.evaluate(
    (how) => {
      const { walk, detector, everyElement, text } = bench;
      return bench.timed({ walk, detector, everyElement, text }, how);
    },
    isHuge ? { rounds: 20, warmup: 3, runs: 1 } : { rounds: 60, warmup: 20, runs: 20 },
  );
  await page.close();
  const first = (await cold(open, name, script)).toFixed(1);
  return [
    ratioLine(`${name}，${nodes} 节点 nodes`, times.detector, times.walk, { atMost: 0.1 }),
    ratioLine('　其中取文字 of it, reading the text', times.text, times.walk),
    ratioLine('　浏览器自数元素 the browser’s own count of elements', times.everyElement, times.walk),
    `  　首次（含脚本）first run, script and all：${first} ms`,
  ];
}

/** The detector on pages that are no report, against one TreeWalker walk over the same page. */
export async function detector(): Promise<string[]> {
  const pages = new Map(OTHER_PAGES.filter(({ needsTree }) => !needsTree).map((one) => [one.name, one.html]));
  pages.set('大列表 huge list', hugePage());
  const script = await bundled('detector-entry.ts');
  const title = '检测器，非报告页 / 走一遍树 detector, no report / one walk over the tree：';
  const printed = await inChromium(pages, async (open) => {
    const all: string[] = [];
    for (const name of pages.keys()) all.push(...(await lines(open, name, script)));
    return all;
  });
  return [title, ...(printed ?? ['  没有 Chromium，未测 no Chromium, not measured'])];
}
