import type { Frame, Page } from 'puppeteer-core';
import { addressOf } from '../../../lib/report/address.ts';
import { pageOf } from '../../support/page.ts';
import { type PlacedPage, placedPage } from '../../support/placed.ts';
import { makeReport } from '../../support/report.ts';

/** Pages on which marks are compared with what they name, each found by an id that the test has given it. */

/** A report with blank, wrong and unbalanced cells all over its tables, and things missing. */
export const REPORT: PlacedPage = placedPage(
  pageOf(
    makeReport(2022, (draft) => {
      draft.applications(12, 3, 2).number('review', null).dropSection('other');
      draft.dropRow('applications', 'denied.thirdPartyRights');
      for (const row of draft.table('applications').rows.keys()) {
        if (row === 'newReceived') continue;
        draft.cell('applications', row, 'legal', '').cell('applications', row, 'other', '/');
      }
      draft.cell('applications', 'newReceived', 'total', 99).cell('disclosure', 'fees', 'amount', '若干');
      draft.cell('review', 'litigationDirect', 'correct', '-1').cell('review', 'review', 'total', 7);
    }),
  ),
);

/** The report with something in its head, around its body's content, or without its doctype. */
export function inside(
  changes: { head?: string; before?: string; after?: string; quirks?: boolean },
  { html }: PlacedPage = REPORT,
): string {
  const { head = '', before = '', after = '', quirks = false } = changes;
  const page = html
    .replace('</head>', `${head}</head>`)
    .replace('<body>', `<body>${before}`)
    .replace('</body>', `${after}</body>`);
  return quirks ? page.replace('<!DOCTYPE html>', '') : page;
}

/** An equation of a column is marked at the column's total. */
const TOTALS = new Map(
  REPORT.shown.verdict.findings.flatMap(({ at, equation }) =>
    equation !== undefined && at.row === undefined
      ? [[addressOf(at), addressOf(equation.total.at)] as const]
      : [],
  ),
);

interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

interface MarkSeen {
  at: string;
  side: string;
  rect: Rect;
  /** The window through which it is seen; null: it is not shown. */
  seen: Rect | null;
}

/** The marks as they lie in the top window. */
export function marksIn(page: Page): Promise<MarkSeen[]> {
  return page.evaluate(() => {
    const plain = ({ x, y, width, height }: DOMRect) => ({ x, y, width, height });
    const root = document.querySelector('gouji-overlay')?.shadowRoot;
    return [...(root?.querySelectorAll('[data-gouji="mark"]') ?? [])].map((mark) => {
      const seen = plain((mark.parentElement ?? mark).getBoundingClientRect());
      return {
        at: mark.getAttribute('data-at') ?? '',
        side: mark.getAttribute('data-side') ?? '',
        rect: plain(mark.getBoundingClientRect()),
        seen: mark.checkVisibility() && seen.width > 0 ? seen : null,
      };
    });
  });
}

/** Where the elements with ids are in their own window; a text's own box where it is smaller than its element. */
function rectsById(where: Page | Frame): Promise<Record<string, Rect>> {
  return where.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll('[id]')].map((element) => {
        const range = document.createRange();
        const [text] = element.childNodes;
        const isBlock = element.matches('td, th, table');
        if (!isBlock && text !== undefined) range.selectNodeContents(text);
        const { x, y, width, height } = (isBlock ? element : range).getBoundingClientRect();
        return [element.id, { x, y, width, height }];
      }),
    ),
  );
}

/** How the inside of the report's frame lies in the top window. */
export interface Inset {
  x: number;
  y: number;
  scale: number;
}

const HERE: Inset = { x: 0, y: 0, scale: 1 };

/** What is wrong with the marks: how far each lies from what it names, where that is more than a pixel. */
export async function misplaced(
  page: Page,
  where: Page | Frame = page,
  inset: () => Promise<Inset> = async () => HERE,
): Promise<{ compared: number; seen: number; wrong: string[] }> {
  const [marks, rects, { x, y, scale }] = await Promise.all([marksIn(page), rectsById(where), inset()]);
  const wrong: string[] = [];
  let compared = 0;
  let seen = 0;
  for (const mark of marks) {
    if (mark.side !== 'on' || mark.seen === null) continue;
    seen++;
    // The groups of table 四 have no place of their own: the mark is as wide as their cells.
    if (/^review\/[^/]+$/.test(mark.at)) continue;
    const keys = mark.at.includes('/') ? [TOTALS.get(mark.at) ?? mark.at] : [mark.at, `section:${mark.at}`];
    const distances = keys.flatMap((key) => {
      const rect = rects[REPORT.ids.get(key) ?? ''];
      if (rect === undefined) return [];
      const [left, top] = [x + rect.x * scale, y + rect.y * scale];
      return [
        Math.max(
          Math.abs(mark.rect.x - left),
          Math.abs(mark.rect.y - top),
          Math.abs(mark.rect.width - rect.width * scale),
          Math.abs(mark.rect.height - rect.height * scale),
        ),
      ];
    });
    compared++;
    if (!(Math.min(...distances) <= 1)) wrong.push(`${mark.at}: ${distances.join()}`);
  }
  return { compared, seen, wrong };
}

/** Two frames drawn, and what they asked for drawn as well. */
export async function drawn(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
      }),
  );
}

/** Opens a page and waits for its marks. */
export async function openMarked(page: Page, address: string): Promise<void> {
  await page.bringToFront();
  await page.goto(address);
  await page.waitForSelector('gouji-overlay >>> [data-gouji="mark"]', { timeout: 20_000 });
  await drawn(page);
}
