// Claim: 100,000 records are de-duplicated within 60 s and 2 GB, with progress. Records are generated (bench/dedup/generate.mjs).
// Run: node bench/dedup-scale.mjs [SIZE] [SEED]; the largest resident size of the whole process is measured, records included.
import { resolve } from 'node:path';
import { deduplicate } from '../dist/evidence/duplicates/index.js';
import { readIfThere, writeWhole } from '../scripts/setup/files.mjs';
import { withSections } from '../scripts/test/figures.mjs';
import { generate } from './dedup/generate.mjs';
import { scoreReports } from './dedup/labels.mjs';
import { recordFrom } from './dedup/record-from.mjs';

const [size = '100000', seed = '2022'] = process.argv.slice(2);
const generated = generate(Number(size), Number(seed));
const records = generated.map(recordFrom);
let calls = 0;
const start = performance.now();
const cpu = process.cpuUsage();
const result = deduplicate(records, {
  progress: (done, all) => {
    calls++;
    if (calls % 10 === 0) process.stderr.write(`${done} of ${all}\r`);
  },
});
const seconds = (performance.now() - start) / 1000;
const busy = process.cpuUsage(cpu).user / 1e6;
const groupOf = new Map(result.groups.flatMap(({ kept, duplicates }) => [kept, ...duplicates].map((id) => [id, kept])));
const score = scoreReports(
  records.map(({ id }) => groupOf.get(id) ?? id),
  generated.map(({ report }) => report),
);
const people = new Set(result.pleaseLook.flatMap((pair) => pair.records));
const lines = [
  `${records.length} records: ${seconds.toFixed(1)} s (${busy.toFixed(1)} s of a processor), ${(process.resourceUsage().maxRSS / 1e6).toFixed(2)} GB at most, ${calls} reports of progress`,
  `sensitivity ${score.sensitivity.toFixed(4)}, specificity ${score.specificity.toFixed(4)}, F1 ${score.f1.toFixed(4)}, please look ${((100 * people.size) / records.length).toFixed(2)} % of records`,
];
console.log(lines.join('\n'));
for (const { message } of result.warnings) console.log(`warning: ${message}`);

const file = resolve(import.meta.dirname, 'RESULTS.md');
const title = 'de-duplication (node bench/dedup-scale.mjs)';
const table = [
  `Generated records, seed ${seed}. Node ${process.versions.node}.`,
  '',
  ...lines.map((line) => `- ${line}`),
];
if (size === '100000') writeWhole(file, withSections(readIfThere(file), new Map([[title, table.join('\n')]])));
