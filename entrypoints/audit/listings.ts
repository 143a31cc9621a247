import type { Listing, ListProblem } from '../../components/audit/props.ts';
import { STOPPED_BY_USER } from '../../components/audit/stopped.ts';
import type { Row } from '../../lib/archive/model.ts';
import type { FoundLink } from '../../lib/audit/view/choose.ts';
import { pageLinksOf } from '../../lib/audit/worked.ts';
import { discover } from '../../lib/discover/discover.ts';
import { type Choice, foldFound } from '../../lib/discover/fold.ts';
import type { Found } from '../../lib/discover/model.ts';
import { readAddresses } from '../../lib/discover/pasted/addresses.ts';
import type { Given, Reading } from '../../lib/discover/pasted/model.ts';
import { readCsv } from '../../lib/discover/pasted/table.ts';
import type { Step } from '../../lib/discover/steps.ts';
import type { PolitePage } from '../../lib/fetch/polite.ts';
import type { PageLinks } from '../../lib/page/page-links.ts';
import type { Allowed } from './allowed.ts';
import type { Crew } from './crew.ts';

/** Pause between two requests to one host while lists are looked through, in milliseconds. */
const PAUSE = 1_000;

export interface ListingsOptions {
  allowed: Allowed;
  crew: Crew;
  fetch(url: URL, options: { pause: number; signal: AbortSignal; onRequest(): void }): Promise<PolitePage>;
  onChange(listing: Listing): void;
}

/** What is to be chosen from: lists that are looked through, and what the user gives himself. The newest one counts. */
export class Listings {
  readonly #options: ListingsOptions;
  #looking = new AbortController();

  constructor(options: ListingsOptions) {
    this.#options = options;
  }

  stop(): void {
    this.#looking.abort(STOPPED_BY_USER);
  }

  /** What was pasted has no name: that of its first page stands for all. */
  pasted(text: string): void {
    const reading = readAddresses(text);
    const [first, ...more] = reading.items;
    const name = first?.title || first?.url || '';
    this.#given(reading, more.length === 0 ? name : `${name} … (${reading.items.length})`);
  }

  async csv(file: File): Promise<void> {
    this.#given(readCsv(new Uint8Array(await file.arrayBuffer())), file.name);
  }

  /** What is in the archive, to be fetched once more. */
  archive(rows: readonly Row[], name: string): void {
    this.stop();
    const found = rows.map(({ url, title, organ, year, published }) => ({
      url,
      title,
      organ,
      year,
      date: published,
    }));
    this.#options.onChange({ name, looking: null, found, problems: [], isAgain: true });
  }

  /** @param start address of a list, or the page as it was read in a tab */
  async look(start: string | PageLinks, columns: boolean): Promise<void> {
    this.stop();
    const looking = new AbortController();
    this.#looking = looking;
    const view = new Looking(typeof start === 'string' ? start : start.title || start.address);
    const tell = (isOver: boolean): void => {
      if (this.#looking === looking) this.#options.onChange(view.listing(isOver));
    };
    tell(false);
    const { signal } = looking;
    const steps = discover(
      start,
      {
        links: (address) => this.#links(new URL(address), signal),
        allows: ({ hostname }) => this.#options.allowed.has(hostname),
      },
      { columns, signal },
    );
    for await (const step of steps) {
      view.take(step);
      tell(false);
    }
    tell(true);
  }

  async #links(url: URL, signal: AbortSignal): Promise<PageLinks> {
    const page = await this.#options.fetch(url, { pause: PAUSE, signal, onRequest: () => undefined });
    return pageLinksOf(await this.#options.crew.do({ kind: 'links', page }));
  }

  #given({ items, problems }: Reading<Given>, name: string): void {
    this.stop();
    const found = items.map(({ url, title, organ, year }) => ({
      url,
      title: title ?? '',
      organ,
      year,
      date: null,
    }));
    this.#options.onChange({ name, looking: null, found, problems });
  }
}

/** A list while it is looked through. */
class Looking {
  readonly #name: string;
  readonly #found: Found[] = [];
  readonly #problems: ListProblem[] = [];
  #pages = 0;

  constructor(name: string) {
    this.#name = name;
  }

  take(step: Step): void {
    switch (step.kind) {
      case 'page':
        this.#pages += 1;
        this.#found.push(...step.reports);
        if (step.cut) this.#say(step.address, CUT.zh, CUT.en);
        return;
      case 'unread':
        this.#say(step.address, step.reason.zh, step.reason.en);
        return;
      case 'stopped':
        // Those that ended as lists do are not worth a word.
        if (!ENDS.has(step.why)) this.#say(step.address, step.text.zh, step.text.en);
        return;
      case 'columns':
        this.#columns(step);
        return;
      case 'cancelled':
        this.#say('', CANCELLED.zh, CANCELLED.en);
    }
  }

  #columns({ why, columns }: Extract<Step, { kind: 'columns' }>): void {
    for (const { url, text } of columns.slice(0, MOST_COLUMNS)) this.#say(`${text} ${url}`, ...COLUMNS[why]);
    const more = columns.length - MOST_COLUMNS;
    if (more > 0) this.#say('', `另有 ${more} 个这样的列表`, `${more} more lists like these`);
  }

  listing(isOver: boolean): Listing {
    return {
      name: this.#name,
      looking: isOver ? null : { pages: this.#pages },
      found: foldFound(this.#found).choices.map(linkOf),
      problems: [...this.#problems],
    };
  }

  #say(text: string, zh: string, en: string): void {
    this.#problems.push({ line: null, text, reason: { zh, en } });
  }
}

const ENDS: ReadonlySet<string> = new Set(['end', 'nothing-new', 'no-such-page', 'unread']);
/** Lists that are named one by one. */
const MOST_COLUMNS = 50;

const CUT = {
  zh: '网页的链接太多，后面的没有读',
  en: 'the page has too many links; the later ones were not read',
};
const CANCELLED = {
  zh: '已停止查找，后面的网页没有读',
  en: 'the search was stopped; later pages were not read',
};
const COLUMNS: Readonly<Record<'not-asked' | 'host' | 'too-many', readonly [zh: string, en: string]>> = {
  'not-asked': [
    '这里链接到另一个列表，没有读；需要时勾选“各机关的栏目也查找”，或从它开始查找',
    'leads to another list, which was not read; have organs’ lists searched as well, or start from it',
  ],
  host: [
    '这个列表所在的网站还没有允许访问，没有读',
    'this list is on a site that the extension may not ask yet; it was not read',
  ],
  'too-many': ['列表太多，这个没有读', 'too many lists; this one was not read'],
};

function linkOf({ proposed, others }: Choice): FoundLink {
  const { url, title, organ, year, date } = proposed;
  return {
    url,
    title,
    organ,
    year,
    date,
    ...(others.length > 0 && { others: others.map((other) => other.url) }),
  };
}
