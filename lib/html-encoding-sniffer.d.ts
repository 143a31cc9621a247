declare module 'html-encoding-sniffer' {
  /** The encoding a page declares: BOM, transport label, `<meta>`; else `defaultEncoding`. */
  export default function sniff(
    bytes: Uint8Array,
    options?: { transportLayerEncodingLabel?: string; defaultEncoding?: string },
  ): string;
}
