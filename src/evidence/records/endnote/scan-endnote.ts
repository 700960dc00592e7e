import { fail } from '../../../util/fail.js';
import { lineCounter } from '../lines.js';
import type { Aside, FoundRecord, Scan } from '../scan.js';
import { readRecordXml, XmlFault } from './record-xml.js';

/** What a file may hold at most, so that a forged one cannot fill the memory; no library comes near. */
const MOST_NODES = 1_000_000;
const MOST_REFERENCES = 1_000_000;

/**
 * Finds the `<record>` elements of EndNote XML and reads each by itself, so that a damaged one spoils itself only; O(length).
 * A document type or an entity is refused wherever it stands: it could make much out of little, or read files.
 */
export function scanEndnote(text: string, file: string): Scan {
  refuse(text, file);
  const parts: (FoundRecord | Aside)[] = [];
  const budget = { nodes: MOST_NODES, file };
  let at = 0;
  for (let from = nextRecord(text, 0); from < text.length; from = nextRecord(text, at)) {
    outside(text, at, from, parts);
    const following = nextRecord(text, from + 7);
    const closing = text.slice(from, following).indexOf('</record>');
    at = closing >= 0 ? from + closing + 9 : following;
    if (closing >= 0) parts.push(readOne(text, from, at, budget));
    else parts.push(cutOff(text, from, at));
  }
  outside(text, at, text.length, parts);
  const ended =
    parts.length === 0 || /<\/records\s*>/.test(text.slice(at)) || !/<records[\s>]/.test(text.slice(0, 2000));
  if (!ended) {
    const message = 'the file ends without </records>: it may be cut off';
    parts.push({ from: text.length, to: text.length, at: text.length, message });
  }
  return { parts, warnings: [] };
}

function refuse(text: string, file: string): void {
  const type = /<!(?:DOCTYPE|ENTITY|ELEMENT|ATTLIST|NOTATION)/i.exec(text);
  if (type) {
    const line = lineCounter(text)(type.index);
    fail(`readRecords: "${file}" has a document type on line ${line} (${type[0]}), as no export needs; take it out`);
  }
  let references = 0;
  for (let at = text.indexOf('&'); at >= 0; at = text.indexOf('&', at + 1)) references++;
  if (references > MOST_REFERENCES) {
    fail(`readRecords: "${file}" has ${references} references (&…;), more than ${MOST_REFERENCES}; split the export`);
  }
  if (nextRecord(text, 0) === text.length && !/<records[\s/>]/.test(text.slice(0, 2000))) {
    fail(`readRecords: "${file}" is XML without a <record>; export it from EndNote, Zotero or Mendeley as EndNote XML`);
  }
}

/** Where the next `<record>` begins, not `<records>`; the length where there is none. */
function nextRecord(text: string, from: number): number {
  for (let at = text.indexOf('<record', from); at >= 0; at = text.indexOf('<record', at + 7)) {
    if (/[\s/>]/.test(text[at + 7] ?? '')) return at;
  }
  return text.length;
}

function readOne(text: string, from: number, to: number, budget: { nodes: number; file: string }): FoundRecord | Aside {
  try {
    const { fields, nodes } = readRecordXml(text.slice(from, to));
    budget.nodes -= nodes;
    if (budget.nodes < 0) fail(`readRecords: "${budget.file}" has more than ${MOST_NODES} elements; split the export`);
    if (fields.length > 0) return { from, to, fields };
    return { from, to, at: from, message: 'a record that says nothing' };
  } catch (error) {
    if (!(error instanceof XmlFault)) throw error;
    return { from, to, at: Math.min(from + error.at, to), message: error.message };
  }
}

function cutOff(text: string, from: number, limit: number): Aside {
  let to = limit;
  while (to > from && /\s/.test(text[to - 1] as string)) to--;
  return { from, to, at: from, message: 'the record is cut off: it has no </record>' };
}

/** Between records there may be the frame of the file, comments and blanks; anything else is put aside. */
function outside(text: string, from: number, to: number, parts: (FoundRecord | Aside)[]): void {
  const between = text.slice(from, to);
  const frame = /\s+|<\?xml[^<>]*>|<\/?(?:xml|records)(?:\s[^<>]*)?\/?>|<!--[\s\S]*?-->/y;
  for (let at = 0; at < between.length; at = frame.lastIndex) {
    frame.lastIndex = at;
    if (frame.test(between)) continue;
    const stray = from + at;
    parts.push({
      from: stray,
      to: stray + between.slice(at).trimEnd().length,
      at: stray,
      message: 'text outside of a record',
    });
    return;
  }
}
