import { describe, expect, test } from 'vitest';
import { generate } from '../../../bench/dedup/generate.mjs';
import { deduplicate, type RecordPair } from '../../../src/evidence/duplicates/index.js';
import { readRecords } from '../../../src/evidence/records/read-records.js';
import type { BibliographicRecord, RecordSet } from '../../../src/evidence/records/types.js';
import { randomFrom } from '../../../src/util/random.js';
import { fc, runs } from '../../support/fc.js';
import { handMade, record } from './records.js';
import { groupsOf, scored } from './score.js';

const labelled = handMade();
const records = labelled.map((one) => one.record);
const result = deduplicate(records);

function shuffled<Item>(items: readonly Item[], seed: number): Item[] {
  const random = randomFrom(seed);
  const left = [...items];
  return items.map(() => left.splice(random.below(left.length), 1)[0] as Item);
}

describe('deduplicate(records) on records written by hand', () => {
  const pairOf = (a: string, b: string): RecordPair | undefined =>
    result.pairs.find(({ records: [x, y] }) => x.slice(4) === a && y.slice(4) === b);

  test('finds every duplicate and nothing else', () => {
    const score = scored(result, new Map(labelled.map((one) => [one.record.id, one.report])));
    expect(score).toMatchObject({ sensitivity: 1, specificity: 1 });
    expect(score.pile).toBeLessThanOrEqual(0.05);
  });

  test('says same study of every other report of a study, and of no two studies', () => {
    const study = new Map(labelled.map((one) => [one.record.id, one.study]));
    const report = new Map(labelled.map((one) => [one.record.id, one.report]));
    const [several] = [new Map<string, Set<string>>()];
    for (const one of labelled) several.set(one.study, (several.get(one.study) ?? new Set()).add(one.report));
    const wanted = [...several].filter(([, reports]) => reports.size > 1).map(([name]) => name);
    expect(result.sameStudy.map((ids) => study.get(ids[0] as string)).sort()).toEqual(wanted.sort());
    for (const ids of result.sameStudy) {
      expect(new Set(ids.map((id) => study.get(id))).size).toBe(1);
      expect(new Set(ids.map((id) => report.get(id))).size).toBe(ids.length);
    }
  });

  test('says of a pair which fields agree, which differ, and what follows', () => {
    const pair = pairOf('meet.a', 'meet.b');
    expect(pair).toMatchObject({ answer: 'same study', zone: 'automatic', fields: [] });
    expect(pair?.agree).toEqual(['title', 'authors']);
    expect(pair?.differ).toEqual(['year', 'journal', 'volume', 'pages']);
    expect(pair?.reason).toBe(
      'Title and authors agree, year, journal, volume and pages differ: another report of the same study.',
    );
    expect(pairOf('year.a', 'year.a')?.reason).toBe(
      'Title, authors, journal, volume, number and pages agree, year nearly, nothing differs: one report.',
    );
    expect(pairOf('pre.a', 'pre.b')?.reason).toContain('(one is a preprint)');
    expect(pairOf('err.a', 'err.b')?.reason).toContain('(one is a correction of the other)');
  });

  test('puts both records field by field before the person who looks', () => {
    const pair = result.pleaseLook.find(({ records: [id] }) => id.endsWith('fr.a'));
    expect(pair?.fields.find(({ field }) => field === 'title')).toEqual({
      field: 'title',
      values: ['Satisfaction au travail des infirmières de nuit', 'Job satisfaction of night nurses'],
      verdict: 'differ',
    });
    expect(pair?.fields.find(({ field }) => field === 'authors')?.values).toEqual([
      'Morel, Claire; Dubois, Jean',
      'Morel, C; Dubois, J',
    ]);
  });

  test('gives the same whatever the order of the records', () => {
    for (let seed = 1; seed <= 5; seed++) {
      const again = deduplicate(shuffled(records, seed));
      expect(again.pairs).toEqual(result.pairs);
      expect(again.groups).toEqual(result.groups);
      expect(again.sameStudy).toEqual(result.sameStudy);
      expect(again.pleaseLook).toEqual(result.pleaseLook);
      expect([...again.kept].sort()).toEqual([...result.kept].sort());
    }
  });

  test('keeps the most complete record of a group, of equal ones the one with the least id', () => {
    const said = { title: 'Trust and loyalty of bank customers in Norway', authors: 'Roe, L.', year: '2020' };
    const group = deduplicate([record('b', said), record('c', { ...said, doi: '10.1000/x' }), record('a', said)]);
    expect(group.groups).toEqual([{ kept: 'c', duplicates: ['a', 'b'] }]);
    expect(deduplicate([record('b', said), record('a', said)]).kept).toEqual(['a']);
  });
});

describe('deduplicate(records) on generated records', () => {
  const generated = generate(1500, 11);
  const all = generated.map(({ id, ...said }) => record(id, said));
  const found = deduplicate(all);

  test('finds 99 of 100 duplicates, spares 99 of 100 others, and asks about at most 5 %', () => {
    const score = scored(found, new Map(generated.map(({ id, report }) => [id, report])));
    expect(score.sensitivity).toBeGreaterThanOrEqual(0.99);
    expect(score.specificity).toBeGreaterThanOrEqual(0.99);
    expect(score.pile).toBeLessThanOrEqual(0.05);
  });

  test('gives the same whatever the order of the records', () => {
    const again = deduplicate(shuffled(all, 3));
    expect(groupsOf(again)).toEqual(groupsOf(found));
    expect(again.pleaseLook).toEqual(found.pleaseLook);
    expect(again.warnings).toEqual(found.warnings);
  });

  test('never puts into one group what it answered surely otherwise', () => {
    const group = new Map(found.groups.flatMap((one) => [one.kept, ...one.duplicates].map((id) => [id, one.kept])));
    for (const { records: ids, answer, score, differ } of found.pairs) {
      const together = group.get(ids[0]) !== undefined && group.get(ids[0]) === group.get(ids[1]);
      if (answer !== 'duplicate' && score <= 0.4 && differ.length > 0) expect(together).toBe(false);
    }
  });
});

describe('deduplicate(records, options)', () => {
  const same = { title: 'Loyalty of bank customers after mergers', authors: 'Roe, L.; Poe, M.', year: '2020' };

  test('takes a record set, and nothing at all', () => {
    const set: RecordSet = { kind: 'records', files: [], records, problems: [], warnings: [] };
    expect(deduplicate(set).groups).toEqual(result.groups);
    expect(deduplicate([])).toMatchObject({ count: 0, kept: [], groups: [], pleaseLook: [], warnings: [] });
  });

  test('does not chain: where A = B and B = C but A and C differ, B goes with the surer one, and a person is asked', () => {
    const article = { ...same, journal: 'World Dev', volume: '12', pages: '100-110', doi: '10.1000/a' };
    const abstract = { ...same, journal: 'Lancet', volume: '400', pages: 'A12', doi: '10.1000/c' };
    const chain = deduplicate([
      record('a', article),
      record('b', { ...same, journal: 'World Development' }),
      record('c', abstract),
    ]);
    const half = deduplicate([record('a', article), record('b', same), record('c', abstract)]);
    expect(chain.groups).toEqual([{ kept: 'a', duplicates: ['b'] }]);
    expect(half.groups).toEqual([{ kept: 'a', duplicates: ['b'] }]);
    expect(half.warnings.map(({ code }) => code)).toEqual(['chains-broken']);
    expect(half.pleaseLook.map(({ records: ids, answer }) => [...ids, answer])).toEqual([['b', 'c', 'different']]);
    expect(half.pleaseLook[0]?.reason).toContain('Kept apart: a and c, which it would join, differ in journal');
  });

  test('reads database numbers: the same one is one report, two PubMed numbers are not', () => {
    const pmid = (id: string, value: string, title: string): BibliographicRecord =>
      record(id, { ...same, title }, { identifiers: [['pmid', value]] });
    expect(deduplicate([pmid('a', '1', same.title), pmid('b', '1', `${same.title} and closures`)]).kept).toEqual(['a']);
    expect(deduplicate([pmid('a', '1', same.title), pmid('b', '2', same.title)]).kept).toEqual(['a', 'b']);
  });

  test('reads abstracts: another title with the same abstract and authors is the same study', () => {
    const words =
      'We asked nine hundred customers of two banks that merged whether they trusted them before and afterwards, and how many closed accounts. Trust fell at once; accounts were closed only where branches had been closed as well, after eight months.';
    const pair = deduplicate([
      record('a', { ...same, abstract: words, year: '2018', journal: 'World Dev', pages: '1001' }),
      record('b', {
        ...same,
        title: 'Loyalty of bank customers: what mergers and closures do',
        abstract: words,
        journal: 'Lancet',
        pages: '55',
      }),
    ]);
    expect(pair.pairs[0]?.answer).toBe('same study');
    expect(pair.pairs[0]?.agree).toContain('abstract');
  });

  test('splits blocks that are too large, says so, and still finds copies', () => {
    const copies = Array.from({ length: 150 }, (_, i) => record(`r${String(i).padStart(3, '0')}`, same));
    const found = deduplicate(copies);
    expect(found.kept).toHaveLength(1);
    expect(found.warnings[0]).toMatchObject({ code: 'blocks-split' });
    expect(found.warnings[0]?.message).toContain('(the largest 150)');
  });

  test('asks about no more than its share of the records, the nearest to the border first, and says how many more there are', () => {
    const borderline = Array.from({ length: 40 }, (_, i) => [
      record(`${i} a`, {
        title: `Determinants of trust in region ${i}x of the country`,
        authors: 'Roe, L.',
        year: '2010',
      }),
      record(`${i} b`, {
        title: `Determinants of trust in region ${i}x of the country`,
        authors: 'Roe, L.',
        year: '2011',
      }),
    ]).flat();
    const some = deduplicate(borderline, { pleaseLook: 0.1 });
    expect(some.pleaseLook).toHaveLength(4);
    expect(some.warnings.slice(1)).toEqual([
      {
        code: 'pile-full',
        message:
          "36 more pairs are near the border than the pile of 10 % of the records may hold; they stand with the rule's answer.",
      },
    ]);
    expect(deduplicate(borderline, { pleaseLook: 0 })).toMatchObject({ pleaseLook: [] });
    expect(deduplicate(borderline, { pleaseLook: 1 }).pleaseLook).toHaveLength(40);
  });

  test('reports progress up to the last record', () => {
    const calls: [number, number][] = [];
    deduplicate(records, { progress: (done, all) => calls.push([done, all]) });
    expect(calls.at(-1)).toEqual([records.length, records.length]);
    expect(calls.length).toBeGreaterThan(50);
  });

  test('refuses two records of one id, options it does not know, and shares out of range', () => {
    expect(() => deduplicate([record('a', {}), record('a', {})])).toThrow(/deduplicate: two records have the id "a"/);
    expect(() => deduplicate([], { pleaseLok: 1 } as never)).toThrow(
      /no option "pleaseLok"; did you mean "pleaseLook"/,
    );
    expect(() => deduplicate([], { pleaseLook: 2 })).toThrow(/pleaseLook is 2; pass a share from 0 to 1/);
    expect(() => deduplicate(null as never)).toThrow(/deduplicate: the records are null; pass a record set/);
    expect(() => deduplicate({ records: 3 } as never)).toThrow(/deduplicate: the records are/);
  });

  test('takes any texts: names like __proto__, empty fields, signs', () => {
    const text = fc.oneof(
      fc.constantFrom('__proto__', 'constructor', '', ' ', '…', '𝒳', '-', 'Editorial'),
      fc.string(),
    );
    const said = fc.record({
      title: text,
      authors: text,
      year: text,
      journal: text,
      volume: text,
      number: text,
      pages: text,
      doi: text,
      abstract: text,
    });
    fc.assert(
      fc.property(fc.array(said, { maxLength: 12 }), (all) => {
        const found = deduplicate(all.map((one, i) => record(`${i}`, one)));
        expect(found.kept.length + found.groups.flatMap(({ duplicates }) => duplicates).length).toBe(all.length);
      }),
      { numRuns: runs(2000) },
    );
  });
});

test('deduplicate(records) finds a preprint and its article, a meeting abstract and its article, under other titles', async () => {
  const files = ['scopus.csv', 'web-of-science.ciw', 'emerald.ris'];
  const records = await readRecords(files.map((name) => ({ path: `notebooks/data/own-review/${name}`, source: name })));
  expect(deduplicate(records).sameStudy).toEqual([
    ['emerald.ris#6', 'scopus.csv#14'],
    ['scopus.csv#18', 'web-of-science.ciw#12'],
  ]);
});

test.each([[null], [1], [{ id: 'a' }], [{ view: {} }], [{ id: 'a', view: null }]])(
  'deduplicate([%j]) says which entry is no record',
  (entry) => {
    expect(() => deduplicate([entry] as never)).toThrow('deduplicate: record 1 is ');
  },
);
