/** Pages as printed, and the first and last in full. */
export interface Pages {
  readonly pages: string | null;
  readonly firstPage: string | null;
  readonly lastPage: string | null;
}

/**
 * Reads pages: `123-45` is 123 to 145, `S12–5` is S12 to S15; an article number (`e0123456`) or one page has no last one. Words and
 * signs around them (`pp.`, `(…)`) are passed over; text without a number (`in press`) has neither.
 *
 * @example
 * pageRange('pp. 123–45') // => ({ pages: 'pp. 123–45', firstPage: '123', lastPage: '145' })
 * @example
 * pageRange('e0123456').lastPage // => null
 */
export function pageRange(text: string): Pages {
  const pages = text.trim();
  if (pages === '') return { pages: null, firstPage: null, lastPage: null };
  const plain = pages.slice(0, 200).replace(/\s*[-\u2010-\u2015\u2212]+\s*/g, '-');
  const found = /(?<![A-Za-z\d])([A-Za-z]{0,3}\d[\w.:]*)(?:-([A-Za-z]{0,3}\d[\w.:]*))?/.exec(plain) ?? romans(plain);
  if (found === null) return { pages, firstPage: null, lastPage: null };
  const first = bare(found[1] as string);
  const last = found[2] === undefined ? null : inFull(first, bare(found[2]));
  return { pages, firstPage: first, lastPage: last };
}

function romans(text: string): RegExpExecArray | null {
  return /^([ivxlc]{1,8})(?:-([ivxlc]{1,8}))?$/i.exec(text);
}

function bare(page: string): string {
  const letters = page.replace(/[.:]+$/, '');
  const prefix = /^[A-Za-z]*/.exec(letters)?.[0] as string;
  // `p123` is page 123, but `S123` and `e123` are what the journal calls them.
  return /^pp?$/i.test(prefix) ? letters.slice(prefix.length) : letters;
}

/** `123` to `45` is to `145`: the digits left out are those of the first page. */
function inFull(first: string, last: string): string {
  const from = /^([A-Za-z]*)(\d+)$/.exec(first);
  const to = /^([A-Za-z]*)(\d+)$/.exec(last);
  if (from === null || to === null) return last;
  const [, prefix = '', digits = ''] = from;
  const [, lastPrefix = '', lastDigits = ''] = to;
  if (lastPrefix !== '' && lastPrefix.toLowerCase() !== prefix.toLowerCase()) return last;
  const missing = digits.length - lastDigits.length;
  return `${prefix}${missing > 0 ? digits.slice(0, missing) : ''}${lastDigits}`;
}
