import { parse } from '../../expression/parse.js';
import { print, printProduct } from '../../expression/print.js';
import { fitSums } from '../../qca/fit/sums.js';
import type { SetData } from '../../qca/sets.js';
import { displayable } from '../../util/displayable.js';
import { fail } from '../../util/fail.js';
import { checkOptions, describeValue } from '../../util/options.js';
import type { Warning } from '../../util/warning.js';
import { type Bound, bounds, type Evidence, evidenceOf } from './bounds.js';
import type { Claim, ClaimInput, ClaimStanding, Claims } from './claims-types.js';
import type { Coding } from './types.js';

/**
 * Claims against evidence: for each conclusion the studies that support it, contradict it or do not bear on it, and its fit. What no code
 * covers and which combinations occur in no study is said.
 *
 * A study is in a configuration with a membership above 0.5. `A*B -> Y` is supported by studies in A*B and Y and contradicted by those in
 * A*B and not in Y; its inclusion is Σ min(x, y) / Σ x and its coverage Σ min(x, y) / Σ y. `A <- Y` is contradicted by studies in Y and not in A;
 * its inclusion and coverage are the other way round (Ragin 2006). What is not reported is neither 0 nor 1: a study is unclear where it
 * could fall on either side.
 *
 * @param source a coding, or set data
 * @param list the claims
 * @throws for an expression that is none, with a caret under the place; for ids that are missing or used twice
 *
 * @example
 * const data = setData(['s', 't'], [{ name: 'A', memberships: [1, 1] }, { name: 'Y', memberships: [1, 0] }])
 * claims(data, [{ id: 'C1', text: 'A leads to Y', expression: 'A -> Y' }]).claims[0].standing // => 'contested'
 */
export function claims(source: Coding | SetData, list: readonly ClaimInput[]): Claims {
  const evidence = evidenceOf(source);
  if (!Array.isArray(list) || list.length === 0) {
    fail(
      `claims: the claims are ${describeValue(list)}; pass a list, like [{id: 'C1', text: '…', expression: 'A -> Y'}]`,
    );
  }
  const seen = new Set<string>();
  const found = list.map((one, i) => {
    checkOptions(`claims: number ${i + 1}`, one, ['id', 'text', 'expression', 'source']);
    for (const part of ['id', 'text'] as const) {
      if (typeof one[part] !== 'string' || one[part].trim() === '')
        fail(`claims: number ${i + 1} has no ${part}; give it one`);
    }
    if (seen.has(one.id)) fail(`claims: two claims are called "${one.id}"; give each an id of its own`);
    seen.add(one.id);
    return claimOf(evidence, one);
  });
  return displayable({ kind: 'claims', studies: evidence.studies.length, claims: found, warnings: uncovered(found) });
}

function claimOf(evidence: Evidence, given: ClaimInput): Claim {
  const { id, text, source = null } = given;
  const { expression } = given;
  const nothing = {
    expression: null,
    supports: [],
    contradicts: [],
    doesNotBear: [],
    unclear: [],
    inNoStudy: [],
    fit: null,
  };
  if (expression === null) return { id, text, source, ...nothing, standing: 'no code covers it', unknown: [] };
  if (typeof expression !== 'string') {
    return fail(
      `claims: the expression of ${id} is ${describeValue(expression)}; write one, or null where no code covers the claim`,
    );
  }
  const unknown = unknownNames(expression, evidence);
  if (unknown.length > 0) return { id, text, source, ...nothing, expression, standing: 'no code covers it', unknown };
  const { products, arrow, outcome } = parse(expression, evidence.levels);
  const configuration = bounds(evidence, products);
  const inNoStudy = products
    .filter((product) => !bounds(evidence, [product]).some(({ most }) => most > 0.5))
    .map(printProduct);
  const same = { id, text, source, expression: print({ products, arrow, outcome }), unknown: [], inNoStudy };
  if (arrow === null || outcome === null) {
    const sorted = sortStudies(
      evidence.studies,
      configuration.map(sideOf),
      configuration.map(() => 'in'),
    );
    return {
      ...same,
      ...sorted,
      contradicts: [],
      standing: sorted.supports.length > 0 ? 'occurs' : 'in no study',
      fit: null,
    };
  }
  const target = bounds(evidence, outcome);
  const [cause, effect] = arrow === '->' ? [configuration, target] : [target, configuration];
  const sorted = sortStudies(evidence.studies, cause.map(sideOf), effect.map(sideOf));
  return { ...same, ...sorted, standing: standingOf(sorted), fit: fitOf(cause, effect) };
}

/** Names in an expression that the evidence has not; read without them first, so that these are no error. */
function unknownNames(expression: string, { levels }: Evidence): string[] {
  const { products, outcome } = parse(expression, undefined);
  const names = [...products, ...(outcome ?? [])].flat().map(({ condition }) => condition);
  const missing = [...new Set(names)].filter((name) => !levels.has(name));
  if (missing.length === 0) return [];
  try {
    // `AB` may be A and B together, once it is known that these are codes.
    parse(expression, levels);
    return [];
  } catch {
    return missing;
  }
}

type Side = 'in' | 'out' | 'unclear';

function sideOf({ least, most }: Bound): Side {
  if (least > 0.5) return 'in';
  return most > 0.5 ? 'unclear' : 'out';
}

type Sorted = Pick<Claim, 'supports' | 'contradicts' | 'doesNotBear' | 'unclear'>;

function sortStudies(studies: readonly string[], cause: readonly Side[], effect: readonly Side[]): Sorted {
  const where = (found: (i: number) => boolean): string[] => studies.filter((_, i) => found(i));
  const isClear = (i: number): boolean => cause[i] === 'out' || (cause[i] === 'in' && effect[i] !== 'unclear');
  return {
    supports: where((i) => cause[i] === 'in' && effect[i] === 'in'),
    contradicts: where((i) => cause[i] === 'in' && effect[i] === 'out'),
    doesNotBear: where((i) => cause[i] === 'out'),
    unclear: where((i) => !isClear(i)),
  };
}

function standingOf({ supports, contradicts }: Sorted): ClaimStanding {
  if (supports.length > 0) return contradicts.length > 0 ? 'contested' : 'supported';
  return contradicts.length > 0 ? 'contradicted' : 'in no study';
}

/** Fit of cause in effect over the studies of which both are known. */
function fitOf(cause: readonly Bound[], effect: readonly Bound[]): Claim['fit'] {
  const known = cause.flatMap((x, i) => {
    const y = effect[i] as Bound;
    return x.least === x.most && y.least === y.most ? [[x.least, y.least] as const] : [];
  });
  const sums = fitSums(
    'claims',
    known.map(([x]) => x),
    known.map(([, y]) => y),
  );
  return { inclusion: sums.both / sums.x, coverage: sums.both / sums.y, n: known.length };
}

function uncovered(found: readonly Claim[]): Warning[] {
  const without = found.filter(({ standing }) => standing === 'no code covers it');
  const unseen = found.filter(({ standing, inNoStudy }) => standing === 'in no study' || inNoStudy.length > 0);
  const named = (of: readonly Claim[]): string => of.map(({ id }) => id).join(', ');
  return [
    ...(without.length === 0
      ? []
      : [{ code: 'no-code', message: `No code covers ${named(without)}: nothing here can test it.` }]),
    ...(unseen.length === 0
      ? []
      : [
          { code: 'in-no-study', message: `In no study occurs what is combined in ${named(unseen)}, or a part of it.` },
        ]),
  ];
}
