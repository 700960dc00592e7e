import { exp } from '../../util/exp.js';
import { power } from '../../util/power.js';
import { type Anchor, rises } from './anchors.js';

/** Membership by raw value. */
export type Curve = (x: number) => number;

/** Raw values of one flank: out, neither in nor out, in. */
interface Flank {
  readonly exclusion: number;
  readonly crossover: number;
  readonly inclusion: number;
}

/**
 * The logistic curve of the direct method (Ragin 2008): log-odds of membership proportional to the distance from the
 * crossover, ±`logOdds` at the outer anchors: 1 / (1 + e^(−logOdds·d)), with d the distance in units of that to the anchor on
 * the same side.
 *
 * @param asR where the lower of the outer anchors lies on the crossover, the R package QCA gives values below it the opposite
 *   membership, by a division by zero; true does so too
 */
export function logisticCurve(anchors: readonly Anchor[], logOdds: number, asR: boolean): Curve {
  return overFlanks(anchors, (flank) => (x) => {
    const inside = isInside(flank, x);
    if (inside === null) return 0.5;
    const reach = Math.abs((inside ? flank.inclusion : flank.exclusion) - flank.crossover);
    if (asR && reach === 0 && x < flank.crossover) return inside ? 0 : 1;
    const distance = Math.abs(x - flank.crossover) / reach;
    return 1 / (1 + exp((inside ? -1 : 1) * logOdds * distance));
  });
}

/**
 * The s-shape: 0 up to the exclusion, 1 from the inclusion, between them ½·((e − x) / (e − c))^below under the crossover and
 * 1 − ½·((i − x) / (i − c))^above over it (Duşa 2019). Exponents of 1 make it linear.
 */
export function sCurve(anchors: readonly Anchor[], below: number, above: number): Curve {
  return overFlanks(anchors, (flank) => (x) => {
    const inside = isInside(flank, x);
    if (inside === null) return 0.5;
    const outer = inside ? flank.inclusion : flank.exclusion;
    const left = (outer - x) / (outer - flank.crossover);
    // Beyond the anchor less than nothing is left; where the anchor lies on the crossover, all beyond that is beyond it.
    if (left <= 0 || outer === flank.crossover) return inside ? 1 : 0;
    return inside ? 1 - power(left, above) / 2 : power(left, below) / 2;
  });
}

/** Whether a value lies on the side of inclusion; `null` exactly at the crossover. */
function isInside({ exclusion, crossover, inclusion }: Flank, x: number): boolean | null {
  return x === crossover ? null : x > crossover === exclusion < inclusion;
}

/** One flank, or two: a bell is as much in as its lower flank, a valley as its higher one. */
function overFlanks(anchors: readonly Anchor[], curve: (flank: Flank) => Curve): Curve {
  const left = curve(flankOf(anchors));
  if (anchors.length === 3) return left;
  const right = curve(flankOf(anchors.slice(3)));
  const either = rises(anchors) ? Math.min : Math.max;
  return (x) => either(left(x), right(x));
}

function flankOf(anchors: readonly Anchor[]): Flank {
  const [exclusion, crossover, inclusion] = anchors.map(({ value }) => value) as [number, number, number];
  return { exclusion, crossover, inclusion };
}
