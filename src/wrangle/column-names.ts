import { isPlainName } from '../qca/set-names.js';
import { fail } from '../util/fail.js';
import type { Warning } from '../util/warning.js';

/** Refuses columns without a name, named twice, or named as no table can. */
export function checkColumnNames(names: readonly string[], path: string): void {
  const seen = new Map<string, number>();
  names.forEach((name, c) => {
    if (name.trim() === '') fail(`load: column ${c + 1} of "${path}" has no name; give it one in the header`);
    const first = seen.get(name);
    if (first !== undefined) {
      fail(`load: columns ${first + 1} and ${c + 1} of "${path}" are both named "${name}"; rename one`);
    }
    seen.set(name, c);
    // arquero keeps its columns in a plain object, where this one name would change the object instead of naming a column.
    if (name === '__proto__')
      fail(`load: column ${c + 1} of "${path}" is named "__proto__", which no table can hold; rename it`);
  });
}

/** Which names have letters beyond a to z, and which need braces in expressions. */
export function reportOfNames(names: readonly string[]): {
  readonly accented: readonly string[];
  readonly quoted: readonly string[];
} {
  return {
    accented: names.filter((name) => /[^\p{ASCII}]/u.test(name)),
    quoted: names.filter((name) => !isPlainName(name)),
  };
}

/** Characters that cannot be seen: controls, zero-width and direction marks, and spaces other than the usual one. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|(?! )\p{Zs}/u;

/** Names with spaces at their ends or characters that cannot be seen, shown escaped. */
export function nameWarnings(names: readonly string[]): Warning[] {
  return names
    .filter((one) => one !== one.trim() || INVISIBLE.test(one))
    .map((name) => ({
      code: 'invisible-characters',
      message: `The column name ${escaped(name)} has spaces at its ends or characters that cannot be seen; it is kept as it is.`,
    }));
}

function escaped(name: string): string {
  const shown = [...name].map((one) =>
    INVISIBLE.test(one) ? `\\u{${(one.codePointAt(0) as number).toString(16)}}` : one,
  );
  return `"${shown.join('')}"`;
}
