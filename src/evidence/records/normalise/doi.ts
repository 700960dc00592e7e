/** Beyond this a text is no DOI with a prefix. A bound keeps the search linear. */
const LONGEST = 2000;
const SUFFIX_PAGES = /(?:\/(?:full|abstract|pdf|epdf|pdfdirect|meta|summary|references|fulltext|html)){1,3}$/;

/**
 * The DOI in a text, lower case, without resolver, prefix, escapes and trailing punctuation; `null` where there is none. Read are
 * links, doubled and nested resolvers (`https://doi.org/http://dx.doi.org/10.…`), `DOI:` before or inside, publishers' pages
 * (`/doi/full/10.…`) and percent escapes. Lower case since DOIs do not tell case apart (DOI Handbook §2.4).
 *
 * @example
 * normaliseDoi('https://doi.org/DOI:10.15678/EBER.2023.110407.') // => '10.15678/eber.2023.110407'
 * @example
 * normaliseDoi('not a DOI') // => null
 */
export function normaliseDoi(text: string): string | null {
  const plain = unescaped(text.slice(0, LONGEST));
  const found = /10\.\d{4,9}(?:\.\d{1,9}){0,5}\/\S+/.exec(plain);
  if (found === null) return null;
  const nested = /(?:doi\.org\/|doi:|https?:\/\/\S{0,200}\/)(10\.\d{4,9}\/\S+)$/i.exec(found[0]);
  const inLink = /https?:|www\.|\/doi\//i.test(plain);
  let doi = (nested?.[1] ?? found[0]).toLowerCase();
  if (inLink) doi = doi.replace(/[?&#](?:[a-z_]+=|$|[a-z]+$).*$/, '').replace(SUFFIX_PAGES, '');
  doi = withoutTail(doi);
  return doi.endsWith('/') || !doi.includes('/') ? null : doi;
}

function unescaped(text: string): string {
  const entities = text.replace(/&lt;/gi, '<').replace(/&gt;/gi, '>').replace(/&amp;/gi, '&');
  return entities.replace(/%[0-9a-f]{2}/gi, (octet) => {
    const code = Number.parseInt(octet.slice(1), 16);
    return code > 0x20 && code < 0x7f ? String.fromCharCode(code) : octet;
  });
}

/** A bracket at the end belongs to the DOI only if it was opened in it: `10.1016/s0140-6736(20)30183-5`. */
function withoutTail(doi: string): string {
  let end = doi.length;
  for (; end > 0; end--) {
    const last = doi[end - 1] as string;
    if ('.,;:\'"“”’|'.includes(last)) continue;
    const opening = { ')': '(', ']': '[', '}': '{', '>': '<' }[last];
    if (opening === undefined || count(doi, opening, end) >= count(doi, last, end)) break;
  }
  return doi.slice(0, end);
}

function count(text: string, sign: string, end: number): number {
  let found = 0;
  for (let i = 0; i < end; i++) if (text[i] === sign) found++;
  return found;
}
