import { type PackedPart, Part } from './part.ts';
import { letters, relationsXml, type WrittenSheet } from './sheet.ts';
import { stylesXml } from './styles.ts';
import { xml } from './text.ts';
import { zip } from './zip.ts';

/** Where in the package a sheet stands. */
export const sheetPath = (number: number): string => `xl/worksheets/sheet${number}.xml`;

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const MAIN = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

interface About {
  title: string;
  created: Date;
}

/** The file (ECMA-376, SpreadsheetML) of sheets that were written, in their order. */
export async function workbook(
  sheets: readonly WrittenSheet[],
  about: About,
): Promise<Uint8Array<ArrayBuffer>> {
  const others = [
    ['[Content_Types].xml', typesXml(sheets)],
    ['_rels/.rels', packageRelations()],
    ['docProps/core.xml', coreXml(about)],
    ['xl/workbook.xml', workbookXml(sheets)],
    ['xl/_rels/workbook.xml.rels', workbookRelations(sheets)],
    ['xl/styles.xml', stylesXml()],
    ...sheets.flatMap((sheet): [string, string][] => {
      const relations = relationsXml(sheet);
      return relations === null
        ? []
        : [[`${sheet.part.path.replace('sheets/', 'sheets/_rels/')}.rels`, relations]];
    }),
  ] as const;
  const parts: PackedPart[] = [];
  for (const [path, text] of others) {
    const part = new Part(path);
    await part.write(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${text}`);
    parts.push(await part.end());
  }
  return zip([...parts, ...sheets.map(({ part }) => part)]);
}

function typesXml(sheets: readonly WrittenSheet[]): string {
  const overrides = [
    ['xl/workbook.xml', `${MAIN}.sheet.main+xml`],
    ['xl/styles.xml', `${MAIN}.styles+xml`],
    ['docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ...sheets.map(({ part }) => [part.path, `${MAIN}.worksheet+xml`]),
  ].map(([path, type]) => `<Override PartName="/${path}" ContentType="${type}"/>`);
  return [
    `<Types xmlns="${PACKAGE}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    ...overrides,
    '</Types>',
  ].join('');
}

const relations = (items: readonly (readonly [type: string, target: string])[]): string => {
  const found = items.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${found.join('')}</Relationships>`;
};

const packageRelations = (): string =>
  relations([
    [`${OFFICE}/relationships/officeDocument`, 'xl/workbook.xml'],
    [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
  ]);

/** Sheets first: the relation of the first is `rId1`. */
const workbookRelations = (sheets: readonly WrittenSheet[]): string =>
  relations([
    ...sheets.map(({ part }) => [`${OFFICE}/relationships/worksheet`, part.path.replace('xl/', '')] as const),
    [`${OFFICE}/relationships/styles`, 'styles.xml'],
  ]);

function workbookXml(sheets: readonly WrittenSheet[]): string {
  const items = sheets.map(
    ({ name }, index) => `<sheet name="${xml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  // What is filtered, what is printed, and the head of every page.
  const names = sheets.flatMap(({ name, columns, printed, rows }, index) => [
    `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">'${xml(name)}'!$A$1:$${letters(columns - 1)}$${rows}</definedName>`,
    `<definedName name="_xlnm.Print_Area" localSheetId="${index}">'${xml(name)}'!$A$1:$${letters(printed - 1)}$${rows}</definedName>`,
    `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">'${xml(name)}'!$1:$1</definedName>`,
  ]);
  return [
    `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}/relationships">`,
    `<bookViews><workbookView/></bookViews><sheets>${items.join('')}</sheets>`,
    `<definedNames>${names.join('')}</definedNames></workbook>`,
  ].join('');
}

function coreXml({ title, created }: About): string {
  const time = `${created.toISOString().slice(0, 19)}Z`;
  return [
    `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"`,
    ' xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${xml(title)}</dc:title><dc:creator>Gouji</dc:creator>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${time}</dcterms:created></cp:coreProperties>`,
  ].join('');
}
