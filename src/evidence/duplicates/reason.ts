import type { Verdict } from './names.js';
import type { Prepared } from './prepare.js';
import type { FieldComparison, PairAnswer, RecordPair } from './types.js';
import type { Weighed } from './weigh.js';

const TITLES = {
  same: 'agree',
  shorter: 'partly',
  similar: 'partly',
  related: 'differ',
  'numbered apart': 'differ',
  other: 'differ',
  unknown: 'unknown',
} as const;

/** The pair as it stands in a result, the rule's answer in words. */
export function pairOf(a: Prepared, b: Prepared, weighed: Weighed): RecordPair {
  const verdicts = verdictsOf(weighed);
  const named = (verdict: Verdict): string[] => verdicts.filter(([, one]) => one === verdict).map(([field]) => field);
  const [agree, partly, differ] = [named('agree'), named('partly'), named('differ')];
  return {
    records: [a.id, b.id],
    answer: weighed.answer,
    zone: 'automatic',
    score: 0.5 + Math.max(-5, Math.min(5, weighed.margin)) / 10,
    agree,
    differ,
    reason: reasonOf(a, b, weighed, [agree, partly, differ]),
    fields: [],
  };
}

/** Each field of both records with its verdict, for a person to look at. */
export function fieldsOf(a: Prepared, b: Prepared, weighed: Weighed): FieldComparison[] {
  const verdicts = new Map<string, Verdict>(verdictsOf(weighed));
  return [...verdicts].flatMap(([field, verdict]) => {
    const values = [printed(a, field), printed(b, field)] as const;
    return values[0] === '' && values[1] === '' ? [] : [{ field, values, verdict }];
  });
}

function verdictsOf({ facts, abstract }: Weighed): [string, Verdict][] {
  return [
    ['title', TITLES[facts.title]],
    ['authors', facts.authors],
    ['year', facts.year],
    ['journal', facts.journal],
    ['volume', facts.volume],
    ['number', facts.number],
    ['pages', facts.pages],
    ['doi', facts.doi],
    ['registration', facts.registration],
    ['identifiers', facts.identifiers],
    ['abstract', abstract],
  ];
}

function printed({ view, registration, numbers }: Prepared, field: string): string {
  switch (field) {
    case 'authors':
      return view.authors.map(({ family, given }) => (given === '' ? family : `${family}, ${given}`)).join('; ');
    case 'year':
      return view.year === null ? '' : String(view.year);
    case 'registration':
      return registration;
    case 'identifiers':
      return numbers.map(([name, value]) => `${name} ${value}`).join(', ');
    default:
      return (
        (view[field as 'title' | 'journal' | 'volume' | 'number' | 'pages' | 'doi' | 'abstract'] as string | null) ?? ''
      );
  }
}

const ANSWERS: Readonly<Record<PairAnswer, string>> = {
  duplicate: 'one report',
  'same study': 'another report of the same study',
  different: 'different reports',
};

function reasonOf(
  a: Prepared,
  b: Prepared,
  weighed: Weighed,
  [agree, partly, differ]: readonly [readonly string[], readonly string[], readonly string[]],
): string {
  const parts = [
    agree.length > 0 ? `${listed(agree)} agree${agree.length === 1 ? 's' : ''}` : 'nothing agrees',
    ...(partly.length > 0 ? [`${listed(partly)} nearly`] : []),
    differ.length > 0 ? `${listed(differ)} differ${differ.length === 1 ? 's' : ''}` : 'nothing differs',
  ];
  return sentence(`${parts.join(', ')}: ${ANSWERS[weighed.answer]}${remarks(a, b, weighed)}`);
}

function remarks(a: Prepared, b: Prepared, { facts }: Weighed): string {
  const notices = new Set([a.title.notice, b.title.notice]);
  const notice = notices.has('correction') ? ' (one is a correction of the other)' : ' (one replies to the other)';
  return [
    notices.size > 1 ? notice : '',
    facts.title === 'numbered apart' ? ' (numbers in the titles differ)' : '',
    a.preprint === b.preprint ? '' : ' (one is a preprint)',
  ].join('');
}

/** A text as a sentence. */
export function sentence(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`;
}

/** `title, year and doi`. */
export function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
