import sniff from 'html-encoding-sniffer';

const UNDECLARED = 'undeclared';
/** UTF-8 with up to this share of broken characters is still UTF-8: other encodings break in most. */
const BROKEN_SHARE = 0.05;
const REPLACEMENT = '\ufffd';

/** What a page says of its encoding: BOM, HTTP header, `<meta>`; `undeclared` where it says nothing. */
function declared(bytes: Uint8Array, transport: string | undefined): string {
  const options = { defaultEncoding: UNDECLARED };
  try {
    const label = sniff(bytes, transport ? { ...options, transportLayerEncodingLabel: transport } : options);
    return label.toLowerCase();
  } catch {
    // The sniffer throws where `content` of a `<meta>` ends in "charset".
    return UNDECLARED;
  }
}

/** How much of an input is looked at for what no text has, in bytes. */
const LOOKED_AT = 65_536;
/** Random and compressed bytes are one tenth control characters; a page with a stray one a cell has less. */
const CONTROL_SHARE = 0.05;

const isControl = (byte: number): boolean =>
  byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d;

/** Whether the bytes are no text at all (an archive, a picture), by their control characters. */
export function isBinary(bytes: Uint8Array, transport?: string): boolean {
  if (declared(bytes, transport).startsWith('utf-16')) return false;
  const looked = bytes.subarray(0, LOOKED_AT);
  return looked.filter(isControl).length > looked.length * CONTROL_SHARE;
}

const hasUtf8Bom = (bytes: Uint8Array): boolean =>
  bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;

function strictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function leniently(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes);
}

/** Share of the characters beyond ASCII that could not be decoded. */
function brokenShare(text: string): number {
  let broken = 0;
  let beyondAscii = 0;
  for (let index = 0; index < text.length; index += 1) {
    if (text.charCodeAt(index) < 0x80) continue;
    beyondAscii += 1;
    if (text[index] === REPLACEMENT) broken += 1;
  }
  return beyondAscii === 0 ? 0 : broken / beyondAscii;
}

/**
 * The text of a page or file. A BOM decides; else bytes that are valid UTF-8 are UTF-8 whatever is declared
 * (text in other encodings is not by chance); else Big5 where that is declared, and GB18030, which contains
 * GB2312 and GBK, for every other declaration and for none: a report is Chinese, so a server's ISO-8859-1 is
 * never meant. Where nothing decodes without faults, what has the fewest is taken. Never throws.
 *
 * @param transport charset of the HTTP header
 */
export function decode(bytes: Uint8Array, transport?: string): string {
  if (hasUtf8Bom(bytes)) return leniently(bytes, 'utf-8');
  const label = declared(bytes, transport);
  // Without zero bytes there is no markup in UTF-16: the header is wrong.
  if (label.startsWith('utf-16') && bytes.includes(0)) return leniently(bytes, label);

  const utf8 = strictly(bytes, 'utf-8');
  if (utf8 !== null) return utf8;
  const lenientUtf8 = leniently(bytes, 'utf-8');
  if (brokenShare(lenientUtf8) <= BROKEN_SHARE) return lenientUtf8;

  const others = label === 'big5' ? ['big5', 'gb18030'] : ['gb18030'];
  for (const encoding of others) {
    const text = strictly(bytes, encoding);
    if (text !== null) return text;
  }
  const candidates = [...others.map((encoding) => leniently(bytes, encoding)), lenientUtf8];
  return candidates.reduce((best, candidate) =>
    brokenShare(candidate) < brokenShare(best) ? candidate : best,
  );
}
