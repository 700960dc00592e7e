import { describe, expect, test } from 'vitest';
import { lineNamed } from '../../../src/evidence/prisma/assemble.js';
import { reportedFlow } from '../../../src/evidence/prisma/reported-flow.js';

const source = 'Results';

describe('reportedFlow(counts, options)', () => {
  test('leaves what is not stated as not reported, and fills nothing in', () => {
    const flow = reportedFlow({ database_results: 31, new_studies: 19 }, { source });
    expect(flow.origin).toBe('reported');
    expect(flow.source).toBe(source);
    expect(
      flow.boxes.flatMap(({ lines }) => lines.filter(({ n }) => n !== null).map(({ name, n }) => [name, n])),
    ).toEqual([
      ['database_results', 31],
      ['new_studies', 19],
    ]);
  });

  test('has the boxes of each form in the official order, with its words', () => {
    const boxes = (form: Parameters<typeof reportedFlow>[1]['form']) =>
      reportedFlow({}, { source, form: form as NonNullable<typeof form> }).boxes.map(({ box }) => box);
    expect(boxes('new, databases and registers')).toEqual([
      'box2',
      'box3',
      'box4',
      'box5',
      'box6',
      'box7',
      'box8',
      'box9',
      'box10',
    ]);
    expect(boxes('new, with other methods')).toHaveLength(14);
    expect(boxes('updated, databases and registers')).toEqual([
      'box1',
      'box2',
      'box3',
      'box4',
      'box5',
      'box6',
      'box7',
      'box8',
      'box9',
      'box10',
      'box16',
    ]);
    expect(boxes('updated, with other methods')).toHaveLength(16);
    const label = (form: 'new, databases and registers' | 'updated, databases and registers') =>
      lineNamed(reportedFlow({}, { source, form }), 'new_studies')?.label;
    expect(label('new, databases and registers')).toBe('Studies included in review');
    expect(label('updated, databases and registers')).toBe('New studies included in review');
  });

  test('has the box of a meta-analysis only where it has a number', () => {
    expect(lineNamed(reportedFlow({}, { source }), 'total_studies_ma')).toBeUndefined();
    expect(lineNamed(reportedFlow({ total_studies_ma: 4 }, { source }), 'total_studies_ma')?.n).toBe(4);
  });

  test('keeps what is counted, and its parts', () => {
    const items = [{ id: 'S01', label: 'Barra 2023', records: ['a#1'] }];
    const flow = reportedFlow(
      { new_studies: 1, dbr_excluded: 3 },
      { source, ids: { new_studies: ['S01'] }, items, parts: { dbr_excluded: [['wrong topic', 3]] } },
    );
    expect(lineNamed(flow, 'new_studies')?.ids).toEqual(['S01']);
    expect(lineNamed(flow, 'dbr_excluded')?.parts).toEqual([{ label: 'wrong topic', n: 3, ids: [] }]);
    expect(flow.items).toEqual(items);
    expect(Object.isFrozen(flow.boxes[0]?.lines)).toBe(true);
  });

  test.each([
    [
      { record_screened: 3 },
      { source },
      'the form "new, databases and registers" has no line "record_screened"; did you mean "records_screened"?',
    ],
    [{ website_results: 3 }, { source }, 'has no line "website_results"'],
    [{ duplicates: 1.5 }, { source }, 'duplicates is 1.5; it is a whole number, or null'],
    [{ duplicates: -1 }, { source }, 'duplicates is -1'],
    [{}, { source: ' ' }, 'source is not said'],
    [{}, { source, form: 'old' }, 'form is "old"'],
    [
      { new_studies: 2 },
      { source, ids: { new_studies: ['S1'] }, items: [{ id: 'S1', label: '', records: [] }] },
      'new_studies is 2 but has 1 ids',
    ],
    [
      { new_studies: 1 },
      { source, ids: { new_studies: ['S2'] } },
      'new_studies counts "S2", which is none of the items',
    ],
    [{ dbr_excluded: 2 }, { source, parts: { dbr_excluded: [['a', -2]] } }, 'dbr_excluded, a is -2'],
    [JSON.parse('{"__proto__": 1}'), { source }, 'has no line "__proto__"'],
  ])('refuses %j', (counts, options, message) => {
    expect(() => reportedFlow(counts, options as never)).toThrow(message);
  });
});
