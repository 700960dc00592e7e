import { TOLERANCE } from '../../util/compare.js';
import { displayable } from '../../util/displayable.js';
import { fail } from '../../util/fail.js';
import { checkOptions } from '../../util/options.js';

/** One printed figure beside its recomputed one. */
export interface PrintedComparison {
  /** Where it stands in print: `Table 2, Quality, loyal, consistency`. */
  readonly where: string;
  readonly printed: string;
  readonly recomputed: string;
  readonly agrees: boolean;
  /** Identifier and reason of a known mismatch; `null` for a figure that agrees or that nobody explained. */
  readonly id: string | null;
  readonly why: string | null;
}

export interface PrintComparison {
  readonly kind: 'print-comparison';
  readonly source: string;
  readonly figures: readonly PrintedComparison[];
  readonly agreeing: number;
  readonly explained: number;
  readonly unexplained: number;
}

/** One figure to compare. */
export interface PrintedFigure {
  /** Where it stands in print: `Table 2, Quality, loyal, consistency`. */
  readonly where: string;
  /** As it is printed, digits and all: `'.62'`, `'0,625'`, `'62.5 %'`, `'complex solution'`. */
  readonly printed: string;
  /** What was recomputed: a number, or for a text its true version. A percentage is recomputed as a share: 0.625. */
  readonly recomputed: number | string;
  /** For a figure that is known to differ: which one, and why. */
  readonly known?: { readonly id: string; readonly why: string };
}

/**
 * Sets printed figures beside recomputed ones. A number agrees when it is the recomputed one rounded or truncated at its
 * own digits; a decimal comma or point, a missing leading zero and `%` are read as print has them. A text agrees when it is
 * the same but for spaces. A figure that differs is explained when it is a known mismatch, else unexplained.
 *
 * @throws when a known mismatch agrees after all: then it is none, and the explanation is wrong
 *
 * @example
 * compareToPrint([{ where: 'Table 5', printed: '0,812', recomputed: 0.8125 }], { source: 'a paper' }).agreeing // => 1
 */
export function compareToPrint(
  figures: readonly PrintedFigure[],
  options: { readonly source: string },
): PrintComparison {
  checkOptions('compareToPrint', options, ['source']);
  if (typeof options.source !== 'string')
    fail("compareToPrint: the source is not said; pass {source: 'a paper (2022)'}");
  const compared = figures.map(compareOne);
  const explained = compared.filter((figure) => !figure.agrees && figure.id !== null).length;
  const agreeing = compared.filter((figure) => figure.agrees).length;
  return displayable({
    kind: 'print-comparison',
    source: options.source,
    figures: compared,
    agreeing,
    explained,
    unexplained: compared.length - agreeing - explained,
  });
}

function compareOne(figure: PrintedFigure): PrintedComparison {
  const { where, printed, recomputed, known } = figure;
  if (typeof printed !== 'string') {
    fail(
      `compareToPrint: "${where}" is printed as ${String(printed)}; give it as text, '0.50' and not 0.5: its digits count`,
    );
  }
  const agrees =
    typeof recomputed === 'number' ? numberAgrees(where, printed, recomputed) : plain(printed) === plain(recomputed);
  if (agrees && known)
    fail(`compareToPrint: "${where}" agrees, yet ${known.id} explains a mismatch; take the explanation away`);
  return {
    where,
    printed,
    recomputed: typeof recomputed === 'number' ? shown(recomputed) : recomputed,
    agrees,
    id: agrees ? null : (known?.id ?? null),
    why: agrees ? null : (known?.why ?? null),
  };
}

const PRINTED_NUMBER = /^([+\-−]?)(\d*)(?:[.,](\d+))?(\s?%)?$/u;

/** Whether `printed` is `recomputed`, rounded or truncated at the digits that `printed` has. */
function numberAgrees(where: string, printed: string, recomputed: number): boolean {
  const parts = PRINTED_NUMBER.exec(printed.trim());
  if (parts === null || `${parts[2]}${parts[3] ?? ''}` === '') {
    fail(
      `compareToPrint: "${where}" is printed as "${printed}", which is no number; give the recomputed one as text too`,
    );
  }
  const [, sign, whole, decimals = '', percent] = parts;
  const size = Number(`${whole}.${decimals}`);
  const value = sign === '' || sign === '+' ? size : -size;
  const exact = percent === undefined ? recomputed : recomputed * 100;
  const unit = Number(`1e-${decimals.length}`);
  const beyond = Math.abs(exact) - Math.abs(value);
  const sameSign = value * exact >= 0;
  const slack = Math.min(TOLERANCE, unit / 1000);
  const rounded = Math.abs(exact - value) <= unit / 2 + slack;
  const truncated = sameSign && beyond >= 0 && beyond < unit - slack;
  return rounded || truncated;
}

/** Ten significant digits, the same in every engine; print never has more. */
function shown(value: number): string {
  return Number.isFinite(value) ? String(Number(value.toPrecision(10))) : 'not defined (0/0)';
}

function plain(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
