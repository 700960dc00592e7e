import { defineConfig } from 'vitest/config';

const exclude = ['**/node_modules/**', 'test/notebooks/folders/**'];

export default defineConfig({
  // Tests see the sources, not dist: one copy of the library in one test, and no build before `npm run test:quick`.
  resolve: { conditions: ['setwise-source'] },
  ssr: { resolve: { conditions: ['setwise-source'] } },
  test: {
    allowOnly: false,
    coverage: {
      provider: 'v8',
      include: ['src/qca/**', 'src/algorithms/**', 'src/expression/**'],
      thresholds: { branches: 100 },
      reporter: ['text-summary', 'json'],
      reportsDirectory: 'node_modules/.cache/setwise/coverage',
    },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: [...exclude, '**/*.e2e.test.ts'],
          testTimeout: 30_000,
          maxWorkers: 2,
          // Files share what they import: most of the time of this layer was imports.
          isolate: false,
          sequence: { groupOrder: 0 },
        },
      },
      {
        // Kernels, JupyterLab and Chromium: one file at a time, after the unit tests, since they measure real time.
        extends: true,
        test: {
          name: 'e2e',
          include: ['test/**/*.e2e.test.ts'],
          exclude,
          testTimeout: 240_000,
          hookTimeout: 240_000,
          maxWorkers: 1,
          maxConcurrency: 2,
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
