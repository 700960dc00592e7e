/** Counts every check of every layer; the closing line is made of nothing else. */
export class Tally {
  passed = 0;
  failed = 0;
  /** @type {string[]} */
  failures = [];

  /** @param {string} name @param {boolean} ok */
  check(name, ok) {
    if (ok) this.passed++;
    else this.fail(name);
  }

  /** @param {string} name @param {number} [count] */
  fail(name, count = 1) {
    this.failed += count;
    this.failures.push(name);
  }

  /** @param {{passed: number, failed: number, failures: readonly string[]}} other */
  add(other) {
    this.passed += other.passed;
    this.failed += other.failed;
    this.failures.push(...other.failures);
  }

  /** The run is good only when something ran and nothing failed. */
  get ok() {
    return this.failed === 0 && this.passed > 0;
  }

  closingLine() {
    return `${this.passed} passed, ${this.failed} failed`;
  }
}
