import { folded } from './fold.js';

/** ISO 639-1 code, then what else a database calls the language: ISO 639-2 codes, its English name, its own. */
const LANGUAGES = [
  'af afr afrikaans',
  'ar ara arabic العربية',
  'az aze azerbaijani',
  'be bel belarusian',
  'bg bul bulgarian български',
  'bn ben bengali bangla',
  'bs bos bosnian',
  'ca cat catalan català',
  'cs cze ces czech čeština',
  'cy wel cym welsh',
  'da dan danish dansk',
  'de ger deu german deutsch',
  'el gre ell greek ελληνικά',
  'en eng english inglés anglais englisch inglês',
  'es spa spanish castilian español castellano espagnol',
  'et est estonian',
  'eu baq eus basque euskara',
  'fa per fas persian farsi فارسی',
  'fi fin finnish suomi',
  'fr fre fra french français francés',
  'ga gle irish',
  'gl glg galician galego',
  'he heb hebrew עברית',
  'hi hin hindi हिन्दी',
  'hr hrv scr croatian hrvatski',
  'hu hun hungarian magyar',
  'hy arm hye armenian',
  'id ind indonesian',
  'is ice isl icelandic',
  'it ita italian italiano',
  'ja jpn japanese 日本語',
  'ka geo kat georgian',
  'kk kaz kazakh',
  'ko kor korean 한국어',
  'lt lit lithuanian',
  'lv lav latvian',
  'mk mac mkd macedonian',
  'ms may msa malay',
  'nl dut nld dutch flemish nederlands',
  'no nor nob nno norwegian norsk',
  'pl pol polish polski',
  'pt por portuguese português portugués',
  'ro rum ron romanian română',
  'ru rus russian русский',
  'sk slo slk slovak',
  'sl slv slovenian slovene',
  'sq alb sqi albanian',
  'sr srp scc serbian српски',
  'sv swe swedish svenska',
  'sw swa swahili',
  'ta tam tamil',
  'th tha thai ไทย',
  'tr tur turkish türkçe',
  'uk ukr ukrainian українська',
  'ur urd urdu',
  'uz uzb uzbek',
  'vi vie vietnamese',
  'zh chi zho chinese mandarin 中文 汉语',
];
const CODES = new Map(
  LANGUAGES.flatMap((line) => line.split(' ').map((name) => [folded(name), line.slice(0, 2)] as const)),
);

/**
 * The ISO 639-1 code of a language given by a name or a code (`English`, `eng`, `en-GB`, `Español`); of several the first that is
 * known; `null` where none is.
 *
 * @example
 * languageOf('English; Spanish') // => 'en'
 * @example
 * languageOf('spa') // => 'es'
 */
export function languageOf(text: string): string | null {
  const words = folded(text.slice(0, 200)).split(/[^\p{L}\p{M}]+/u);
  for (const word of words) {
    const code = CODES.get(word);
    if (code !== undefined) return code;
  }
  return null;
}
