// How de-duplication does on a labelled set: npm run bench:dedup -- FILE [--errors]
// FILE: CSV (record_id, author, year, journal, doi, title, pages, volume, number, abstract and duplicate_id, or a column `source`
// that says duplicate or unique), or EndNote XML with the caption "Duplicate".
import { deduplicate } from '../dist/index.js';
import { reportsOf, scoreMarks, scoreMembers, scoreReports, shareWithUnmarked } from './dedup/labels.mjs';
import { readSet } from './dedup/read-set.mjs';

const [path, flag] = process.argv.slice(2);
if (path === undefined) {
  console.error('bench:dedup: no file is named; run npm run bench:dedup -- FILE.csv');
  process.exit(1);
}
const set = await readSet(path);
const start = performance.now();
const result = deduplicate(set.records);
const seconds = (performance.now() - start) / 1000;

const groupOf = new Map(result.groups.flatMap(({ kept, duplicates }) => [kept, ...duplicates].map((id) => [id, kept])));
const groups = set.records.map(({ id }) => groupOf.get(id) ?? id);
console.log(
  `${path}: ${set.records.length} records, ${result.groups.length} groups, ${result.kept.length} kept, ${seconds.toFixed(2)} s`,
);
if (set.problems > 0) console.log(`${set.problems} pieces of the file could not be read as records`);
for (const [name, score] of scores()) print(name, score);
const people = new Set(result.pleaseLook.flatMap(({ records }) => records));
console.log(
  `please look     ${result.pleaseLook.length} pairs, ${people.size} records: ${((100 * people.size) / Math.max(1, result.count)).toFixed(2)} % of records`,
);
console.log(`same study      ${result.sameStudy.length} studies of several reports`);
for (const { message } of result.warnings) console.log(`warning         ${message}`);
if (flag === '--errors') errors();

function scores() {
  if (set.duplicates !== null) {
    const reports = reportsOf(set.rows.map((record, i) => ({ record, duplicate: set.duplicates[i] })));
    return [['duplicate_id', scoreReports(groups, reports)]];
  }
  const share = shareWithUnmarked(groups, set.marks);
  const one = ['marked but one', scoreMarks(groups, set.marks)];
  const every = ['marked all', scoreMembers(groups, set.marks)];
  console.log(
    `${(100 * share).toFixed(0)} % of the groups have an unmarked record: ${share >= 0.5 ? 'all but one of a group are marked' : 'every record of a group is marked'}`,
  );
  return share >= 0.5 ? [one, every] : [every, one];
}

function print(name, { right, wrong, missed, sensitivity, specificity, f1 }) {
  const figures = `sensitivity ${sensitivity.toFixed(4)}  specificity ${specificity.toFixed(4)}  F1 ${f1.toFixed(4)}`;
  console.log(`${name.padEnd(15)} ${figures}  (removed rightly ${right}, wrongly ${wrong}, missed ${missed})`);
}

/** The pairs of the result that the labels contradict, and the groups whose marks do not fit, for whoever improves the rule. */
function errors() {
  const reports = set.duplicates && reportsOf(set.rows.map((record, i) => ({ record, duplicate: set.duplicates[i] })));
  const place = new Map(set.records.map(({ id }, i) => [id, i]));
  for (const pair of result.pairs) {
    const [a, b] = pair.records.map((id) => place.get(id));
    const together = groups[a] === groups[b];
    if (reports ? together !== (reports[a] === reports[b]) : together === (!set.marks[a] && !set.marks[b])) {
      console.log(`\n${together ? 'together' : 'apart'} ${pair.score} ${pair.answer} ${pair.zone}: ${pair.reason}`);
      for (const i of [a, b]) console.log(line(set.records[i]));
    }
  }
}

function line({ id, view }) {
  const names = view.authors
    .map(({ family, given }) => `${family} ${given}`)
    .slice(0, 3)
    .join('; ');
  return `  ${[id, view.title, names, view.year, view.journal, view.volume, view.number, view.pages, view.doi].join(' | ')}`;
}
