import { suggestion } from '../../util/did-you-mean.js';
import { displayable, isResult } from '../../util/displayable.js';
import { fail } from '../../util/fail.js';
import { checkOptions, describeValue } from '../../util/options.js';
import type { Codebook, Coding } from '../coding/types.js';
import type { SearchStrategy } from '../records/strategy/types.js';
import type { Agreement } from '../screening/agreement/types.js';
import type { Screening, StudyRegister } from '../screening/types.js';
import { lineNamed } from './assemble.js';
import { CHECKLIST, type ChecklistItem } from './checklist-items.js';
import type { PrismaFlow } from './types.js';

/** What of a review there is as data. */
export interface ChecklistEvidence {
  readonly strategy?: SearchStrategy;
  readonly screening?: Screening;
  readonly agreement?: Agreement;
  readonly flow?: PrismaFlow;
  readonly studies?: StudyRegister;
  readonly codebook?: Codebook;
  readonly coding?: Coding;
  /** What the author says, by item: where it stands, or the words. It goes before what is found in the data. */
  readonly said?: { readonly [item: string]: string };
}

/** One line of the checklist with its answer. */
export interface ChecklistLine extends ChecklistItem {
  /** `from the data`: worked out from what was passed. `said`: by the author. `in part`: data are there, but not all that is asked. */
  readonly answer: 'from the data' | 'said' | 'in part' | 'missing';
  readonly words: string;
}

/** The PRISMA 2020 checklist, filled as far as it can be. Frozen. */
export interface PrismaChecklist {
  readonly kind: 'prisma-checklist';
  readonly lines: readonly ChecklistLine[];
  readonly missing: number;
  readonly warnings: readonly { readonly code: string; readonly message: string }[];
}

type Found = readonly [answer: 'from the data' | 'in part', words: string] | null;

/**
 * The 27 items of the PRISMA 2020 checklist in their 42 lines (Page et al. 2021, BMJ 372:n71): what follows from the data of the
 * review is filled in, what the author says stands as said, and the rest is marked missing. Nothing is taken for granted: an
 * item that the data answer only in part says what is lacking.
 *
 * @param evidence see {@link ChecklistEvidence}; what is left out is missing
 * @throws for an item the checklist does not have
 *
 * @example
 * prismaChecklist({ said: { '25': 'No funding.' } }).lines.find(({ item }) => item === '25').answer // => 'said'
 */
export function prismaChecklist(evidence: ChecklistEvidence): PrismaChecklist {
  checkOptions('prismaChecklist', evidence, [
    'strategy',
    'screening',
    'agreement',
    'flow',
    'studies',
    'codebook',
    'coding',
    'said',
  ]);
  for (const [name, kind] of KINDS) {
    const given = evidence[name];
    if (given === undefined || isResult(given as { readonly kind: string }, kind)) continue;
    fail(`prismaChecklist: ${name} is ${describeValue(given)}; pass the result of that kind, or leave it out`);
  }
  const said = saidOf(evidence.said ?? {});
  const lines = CHECKLIST.map((line): ChecklistLine => {
    const words = said.get(line.item);
    if (words !== undefined) return { ...line, answer: 'said', words };
    const found = FOUND.get(line.item)?.(evidence) ?? null;
    return found === null ? { ...line, answer: 'missing', words: '' } : { ...line, answer: found[0], words: found[1] };
  });
  return displayable({
    kind: 'prisma-checklist',
    lines,
    missing: lines.filter(({ answer }) => answer === 'missing').length,
    warnings: [],
  });
}

const KINDS = [
  ['strategy', 'search-strategy'],
  ['screening', 'screening'],
  ['agreement', 'agreement'],
  ['flow', 'prisma-flow'],
  ['studies', 'studies'],
  ['codebook', 'codebook'],
  ['coding', 'coding'],
] as const;

function saidOf(said: { readonly [item: string]: string }): ReadonlyMap<string, string> {
  const items = CHECKLIST.map(({ item }) => item);
  return new Map(
    Object.entries(said).map(([item, words]) => {
      if (!items.includes(item)) fail(`prismaChecklist: there is no item "${item}"${suggestion(item, items)}`);
      if (typeof words !== 'string' || words.trim() === '') {
        fail(`prismaChecklist: item ${item} is ${describeValue(words)}; say where it stands, or leave it out`);
      }
      return [item, words] as const;
    }),
  );
}

const whole = (words: string): Found => ['from the data', words];
const part = (words: string): Found => ['in part', words];
const whereAll = (all: boolean, words: string): Found => (all ? whole(words) : part(words));

/** What the data say of an item. */
const FOUND: ReadonlyMap<string, (evidence: ChecklistEvidence) => Found> = new Map<
  string,
  (evidence: ChecklistEvidence) => Found
>([
  ['5', ({ screening }) => criteriaOf(screening)],
  ['6', ({ strategy }) => sourcesOf(strategy)],
  ['7', ({ strategy }) => stringsOf(strategy)],
  ['8', ({ screening, agreement }) => selectionOf(screening, agreement)],
  ['9', ({ coding }) => coderOf(coding)],
  ['10a', ({ codebook }) => codesOf(codebook)],
  ['10b', ({ codebook }) => codesOf(codebook)],
  ['16a', ({ flow }) => flowOf(flow)],
  ['16b', ({ screening }) => excludedOf(screening)],
  ['17', ({ studies }) => studiesOf(studies)],
  ['19', ({ coding }) => cellsOf(coding)],
]);

function criteriaOf(screening: Screening | undefined): Found {
  if (!screening || screening.criteria.length === 0) return null;
  return whole(screening.criteria.map(({ kind, text }) => `${kind}: ${text}`).join('; '));
}

function sourcesOf(strategy: SearchStrategy | undefined): Found {
  if (!strategy) return null;
  const words = strategy.searches.map(({ source, date }) => `${source} (${date ?? 'date not reported'})`).join(', ');
  return whereAll(
    strategy.searches.every(({ date }) => date !== null),
    words,
  );
}

function stringsOf(strategy: SearchStrategy | undefined): Found {
  if (!strategy) return null;
  const lacking = strategy.searches.filter(({ string, made }) => string === null || made).map(({ source }) => source);
  if (lacking.length === 0) return whole(`${strategy.searches.length} search strings, one for each source`);
  return part(`terms; search strings not reported for ${lacking.join(', ')}`);
}

function selectionOf(screening: Screening | undefined, agreement: Agreement | undefined): Found {
  if (!screening || screening.reviewers.length === 0) return null;
  const people = `reviewers: ${screening.reviewers.join(', ')}`;
  if (!agreement) return part(`${people}; their agreement is not in the data`);
  return whole(`${people}; agreement ${(agreement.percentage.value * 100).toFixed(1)} %`);
}

function codesOf(codebook: Codebook | undefined): Found {
  return codebook ? whole(`codebook ${codebook.version}: ${codebook.codes.map(({ name }) => name).join(', ')}`) : null;
}

function coderOf(coding: Coding | undefined): Found {
  return coding ? part(`coded by ${coding.coder}; whether independently is not in the data`) : null;
}

function cellsOf(coding: Coding | undefined): Found {
  if (!coding) return null;
  return whole(`coding table of ${coding.studies.length} studies and ${coding.codebook.codes.length} codes`);
}

function flowOf(flow: PrismaFlow | undefined): Found {
  if (!flow) return null;
  const lacking = flow.boxes.flatMap(({ lines }) => lines).filter(({ n }) => n === null);
  const studies = lineNamed(flow, 'total_studies') ?? lineNamed(flow, 'new_studies');
  const words = `flow to ${studies?.n ?? 'an unreported number of'} studies`;
  return lacking.length === 0
    ? whole(words)
    : part(`${words}; not reported: ${lacking.map(({ label }) => label).join(', ')}`);
}

function excludedOf(screening: Screening | undefined): Found {
  const out = screening?.stages['full text'].filter(({ answer }) => answer === 'exclude') ?? [];
  if (out.length === 0) return null;
  const silent = out.filter(({ reason }) => reason === null).length;
  const words = `${out.length} reports excluded by full text`;
  return silent === 0 ? whole(`${words}, each with its reason`) : part(`${words}, ${silent} without a reason`);
}

function studiesOf(studies: StudyRegister | undefined): Found {
  if (!studies) return null;
  const names = [...new Set(studies.studies.flatMap(({ attributes }) => attributes.map(([name]) => name)))];
  const words = `${studies.studies.length} studies`;
  return names.length === 0 ? part(`${words}, without characteristics`) : whole(`${words} with ${names.join(', ')}`);
}
