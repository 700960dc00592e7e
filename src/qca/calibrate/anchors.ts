import { fail } from '../../util/fail.js';
import { describeValue } from '../../util/options.js';

/** An anchor as it is said: a raw value, or a raw value with the reason for it. */
export type AnchorInput = number | { readonly at: number; readonly reason?: string };

/** One qualitative anchor of a calibration: a raw value that stands for a membership. */
export interface Anchor {
  /** What it stands for: full exclusion (0), the crossover (0.5), full inclusion (1); a plain `threshold` divides values. */
  readonly name: 'exclusion' | 'crossover' | 'inclusion' | 'threshold';
  readonly value: number;
  /** Why there, in the researcher's words; `null` when nothing was said. */
  readonly reason: string | null;
}

/**
 * Anchors of a fuzzy set. Three: a set that rises (exclusion below crossover below inclusion) or falls (the other way round).
 * Each of them a pair: a bell (both ends out, the middle in) or a valley (both ends in, the middle out), left flank first.
 */
export interface AnchorsInput {
  readonly exclusion: AnchorInput | readonly [AnchorInput, AnchorInput];
  readonly crossover: AnchorInput | readonly [AnchorInput, AnchorInput];
  readonly inclusion: AnchorInput | readonly [AnchorInput, AnchorInput];
}

const NAMES = ['exclusion', 'crossover', 'inclusion'] as const;

/** One anchor, checked. */
export function readAnchor(caller: string, name: Anchor['name'], input: unknown): Anchor {
  const { at, reason } =
    typeof input === 'object' && input !== null ? (input as { at?: unknown; reason?: unknown }) : { at: input };
  if (!Number.isFinite(at)) {
    fail(`${caller}: the ${name} is ${describeValue(at)}; give a number, or {at: 50, reason: '…'}`);
  }
  if (reason !== undefined && typeof reason !== 'string') {
    fail(`${caller}: the reason for the ${name} is ${describeValue(reason)}; write it in words`);
  }
  return { name, value: at as number, reason: reason ?? null };
}

/** The three or six anchors of a fuzzy set, checked: left flank first, each flank from exclusion to inclusion. */
export function readAnchors(caller: string, input: unknown): Anchor[] {
  if (typeof input !== 'object' || input === null) {
    fail(`${caller}: the anchors are not said; pass {anchors: {exclusion: 20, crossover: 50, inclusion: 80}}`);
  }
  const given = input as Readonly<Record<string, unknown>>;
  const unknown = Object.keys(given).find((name) => !NAMES.some((known) => known === name));
  if (unknown !== undefined) fail(`${caller}: there is no anchor "${unknown}"; they are ${NAMES.join(', ')}`);
  const pairs = NAMES.map((name) => {
    const one = given[name];
    const values: readonly unknown[] = Array.isArray(one) ? one : [one];
    if (values.length > 2) fail(`${caller}: the ${name} has ${values.length} values; give one, or two for a bell`);
    return values.map((value) => readAnchor(caller, name, value));
  });
  const flanks = pairs[0]?.length as number;
  if (pairs.some((pair) => pair.length !== flanks)) {
    fail(`${caller}: some anchors have one value and some two; a bell needs two of each, other sets one`);
  }
  const anchors = Array.from({ length: flanks }, (_, flank) => pairs.map((pair) => pair[flank] as Anchor)).flat();
  checkOrder(caller, anchors);
  return anchors;
}

/** Whether a set with these anchors is low on its left. */
export function rises(anchors: readonly Anchor[]): boolean {
  return (anchors[0] as Anchor).value < (anchors[2] as Anchor).value;
}

function checkOrder(caller: string, anchors: readonly Anchor[]): void {
  const [left, right] = [anchors.slice(0, 3), anchors.slice(3)];
  const walk = rises(anchors) ? [...left, ...right.reverse()] : [...left.reverse(), ...right];
  const ordered = walk.every(({ value }, i) => i === 0 || value >= (walk[i - 1] as Anchor).value);
  const apart = [0, 3].every(
    (at) => anchors[at] === undefined || anchors[at].value !== (anchors[at + 2] as Anchor).value,
  );
  if (ordered && apart) return;
  const shown = anchors.map(({ name, value }) => `${name} ${value}`).join(', ');
  fail(`${caller}: the anchors ${shown} are in no order; from exclusion over crossover to inclusion they rise or fall`);
}
