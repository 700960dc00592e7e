import { expect, test } from 'vitest';
import { studies } from '../../../src/evidence/screening/studies.js';
import { evidenceCsv } from '../../../src/evidence/tables/evidence-csv.js';
import { evidenceTable } from '../../../src/evidence/tables/evidence-table.js';

test('evidenceCsv(table) quotes what must be quoted, guards what would be a formula, and leaves numbers alone', () => {
  const attributes = { sum: '=1+1', note: 'a "b", c', n: -3, none: null };
  const csv = evidenceCsv(
    evidenceTable(studies([{ id: 'S1', attributes }]), { columns: ['study', 'sum', 'note', 'n', 'none'] }),
  );
  expect(csv).toBe('\ufeffstudy,sum,note,n,none\r\nS1,\'=1+1,"a ""b"", c",-3,\r\n');
});

test('evidenceCsv(table) refuses what is no evidence table', () => {
  expect(() => evidenceCsv({ kind: 'evidence-table', columns: [], rows: [], warnings: [] })).toThrow(
    'evidenceCsv: this is no evidence table',
  );
});
