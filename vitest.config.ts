import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Tests see the sources, not dist: one copy of the library in one test, and no build before `npm run test:quick`.
  resolve: { conditions: ['setwise-source'] },
  ssr: { resolve: { conditions: ['setwise-source'] } },
  test: { include: ['test/**/*.test.ts'], testTimeout: 30_000 },
});
