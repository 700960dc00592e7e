import { expect, test } from 'vitest';
import { modelsCounted, verdict } from '../../src/display/limits.js';
import type { LimitsPayload, SolutionTypePayload } from '../../src/mime/types.js';
import { parsimonious, proved } from './granados.js';

const type = proved('parsimonious', parsimonious);
const limited = (limits: Partial<LimitsPayload>, also: Partial<SolutionTypePayload> = {}): string =>
  verdict({ ...type, ...also, limits: { ...(type.limits as LimitsPayload), ...limits } })?.text ?? '';

test('verdict(type) says what is proved', () => {
  expect(verdict(type)).toEqual({
    proved: true,
    text: '✓ proved: no model has fewer than 3 terms · these 2 are all · all 7 prime implicants',
  });
  expect(limited({}, { count: 1 })).toContain('it is the only one');
});

test('verdict(type) says what is not proved, and why the search ended', () => {
  const open = { value: 5, lower: 4, proved: false };
  expect(limited({ size: open, stoppedBy: 'time' }, { exact: false })).toBe(
    '▲ not all proved: the shortest model found has 5 terms; only fewer than 4 are ruled out · at least 2 models · all 7 prime implicants · the time budget ran out',
  );
  expect(limited({ size: { value: null, lower: 2, proved: false } })).toContain(
    '▲ not all proved: no model found, and none has fewer than 2 terms',
  );
  const some = { found: 9, exhausted: false, completeTo: 1 };
  expect(limited({ primeImplicants: some, stoppedBy: 'maxLiterals' })).toMatch(
    /9 prime implicants found, all of up to 1 literal · terms may have at most maxLiterals literals$/,
  );
  expect(limited({ primeImplicants: some, stoppedBy: 'something new' })).toMatch(/ · something new$/);
});

test('verdict(type) is silent where there is nothing to prove', () => {
  expect(verdict({ ...type, limits: null })).toBeNull();
  expect(verdict({ ...type, count: 0, models: [] })).toBeNull();
});

test('modelsCounted(type) groups digits, also of a count that no number holds', () => {
  expect(modelsCounted({ count: 5965, exact: true })).toBe('5,965 models');
  expect(modelsCounted({ count: 1, exact: false })).toBe('1 model or more');
  expect(modelsCounted({ count: '18014398509481984', exact: true })).toBe('18,014,398,509,481,984 models');
});
