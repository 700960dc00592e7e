import { expect, test } from 'vitest';
import { consistency, pri, sym } from '../../../src/qca/index.js';
import { fc, runs } from '../../support/fc.js';
import { crispMembership, fuzzyMembership, studies, tableOfStudy } from '../../support/random-tables.js';

test('rowSums(…) give each row the very consistency, PRI and SYM of its memberships over all cases', () => {
  fc.assert(
    fc.property(fc.oneof(studies(fuzzyMembership), studies(fc.oneof(crispMembership, fuzzyMembership))), (study) => {
      const outcome = study.cases.map((one) => one[study.width] as number);
      for (const row of tableOfStudy(study).rows) {
        const memberships = study.cases.map((one) =>
          Math.min(...row.configuration.map((value, c) => (value === 1 ? (one[c] as number) : 1 - (one[c] as number)))),
        );
        expect([row.inclusion, row.pri, row.sym]).toEqual([
          consistency(memberships, outcome),
          pri(memberships, outcome),
          sym(memberships, outcome),
        ]);
        expect(row.n).toBe(memberships.filter((membership) => membership > 0.5).length);
      }
    }),
    { numRuns: runs(3000) },
  );
});
