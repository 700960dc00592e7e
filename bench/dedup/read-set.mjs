// Reads a labelled set: CSV by its column names, or EndNote XML with the caption "Duplicate".
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import {
  normaliseDoi,
  normaliseIssn,
  pageRange,
  parseAuthors,
  yearOf,
} from '../../dist/evidence/records/normalise/index.js';
import { readRecords } from '../../dist/evidence/records/read-records.js';
import { decode } from '../../dist/wrangle/decode.js';
import { scanTolerantly } from './scan-tolerantly.mjs';

/** The records of a file, and for each its `duplicate_id` or whether it is marked (`null` where the set says neither). */
export async function readSet(path) {
  return /\.xml$/i.test(path) ? readMarked(path) : readLabelled(path);
}

async function readMarked(path) {
  const { records, problems } = await readRecords([path]);
  const marks = records.map(({ fields }) => fields.some(([tag, value]) => /caption/i.test(tag) && /duplicate/i.test(value)));
  return { records, marks, duplicates: null, rows: null, problems: problems.length };
}

function readLabelled(path) {
  const { text } = decode(readFileSync(path), path);
  const [header, ...lines] = scanTolerantly(text, separatorOf(text));
  const names = header.map((name) => name.trim().toLowerCase().replace(/\W+/g, '_'));
  const rows = lines.filter((cells) => cells.some((cell) => cell.trim() !== ''));
  const at = (cells, ...wanted) => {
    const place = names.findIndex((name) => wanted.includes(name));
    const cell = place < 0 ? '' : (cells[place] ?? '').trim();
    return cell === 'NA' ? '' : cell;
  };
  const records = rows.map((cells, i) => recordOf(cells, i, at, path));
  const hasIds = names.includes('duplicate_id');
  const marks = rows.map((cells) => /^dup/i.test(at(cells, 'source')) || (!names.includes('source') && /^dup/i.test(at(cells, 'label'))));
  return {
    records,
    marks: hasIds ? null : marks,
    duplicates: hasIds ? rows.map((cells) => at(cells, 'duplicate_id')) : null,
    rows: rows.map((cells, i) => at(cells, 'record_id', 'id') || String(i + 1)),
    problems: 0,
  };
}

function separatorOf(text) {
  const first = text.slice(0, text.indexOf('\n'));
  return ['\t', ';', ','].find((sign) => first.split(sign).length > 5) ?? ',';
}

function recordOf(cells, i, at, path) {
  const or = (text) => (text === '' ? null : text);
  const issn = at(cells, 'isbn', 'issn', 'isbn_issn').split(/[\s;,]+(?=\d{4}-?\d{3})/);
  return {
    id: `${at(cells, 'record_id', 'id') || 'row'} ${i + 1}`,
    file: basename(path),
    source: 'labelled set',
    line: i + 2,
    raw: '',
    fields: [],
    view: {
      type: or(at(cells, 'type', 'ref_type', 'reference_type')),
      title: or(at(cells, 'title')),
      authors: parseAuthors(at(cells, 'author', 'authors')),
      year: yearOf(at(cells, 'year')),
      journal: or(at(cells, 'journal', 'secondary_title')),
      volume: or(at(cells, 'volume')),
      number: or(at(cells, 'number', 'issue')),
      ...pageRange(at(cells, 'pages')),
      doi: normaliseDoi(at(cells, 'doi')),
      issn: issn.map(normaliseIssn).filter((one) => one !== null),
      abstract: or(at(cells, 'abstract')),
      keywords: [],
      language: null,
      country: null,
      url: null,
      identifiers: at(cells, 'pmid') === '' ? [] : [['pmid', at(cells, 'pmid')]],
    },
  };
}
