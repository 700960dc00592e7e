// Reads a labelled set: CSV by its column names, or EndNote XML with the caption "Duplicate".
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { readRecords } from '../../dist/evidence/records/read-records.js';
import { decode } from '../../dist/wrangle/decode.js';
import { recordFrom } from './record-from.mjs';
import { scanTolerantly } from './scan-tolerantly.mjs';

/** The records of a file, and for each its `duplicate_id` or whether it is marked (`null` where the set says neither). */
export async function readSet(path) {
  return /\.xml$/i.test(path) ? readMarked(path) : readLabelled(path);
}

async function readMarked(path) {
  const { records, problems } = await readRecords([path]);
  const marks = records.map(({ fields }) =>
    fields.some(([tag, value]) => /caption/i.test(tag) && /duplicate/i.test(value)),
  );
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
  const records = rows.map((cells, i) => recordFrom(textsOf(cells, i, at, path)));
  const hasIds = names.includes('duplicate_id');
  const marks = rows.map(
    (cells) => /^dup/i.test(at(cells, 'source')) || (!names.includes('source') && /^dup/i.test(at(cells, 'label'))),
  );
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

function textsOf(cells, i, at, path) {
  return {
    id: `${at(cells, 'record_id', 'id') || 'row'} ${i + 1}`,
    file: basename(path),
    line: i + 2,
    type: at(cells, 'type', 'ref_type', 'reference_type'),
    title: at(cells, 'title'),
    authors: at(cells, 'author', 'authors'),
    year: at(cells, 'year'),
    journal: at(cells, 'journal', 'secondary_title'),
    volume: at(cells, 'volume'),
    number: at(cells, 'number', 'issue'),
    pages: at(cells, 'pages'),
    doi: at(cells, 'doi'),
    issn: at(cells, 'isbn', 'issn', 'isbn_issn'),
    abstract: at(cells, 'abstract'),
    pmid: at(cells, 'pmid'),
  };
}
