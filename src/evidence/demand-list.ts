import { fail } from '../util/fail.js';
import { describeValue } from '../util/options.js';

/** A list of names as it was given; one name alone, or anything else that is no list of texts, is refused. */
export function demandNames(where: string, given: readonly string[]): readonly string[] {
  if (Array.isArray(given) && given.every((one) => typeof one === 'string')) return given;
  return fail(`${where} is ${describeValue(given)}; pass a list of names, like ['a', 'b']`);
}
