import { defineConfig } from 'vitest/config';

/**
 * Tests that drive real browsers; they are skipped where there is none (unless GOUJI_BROWSERS=required). Three
 * files at a time, on two cores as well: they wait more than they work.
 */
export default defineConfig({
  test: {
    include: ['tests/browser/**/*.test.ts'],
    globalSetup: 'tests/browser/global-setup.ts',
    maxWorkers: 3,
    testTimeout: 600_000,
    hookTimeout: 60_000,
  },
});
