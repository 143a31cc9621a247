import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { mayBeReport } from '../../lib/page/detect.ts';
import { OTHER_PAGES } from '../bench/other-pages.ts';
import { randomFigures } from '../support/pages/figures.ts';
import { FIVE } from '../support/pages/five/index.ts';
import type { Edition } from '../support/pages/form.ts';
import { LOOK_ALIKES, TRUE_REPORTS } from '../support/pages/look-alikes.ts';
import { MARKUPS } from '../support/pages/markups/index.ts';
import { makeRng } from '../support/pages/rng.ts';

const EDITIONS: readonly Edition[] = ['2019', '2021'];
const SEEDS = Array.from({ length: 25 }, (_, index) => `detect-${index}`);
const FIXTURES = fileURLToPath(new URL('../fixtures/reports/', import.meta.url));

/** Without what the head says: some portals give every page the same title. */
const headless = (html: string): string => html.replace(/<head>[\s\S]*<\/head>/, '<head></head>');

/** As some editors save pages: every character beyond ASCII a numeric entity. */
const inEntities = (html: string): string =>
  html.replace(/[\u0080-\uffff]/g, (character) => `&#${character.charCodeAt(0)};`);

describe('says yes to every report', () => {
  it.each(Object.entries(MARKUPS))('in mark-up %s, by its text alone', (name, markup) => {
    const missed = EDITIONS.flatMap((edition) =>
      SEEDS.filter(
        (seed) => !mayBeReport(headless(markup(randomFigures(seed, edition), makeRng(`${name}/${seed}`)))),
      ),
    );
    expect(missed).toEqual([]);
  });

  it.each(readdirSync(FIXTURES))('fixture %s', (name) => {
    expect(mayBeReport(headless(readFileSync(FIXTURES + name, 'utf8')))).toBe(true);
  });

  it.each(FIVE.map((page) => [page.name, page.html] as const))('%s in entities', (_, html) => {
    expect(mayBeReport(inEntities(headless(html)))).toBe(true);
  });

  it.each(TRUE_REPORTS.map((page) => [page.name, page.html] as const))('%s', (_, html) => {
    expect(mayBeReport(headless(html))).toBe(true);
  });

  it('whose every character stands in a span of its own, beside a font with a Chinese name', () => {
    const [page] = FIVE;
    const html = page?.html.replace(
      /[\u4e00-\u9fff](?=[^<>]*<)/g,
      '<span style="font-family:仿宋">$&</span>\n',
    );
    expect(mayBeReport(headless(html ?? ''))).toBe(true);
  });
});

/** Pages that get a reason of their own, which only the reader can give. */
const SAID = ['report-2017', 'report-2018', 'report-as-attachment', 'report-as-pictures'];

describe('leaves it to the reader to say why', () => {
  it.each(SAID)('%s', (name) => {
    expect(mayBeReport(LOOK_ALIKES.find((page) => page.name === name)?.html ?? '')).toBe(true);
  });
});

const RULED_OUT = [
  'list-of-reports',
  'list-by-year',
  'portal',
  'guide',
  'budget',
  'final-accounts',
  'key-tasks',
  'company-reports',
  'website-report',
  'government-work-report',
  'monthly-statistics',
];

describe('rules out without a tree', () => {
  it.each(RULED_OUT)('%s', (name) => {
    const page = LOOK_ALIKES.find((one) => one.name === name);
    expect(page).toBeDefined();
    expect(mayBeReport(page?.html ?? '')).toBe(false);
  });

  it.each(OTHER_PAGES.filter(({ needsTree }) => !needsTree).map((page) => [page.name, page.html] as const))(
    'a portal’s %s with every word of the matter in its menu',
    (_, html) => {
      expect(html).toContain('政府信息公开年报');
      expect(mayBeReport(html)).toBe(false);
    },
  );
});

describe('ends soon on hostile text', () => {
  it.each([
    ['open brackets', '<'.repeat(4_000_000)],
    ['empty tags', '<>'.repeat(2_000_000)],
    ['letters', 'a'.repeat(4_000_000)],
    ['one mark again and again', '信息公开年报总体情况'.repeat(400_000)],
    ['a year again and again', '2022'.repeat(1_000_000)],
    ['half entities', '&#'.repeat(2_000_000)],
    ['single characters', '信<a>息</a>'.repeat(400_000)],
  ])('%s', (_, text) => {
    const begin = performance.now();
    expect(mayBeReport(text)).toBe(false);
    expect(performance.now() - begin).toBeLessThan(5_000);
  });
});
