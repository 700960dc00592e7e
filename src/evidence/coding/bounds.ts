import { literalMemberships } from '../../expression/evaluate.js';
import type { Literal, Product, Sum } from '../../expression/expression.js';
import { type SetData, setNamed } from '../../qca/sets.js';
import { isResult } from '../../util/displayable.js';
import { fail } from '../../util/fail.js';
import { describeValue } from '../../util/options.js';
import { cellAt } from './coding.js';
import type { CodedCell, Coding } from './types.js';

/** Memberships as far as they are known: from the least to the most that each can be. */
export interface Evidence {
  readonly studies: readonly string[];
  readonly levels: ReadonlyMap<string, number>;
  readonly least: (name: string) => readonly number[];
  readonly most: (name: string) => readonly number[];
}

/** What sets or a coding say of each study. */
export function evidenceOf(source: Coding | SetData): Evidence {
  if (isResult(source, 'sets')) {
    const own = (name: string) => setNamed(source, name, 'claims').memberships;
    const levels = new Map(source.columns.map((column) => [column.name, column.levels]));
    return { studies: source.cases, levels, least: own, most: own };
  }
  if (!isResult(source, 'coding'))
    return fail(`claims: the first argument is ${describeValue(source)}; pass a coding or set data`);
  const at = cellAt(source);
  const read = (silent: number) => (name: string) =>
    source.studies.map((study) => {
      const { value } = at(study, name) as CodedCell;
      return value === 'not reported' ? silent : value;
    });
  const levels = new Map(source.codebook.codes.map(({ name }) => [name, 2]));
  return { studies: source.studies, levels, least: read(0), most: read(1) };
}

/** The least and the most a membership can be. */
export interface Bound {
  readonly least: number;
  readonly most: number;
}

/** What each study's membership in a sum of products can be: maximum over minimum over literals, each from its least to its most. */
export function bounds(evidence: Evidence, sum: Sum): Bound[] {
  const ofProducts = sum.map((product) => productBounds(evidence, product));
  return evidence.studies.map((_, i) => ({
    least: Math.max(0, ...ofProducts.map((own) => (own[i] as Bound).least)),
    most: Math.max(0, ...ofProducts.map((own) => (own[i] as Bound).most)),
  }));
}

function productBounds(evidence: Evidence, product: Product): Bound[] {
  const ofLiterals = product.map((literal) => literalBounds(evidence, literal));
  return evidence.studies.map((_, i) => ({
    least: Math.min(1, ...ofLiterals.map((own) => (own[i] as Bound).least)),
    most: Math.min(1, ...ofLiterals.map((own) => (own[i] as Bound).most)),
  }));
}

function literalBounds(evidence: Evidence, literal: Literal): Bound[] {
  const [one, other] = [literalMemberships(literal, evidence.least), literalMemberships(literal, evidence.most)];
  return one.map((a, i) => ({ least: Math.min(a, other[i] as number), most: Math.max(a, other[i] as number) }));
}
