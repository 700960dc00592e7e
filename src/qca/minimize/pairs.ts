import { cubeAt } from '../../algorithms/cubes.js';
import { once } from '../../util/once.js';
import { reduce } from './counterfactuals.js';
import { cubesOfModel, type Found } from './found.js';
import { remaindersIn } from './models.js';

/** A pair of a conservative and a parsimonious model, by their numbers from 1, with their prime implicants. */
export interface Pair {
  readonly c: number;
  readonly p: number;
  readonly conservative: readonly number[];
  readonly parsimonious: readonly number[];
}

/** Conservative terms without the literals that nothing speaks for, and the remainders they cover then. */
export interface Reduced {
  readonly cubes: readonly Uint8Array[];
  /** Ascending; worked out when first asked for. */
  readonly easy: () => readonly number[];
}

/** Reduces the terms of pairs. */
export interface Reducer {
  /** The reduced terms of a pair. */
  readonly of: (pair: Pair) => Reduced;
  /** The remainders that one conservative term covers when it is reduced under one parsimonious term. */
  readonly rows: (c: number, p: number) => readonly number[];
  /** The assumptions of a pair's parsimonious model that are not easy. */
  readonly difficult: (pair: Pair) => readonly number[];
}

/** What a pair is called: `C1P1`. */
export function pairName({ c, p }: Pair): string {
  return `C${c}P${p}`;
}

/** Every pair, conservative model by conservative model. */
export function* walkPairs(narrow: Found, wide: Found): Generator<Pair> {
  let c = 0;
  for (const { terms: conservative } of narrow.each()) {
    c++;
    let p = 0;
    for (const { terms: parsimonious } of wide.each()) yield { c, p: ++p, conservative, parsimonious };
  }
}

/** A reduced term and the remainders that it covers. */
interface ReducedTerm {
  readonly cube: Uint8Array;
  readonly rows: () => readonly number[];
}

/** Reduces terms once: models share their terms. */
export function reducerOf(narrow: Found, wide: Found): Reducer {
  const { problem } = narrow.maker;
  const terms = new Map<string, ReducedTerm>();
  const reductions = new Map<number, ReducedTerm | null>();
  /** `null`: the one does not contain the other. */
  const reduction = (c: number, p: number) => {
    const key = c * wide.implicants.count + p;
    let term = reductions.get(key);
    if (term === undefined) {
      const cube = reduce(cubeAt(narrow.implicants, c), cubeAt(wide.implicants, p), problem);
      term = cube && (terms.get(cube.join()) ?? { cube, rows: once(() => remaindersIn(problem, [cube])) });
      if (term) terms.set(term.cube.join(), term);
      reductions.set(key, term);
    }
    return term;
  };
  const of = ({ conservative, parsimonious }: Pair) => {
    const found = parsimonious.flatMap((p) => conservative.flatMap((c) => reduction(c, p) ?? []));
    const all = [...new Set(found)];
    const easy = () => [...new Set(all.flatMap(({ rows }) => rows()))].sort((a, b) => a - b);
    return { cubes: all.map(({ cube }) => cube), easy: once(easy) };
  };
  return {
    of,
    rows: (c, p) => reduction(c, p)?.rows() ?? [],
    difficult: (pair) => {
      const inLine = new Set(of(pair).easy());
      return remaindersIn(problem, cubesOfModel(wide, pair.parsimonious)).filter((row) => !inLine.has(row));
    },
  };
}
