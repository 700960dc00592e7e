import { lineNamed } from '../prisma/assemble.js';
import type { PrismaFlow } from '../prisma/types.js';
import { capital, plural } from './words.js';

/** What is said of a line of the flow: where it has a number, and where it is not reported. */
interface Clause {
  readonly line: string;
  readonly known: (n: number) => string;
  readonly silent: string;
}

const clause = (line: string, known: Clause['known'], silent: string): Clause => ({ line, known, silent });
const were = (n: number, one: string, done: string): string => `${plural(n, one)} ${n === 1 ? 'was' : 'were'} ${done}`;

/** One sentence each; a form that has none of the lines has no such sentence. */
const SENTENCES: readonly (readonly Clause[])[] = [
  [
    clause(
      'previous_studies',
      (n) => `the previous version had ${plural(n, 'study', 'studies')}`,
      'how many studies the previous version had is not reported',
    ),
  ],
  [
    clause(
      'database_results',
      (n) => `databases gave ${plural(n, 'record')}`,
      'the number of records from databases is not reported',
    ),
    clause('register_results', (n) => `registers gave ${n}`, 'the number from registers is not reported'),
  ],
  [
    clause(
      'website_results',
      (n) => `websites gave ${plural(n, 'record')}`,
      'the number of records from websites is not reported',
    ),
    clause('organisation_results', (n) => `organisations gave ${n}`, 'the number from organisations is not reported'),
    clause(
      'citations_results',
      (n) => `citation searching gave ${n}`,
      'the number from citation searching is not reported',
    ),
  ],
  [
    clause(
      'duplicates',
      (n) => were(n, 'duplicate', 'removed'),
      'the number of duplicates that were removed is not reported',
    ),
  ],
  [
    clause(
      'records_screened',
      (n) => were(n, 'record', 'screened by title and abstract'),
      'the number of records screened is not reported',
    ),
    clause('records_excluded', (n) => were(n, 'record', 'excluded'), 'the number excluded is not reported'),
  ],
  assessed('dbr', ''),
  assessed('other', ' from other methods'),
  [
    clause(
      'new_studies',
      (n) => `the review includes ${plural(n, 'study', 'studies')}`,
      'the number of studies included is not reported',
    ),
    clause('new_reports', (n) => `it includes ${plural(n, 'report')}`, 'the number of reports is not reported'),
  ],
  [
    clause(
      'total_studies',
      (n) => `both versions together have ${plural(n, 'study', 'studies')}`,
      'the number of studies of both versions together is not reported',
    ),
  ],
];

function assessed(prefix: 'dbr' | 'other', from: string): readonly Clause[] {
  return [
    clause(
      `${prefix}_sought_reports`,
      (n) => were(n, 'report', `sought${from}`),
      `the number of reports sought${from} is not reported`,
    ),
    clause(
      `${prefix}_notretrieved_reports`,
      (n) => were(n, 'report', 'not retrieved'),
      'the number not retrieved is not reported',
    ),
    clause(
      `${prefix}_assessed`,
      (n) => were(n, 'report', 'assessed in full'),
      'the number assessed in full is not reported',
    ),
    clause(`${prefix}_excluded`, (n) => were(n, 'report', 'excluded'), 'the number excluded is not reported'),
  ];
}

/** The flow in sentences; parts of a line, such as reasons, stand behind its number. */
export function flowSentences(flow: PrismaFlow): string[] {
  return SENTENCES.flatMap((clauses) => {
    const said = clauses.flatMap(({ line: name, known, silent }) => {
      const line = lineNamed(flow, name);
      if (line === undefined) return [];
      if (line.n === null) return [silent];
      const parts = line.parts.map(({ label, n }) => `${label} ${n}`).join(', ');
      return [`${known(line.n)}${parts === '' ? '' : ` (${parts})`}`];
    });
    return said.length === 0 ? [] : [`${capital(said.join('; '))}.`];
  });
}
