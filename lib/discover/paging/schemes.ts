/**
 * How site software numbers the pages of a list, as data. Nothing of a page is run: a scheme is recognised by text
 * of its scripts or by addresses, and what its pattern names makes the next address. Only where a page has no link
 * to its next page is any of it asked.
 */

/**
 * A pager drawn by script. What the script is given says which page this is, as the software counts (0 or 1 for the
 * first), so the next one has the number after it, whatever it counts from.
 */
export interface ScriptScheme {
  name: string;
  /** Where it is met. */
  software: string;
  /** A call as written, `createPageHTML(5, 0, "index", "html")`, or numbers, `currentPage=0;countPage=5;`. */
  sign: 'call' | 'numbers';
  /** Names `pages` and `current`, a call also `stem` and `suffix`; what it does not name is the page's own. */
  pattern: RegExp;
  /** Address of the page with a number, relative to the list's. */
  address: '{stem}_{number}.{suffix}';
}

const STRING = (name: string): string => `["'](?<${name}>[\\w./-]{1,60})["']`;
const COMMA = '\\s*,\\s*';

/** By name; the first that fits is taken. */
export const SCRIPT_SCHEMES: readonly ScriptScheme[] = [
  {
    // createPageHTML(5, 0, "index", "html"): TRS, counting from 0; page 2 is index_1.html.
    name: 'create-page-html',
    software: 'TRS WCM',
    sign: 'call',
    pattern: new RegExp(
      `^createPageHTML\\((?<pages>\\d+)${COMMA}(?<current>\\d+)${COMMA}${STRING('stem')}${COMMA}${STRING('suffix')}`,
    ),
    address: '{stem}_{number}.{suffix}',
  },
  {
    // createPageHTML('page_div', 10, 1, 'list', 'shtml', 189): the container first, counting from 1, records last.
    name: 'create-page-html-in',
    software: 'UCAP, TRS',
    sign: 'call',
    pattern: new RegExp(
      `^createPageHTML\\(["'][\\w#. -]{1,60}["']${COMMA}(?<pages>\\d+)${COMMA}(?<current>\\d+)${COMMA}${STRING('stem')}${COMMA}${STRING('suffix')}`,
    ),
    address: '{stem}_{number}.{suffix}',
  },
  {
    // var currentPage = 0; var countPage = 5; … "index" + "_" + nextPage + ".html"
    name: 'current-and-count',
    software: 'TRS WCM',
    sign: 'numbers',
    pattern: /(?:^|;)currentPage=(?<current>\d+);(?:\w+=\d+;){0,10}?countPage=(?<pages>\d+);/,
    address: '{stem}_{number}.{suffix}',
  },
  {
    name: 'count-and-current',
    software: 'TRS WCM',
    sign: 'numbers',
    pattern: /(?:^|;)countPage=(?<pages>\d+);(?:\w+=\d+;){0,10}?currentPage=(?<current>\d+);/,
    address: '{stem}_{number}.{suffix}',
  },
];

/** Addresses with a page's number in them: what stands before it, the number, what stands after it. */
export interface AddressScheme {
  name: string;
  software: string;
  pattern: RegExp;
}

/** Names of query parameters that number pages. */
const PARAMETERS =
  'page|pageno|page_no|pagenum|page_num|pagenumber|pageindex|page_index|currpage|curpage|cur_page|currentpage|current_page|nowpage|pg|pn|p|PAGENUM|a\\d+p|a\\d+PAGENUM|startpage|topage';

/** The first that fits is taken. */
export const ADDRESS_SCHEMES: readonly AddressScheme[] = [
  {
    // ?page=2, ?pageIndex=2, ?uid=380055&pageNum=2, ?currpage=2, ?a1154p=2, ?PAGENUM=2
    name: 'query',
    software: 'Hanweb, Boda, Longmaster, …',
    pattern: new RegExp(`^(?<before>.*[?&](?:${PARAMETERS})=)(?<number>\\d{1,5})(?<after>(?:&.*)?)$`, 'i'),
  },
  {
    name: 'column-index',
    software: 'NetEase site group, Chengdu',
    pattern: /^(?<before>.*\/column-index-)(?<number>\d{1,4})(?<after>\.\w{2,5})$/,
  },
  {
    // 21892-2.html
    name: 'hyphen',
    software: 'eportal',
    pattern: /^(?<before>.*\/\w{1,60}-)(?<number>\d{1,4})(?<after>\.\w{2,5})$/,
  },
  {
    // index_2.html, list_2.shtml
    name: 'underscore',
    software: 'TRS, UCAP, …',
    pattern: /^(?<before>.*\/[\w-]{1,60}_)(?<number>\d{1,4})(?<after>\.\w{2,5})$/,
  },
  {
    // list2.htm
    name: 'list',
    software: 'Sudy WebPlus',
    pattern: /^(?<before>.*\/(?:list|index|page))(?<number>\d{1,4})(?<after>\.\w{2,5})$/i,
  },
  {
    // /page/2, /p/2/
    name: 'path',
    software: 'WordPress and others',
    pattern: /^(?<before>.*\/(?:page|p)\/)(?<number>\d{1,4})(?<after>\/?(?:\.\w{2,5})?)$/i,
  },
  {
    // nb/2.htm
    name: 'file',
    software: 'Boda VSB, Epoint',
    pattern: /^(?<before>.*\/)(?<number>\d{1,4})(?<after>\.\w{2,5})$/,
  },
];

/** Paths at which software gives all lists out: a next page may stand there that is not below its list. */
export const COMMON_PATHS: readonly RegExp[] = [
  /\/module\/(?:web\/jpage|xxgk)\/\w+\.jsp$/i,
  /\/eportal\/ui$/i,
  /\/(?:search|list|iList|more)\w*\.(?:jsp|do|action|aspx|php)$/i,
];
