import { defineConfig } from 'vitest/config';

/** The tests that mutants of the method are held against: those of the method, in their small size, each file by itself. */
export default defineConfig({
  resolve: { conditions: ['setwise-source'] },
  ssr: { resolve: { conditions: ['setwise-source'] } },
  test: {
    include: ['test/{algorithms,expression,qca,laws,oracle}/**/*.test.ts'],
    exclude: ['**/*.e2e.test.ts'],
    env: { SETWISE_QUICK: '1' },
    testTimeout: 30_000,
  },
});
