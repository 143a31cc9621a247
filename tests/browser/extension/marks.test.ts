import type { Frame, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addressOf } from '../../../lib/report/address.ts';
import { type BrowserName, type Extended, runs, startWithExtension } from './browsers.ts';
import { drawn, type Inset, inside, marksIn, misplaced, openMarked, REPORT } from './marks.ts';
import { openSite, type Served, type Site } from './site.ts';

const FRAMES = 'frames.example.gov.cn';

const TALL = '<div style="height: 700px">前言</div>';

/** Pages that do what pages do to what lies on them. */
const PAGES: readonly [string, string | Served][] = [
  ['plain', inside({ before: TALL })],
  ['quirks', inside({ before: TALL, quirks: true })],
  ['csp', { body: inside({}), headers: { 'content-security-policy': "default-src 'none'" } }],
  [
    'csp sandbox',
    { body: inside({}), headers: { 'content-security-policy': "default-src 'none'; sandbox allow-scripts" } },
  ],
  [
    'transformed',
    inside({
      before: `${TALL}<div style="transform: translate(30.5px, 12px) scale(0.83); transform-origin: 0 0"><div style="will-change: transform">`,
      after: '</div></div>',
    }),
  ],
  [
    'root transformed',
    inside({ head: '<style>html { transform: scale(0.9); transform-origin: 20px 0 }</style>', before: TALL }),
  ],
  [
    'root placed',
    inside({
      head: '<style>html { position: relative; margin: 30px 50px; border: 3px solid }</style>',
      before: TALL,
    }),
  ],
  ['root zoomed', inside({ head: '<style>html { zoom: 1.3 }</style>', before: TALL })],
  ['body zoomed', inside({ head: '<style>body { zoom: 0.75 }</style>', before: TALL })],
  [
    'right to left',
    inside({ head: '<style>html { direction: rtl } table { width: 1800px }</style>', before: TALL }),
  ],
  [
    'body scrolls',
    inside({
      head: '<style>html { overflow: hidden; height: 100% } body { overflow: auto; height: 100%; margin: 0 }</style>',
      before: TALL,
    }),
  ],
  ['unset', inside({ head: '<style>* { all: unset !important }</style>', before: '<div>前言</div>' })],
  [
    'hidden by rules',
    inside({
      head: `<style>
        html > *:not(body):not(head), gouji-overlay {
          display: none !important; visibility: hidden !important; opacity: 0 !important; z-index: -1 !important;
          transform: scale(0) !important; clip-path: inset(50%) !important; position: static !important;
          filter: opacity(0) !important; zoom: 0.1 !important; content-visibility: hidden !important;
        }
        body { position: relative; z-index: 2147483647 }
      </style>`,
    }),
  ],
  [
    'xhtml',
    {
      body: `<?xml version="1.0" encoding="utf-8"?>${inside({})
        .replace('<html ', '<html xmlns="http://www.w3.org/1999/xhtml" ')
        .replace(/<(meta|img)([^>]*)>/g, '<$1$2/>')}`,
      headers: { 'content-type': 'application/xhtml+xml; charset=utf-8' },
    },
  ],
  [
    'box',
    inside({
      before: `${TALL}<div id="box" style="width: 620px; height: 420px; margin: 40px; padding: 10px; border: 9px solid; overflow: auto"><div style="width: 1500px">`,
      after: `</div></div>${TALL}`,
    }),
  ],
];

/** The report in frames: how the frame lies is known from its own style. */
const FRAME_STYLE =
  'display: block; width: 760px; height: 500px; margin: 33px 21px; border: 5px solid; padding: 4px';
const frameOf = (address: string, style = FRAME_STYLE) =>
  `<!doctype html><meta charset="utf-8"><body style="height: 3000px"><p>外框</p><iframe style="${style}" src="${address}"></iframe></body>`;

describe.each<BrowserName>(['chrome', 'firefox'])('%s', (name) => {
  describe.runIf(runs(name))('marks', () => {
    let extended: Extended;
    let site: Site;
    let page: Page;
    const errors: string[] = [];

    beforeAll(async () => {
      site = await openSite(PAGES);
      const { pages } = site;
      pages.set('inner', inside({}));
      pages.set('framed', frameOf('inner'));
      pages.set(
        'framed scaled',
        frameOf('inner', `${FRAME_STYLE}; transform: scale(0.8); transform-origin: 0 0`),
      );
      pages.set('framed twice', frameOf('framed'));
      pages.set('framed by another', frameOf(site.address('inner', FRAMES)));
      pages.set('framed by another twice', frameOf(site.address('framed', FRAMES)));
      pages.set('framed deep', frameOf(site.address('framed back', FRAMES)));
      pages.set('framed back', frameOf(site.address('inner')));
      extended = await startWithExtension(name);
    });
    afterAll(async () => {
      await extended?.close();
      await site?.close();
    });
    beforeEach(async () => {
      errors.length = 0;
      page = await extended.browser.newPage();
      // Firefox tells as an error of the page that its rules forbid the icon which the browser itself asks for.
      page.on('pageerror', (error) => {
        if (!String(error).includes('favicon.ico')) errors.push(String(error));
      });
      await page.setViewport({ width: 1280, height: 800 });
    });
    afterEach(async () => {
      await page.close();
      expect(errors).toEqual([]);
    });

    const findings = REPORT.shown.verdict.findings.filter(({ at }) => REPORT.ids.has(addressOf(at)));

    it('has a mark for every finding that has a place', async () => {
      await openMarked(page, site.address('plain'));
      const marked = new Set((await marksIn(page)).map(({ at }) => at));
      expect(findings.length).toBeGreaterThan(40);
      expect(findings.map(({ at }) => addressOf(at)).filter((at) => !marked.has(at))).toEqual([]);
    });

    it.each(PAGES.map(([title]) => title))('lie on what they name: %s', async (title) => {
      await openMarked(page, site.address(title));
      let most = 0;
      for (const [left, top] of [
        [0, 0],
        [0, 333],
        [140, 900],
        [0, 100_000],
      ] as const) {
        await page.evaluate(
          (x, y) => {
            for (const scroller of [
              document.scrollingElement,
              document.body,
              document.getElementById('box'),
            ]) {
              scroller?.scrollTo(x, y);
            }
          },
          left,
          top,
        );
        await drawn(page);
        const { compared, wrong } = await misplaced(page);
        expect(wrong).toEqual([]);
        most = Math.max(most, compared);
      }
      expect(most).toBeGreaterThan(title === 'box' ? 5 : 20);
      await page.setViewport({ width: 760, height: 500 });
      await drawn(page);
      expect((await misplaced(page)).wrong).toEqual([]);
    });

    it('add nothing to what can be scrolled', async () => {
      for (const title of ['plain', 'box', 'right to left', 'root transformed', 'quirks']) {
        await openMarked(page, site.address(title));
        const sizes = await page.evaluate(() => {
          const { documentElement: root } = document;
          const host = document.querySelector<HTMLElement>('gouji-overlay');
          const layer = host?.shadowRoot?.querySelector<HTMLElement>('.marks');
          const size = () => [
            root.scrollWidth,
            root.scrollHeight,
            document.body.scrollWidth,
            document.body.scrollHeight,
          ];
          const withMarks = size();
          if (layer) layer.style.display = 'none';
          return { withMarks, without: size(), isThere: layer?.checkVisibility() === false };
        });
        expect(sizes.isThere).toBe(true);
        expect(sizes.withMarks).toEqual(sizes.without);
      }
    });

    it('are seen as far as their box lets them be', async () => {
      await openMarked(page, site.address('box'));
      const counts = new Set<number>();
      for (const top of [0, 150, 700, 1100]) {
        await page.evaluate((y) => document.getElementById('box')?.scrollTo(y / 2, y), top);
        await drawn(page);
        const inner = await page.evaluate(() => {
          const box = document.getElementById('box');
          if (box === null) throw new Error('no box');
          const { x, y } = box.getBoundingClientRect();
          return { x: x + 9, y: y + 9, right: x + 9 + box.clientWidth, bottom: y + 9 + box.clientHeight };
        });
        const seen = (await marksIn(page)).flatMap((mark) => (mark.seen === null ? [] : [mark.seen]));
        counts.add(seen.length);
        for (const { x, y, width, height } of seen) {
          expect(x).toBeGreaterThanOrEqual(inner.x - 1);
          expect(y).toBeGreaterThanOrEqual(inner.y - 1);
          expect(x + width).toBeLessThanOrEqual(inner.right + 1);
          expect(y + height).toBeLessThanOrEqual(inner.bottom + 1);
        }
      }
      expect(counts.size).toBeGreaterThan(1);
    });

    it('follow what the page does to its layout', async () => {
      await openMarked(page, site.address('plain'));
      const before = await marksIn(page);
      await page.evaluate(() => {
        document.body.insertAdjacentHTML('afterbegin', '<div style="height: 123px">通知</div>');
        for (const cell of document.querySelectorAll<HTMLElement>('td')) cell.style.padding = '7px 11px';
      });
      await drawn(page);
      const { compared, wrong } = await misplaced(page);
      expect(wrong).toEqual([]);
      expect(compared).toBeGreaterThan(40);
      expect((await marksIn(page))[0]?.rect).not.toEqual(before[0]?.rect);
    });

    it('lie right on a screen of another density', async () => {
      await page.setViewport({ width: 900, height: 700, deviceScaleFactor: 1.5 });
      await openMarked(page, site.address('plain'));
      await page.evaluate(() => scrollTo(0, 512.5));
      await drawn(page);
      expect((await misplaced(page)).wrong).toEqual([]);
    });

    /** How a frame's inside lies in the top window, through the frames between. */
    const insetThrough = (frames: readonly Frame[]) => async (): Promise<Inset> => {
      let [x, y, scale] = [0, 0, 1];
      for (const frame of frames) {
        const element = await frame.frameElement();
        if (element === null) throw new Error('no frame element');
        const own = await element.evaluate((iframe) => {
          const { left, top, width } = iframe.getBoundingClientRect();
          return { left, top, scale: width / (iframe as HTMLElement).offsetWidth };
        });
        x += (own.left + 9 * own.scale) * scale;
        y += (own.top + 9 * own.scale) * scale;
        scale *= own.scale;
      }
      return { x, y, scale };
    };

    /** From the frame below the top down to the one that holds the report. */
    function framesDown(): Frame[] {
      const frames: Frame[] = [];
      for (let [frame] = page.mainFrame().childFrames(); frame; [frame] = frame.childFrames())
        frames.push(frame);
      return frames;
    }

    it.each(['framed', 'framed scaled', 'framed twice', 'framed by another', 'framed by another twice'])(
      'lie on what they name: %s',
      async (title) => {
        await openMarked(page, site.address(title));
        const frames = framesDown();
        const inner = frames.at(-1);
        if (inner === undefined) throw new Error('no frame');
        for (const [outer, own] of [
          [0, 1_000],
          [0, 1_300],
          [70, 1_150],
        ] as const) {
          await page.evaluate((y) => scrollTo(0, y), outer);
          await inner.evaluate((y) => scrollTo(10, y), own);
          await expect
            .poll(
              async () => {
                const { wrong, seen } = await misplaced(page, inner, insetThrough(frames));
                return { wrong, isSeen: seen > 5 };
              },
              { timeout: 3_000 },
            )
            .toEqual({ wrong: [], isSeen: true });
        }
      },
    );

    it('are not drawn where they cannot be placed', async () => {
      await page.bringToFront();
      await page.goto(site.address('framed deep'));
      await page.waitForSelector('gouji-overlay >>> [data-gouji="finding"]');
      await drawn(page);
      expect((await marksIn(page)).filter(({ seen }) => seen !== null)).toEqual([]);
    });
  });
});
