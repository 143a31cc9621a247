/** What a user does in the audit page, done there by events as his would be, and how long the page stood still. */

const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));
const rest = (time: number): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, time));

/** So long after the last thing done, in milliseconds: what is asked for when somebody rests on a row is there. */
const REST = 200;

function one<T extends Element = HTMLElement>(selector: string): T {
  const found = document.querySelector<T>(selector);
  if (found === null) throw new Error(`there is no ${selector}`);
  return found;
}

/** Waits until there is one. */
async function there(selector: string): Promise<void> {
  const end = performance.now() + 60_000;
  while (document.querySelector(selector) === null) {
    if (performance.now() > end) throw new Error(`no ${selector} within a minute`);
    await frame();
  }
}

/** Clicks what may only come to be drawn. */
async function press(selector: string): Promise<void> {
  await there(selector);
  one(selector).click();
}

/** Goes to a part of the page and waits until it shows what it is for. */
async function visit(hash: string, selector: string): Promise<void> {
  location.hash = hash;
  await frame();
  await there(selector);
  await rest(REST);
}

/** Writes a word letter by letter, and takes it away again. */
async function type(selector: string, word: string): Promise<void> {
  const field = one<HTMLInputElement>(selector);
  const letters = [...word];
  const texts = [...letters.keys()].map((at) => letters.slice(0, at + 1).join(''));
  for (const text of [...texts, ...texts.slice(0, -1).toReversed(), '']) {
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await frame();
  }
}

/** Chooses each of a list in turn, and nothing in the end. @returns how many there were */
async function chooseEach(selector: string, most: number): Promise<number> {
  const values = [...one<HTMLSelectElement>(selector).options].map(({ value }) => value).slice(1, most + 1);
  for (const value of [...values, '']) {
    const list = one<HTMLSelectElement>(selector);
    list.value = value;
    list.dispatchEvent(new Event('change', { bubbles: true }));
    await frame();
    await frame();
  }
  return values.length;
}

/** Clicks the head of each column until it is as it was. */
async function sortEach(grid: string, columns: number): Promise<void> {
  for (let column = 0; column < columns; column++) {
    for (let click = 0; click < 3; click++) {
      await press(`[data-gouji="${grid}"] [data-row="-1"][data-column="${column}"]`);
      await frame();
      await frame();
    }
  }
}

const STEPS = 60;

/** Scrolls to the end, a part at each frame, and back at once. */
async function scroll(grid: string): Promise<void> {
  const element = one(`[data-gouji="${grid}"]`);
  const way = element.scrollHeight - element.clientHeight;
  for (let step = 1; step <= STEPS; step++) {
    element.scrollTop = (way * step) / STEPS;
    await frame();
  }
  await rest(REST);
  element.scrollTop = 0;
  await rest(REST);
}

const RULES = 12;

/** What a cell leads to. */
async function open(cell: string, opened: string): Promise<void> {
  await press(cell);
  await there(opened);
  await rest(REST);
}

/** In this order, since each begins where the one before has ended. */
export const steps = {
  matrix: () => visit('#matrix', '[data-gouji="matrix"] [data-row="5"]'),
  'matrix: search': () => type('input[type="search"]', '第二区水务局'),
  'matrix: sort': async () => {
    for (const column of [6, 0]) {
      await press(`[data-gouji="matrix"] [data-row="-1"][data-column="${column}"]`);
      await rest(REST);
    }
  },
  'matrix: scroll': () => scroll('matrix'),
  'matrix: a cell': () =>
    open('[data-gouji="matrix"] [data-row="3"][data-column="2"]', '[data-gouji="side"]'),
  findings: () => visit('#findings', '[data-gouji="findings"] [data-row="5"]'),
  'findings: by rule': () => chooseEach('[data-gouji="filter-rule"]', RULES),
  'findings: by severity': () => chooseEach('[data-gouji="filter-severity"]', 3),
  'findings: by year': () => chooseEach('[data-gouji="filter-year"]', 5),
  'findings: search': () => type('input[type="search"]', '第二区水务局'),
  'findings: sort': () => sortEach('findings', 4),
  'findings: scroll': () => scroll('findings'),
  'findings: a report': () =>
    open('[data-gouji="findings"] [data-row="3"][data-column="4"]', '[data-gouji="side"]'),
  rules: () => visit('#rules', '[data-gouji="rule"]'),
  organ: async () => {
    await visit('#matrix', '[data-gouji="matrix"] [data-row="5"]');
    await open('[data-gouji="matrix"] [data-row="4"][data-column="0"]', '[data-gouji="organ"]');
  },
  unpublished: () => visit('#unpublished', '[data-gouji="last-year"]'),
  'unpublished: check': async () => {
    const year = one<HTMLInputElement>('#unpublished-year');
    year.value = '2023';
    year.dispatchEvent(new Event('input', { bubbles: true }));
    await rest(REST);
    await press('[data-gouji="last-year"]');
    await rest(REST);
    await press('form.unpublished [type="submit"]');
    await rest(REST);
    await there('[data-gouji="standings"] [data-row="5"]');
    await scroll('standings');
  },
  runs: () => visit('#runs', '[data-gouji="run"]'),
  summary: () => visit('#summary', '[data-gouji="summary"]'),
  archive: () => visit('#archive', '[data-gouji="archive-facts"]'),
} as const satisfies Record<string, () => Promise<unknown>>;

let meter: { stop(): number } | null = null;

/**
 * Where a browser does not tell its tasks: messages to oneself, one after the other; no two of them are further apart
 * than whatever else had the page in between.
 */
export function startMeter(): void {
  const { port1, port2 } = new MessageChannel();
  let [last, longest] = [performance.now(), 0];
  port1.onmessage = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    port2.postMessage(null);
  };
  port2.postMessage(null);
  meter = {
    stop: () => {
      port1.close();
      return Math.max(longest, performance.now() - last);
    },
  };
}

export function stopMeter(): number {
  const longest = meter?.stop() ?? Number.NaN;
  meter = null;
  return longest;
}

/** Opens a page of the extension in this one, of which it then is a part, and waits until it shows its matrix. */
export async function openFrame(path: string): Promise<void> {
  const element = document.createElement('iframe');
  element.src = path;
  element.style.cssText = 'position: fixed; inset: 0; width: 100vw; height: 100vh; border: 0';
  document.body.append(element);
  const end = performance.now() + 60_000;
  while (!element.contentDocument?.querySelector('[data-gouji="matrix"] [data-row="5"]')) {
    if (performance.now() > end) throw new Error('no matrix within a minute');
    await rest(20);
  }
  await rest(REST);
  element.remove();
  await rest(REST);
}
