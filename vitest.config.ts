import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const BUILT = 'tests/extension/**/*.test.ts';

/** Two projects, so that the extension is built (once) only where tests on the built extension run. */
export default defineConfig({
  test: {
    // All cores, not all but one: many of these tests wait for programs that they start.
    maxWorkers: availableParallelism(),
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/browser/**', BUILT],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'extension',
          include: [BUILT],
          globalSetup: 'tests/extension/global-setup.ts',
          testTimeout: 120_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
