import { expect, test } from 'vitest';
import { ALLOWED_SKIPS } from '../../scripts/test/allowed-skips.mjs';
import { Tally } from '../../scripts/test/tally.mjs';
import { countReport } from '../../scripts/test/vitest-report.mjs';

const file = (...results: readonly (readonly [string, string])[]) => ({
  success: true,
  testResults: [
    {
      name: 'a.test.ts',
      status: 'passed',
      assertionResults: results.map(([status, fullName]) => ({ status, fullName })),
    },
  ],
});

test('countReport(report, …) counts what passed and what failed', () => {
  const { passed, failed, failures } = countReport(
    file(['passed', 'one'], ['failed', 'two'], ['passed', 'three']),
    1,
    'unit',
  );
  expect([passed, failed, failures]).toEqual([2, 1, ['two']]);
});

test('countReport(report, …) counts a skipped test and a todo as failed', () => {
  const tally = countReport(
    file(['passed', 'one'], ['skipped', 'two'], ['todo', 'three'], ['pending', 'four']),
    0,
    'unit',
  );
  expect([tally.passed, tally.failed, tally.ok]).toEqual([1, 3, false]);
  expect(tally.failures[0]).toContain('two (skipped');
});

test('countReport(report, …) lets one skip pass, which has a reason', () => {
  expect(
    countReport(file(['passed', 'one'], ['skipped', 'jupyter_kernel_test iopub_welcome']), 0, 'e2e').closingLine(),
  ).toBe('1 passed, 0 failed');
  expect(ALLOWED_SKIPS).toHaveLength(1);
  expect(ALLOWED_SKIPS[0]?.reason.length).toBeGreaterThan(20);
});

test('countReport(report, …) counts a file that cannot be loaded as failed', () => {
  const report = {
    success: false,
    testResults: [{ name: 'b.test.ts', status: 'failed', message: 'no such module\n at …', assertionResults: [] }],
  };
  expect(countReport(report, 1, 'unit').failures).toEqual(['b.test.ts: no test ran: no such module']);
});

test('countReport(report, …) counts a run without a report, without a test, or with an error outside the tests as failed', () => {
  expect(countReport(undefined, 134, 'e2e').failures).toEqual(['e2e: vitest ended with code 134 before it reported']);
  expect(countReport({ success: false, testResults: [] }, 0, 'e2e').failed).toBe(1);
  expect(countReport(file(['passed', 'one']), 1, 'e2e').closingLine()).toBe('1 passed, 1 failed');
});

test('Tally.ok is false when nothing ran', () => {
  expect(new Tally().ok).toBe(false);
  expect(new Tally().closingLine()).toBe('0 passed, 0 failed');
});
