import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { counted, runFile } from './runner/run.mjs';

const FOLDER = new URL('./synthetic/', import.meta.url);

/** How many calls of each file agree, and how many need not: a comparison that fell silent, or a lost file, would show. */
const COUNTS: Readonly<Record<string, readonly [agree: number, notRequired: number]>> = {
  'calibrate-1': [43, 0],
  'calibrate-2': [43, 0],
  'causalchain-syn': [1, 2],
  'causalchain-synfs': [1, 1],
  'combinatorics-misc': [5, 11],
  'compute-fuzzy': [10, 1],
  'edge-ties': [22, 0],
  'esa-syn-cs4': [23, 0],
  'esa-syn-fs5': [23, 0],
  'expressions-bool': [101, 17],
  'findth-1': [14, 0],
  'findth-2': [14, 0],
  'minimize-syn-cs4': [31, 5],
  'minimize-syn-fs5': [31, 8],
  'minimize-syn-mv4': [26, 4],
  'pichart-random': [8, 8],
  'pof-syn-cs4': [56, 0],
  'pof-syn-fs5': [64, 0],
  'pof-syn-mv4': [64, 0],
  'retention-cs3': [12, 4],
  'supersubset-syn-cs4': [26, 0],
  'supersubset-syn-fs5': [24, 2],
  'temporal-syn': [16, 0],
  'truthtable-syn-cs4': [22, 2],
  'truthtable-syn-fs5': [22, 2],
  'truthtable-syn-mv4': [22, 2],
};

const names = readdirSync(FOLDER).map((name) => name.replace('.json', ''));

test('the folder of fixtures holds the files that are counted here', () => {
  expect(names.sort()).toEqual(Object.keys(COUNTS).sort());
});

describe.each(Object.entries(COUNTS))('R QCA 3.25.1 agrees on %s', (name, [agree, notRequired]) => {
  test(`${agree} calls agree, ${notRequired} are not required`, () => {
    const outcomes = runFile(JSON.parse(readFileSync(new URL(`${name}.json`, FOLDER), 'utf8')));
    const open = outcomes.filter(({ status }) => status === 'differ' || status === 'not supported');
    expect(open.map((one) => `${one.id} ${one.fn}: ${one.reasons.join('; ')}`)).toEqual([]);
    expect(counted(outcomes)).toEqual({ agree, differ: 0, notSupported: 0, notRequired });
  });
});
