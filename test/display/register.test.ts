import { describe, expect, test } from 'vitest';
import '../../src/display/register.js';
import { SVG } from '../../src/display/bundle.js';
import { coverageChart, venn } from '../../src/display/charts.js';
import { readPayload, SETWISE_MIMES } from '../../src/mime/index.js';
import type { SetwiseMime } from '../../src/mime/types.js';
import { compareToPrint } from '../../src/qca/audit/compare-to-print.js';
import { crisp } from '../../src/qca/calibrate/crisp.js';
import { contradictions } from '../../src/qca/contradictions.js';
import { describe as describeSets } from '../../src/qca/describe.js';
import { design } from '../../src/qca/design.js';
import { hypothesis } from '../../src/qca/hypothesis.js';
import { minimize } from '../../src/qca/minimize/minimize.js';
import { necessity } from '../../src/qca/necessity/necessity.js';
import { setData } from '../../src/qca/sets.js';
import { truthTable } from '../../src/qca/truth-table/truth-table.js';
import { displayable, JUPYTER_DISPLAY, type MimeBundle } from '../../src/util/displayable.js';
import { conditions, coverage as coverageFacts, truthTable as facts, solution as solutionFacts } from './granados.js';
import { strictly } from './strict-markup.js';

/** The data of the study, from the facts of its truth table. */
const rows = facts.rows.flatMap((row) =>
  row.cases.map((name) => ({ name, bits: row.configuration, having: !row.casesWithoutOutcome.includes(name) })),
);
rows.sort((a, b) => (a.name < b.name ? -1 : 1));
const data = setData(
  rows.map((row) => row.name),
  [
    ...conditions.map((name, index) => ({ name, memberships: rows.map((row) => row.bits[index] ?? 0) })),
    { name: 'Loyalty', memberships: rows.map((row) => Number(row.having)) },
  ],
);
const study = design(data, {
  outcome: 'Loyalty',
  conditions,
  expectations: { Loyalty: 'all present', '~Loyalty': 'all absent' },
  hypotheses: { H2: 'Satisfaction*Trust*Commitment -> Loyalty', H3: '~Value*~Trust -> ~Loyalty' },
});
const table = truthTable(study, { inclusion: 0.8, frequency: 1 });
const yes = minimize(table);
const no = minimize(truthTable(study.negated, { inclusion: 0.8, frequency: 1 }));
const chosen = yes.parsimonious.choose(2, { reason: 'the one printed' });

const loaded = displayable({
  kind: 'load-report' as const,
  sheet: null,
  sheets: [],
  file: 'cases.csv',
  rows: 50,
  columns: ['case', 'Satisfacción del cliente'],
  separator: '\t',
  decimal: ',',
  encoding: 'utf-8',
  lineEnds: 'LF',
  blankLines: 0,
  numeric: ['Satisfacción del cliente'],
  accented: ['Satisfacción del cliente'],
  quoted: ['Satisfacción del cliente'],
  warnings: [{ code: 'x', message: 'A finding.' }],
});

const results: Readonly<Record<string, object>> = {
  'load-report': loaded,
  crisp: crisp(['q1', 'q2'], { when: 'all', is: 5, reason: 'only full agreement counts' }),
  'print-comparison': compareToPrint(
    [
      { where: 'Table 5', printed: '0,812', recomputed: 0.8125 },
      { where: 'Table 2', printed: '.35', recomputed: 0.5 },
    ],
    { source: 'a paper' },
  ),
  sets: data,
  description: describeSets(data),
  design: study,
  necessity: necessity(study),
  'truth-table': table,
  table: table.as('fsqca'),
  venn: venn(table),
  minimization: yes,
  solution: yes.intermediate,
  'chosen-model': chosen,
  coverage: coverageChart(chosen),
  hypothesis: hypothesis(study, { minimizations: [yes, no] }),
  'negation-check': no.negationOf(yes),
  contradictions: contradictions(chosen, no),
};

function shown(result: object): MimeBundle {
  const display: unknown = Reflect.get(result, JUPYTER_DISPLAY);
  if (typeof display !== 'function') throw new Error('the result does not answer Jupyter.display');
  return display.call(result) as MimeBundle;
}

describe.each(Object.entries(results))('the display of a %s', (_, result) => {
  const bundle = shown(result);

  test('has HTML that needs nothing else, and text within 100 places a line', () => {
    const { elements } = strictly(String(bundle['text/html']));
    expect(elements[0]?.attributes.style).toContain('font-family');
    expect(elements[0]?.attributes.class).toBe('setwise-saved'); // the one class that saved HTML keeps
    expect(elements.slice(1).every(({ attributes }) => !('class' in attributes))).toBe(true);
    for (const line of String(bundle['text/plain']).split('\n'))
      expect(Array.from(line).length).toBeLessThanOrEqual(100);
  });

  test('has our JSON, valid as it will be saved, or Markdown; and no bare SVG', () => {
    const ours = SETWISE_MIMES.filter((mime) => mime in bundle);
    for (const mime of ours)
      expect(readPayload(mime as SetwiseMime, JSON.parse(JSON.stringify(bundle[mime])))).toEqual(bundle[mime]);
    expect(ours.length === 1 || 'text/markdown' in bundle).toBe(true);
    expect(bundle).not.toHaveProperty('image/svg+xml');
    expect(Object.keys(bundle).every((key) => key.includes('/'))).toBe(true);
    expect(Reflect.get(bundle, SVG) !== undefined).toBe(String(bundle['text/html']).includes('<img'));
  });
});

test('the payloads of the method are those of the published facts', () => {
  const bundle = shown(table)['application/vnd.setwise.truth-table.v1+json'] as typeof facts;
  expect(bundle.rows.map(({ sym: _, ...row }) => row)).toEqual(facts.rows.map(({ sym: _, ...row }) => row));
  expect(bundle.remainders).toEqual(facts.remainders);
  const solution = shown(yes)['application/vnd.setwise.solution.v1+json'] as typeof solutionFacts;
  expect(solution.types.map((type) => [type.type, type.count])).toEqual(
    solutionFacts.types.map((type) => [type.type, type.count]),
  );
  const expressions = (of: typeof solutionFacts) =>
    of.types.map((type) =>
      type.models
        .map((model) =>
          model.terms
            .map((term) => term.expression)
            .sort()
            .join(' + '),
        )
        .sort(),
    );
  expect(expressions(solution)).toEqual(expressions(solutionFacts));
  const coverage = shown(coverageChart(chosen))['application/vnd.setwise.coverage.v1+json'] as typeof coverageFacts;
  const byName = (of: typeof coverageFacts) =>
    [...of.cases].map(({ name, hasOutcome }) => `${name} ${hasOutcome}`).sort();
  expect(byName(coverage)).toEqual(byName(coverageFacts));
});

test('coverageChart(solution) of several models names the way out', () => {
  expect(() => coverageChart(yes.parsimonious)).toThrow(
    "coverageChart: the parsimonious solution has 2 models; choose one first: .choose(1, {reason: '…'})",
  );
});

test('venn(table) of more than seven conditions names the limit', () => {
  const many = Array.from({ length: 8 }, (_, i) => ({ name: `C${i}`, memberships: [0, 1, i % 2] }));
  const large = truthTable(setData(['a', 'b', 'c'], [...many, { name: 'Y', memberships: [0, 1, 1] }]), {
    outcome: 'Y',
  });
  expect(() => venn(large)).toThrow('venn: 8 conditions; a Venn diagram can be read for 1 to 7');
});

test('venn(table) of a multi-value or a temporal condition says which, and what to draw instead', () => {
  const of = (column: object): (() => unknown) => {
    const set = { name: 'Region', memberships: [0, 1, 1], ...column };
    const sets = setData(['a', 'b', 'c'], [set, { name: 'Y', memberships: [0, 1, 1] }]);
    return () => venn(truthTable(sets, { outcome: 'Y' }));
  };
  expect(of({ levels: 3 })).toThrow(
    'venn: "Region" has 3 values; a Venn diagram is for conditions that are present or absent, so draw coverageChart()',
  );
  expect(of({ temporal: true, memberships: [0, 1, -1] })).toThrow('venn: "Region" does not apply to every case');
});
