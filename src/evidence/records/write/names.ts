import { parseAuthor } from '../normalise/index.js';
import type { Author } from '../types.js';

/** A name as `Family, Given`; one without given names in braces where it would be taken apart when it is read again. */
export function nameOf({ family, given }: Author): string {
  if (given !== '') return `${family}, ${given}`;
  const read = parseAuthor(family);
  return read.family === family && read.given === '' ? family : `{${family}}`;
}
