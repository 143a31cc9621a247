import { Parser } from 'htmlparser2';
import JSZip from 'jszip';

/** A workbook as another reader sees it: the parts of the package and the cells of each sheet, as they are written. */

export interface ReadCell {
  at: string;
  /** `inlineStr`, or '' for a number. */
  type: string;
  text: string;
  style: number;
}

export interface ReadSheet {
  name: string;
  rows: ReadCell[][];
  links: Map<string, string>;
}

export interface ReadWorkbook {
  sheets: ReadSheet[];
  /** Every element's name there is, of all parts. */
  elements: Set<string>;
  /** Every relation's target that is outside the package. */
  targets: string[];
}

interface Element {
  name: string;
  attributes: Record<string, string>;
  text: string;
}

/** The elements of a part, in order of their ends, each with its own text. */
function elementsOf(xml: string): Element[] {
  const found: Element[] = [];
  const open: Element[] = [];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        open.push({ name, attributes, text: '' });
      },
      ontext(text) {
        const last = open.at(-1);
        if (last) last.text += text;
      },
      onclosetag() {
        const last = open.pop();
        if (last) found.push(last);
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
  return found;
}

/** What `_x005F_` and its like stand for in a cell. */
const unescaped = (text: string): string =>
  text.replaceAll(/_x([0-9a-f]{4})_/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

export async function readWorkbook(bytes: Uint8Array): Promise<ReadWorkbook> {
  const zip = await JSZip.loadAsync(bytes, { checkCRC32: true });
  const parts = new Map<string, Element[]>();
  for (const path of Object.keys(zip.files)) {
    const xml = (await zip.file(path)?.async('string')) ?? '';
    parts.set(path, elementsOf(xml));
  }
  const part = (path: string) => parts.get(path) ?? [];
  const relations = (path: string) =>
    new Map(
      part(path)
        .filter(({ name }) => name === 'Relationship')
        .map(({ attributes: { Id = '', Target = '' } }) => [Id, Target]),
    );
  const paths = relations('xl/_rels/workbook.xml.rels');
  const sheets = part('xl/workbook.xml')
    .filter(({ name }) => name === 'sheet')
    .map(({ attributes }) => {
      const path = `xl/${paths.get(attributes['r:id'] ?? '')}`;
      const targets = relations(`${path.replace('sheets/', 'sheets/_rels/')}.rels`);
      return { name: attributes.name ?? '', ...cellsOf(part(path), targets) };
    });
  const all = [...parts.values()].flat();
  return {
    sheets,
    elements: new Set(all.map(({ name }) => name)),
    targets: all.flatMap(({ attributes }) =>
      attributes.TargetMode === 'External' ? [attributes.Target ?? ''] : [],
    ),
  };
}

function cellsOf(
  elements: readonly Element[],
  targets: ReadonlyMap<string, string>,
): Omit<ReadSheet, 'name'> {
  const rows: ReadCell[][] = [];
  const links = new Map<string, string>();
  let row: ReadCell[] = [];
  let text = '';
  for (const { name, attributes, text: own } of elements) {
    if (name === 't') text += unescaped(own);
    if (name === 'v') text += own;
    if (name === 'c') {
      row.push({
        at: attributes.r ?? '',
        type: attributes.t ?? '',
        text,
        style: Number(attributes.s ?? 0),
      });
      text = '';
    }
    if (name === 'row') {
      rows.push(row);
      row = [];
    }
    if (name === 'hyperlink') links.set(attributes.ref ?? '', targets.get(attributes['r:id'] ?? '') ?? '');
  }
  return { rows, links };
}
