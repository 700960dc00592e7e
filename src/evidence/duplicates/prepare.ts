import { titleKey } from '../records/normalise/index.js';
import type { BibliographicRecord, RecordView } from '../records/types.js';
import { preparedAbstract } from './abstracts.js';
import { preparedJournal } from './journals.js';
import { type Name, preparedNames } from './names.js';
import { preparedTitle, type Title } from './titles.js';

/** A record made ready for comparing, once, since it is compared with many. */
export interface Prepared {
  readonly id: string;
  readonly view: RecordView;
  readonly title: Title;
  readonly names: readonly Name[];
  readonly year: number | null;
  readonly journal: readonly string[];
  readonly issn: readonly string[];
  readonly volume: string;
  readonly number: string;
  readonly first: string;
  readonly last: string;
  readonly doi: string | null;
  /** The number of a trial in a register, where the record is an entry of one. */
  readonly registration: string;
  readonly preprint: boolean;
  /** The numbers databases gave it that name one article everywhere: `pmid 123`. */
  readonly numbers: readonly (readonly [string, string])[];
  /** How much it says: what decides which of several is kept. */
  readonly completeness: number;
  readonly abstract: () => Uint32Array | null;
}

const PREPRINT_DOI =
  /^10\.(?:1101\/\d|48550\/|2139\/ssrn|21203\/rs|20944\/preprints|31234\/|26434\/chemrxiv|31219\/|31235\/|31222\/|22541\/|12688\/|36227\/techrxiv|5281\/zenodo)/;
const PREPRINT_NAME = /\b(?:medrxiv|biorxiv|arxiv|chemrxiv|psyarxiv|socarxiv|ssrn|research square|preprints?|osf)\b/;
const REGISTRATION =
  /\b(?:NCT\d{8}|ISRCTN\d{6,8}|EUCTR\d{4}-\d{6}-\d\d|ACTRN\d{14}|ChiCTR[\w-]{6,20}|CTRI\/\d{4}\/\d\d\/\d+|IRCT\w{8,20}|DRKS\d{8}|UMIN\d{9}|JPRN-\w{6,20})/i;
const SHARED_NUMBERS = ['pmid', 'pmcid', 'wos', 'eid', 'scopus', 'embase'];

/** Makes a record ready. */
export function prepare(record: BibliographicRecord): Prepared {
  const { view } = record;
  let abstract: Uint32Array | null | undefined;
  return {
    id: record.id,
    view,
    title: preparedTitle(view.title),
    names: preparedNames(view.authors),
    year: view.year,
    journal: preparedJournal(view.journal),
    issn: view.issn,
    volume: volumeOf(view.volume),
    number: numberOf(view.number),
    first: pageOf(view.firstPage),
    last: pageOf(view.lastPage),
    doi: view.doi,
    registration: registrationOf(view),
    preprint: isPreprint(view),
    numbers: view.identifiers
      .map(([name, value]) => [name.toLowerCase(), value] as const)
      .filter(([name]) => SHARED_NUMBERS.includes(name)),
    completeness: completenessOf(view),
    abstract: () => {
      if (abstract === undefined) abstract = preparedAbstract(view.abstract);
      return abstract;
    },
  };
}

/** The first number of a volume: `11 (Supplement 3)` is 11; `Suppl 1` and `1)`, which is no number but the rest of one, are none. */
function volumeOf(volume: string | null): string {
  const found = /^\D{0,5}0*(\d{1,6})(?!\d|\s*\))/.exec(volume?.trim() ?? '');
  return found === null || /^\s*s/i.test(volume as string) ? '' : (found[1] as string);
}

/** The digits of an issue, `Supplement 3` like `S3`; text that is no issue, and dates spreadsheets made of issues, are none. */
function numberOf(number: string | null): string {
  if (number === null || number.length > 20) return '';
  const found = /^(?:(?:no|nr|issue|iss|num|s|sup|suppl|supplement)\.?\s*)?0*(\d{1,5})(?:\s?[-–/]\s?\d{1,5})?$/i.exec(
    number.trim(),
  );
  return found === null ? '' : (found[1] as string);
}

function pageOf(page: string | null): string {
  return (page ?? '')
    .toLowerCase()
    .replace(/\s/g, '')
    .replace(/^([a-z]*)0+(?=\d)/, '$1');
}

function registrationOf(view: RecordView): string {
  const url = /trial|anzctr|isrctn|drks/i.test(view.url ?? '') ? view.url : '';
  const place = `${view.journal ?? ''} ${url}`;
  return (REGISTRATION.exec(place)?.[0] ?? '').toLowerCase();
}

function isPreprint(view: RecordView): boolean {
  if (view.doi !== null && PREPRINT_DOI.test(view.doi)) return true;
  return view.journal !== null && PREPRINT_NAME.test(titleKey(view.journal));
}

/** One for each field that says something, and a little for long ones: an abstract is worth more than an issue. */
function completenessOf(view: RecordView): number {
  const single = [
    view.title,
    view.year,
    view.journal,
    view.volume,
    view.number,
    view.firstPage,
    view.lastPage,
    view.type,
  ];
  const filled = single.filter((field) => field !== null && field !== '').length;
  const more = [view.keywords.length, view.issn.length, view.identifiers.length].filter((length) => length > 0).length;
  const abstract = view.abstract === null ? 0 : 3 + Math.min(1, view.abstract.length / 4096);
  return filled + more + abstract + (view.doi === null ? 0 : 3) + Math.min(2, view.authors.length / 8);
}
