import { SaxesParser } from 'saxes';
import { fail, SetwiseError } from '../../util/fail.js';

/** What is told of a part of a workbook while it is read. Names come without their namespace prefix. */
export interface XmlReader {
  readonly open?: (name: string, attributes: ReadonlyMap<string, string>) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

const DEEPEST = 200;

/** Reads XML as a stream of elements. A document type is refused: entities could make much out of little, or read files. */
export function readXml(source: string, part: string, path: string, reader: XmlReader): void {
  const parser = new SaxesParser({ xmlns: false, position: false });
  let depth = 0;
  parser.on('doctype', () =>
    fail(`load: "${path}" has a document type in "${part}", as no workbook needs; it is forged`),
  );
  parser.on('opentag', ({ name, attributes }) => {
    depth++;
    if (depth > DEEPEST) fail(`load: "${path}" is nested deeper than ${DEEPEST} levels in "${part}"; it is forged`);
    const own = Object.entries(attributes).map(([key, value]): [string, string] => [key, value]);
    reader.open?.(local(name), new Map(own));
  });
  parser.on('text', (text) => reader.text?.(text));
  parser.on('cdata', (text) => reader.text?.(text));
  parser.on('closetag', ({ name }) => {
    depth--;
    reader.close?.(local(name));
  });
  try {
    parser.write(source).close();
  } catch (error) {
    if (error instanceof SetwiseError) throw error;
    fail(`load: "${path}" is a damaged workbook ("${part}": ${(error as Error).message}); save it again as .xlsx`);
  }
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
