import { SaxesParser } from 'saxes';
import type { Field } from '../types.js';

const DEEPEST = 200;

/** What is wrong with the XML of a record, and at which of its characters. */
export class XmlFault extends Error {
  constructor(
    readonly at: number,
    message: string,
  ) {
    super(message);
  }
}

interface Level {
  readonly name: string;
  readonly texts: string[];
}

/**
 * The texts of a `<record>` by their paths within it (`titles/title`), and attributes as `ref-type/@name`. `<style>` is how a text
 * looks, and no level: EndNote has it around every text, Zotero and Mendeley have none.
 */
export function readRecordXml(source: string): { readonly fields: readonly Field[]; readonly nodes: number } {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const fields: Field[] = [];
  const levels: Level[] = [];
  let nodes = 0;
  let depth = 0;
  const path = (): string =>
    levels
      .slice(1)
      .map(({ name }) => name)
      .join('/');
  parser.on('error', (error) => {
    throw new XmlFault(parser.position, `damaged XML: ${error.message.replace(/^\d+:\d+: /, '')}`);
  });
  parser.on('opentag', ({ name, attributes }) => {
    nodes++;
    if (++depth > DEEPEST) throw new XmlFault(parser.position, `elements are nested deeper than ${DEEPEST} levels`);
    if (name === 'style') return;
    levels.push({ name, texts: [] });
    for (const [key, value] of Object.entries(attributes)) {
      nodes++;
      if (levels.length > 1 && value.trim() !== '') fields.push([`${path()}/@${key}`, value]);
    }
  });
  const keep = (text: string): void => {
    levels.at(-1)?.texts.push(text);
  };
  parser.on('text', keep);
  parser.on('cdata', keep);
  parser.on('closetag', ({ name }) => {
    depth--;
    if (name === 'style') return;
    const value = levels.at(-1)?.texts.join('').trim() ?? '';
    if (value !== '' && levels.length > 1) fields.push([path(), value]);
    levels.pop();
  });
  parser.write(source).close();
  return { fields, nodes };
}
