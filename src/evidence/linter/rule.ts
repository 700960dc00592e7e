import type { Matches } from './matches.js';
import type { Finding, PublishedReview } from './types.js';

/** One thing that can be wrong with a review. */
export interface Rule {
  readonly name: string;
  /** What it looks at, in a few words. */
  readonly what: string;
  readonly find: (review: PublishedReview, matches: Matches) => Omit<Finding, 'rule'>[];
}

/** `rows 3, 6 and 10`. */
export function listed(word: string, numbers: readonly (number | string)[]): string {
  if (numbers.length === 1) return `${word} ${numbers[0]}`;
  return `${word}s ${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1)}`;
}

/** Names as printed, without the full stop of a last initial, so that a sentence can end with them. */
export const named = (authors: string): string => authors.replace(/[.\s]+$/, '');

export const rowPlace = (row: { readonly row: number }): string => `row ${row.row}`;
export const referencePlace = (reference: { readonly number: number }): string => `reference ${reference.number}`;
