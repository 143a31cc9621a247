import { defineConfig } from 'vitest/config';

/**
 * Tests that drive real browsers; they are skipped where there is none (unless GOUJI_BROWSERS=required). One file
 * at a time: two browsers at once keep each other from answering in time on a small machine.
 */
export default defineConfig({
  test: {
    include: ['tests/browser/**/*.test.ts'],
    globalSetup: 'tests/browser/global-setup.ts',
    fileParallelism: false,
    testTimeout: 600_000,
    hookTimeout: 60_000,
  },
});
