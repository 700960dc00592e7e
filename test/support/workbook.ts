import { type ZipPart, zip } from './zip.js';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** The parts of a workbook; sheets as the XML of what stands in them. */
export interface WorkbookParts {
  /** Name of the sheet → XML inside of `<worksheet>`. */
  readonly sheets: { readonly [name: string]: string };
  /** XML inside of `<sst>`. */
  readonly texts?: string;
  /** XML inside of `<styleSheet>`. */
  readonly styles?: string;
  /** Attributes of `<workbookPr>`. */
  readonly properties?: string;
  /** Type of the relation of a sheet, at its place. Default `worksheet`. */
  readonly types?: readonly string[];
  /** Other parts, or other ones of the same name. */
  readonly also?: readonly ZipPart[];
}

/** Rows of cells from short texts: numbers as numbers, `=` text as inline text. */
export function rows(cells: readonly (readonly (string | number | null)[])[]): string {
  const xml = cells.map((row) => `<row>${row.map(cellXml).join('')}</row>`);
  return `<sheetData>${xml.join('')}</sheetData>`;
}

function cellXml(value: string | number | null): string {
  if (value === null) return '<c/>';
  return typeof value === 'number' ? `<c><v>${value}</v></c>` : `<c t="inlineStr"><is><t>${value}</t></is></c>`;
}

const relationships = (targets: readonly (readonly [id: string, type: string, target: string])[]) =>
  `<Relationships>${targets
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

export function workbookParts({
  sheets,
  texts,
  styles,
  properties = '',
  types = [],
  also = [],
}: WorkbookParts): ZipPart[] {
  const names = Object.keys(sheets);
  const listed = names.map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`);
  const targets = names.map(
    (_, i) => [`rId${i + 1}`, types[i] ?? 'worksheet', `worksheets/sheet${i + 1}.xml`] as const,
  );
  const own: ZipPart[] = [
    { name: '_rels/.rels', content: relationships([['rId1', 'officeDocument', 'xl/workbook.xml']]) },
    {
      name: 'xl/workbook.xml',
      content: `<?xml version="1.0" encoding="UTF-8"?><workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr ${properties}/><sheets>${listed.join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: relationships([
        ...targets,
        ...(texts === undefined ? [] : [['rIdT', 'sharedStrings', 'sharedStrings.xml'] as const]),
        ...(styles === undefined ? [] : [['rIdS', 'styles', '/xl/styles.xml'] as const]),
      ]),
    },
    ...names.map((name, i) => ({
      name: `xl/worksheets/sheet${i + 1}.xml`,
      content: `<worksheet xmlns="${MAIN}">${sheets[name]}</worksheet>`,
    })),
    ...(texts === undefined ? [] : [{ name: 'xl/sharedStrings.xml', content: `<sst xmlns="${MAIN}">${texts}</sst>` }]),
    ...(styles === undefined
      ? []
      : [{ name: 'xl/styles.xml', content: `<styleSheet xmlns="${MAIN}">${styles}</styleSheet>` }]),
  ];
  const replaced = new Set(also.map(({ name }) => name));
  return [...own.filter(({ name }) => !replaced.has(name)), ...also];
}

/** The bytes of a workbook. */
export function workbook(parts: WorkbookParts): Buffer {
  return zip(workbookParts(parts));
}
