import { maySkip } from './allowed-skips.mjs';
import { Tally } from './tally.mjs';

/**
 * @typedef {{status: string, fullName: string}} TestResult
 * @typedef {{name: string, status: string, message?: string, assertionResults: readonly TestResult[]}} FileResult
 * @typedef {{success: boolean, testResults: readonly FileResult[]}} Report
 */

/**
 * What vitest's JSON report comes to. A file that could not be loaded, a skipped test, an error outside every test and a
 * report that was never written are failures too.
 * @param {Report | undefined} report
 * @param {number} exitCode
 * @param {string} layer
 */
export function countReport(report, exitCode, layer) {
  const tally = new Tally();
  if (!report) {
    tally.fail(`${layer}: vitest ended with code ${exitCode} before it reported`);
    return tally;
  }
  for (const file of report.testResults) {
    for (const { status, fullName } of file.assertionResults) {
      if (status === 'passed') tally.check(fullName, true);
      else if (status === 'failed') tally.fail(fullName);
      else if (!maySkip(fullName)) tally.fail(`${fullName} (${status}: a test that does not run proves nothing)`);
    }
    if (file.assertionResults.length === 0)
      tally.fail(`${file.name}: no test ran${file.message ? `: ${file.message.split('\n')[0]}` : ''}`);
  }
  if (tally.passed + tally.failed === 0) tally.fail(`${layer}: no test was found`);
  if (exitCode !== 0 && tally.failed === 0)
    tally.fail(`${layer}: vitest ended with code ${exitCode}, outside every test`);
  return tally;
}
