import { defineConfig } from 'vitest/config';

/**
 * Tests that drive real browsers; they are skipped where there is none (unless GOUJI_BROWSERS=required). Two
 * files at a time: more of them keep each other from answering in time.
 */
export default defineConfig({
  test: {
    include: ['tests/browser/**/*.test.ts'],
    globalSetup: 'tests/browser/global-setup.ts',
    maxWorkers: 2,
    testTimeout: 600_000,
    hookTimeout: 60_000,
  },
});
