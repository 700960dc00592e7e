import type { Author } from '../types.js';
import { areInitials, isBody, isInitials, parseAuthor } from './author.js';

/**
 * Reads a list of names in whatever way it is joined: `;`, line breaks, ` and `, ` & `, ` y `, commas (`Smith J., Doe K.` and
 * `Smith, J., Doe, K.`), or run together after initials (`Adeli K.Lewis G. F.`). `et al.` is passed over.
 *
 * @param separator where the format says how names are joined, that and nothing else
 * @example
 * parseAuthors('Smith, J., Doe, K. & Roe, L.').map((author) => author.family) // => ['Smith', 'Doe', 'Roe']
 */
export function parseAuthors(text: string, separator?: string): Author[] {
  const plain = text.replace(/,?\s*(?:\bet\.?\s+al\b\.?|\band others\b)/gi, ' ');
  const names = separator === undefined ? namesOf(plain) : plain.split(separator);
  return names.map(parseAuthor).filter((author) => author.family !== '');
}

function namesOf(text: string): string[] {
  if (/[;；、，\r\n]/.test(text))
    return text.split(/[;；、，\r\n]+/).flatMap((part) => (part.trim() === '' ? [] : glued(part.trim())));
  const plain = text.replace(/\s+/g, ' ').trim();
  const body = isBody(plain) && !plain.split(/[ ,]+/).some(isInitials) && !/\{/.test(plain);
  if (body && !/ and .* and /i.test(plain)) return [plain];
  const pieces = joinedByWords(plain);
  const everyInverted = pieces.every((piece) => commas(piece) === 1);
  return pieces.flatMap((piece) => byCommas(piece, pieces.length > 1 && !everyInverted)).flatMap(glued);
}

const commas = (piece: string): number => piece.replace(/,\s*$/, '').split(',').length - 1;

/** Splits at ` and `, ` & `, ` und ` outside braces, and at ` y ` where it joins two names and not the two halves of one. */
function joinedByWords(text: string): string[] {
  const parts = text.split(/( and | & | und | y )(?![^{}]*\})/i);
  const pieces = [parts[0] as string];
  for (let i = 1; i < parts.length; i += 2) {
    const [left, right] = [(pieces.at(-1) as string).trim(), parts[i + 1] as string];
    if ((parts[i] as string).trim().toLowerCase() === 'y' && !joinsNames(left, right))
      pieces.push(`${pieces.pop()} y ${right}`);
    else pieces.push(right);
  }
  return pieces;
}

/** `Ortega y Gasset, José` and `Santiago Ramón y Cajal` are one person each. */
function joinsNames(left: string, right: string): boolean {
  const [leftSingle, rightSingle] = [!/[ ,]/.test(left), !/[ ,]/.test(right.trim())];
  return leftSingle === rightSingle;
}

function byCommas(piece: string, list: boolean): string[] {
  const parts = piece
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (parts.length < 2) return parts;
  const several = parts.every((part) => part.includes(' '));
  if (parts.length === 2) return several && (list || parts.every(endsInInitials)) ? parts : [parts.join(', ')];
  const paired = parts.length % 2 === 0 && parts.every((part, i) => i % 2 === 0 || areInitials(part));
  if (paired) return parts.flatMap((part, i) => (i % 2 === 0 ? [`${part}, ${parts[i + 1]}`] : []));
  if (several) return parts;
  return withSuffixes(parts);
}

const endsInInitials = (part: string): boolean => isInitials(part.split(' ').at(-1) as string);

/** `Smith, J., Jr., Doe, K.`: initials and suffixes belong to the name before them. */
function withSuffixes(parts: readonly string[]): string[] {
  const names: string[] = [];
  for (const part of parts) {
    if (names.length > 0 && areInitials(part)) names.push(`${names.pop()}, ${part}`);
    else names.push(part);
  }
  return names;
}

/** `Adeli K.Lewis G. F.`: after initials a name begins without a blank. */
function glued(name: string): string[] {
  return name.split(/(?<=[ .-]\p{Lu}\.)(?=\p{Lu}[\p{Ll}'’]|(?:\p{Ll}{1,5} ){1,3}\p{Lu}\p{Ll}|\p{Lu}{2,} )/u);
}
