/** Where a page leads, as plain data that messages can carry. What the page says is cut to lengths that have caps. */
export interface PageLinks {
  /** The page's own address, without `#…`. */
  address: string;
  title: string;
  /** What the metas SiteName and ColumnName say, which portals of the government must have; '' where they do not. */
  site: string;
  column: string;
  /** The way to the page in one line (首页 > 政府信息公开 > 教育局); '' where it shows none. */
  trail: string;
  /** In document order; pagers are none of them. */
  links: readonly Link[];
  pagers: readonly Pager[];
  /** How many pages the list has, where the page says it (共5页). */
  pages: number | null;
  /** What inline scripts that speak of pages say; nothing of them is ever run. */
  scripts: readonly PagingScript[];
  frames: readonly string[];
  /** Addresses that scripts come from, or name in quotation marks: by them a list that is drawn by script is known. */
  endpoints: readonly string[];
  /** Whether the page has more than is read of one page. */
  cut: boolean;
}

export interface Link {
  /** Absolute, http or https, without `#…`. */
  href: string;
  text: string;
  /** The attribute `title`. */
  title: string;
  /** What stands beside it in its row or list item, links left out: a date, often the organ. */
  beside: string;
  /** Head of its column, in a table. */
  head: string;
  /** Headings and lines that label what it stands among, the nearest first. */
  groups: readonly string[];
  /** Whether it is in navigation, footer or the like. */
  furniture: boolean;
}

/** What leads to another page of the same list. */
export interface Pager {
  kind: 'first' | 'previous' | 'next' | 'last' | 'number';
  /** The page it leads to, where it is a number. */
  number: number | null;
  text: string;
  /** Absolute; from its script where that names one in full (`go('/a/list_2.html')`), null where none is named. */
  href: string | null;
  /** Script it runs, and other attributes that may hold an address, as text. */
  code: string;
}

export interface PagingScript {
  /** Calls of functions that speak of pages, with their arguments as written. */
  calls: readonly { name: string; args: string }[];
  /** Numbers that are given to names which speak of pages. */
  numbers: readonly { name: string; value: number }[];
  /** The ending of addresses that the script puts together: `html`. */
  suffix: string | null;
}
