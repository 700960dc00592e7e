import { compareJournals } from './journals.js';
import { compareNames, type Verdict } from './names.js';
import type { Prepared } from './prepare.js';
import { areFar, compareTitles, type TitleLikeness } from './titles.js';

/** What two records say of each other, field by field. */
export interface Facts {
  readonly title: TitleLikeness;
  readonly authors: Verdict;
  readonly year: Verdict;
  readonly journal: Verdict;
  readonly volume: Verdict;
  readonly number: Verdict;
  /** Of the first pages. */
  readonly pages: Verdict;
  /** Whether first and last page are the same, over more than one page. */
  readonly range: boolean;
  readonly doi: Verdict;
  readonly registration: Verdict;
  /** Numbers databases gave: one that is the same, or a PubMed number that is not. */
  readonly identifiers: Verdict;
}

/** Compares two records field by field, but for their abstracts. */
export function factsOf(a: Prepared, b: Prepared): Facts {
  return {
    title: compareTitles(a.title, b.title),
    authors: compareNames(a.names, b.names),
    year: years(a.year, b.year),
    journal: a.issn.some((issn) => b.issn.includes(issn)) ? 'agree' : compareJournals(a.journal, b.journal),
    volume: equal(a.volume, b.volume),
    number: equal(a.number, b.number),
    pages: pages(a, b),
    range: a.first !== '' && a.last !== '' && a.first === b.first && a.last === b.last && a.first !== a.last,
    doi: equal(a.doi ?? '', b.doi ?? ''),
    registration: equal(a.registration, b.registration),
    identifiers: identifiers(a, b),
  };
}

/** Whether two records of a block have nothing in common that could make them one: what most pairs are, seen without more ado. */
export function areStrangers(a: Prepared, b: Prepared): boolean {
  if (a.title.squeezed === b.title.squeezed || (a.first !== '' && a.first === b.first)) return false;
  if (a.doi !== null && a.doi === b.doi) return false;
  if (a.registration !== '' || a.numbers.length > 0 || b.numbers.length > 0) return false;
  return areFar(a.title, b.title);
}

/** Also for one year apart, since publication ahead of print is dated a year early. */
function years(a: number | null, b: number | null): Verdict {
  if (a === null || b === null) return 'unknown';
  return a === b ? 'agree' : Math.abs(a - b) === 1 ? 'partly' : 'differ';
}

function equal(a: string, b: string): Verdict {
  return a === '' || b === '' ? 'unknown' : a === b ? 'agree' : 'differ';
}

/** A first page 1 says little: electronic journals begin every article with it. So do article numbers with and without letters. */
function pages(a: Prepared, b: Prepared): Verdict {
  const [p, q] = [a.first, b.first];
  if (p === '' || q === '') return 'unknown';
  // Of Cochrane reviews every version has the same "page".
  if (p === q) return p === '1' || /^cd\d{6}/.test(p) ? 'partly' : 'agree';
  const [digitsP, digitsQ] = [p.replace(/^[a-z]+0*/, ''), q.replace(/^[a-z]+0*/, '')];
  if (digitsP === digitsQ) return 'partly';
  return p === '1' || q === '1' || a.last === q || b.last === p ? 'unknown' : 'differ';
}

function identifiers(a: Prepared, b: Prepared): Verdict {
  let verdict: Verdict = 'unknown';
  for (const [name, value] of a.numbers) {
    for (const [other, theirs] of b.numbers) {
      if (name !== other) continue;
      if (value === theirs) return 'agree';
      if (name === 'pmid') verdict = 'differ';
    }
  }
  return verdict;
}
