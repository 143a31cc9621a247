/** Breaks pages the way editors, converters and hands break them, from a seed, so that a failure can be repeated. */

export type Random = () => number;

/** Mulberry32: 32 bits of state, the same numbers everywhere. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const STRAYS = [
  ...'td th tr tbody thead tfoot table caption colgroup col'
    .split(' ')
    .flatMap((tag) => [`<${tag}>`, `</${tag}>`]),
  ...'p div span li ul h2 center a form button select option optgroup'
    .split(' ')
    .flatMap((tag) => [`<${tag}>`, `</${tag}>`]),
  ...[
    '<br>',
    '</br>',
    '<hr>',
    '<input>',
    '<input type=hidden>',
    '<img>',
    '<o:p>',
    '</o:p>',
    '<body class=b>',
  ],
  ...[
    '<!-- c -->',
    '<!--',
    '-->',
    '<![CDATA[x]]>',
    '<?xml x?>',
    '<!DOCTYPE html>',
    '</p>',
    '</body>',
    '</html>',
  ],
  ...[
    '<svg>',
    '</svg>',
    '<math>',
    '</math>',
    '<desc>',
    '<foreignObject>',
    '<mi>',
    '</mi>',
    '<template>',
    '</template>',
  ],
  ...[
    '<noscript>',
    '</noscript>',
    '<textarea>',
    '<title>',
    '<style>',
    '<script>',
    '</script>',
    '<xmp>',
    '<ruby><rt>',
  ],
  ...[
    '<marquee>',
    '<object>',
    '</object>',
    '<nobr>',
    '<image>',
    '<dd>',
    '<dt>',
    '<pre>\n',
    '<a=b c">',
    '<td a a=1>',
  ],
];
const TEXTS = [
  '文字',
  ' ',
  '12',
  '&nbsp;',
  '&#12288;',
  '&ensp;',
  '&lt',
  '&amp;nbsp;',
  '\u3000',
  '\u200b',
  '\u0000',
  '\r\n',
];
const FORMATTING = [
  'b',
  'i',
  'font color=red',
  'font size=2',
  'span',
  'a href=x',
  'strong',
  'u',
  'em',
  'o:p',
  'nobr',
];
const SPANS = ['0', '1', '2', '3', '7', '65535', '1001', '-1', '+2', ' 2x', 'abc', '', '2.5'];
const NESTED = '<table><tr><td>内<td rowspan=2>表<tr><td>格</table>';

type Mutation = (tokens: string[], random: Random) => void;

const pick = <T>(list: readonly T[], random: Random, otherwise: T): T =>
  list[Math.floor(random() * list.length)] ?? otherwise;

const somewhere = (tokens: readonly string[], random: Random): number =>
  Math.floor(random() * (tokens.length + 1));

/** An index of a token that passes, near a random place; -1 where there is none. */
function find(tokens: readonly string[], random: Random, passes: (token: string) => boolean): number {
  const start = somewhere(tokens, random);
  const after = tokens.findIndex((token, index) => index >= start && passes(token));
  return after >= 0 ? after : tokens.findIndex(passes);
}

const isTag = (token: string): boolean => token.startsWith('<');
const isStructure = (token: string): boolean => /^<\/?(?:table|tbody|thead|tfoot|tr|td|th)\b/i.test(token);

const MUTATIONS: readonly Mutation[] = [
  // a tag is lost, doubled, moved
  (tokens, random) => void tokens.splice(find(tokens, random, isTag), 1),
  (tokens, random) => {
    const index = find(tokens, random, isTag);
    tokens.splice(index, 0, tokens[index] ?? '');
  },
  (tokens, random) => {
    const [token] = tokens.splice(find(tokens, random, isTag), 1);
    tokens.splice(somewhere(tokens, random), 0, token ?? '');
  },
  // an end tag is forgotten
  (tokens, random) => {
    const index = find(tokens, random, (token) => /^<\/(?:td|th|tr|p|table|span)>/i.test(token));
    if (index >= 0) tokens.splice(index, 1);
  },
  // all end tags of a kind are forgotten
  (tokens, random) => {
    const end = pick(['</td>', '</tr>', '</p>', '</span>', '</b>'], random, '</td>');
    for (let i = tokens.length - 1; i >= 0; i--) if (tokens[i] === end) tokens.splice(i, 1);
  },
  // a stray tag; text or a tag where only rows and cells may be
  (tokens, random) => void tokens.splice(somewhere(tokens, random), 0, pick(STRAYS, random, '<td>')),
  (tokens, random) => {
    const index = find(tokens, random, isStructure);
    tokens.splice(index + 1, 0, pick([...TEXTS, ...STRAYS], random, '文字'));
  },
  // misnested formatting
  (tokens, random) => {
    const tag = pick(FORMATTING, random, 'b');
    const start = somewhere(tokens, random);
    tokens.splice(start, 0, `<${tag}>`);
    const end = start + 1 + Math.floor(random() * 12);
    tokens.splice(end, 0, `</${tag.split(' ')[0]}>`);
  },
  // other spans
  (tokens, random) => {
    const index = find(tokens, random, (token) => /^<t[dh]\b/i.test(token));
    if (index < 0) return;
    const attribute = pick(['colspan', 'rowspan', 'COLSPAN', 'hidden', 'style'], random, 'colspan');
    const value = attribute === 'style' ? 'DISPLAY : none' : pick(SPANS, random, '2');
    tokens[index] = (tokens[index] ?? '').replace(/^<(t[dh])/i, `<$1 ${attribute}="${value}"`);
  },
  // text
  (tokens, random) => void tokens.splice(somewhere(tokens, random), 0, pick(TEXTS, random, ' ')),
  (tokens, random) => void tokens.splice(somewhere(tokens, random), 0, '<br>'),
  // a table in something
  (tokens, random) => void tokens.splice(somewhere(tokens, random), 0, NESTED),
  // a piece is cut out, or the rest is lost
  (tokens, random) => void tokens.splice(somewhere(tokens, random), Math.floor(random() * 6)),
  (tokens, random) => {
    if (random() < 0.2) tokens.length = Math.max(1, somewhere(tokens, random));
  },
  // a quote or an angle bracket is lost
  (tokens, random) => {
    const index = find(tokens, random, (token) => /["'>]/.test(token));
    if (index >= 0) tokens[index] = (tokens[index] ?? '').replace(/["'>]/, '');
  },
];

/** A page broken in one to eight places. */
export function mutate(html: string, random: Random): string {
  const tokens = html.split(/(<[^>]*>)/).filter((token) => token !== '');
  const times = 1 + Math.floor(random() * 8);
  for (let i = 0; i < times; i++) pick(MUTATIONS, random, () => {})(tokens, random);
  return tokens.join('');
}
