import { expect, test } from 'vitest';
import { calibrationFigure } from '../../src/display/calibration.js';
import { drawCalibration } from '../../src/display/calibration-bundle.js';
import { coverageFigure, drawCoverage } from '../../src/display/coverage.js';
import { drawDeduplication } from '../../src/display/evidence/deduplication.js';
import { drawEvidenceMap, evidenceMapFigure } from '../../src/display/evidence/evidence-map.js';
import { drawPrismaFlow } from '../../src/display/evidence/prisma-flow.js';
import { toHtml, toSvg } from '../../src/display/html.js';
import type { Element } from '../../src/display/markup.js';
import { drawNecessity } from '../../src/display/necessity.js';
import { drawPrimeImplicantChart } from '../../src/display/prime-implicant-chart.js';
import { drawSolution } from '../../src/display/solution.js';
import { drawTruthTable } from '../../src/display/truth-table.js';
import { drawVenn, vennFigure } from '../../src/display/venn.js';
import { SOLUTION_VIEW, TABLE_VIEW } from '../../src/display/view.js';
import { PayloadError } from '../../src/mime/payload-error.js';
import { readPayload } from '../../src/mime/read-payload.js';
import {
  CALIBRATION,
  type CalibrationPayload,
  COVERAGE,
  DEDUPLICATION,
  type DeduplicationPayload,
  EVIDENCE_MAP,
  type EvidenceMapPayload,
  NECESSITY,
  PRIME_IMPLICANT_CHART,
  PRISMA_FLOW,
  type SetwiseMime,
  SOLUTION,
  TRUTH_TABLE,
  VENN,
} from '../../src/mime/types.js';
import * as calibrations from '../display/calibrations.js';
import { answered, deduplication } from '../display/evidence/deduplication-samples.js';
import { gaps, overlap } from '../display/evidence/map-samples.js';
import { silent, whole } from '../display/evidence/prisma-samples.js';
import { chosen, coverageShared, necessity, solution, truthTable } from '../display/granados.js';
import { coverageFrom, vennOf } from '../display/made-up.js';
import * as multiValue from '../display/multi-value.js';
import { fc, runs } from '../support/fc.js';
import { figure } from '../support/figures.js';

const HOSTILE = [
  null,
  undefined,
  true,
  '',
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  '__proto__',
  'url(javascript:alert(1))',
  '\u202e',
  '\ud800',
  0,
  -0,
  -1,
  0.5,
  1,
  2,
  7,
  64,
  1e9,
  1e308,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  2 ** 53,
  [],
  {},
  [[]],
  [1, 0, 1],
  ['a', 'a'],
  { length: 9 },
];

/** A change of a payload: the steps to a place in it, and what comes there. */
const change = fc.record({
  steps: fc.array(fc.nat(50), { maxLength: 7 }),
  to: fc.oneof(fc.constantFrom(...HOSTILE), fc.jsonValue({ maxDepth: 3 }), fc.string(), fc.double()),
  how: fc.constantFrom('replace', 'replace', 'delete', 'double', 'add'),
});

function apply(value: unknown, { steps, to, how }: { steps: readonly number[]; to: unknown; how: string }): void {
  let at = value;
  let holder: Record<string, unknown> | null = null;
  let key = '';
  for (const step of steps) {
    if (typeof at !== 'object' || at === null) break;
    const keys = Object.keys(at);
    if (keys.length === 0) break;
    holder = at as Record<string, unknown>;
    key = keys[step % keys.length] as string;
    at = holder[key];
  }
  if (holder === null) return;
  if (how === 'delete') delete holder[key];
  else if (how === 'add') holder.added = to;
  else if (how === 'double' && Array.isArray(at)) at.push(...structuredClone(at));
  else holder[key] = to;
}

/** Small samples: changes hit every part of them, and a run takes a fraction of a millisecond. */
const rows = truthTable.rows.filter((row) => [1, 23, 32].includes(row.row));
const vennFew = (conditions: number) => ({
  ...vennOf(conditions),
  regions: vennOf(conditions).regions.map((region) => ({ ...region, n: 2, cases: region.cases.slice(0, 2) })),
});
const shorter = (chart: CalibrationPayload): CalibrationPayload => ({
  ...chart,
  cases: chart.cases.slice(0, 6),
  curve: chart.curve.filter((_, index) => index % 20 === 0),
});
const shorterPile = (whole: DeduplicationPayload): DeduplicationPayload => ({
  ...whole,
  groups: { ...whole.groups, first: whole.groups.first.slice(0, 3) },
  pleaseLook: { ...whole.pleaseLook, first: whole.pleaseLook.first.slice(0, 2) },
});
const fewer = (map: EvidenceMapPayload): EvidenceMapPayload => ({
  ...map,
  rows: { first: map.rows.first.slice(3), count: map.rows.count },
});
const types = solution.types.slice(1, 2).map((type) => ({ ...type, models: type.models.slice(0, 2) }));
const kinds: readonly { mime: SetwiseMime; samples: readonly object[]; draw: (payload: never) => readonly string[] }[] =
  [
    {
      mime: TRUTH_TABLE,
      samples: [{ ...truthTable, rows }, multiValue.truthTable],
      draw: (p) => [
        toHtml(drawTruthTable(p)),
        toHtml(drawTruthTable(p, { ...TABLE_VIEW, open: [1, 32], sort: { column: 'inclusion', descending: true } })),
      ],
    },
    {
      mime: NECESSITY,
      samples: [{ ...necessity, rows: necessity.rows.slice(0, 2) }],
      draw: (p) => [toHtml(drawNecessity(p)), toHtml(drawNecessity(p, TABLE_VIEW))],
    },
    {
      mime: SOLUTION,
      samples: [{ ...solution, types }, chosen, multiValue.solution],
      draw: (p) => [toHtml(drawSolution(p)), toHtml(drawSolution(p, SOLUTION_VIEW))],
    },
    { mime: VENN, samples: [vennFew(3), vennFew(2)], draw: (p) => [toHtml(drawVenn(p)), toSvg(vennFigure(p))] },
    {
      mime: PRIME_IMPLICANT_CHART,
      samples: [multiValue.chart],
      draw: (p) => [toHtml(drawPrimeImplicantChart(p)), toHtml(drawPrimeImplicantChart(p, { model: 0 }))],
    },
    {
      mime: DEDUPLICATION,
      samples: [shorterPile(deduplication), shorterPile(answered)],
      draw: (p) => [toHtml(drawDeduplication(p)), toHtml(drawDeduplication(p, { at: 0, answers: [[0, 'duplicate']] }))],
    },
    {
      mime: EVIDENCE_MAP,
      samples: [gaps, fewer(overlap)],
      draw: (p) => [toHtml(drawEvidenceMap(p, { open: '0:0', from: 0 })), toSvg(evidenceMapFigure(p))],
    },
    {
      mime: PRISMA_FLOW,
      samples: [silent, whole],
      draw: (p) => [toHtml(drawPrismaFlow(p)), toHtml(drawPrismaFlow(p, { open: 'new_studies', from: 0 }))],
    },
    {
      mime: CALIBRATION,
      samples: [shorter(calibrations.rising), shorter(calibrations.thresholds), calibrations.coded],
      draw: (p) => [toHtml(drawCalibration(p)), toSvg(calibrationFigure(p))],
    },
    {
      mime: COVERAGE,
      samples: [coverageShared, coverageFrom(['1', '1,2', '2!', '3', '']), multiValue.coverage],
      draw: (p) => [toHtml(drawCoverage(p)), toSvg(coverageFigure(p))],
    },
  ];

/** Drawings are slower than readers by far: so many valid payloads a kind are drawn as well. */
const DRAWN = runs(800);

test.each(kinds)(
  'readPayload($mime, …) of a changed payload returns or throws its own error, and what it returns can be drawn',
  ({ mime, samples, draw }) => {
    let drawn = 0;
    let refused = 0;
    const check = (value: unknown): void => {
      let payload: unknown;
      try {
        payload = readPayload(mime, value);
      } catch (error) {
        expect(error).toBeInstanceOf(PayloadError);
        refused++;
        return;
      }
      if (drawn++ >= DRAWN) return;
      for (const text of draw(payload as never)) expect(text.startsWith('<')).toBe(true);
    };
    fc.assert(
      fc.property(fc.constantFrom(...samples), fc.array(change, { minLength: 1, maxLength: 3 }), (sample, changes) => {
        const copy: unknown = structuredClone(sample);
        for (const one of changes) apply(copy, one);
        check(copy);
      }),
      { numRuns: runs(80_000) },
    );
    figure(
      'payloads',
      `${mime}, ${runs(80_000)} changed ones: refused with our own error, the others drawn`,
      refused,
      'payloads',
    );
    expect(refused).toBeGreaterThan(runs(5_000));
    expect(drawn).toBeGreaterThan(runs(800));
  },
  300_000,
);

test.each(kinds)(
  'readPayload($mime, …) of any JSON returns or throws its own error',
  ({ mime }) => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        try {
          readPayload(mime, value);
        } catch (error) {
          expect(error).toBeInstanceOf(PayloadError);
        }
      }),
      { numRuns: runs(20_000) },
    );
  },
  120_000,
);

test('an Element of a drawing is plain data', () => {
  const tree: Element = drawTruthTable(truthTable);
  expect(JSON.parse(JSON.stringify(tree))).toEqual(tree);
});
