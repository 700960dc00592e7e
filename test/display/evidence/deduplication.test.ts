import { describe, expect, test } from 'vitest';
import { decisionsCode, drawDeduplication } from '../../../src/display/evidence/deduplication.js';
import { deduplicationBundle } from '../../../src/display/evidence/deduplication-bundle.js';
import { deduplicationPayload } from '../../../src/display/evidence/deduplication-payload.js';
import { toHtml } from '../../../src/display/html.js';
import { deduplicate } from '../../../src/evidence/duplicates/index.js';
import { DEDUPLICATION } from '../../../src/mime/types.js';
import { JUPYTER_DISPLAY } from '../../../src/util/displayable.js';
import '../../../src/display/register.js';
import { record } from '../../evidence/duplicates/records.js';
import { answered, deduplication, found } from './deduplication-samples.js';

const view = { at: 0, answers: [] };

describe('the display of a deduplication', () => {
  test('has every form, which tell the same counts', () => {
    const show = (found as unknown as Record<symbol, () => Record<string, unknown>>)[JUPYTER_DISPLAY];
    const bundle = show?.() ?? {};
    expect(Object.keys(bundle)).toEqual([DEDUPLICATION, 'text/html', 'text/markdown', 'text/plain']);
    const counts = `${found.count} records · ${found.kept.length} reports kept · ${found.count - found.kept.length} duplicates in ${found.groups.length} groups`;
    for (const form of ['text/html', 'text/markdown', 'text/plain']) expect(bundle[form]).toContain(counts);
  });

  test('puts both records of a pair side by side, with signs for what agrees and what differs', () => {
    const text = String(deduplicationBundle(deduplication)['text/plain']);
    expect(text).toMatch(/title +Satisfaction au travail des infirmières de nuit +≠ +Job satisfaction of night nurses/);
    expect(text).toMatch(/journal +Santé Publique +=/);
    expect(text).toContain('Please look 1 of');
  });

  test('says who answered', () => {
    expect(String(deduplicationBundle(answered)['text/plain'])).toMatch(/and .* duplicate +Ada +2024-05-01/);
  });

  test('shows text as text', () => {
    const hostile = '<img src=x onerror=alert(1)>';
    const some = deduplicate(
      [1, 2].map((i) =>
        record(`${i}${hostile}`, {
          title: `Loyalty of banks ${hostile} customers`,
          authors: 'Roe, L',
          year: `201${i}`,
        }),
      ),
    );
    const html = toHtml(drawDeduplication(deduplicationPayload(some)));
    expect(some.pleaseLook).toHaveLength(1);
    expect(html).toContain('&lt;img src=x');
    expect(html).not.toContain('<img');
  });

  test('shortens long texts and long lists, and counts what is left out', () => {
    const abstract = 'word '.repeat(1000);
    const pairs = Array.from({ length: 60 }, (_, i) =>
      [2010, 2011].map((year) =>
        record(`${i} ${year}`, {
          title: `Determinants of trust in the region ${i}x`,
          authors: 'Roe, L',
          year: String(year),
          abstract,
        }),
      ),
    );
    const payload = deduplicationPayload(deduplicate(pairs.flat(), { pleaseLook: 1 }));
    expect(payload.pleaseLook.first[0]?.fields.find(({ field }) => field === 'abstract')?.values[0]).toHaveLength(802);
    const html = toHtml(drawDeduplication(payload));
    expect(html).toContain('and 40 more pairs to look at');
    expect(html).toContain('and 10 more');
    expect(String(deduplicationBundle(payload)['text/plain'])).toContain('(50 of 60)');
  });

  test('of nothing draws nothing but counts', () => {
    const nothing = deduplicationPayload(deduplicate([]));
    expect(toHtml(drawDeduplication(nothing))).toContain('0 records');
    expect(toHtml(drawDeduplication(nothing, view))).not.toContain('button');
  });
});

describe('drawDeduplication(payload, view)', () => {
  const html = (at: number, answers: typeof view.answers | [number, 'same study'][] = []): string =>
    toHtml(drawDeduplication(deduplication, { at, answers }));

  test('shows one pair, with buttons to the pairs beside it', () => {
    const last = deduplication.pleaseLook.first.length - 1;
    expect(html(0)).toContain('next pair ›');
    expect(html(0)).not.toContain('pair before');
    expect(html(last)).not.toContain('next pair ›');
    expect(html(99)).toContain(`Please look ${last + 1} of`);
  });

  test('marks an answer, and writes answers as code to copy', () => {
    const [a, b] = deduplication.pleaseLook.first[1]?.records ?? [];
    expect(html(1, [[1, 'same study']])).toContain('aria-pressed="true"');
    expect(html(0, [[1, 'same study']])).not.toContain('aria-pressed="true"');
    expect(
      decisionsCode(deduplication, [
        [1, 'same study'],
        [99, 'duplicate'],
      ]),
    ).toBe(`decidePairs(deduplication, [\n  { records: ["${a}","${b}"], answer: "same study", by: '' },\n])`);
    expect(html(0, [[1, 'same study']])).toContain('1 answer; copy this into a cell and say who decided:');
  });
});
