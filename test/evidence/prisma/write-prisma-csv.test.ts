import { describe, expect, test } from 'vitest';
import { lineNamed } from '../../../src/evidence/prisma/assemble.js';
import { readPrismaCsv } from '../../../src/evidence/prisma/read-prisma-csv.js';
import { reportedFlow } from '../../../src/evidence/prisma/reported-flow.js';
import { writePrismaCsv } from '../../../src/evidence/prisma/write-prisma-csv.js';
import { scanCsv } from '../../../src/wrangle/scan-csv.js';
import { fc, runs } from '../../support/fc.js';

const source = 'made up';
const flow = reportedFlow(
  { database_results: 31, records_screened: 20, dbr_excluded: 3, new_studies: 19 },
  {
    source,
    parts: {
      database_results: [
        ['Scopus', 20],
        ['SciELO', 11],
      ],
      dbr_excluded: [['wrong outcome', 3]],
    },
  },
);

describe('writePrismaCsv(flow)', () => {
  test('has the eight columns and the 34 rows of the package, in its order', () => {
    const { rows } = scanCsv(writePrismaCsv(flow).text, ',');
    expect(rows[0]).toEqual(['data', 'node', 'box', 'description', 'boxtext', 'tooltips', 'url', 'n']);
    expect(rows.every((row) => row.length === 8)).toBe(true);
    expect(rows.slice(1).map(([data]) => data)).toEqual([
      'NA',
      'previous_studies',
      'previous_reports',
      'NA',
      'database_results',
      'database_specific_results',
      'register_results',
      'register_specific_results',
      'NA',
      'website_results',
      'organisation_results',
      'citations_results',
      'duplicates',
      'excluded_automatic',
      'excluded_other',
      'records_screened',
      'records_excluded',
      'dbr_sought_reports',
      'dbr_notretrieved_reports',
      'other_sought_reports',
      'other_notretrieved_reports',
      'dbr_assessed',
      'dbr_excluded',
      'other_assessed',
      'other_excluded',
      'new_studies',
      'new_reports',
      'total_studies',
      'total_reports',
      'identification',
      'screening',
      'included',
      'total_studies_ma',
      'total_reports_ma',
    ]);
    expect(rows.filter(([data]) => data === 'NA').map(([, , box]) => box)).toEqual(['prevstud', 'newstud', 'othstud']);
  });

  test('writes NA where nothing is reported, numbers, and parts as name and number', () => {
    const cells = new Map(scanCsv(writePrismaCsv(flow).text, ',').rows.map((row) => [row[0], row[7]]));
    expect(cells.get('duplicates')).toBe('NA');
    expect(cells.get('previous_studies')).toBe('NA');
    expect(cells.get('records_screened')).toBe('20');
    expect(cells.get('database_specific_results')).toBe('Scopus, 20; SciELO, 11');
    expect(cells.get('dbr_excluded')).toBe('wrong outcome, 3');
  });

  test('writes a comma or semicolon within a reason as a sign that looks alike, says so, and reads it back', () => {
    const odd = reportedFlow({ dbr_excluded: 2 }, { source, parts: { dbr_excluded: [['old; or, late', 2]] } });
    const csv = writePrismaCsv(odd);
    expect(csv.text).toContain('"old\u037e or‚ late, 2"');
    expect(csv.warnings.map(({ code }) => code)).toEqual(['reason-escaped']);
    expect(lineNamed(readPrismaCsv(csv.text), 'dbr_excluded')?.parts[0]?.label).toBe('old; or, late');
  });

  test('writes no cell that a spreadsheet runs, and reads it back', () => {
    const odd = reportedFlow({ dbr_excluded: 2 }, { source, parts: { dbr_excluded: [['=cmd()', 2]] } });
    const { text } = writePrismaCsv(odd);
    expect(text).toContain(`"'=cmd(), 2"`);
    expect(lineNamed(readPrismaCsv(text), 'dbr_excluded')?.parts[0]?.label).toBe('=cmd()');
  });

  test('is read back as it was, for any numbers and reasons', () => {
    const label = fc.string({ minLength: 1 }).filter((text) => text.trim() === text && !/[‚\u037e\r]/.test(text));
    const parts = fc.uniqueArray(fc.tuple(label, fc.nat(1000)), {
      minLength: 1,
      maxLength: 4,
      selector: ([name]) => name,
    });
    const number = fc.option(fc.nat(100_000));
    fc.assert(
      fc.property(parts, number, number, (reasons, screened, duplicates) => {
        const total = reasons.reduce((sum, [, n]) => sum + n, 0);
        const made = reportedFlow(
          { dbr_excluded: total, records_screened: screened, duplicates },
          { source, parts: { dbr_excluded: reasons } },
        );
        expect(readPrismaCsv(writePrismaCsv(made).text).boxes).toEqual(made.boxes);
      }),
      { numRuns: runs(3000) },
    );
  });

  test('refuses what is no flow', () => {
    expect(() => writePrismaCsv({} as never)).toThrow('writePrismaCsv: this is no flow');
  });
});

describe('readPrismaCsv(text)', () => {
  test('takes NA and nothing as not reported, takes thousands commas off, and takes a plain number for reasons', () => {
    const read = readPrismaCsv(
      'data,n\nduplicates,NA\nrecords_screened,"1,234,567"\nrecords_excluded,\ndbr_excluded,12\n',
    );
    const numbers = ['duplicates', 'records_screened', 'records_excluded', 'dbr_excluded'].map(
      (name) => lineNamed(read, name)?.n,
    );
    expect(numbers).toEqual([null, 1234567, null, 12]);
    expect(lineNamed(read, 'dbr_excluded')?.parts).toEqual([]);
  });

  test('splits reasons at semicolons and each at its first comma', () => {
    const read = readPrismaCsv('data,n\ndbr_excluded,"Reason1, 10; Reason2, 1,005"\n');
    expect(lineNamed(read, 'dbr_excluded')).toMatchObject({
      n: 1015,
      parts: [
        { label: 'Reason1', n: 10 },
        { label: 'Reason2', n: 1005 },
      ],
    });
  });

  test('finds the form by what has numbers', () => {
    const form = (rows: string) => readPrismaCsv(`data,n\n${rows}`).form;
    expect(form('duplicates,1')).toBe('new, databases and registers');
    expect(form('website_results,NA\nprevious_studies,3')).toBe('updated, databases and registers');
    expect(form('citations_results,0')).toBe('new, with other methods');
    expect(form('citations_results,0\nprevious_reports,0')).toBe('updated, with other methods');
  });

  test('warns of missing rows, and of numbers that have no place in the form', () => {
    const read = readPrismaCsv('data,n\ntotal_studies,3\nother_assessed,2\n');
    expect(read.warnings.filter(({ code }) => code === 'line-left-out').map(({ message }) => message)).toEqual([
      'other_assessed is 2, but the table has no numbers for the column it belongs to; it is not shown.',
      'total_studies is 3, but the table has no numbers for the column it belongs to; it is not shown.',
    ]);
    expect(read.warnings.find(({ code }) => code === 'row-missing')?.message).toBe(
      'The table has no row "previous_studies"; it is taken as not reported.',
    );
  });

  test.each([
    ['a,b\n1,2', 'has no columns "data" and "n"'],
    ['data,n\nduplicates,many', '"many" in the row "duplicates" is no whole number'],
    ['data,n\ndbr_excluded,many', '"many" in the row "dbr_excluded" has no number'],
    ['data,n\ndbr_excluded,"a, b"', '"b" in the row "dbr_excluded" is no whole number'],
    ['data,n\nduplicates,1\nduplicates,2', 'line 3 is a second row "duplicates"'],
  ])('refuses %j', (text, message) => {
    expect(() => readPrismaCsv(text)).toThrow(message);
  });

  test('refuses what is no text', () => {
    expect(() => readPrismaCsv(1 as never)).toThrow('readPrismaCsv: the first argument is no text');
  });
});

test('writePrismaCsv(flow) says what has no place in the table', () => {
  const stated = reportedFlow(
    { dbr_excluded: 10, excluded_other: 3, database_results: 30 },
    {
      source: 'made up',
      parts: {
        dbr_excluded: [['off topic', 4]],
        excluded_other: [['retracted', 3]],
        database_results: [['Scopus', 30]],
      },
    },
  );
  expect(writePrismaCsv(stated).warnings.map(({ message }) => message)).toEqual([
    'The parts of excluded_other have no place in this table, which holds its number only.',
    'dbr_excluded is 10, but its reasons add up to 4, and this table holds only these.',
  ]);
  const silent = reportedFlow(
    { dbr_excluded: null },
    { source: 'made up', parts: { dbr_excluded: [['off topic', 4]] } },
  );
  expect(writePrismaCsv(silent).warnings).toEqual([]);
  expect(() => writePrismaCsv({ kind: 'prisma-flow' } as never)).toThrow('writePrismaCsv: this is no flow');
});

test.each(['1,2', '10,5', '1,2000', ',5', '1234,567'])(
  'readPrismaCsv takes %j for no thousands, and refuses it',
  (n) => {
    expect(() => readPrismaCsv(`data,n\nduplicates,"${n}"\n`)).toThrow('is no whole number');
  },
);
