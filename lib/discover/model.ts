/** Where a found report's organ or year was taken from: the nearest place that says it. */
export type From = 'title' | 'row' | 'head' | 'group' | 'list' | 'page';

/** A link to an annual report, as its list has it; null where the list does not say it beyond doubt. */
export interface Found {
  url: string;
  /** The link's text, completed from its `title` attribute where it was cut. */
  title: string;
  organ: string | null;
  organFrom: From | null;
  year: number | null;
  yearFrom: From | null;
  /** The date beside it, ISO. */
  date: string | null;
  /** Address of the page it was found on. */
  page: string;
}

/** A link to a further list: an organ's disclosure column, a year's. */
export interface Column {
  url: string;
  text: string;
  organ: string | null;
  year: number | null;
}
