import { isEnglishCountry } from '../english-countries.js';
import { listed, type Rule, rowPlace } from '../rule.js';
import type { ReviewRow } from '../types.js';

/** Words that only one of the languages of this table has, and that hardly a title is without. */
const COMMON_WORDS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['English', new Set(['the', 'of', 'and', 'for', 'on', 'to', 'with', 'from'])],
  ['Spanish', new Set(['el', 'los', 'las', 'del', 'para', 'una', 'y', 'con', 'en', 'la'])],
  ['Portuguese', new Set(['os', 'as', 'do', 'dos', 'das', 'uma', 'com', 'na', 'no', 'da', 'em'])],
  ['French', new Set(['le', 'les', 'des', 'du', 'et', 'dans', 'une', 'pour', 'sur', 'au'])],
]);

/** The language most of whose common words a title has; `null` where none has one, or two have as many. */
function languageOfTitle(title: string): string | null {
  const words = title.toLowerCase().split(/[^\p{L}]+/u);
  const counts = [...COMMON_WORDS].map(([language, common]) => ({
    language,
    n: words.filter((word) => common.has(word)).length,
  }));
  const most = Math.max(...counts.map(({ n }) => n));
  const first = counts.filter(({ n }) => n === most);
  return most > 0 && first.length === 1 ? (first[0]?.language ?? null) : null;
}

export const mixedLanguages: Rule = {
  name: 'mixed-languages',
  what: 'words of other languages in the table of an English review',
  find: ({ language, rows }) => {
    if (language !== 'en') return [];
    const countries = rows.filter(({ country }) => country !== null && !isEnglishCountry(country));
    const joined = rows.filter(({ authors }) => /\s[yeë]\s|\sund\s|\set\s(?!al)/.test(authors));
    const titles = rows.filter(({ title }) => ![null, 'English'].includes(languageOfTitle(title)));
    const names = [...new Set(countries.map(({ country }) => country))].join(', ');
    return [
      ...found(countries, (list) => `Countries are not in English in ${list}: ${names}.`),
      ...found(joined, (list) => `Names are joined by a word that is not English in ${list}.`),
      ...found(titles, (list) => `Titles are in several languages: those of ${list} are not in English.`),
    ];
  },
};

function found(rows: readonly ReviewRow[], words: (list: string) => string): { places: string[]; message: string }[] {
  if (rows.length === 0) return [];
  return [
    {
      places: rows.map(rowPlace),
      message: words(
        listed(
          'row',
          rows.map(({ row }) => row),
        ),
      ),
    },
  ];
}
