import { fail } from '../../util/fail.js';
import type { Archive } from './archive.js';
import { isDateFormat } from './dates.js';
import { readXml } from './xml.js';

/** One sheet of a workbook, and the part that holds its cells. */
export interface SheetPart {
  readonly name: string;
  readonly part: string;
}

/** What the cells of every sheet refer to. */
export interface Workbook {
  readonly sheets: readonly SheetPart[];
  /** Texts that cells refer to by number. */
  readonly texts: readonly string[];
  /** For each style whether it shows a date. */
  readonly dateStyles: readonly boolean[];
  readonly from1904: boolean;
}

/** Reads what a workbook says of itself: its sheets in their order, its texts and its styles. */
export async function readWorkbook(archive: Archive, path: string): Promise<Workbook> {
  const main = await mainPart(archive, path);
  const source = await archive.text(main);
  if (source === null) return fail(`load: "${path}" is no Excel workbook (.xlsx); save it as one, or as a CSV file`);
  const targets = await relations(archive, main, path);
  const named: { name: string; id: string }[] = [];
  let from1904 = false;
  readXml(source, main, path, {
    open: (name, attributes) => {
      if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attributes.get('date1904') ?? '');
      if (name === 'sheet') named.push({ name: attributes.get('name') ?? '', id: relationId(attributes) });
    },
  });
  const sheets = named.flatMap(({ name, id }) => {
    const target = targets.get(id);
    return target?.type.endsWith('/worksheet') ? [{ name, part: target.part }] : []; // charts have no cells
  });
  if (sheets.length === 0) fail(`load: "${path}" has no sheet with cells`);
  const partOf = (type: string) => [...targets.values()].find((target) => target.type.endsWith(type))?.part ?? '';
  return {
    sheets,
    texts: await sharedTexts(archive, partOf('/sharedStrings'), path),
    dateStyles: await styles(archive, partOf('/styles'), path),
    from1904,
  };
}

interface Target {
  readonly type: string;
  readonly part: string;
}

async function mainPart(archive: Archive, path: string): Promise<string> {
  const targets = await relations(archive, '', path);
  return [...targets.values()].find(({ type }) => type.endsWith('/officeDocument'))?.part ?? 'xl/workbook.xml';
}

/** The relations of a part, by id, with the parts they point at. */
async function relations(archive: Archive, part: string, path: string): Promise<ReadonlyMap<string, Target>> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const name = `${folder}_rels/${part.slice(folder.length)}.rels`;
  const found = new Map<string, Target>();
  readXml((await archive.text(name)) ?? '<none/>', name, path, {
    open: (element, attributes) => {
      if (element !== 'Relationship') return;
      const target = attributes.get('Target') ?? '';
      const whole = target.startsWith('/') ? target.slice(1) : `${folder}${target}`;
      found.set(attributes.get('Id') ?? '', { type: attributes.get('Type') ?? '', part: whole });
    },
  });
  return found;
}

/** `r:id`, whatever the prefix. */
function relationId(attributes: ReadonlyMap<string, string>): string {
  return [...attributes].find(([key]) => /^\w+:id$/.test(key))?.[1] ?? '';
}

/** The shared texts; readings of characters (`rPh`) are no part of them. */
async function sharedTexts(archive: Archive, part: string, path: string): Promise<readonly string[]> {
  const texts: string[] = [];
  let own = '';
  let inText = false;
  let reading = 0;
  readXml((await archive.text(part)) ?? '<none/>', part, path, {
    open: (name) => {
      if (name === 'si') own = '';
      if (name === 'rPh') reading++;
      inText = name === 't' && reading === 0;
    },
    text: (text) => {
      if (inText) own += text;
    },
    close: (name) => {
      inText = false;
      if (name === 'rPh') reading--;
      if (name === 'si') texts.push(unescaped(own));
    },
  });
  return texts;
}

/** `_x000D_` stands for a character that XML cannot hold. */
export function unescaped(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

async function styles(archive: Archive, part: string, path: string): Promise<readonly boolean[]> {
  const codes = new Map<number, string>();
  const found: boolean[] = [];
  let inCells = false;
  readXml((await archive.text(part)) ?? '<none/>', part, path, {
    open: (name, attributes) => {
      if (name === 'numFmt') codes.set(Number(attributes.get('numFmtId')), attributes.get('formatCode') ?? '');
      if (name === 'cellXfs') inCells = true;
      if (name !== 'xf' || !inCells) return;
      const id = Number(attributes.get('numFmtId') ?? 0);
      found.push(isDateFormat(id, codes.get(id)));
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return found;
}
