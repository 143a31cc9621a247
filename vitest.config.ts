import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const BUILT = 'tests/extension/**/*.test.ts';

/** Tests that start programs or build packages. */
const LONG = /\/tests\/(?:cli|extension|portal)\//;

/** The long files first: begun last, they would have all cores but one wait for them. */
class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification): boolean => LONG.test(moduleId);
    const sorted = await super.sort(files);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

/** Two projects, so that the extension is built (once) only where tests on the built extension run. */
export default defineConfig({
  test: {
    // More than there are cores: many of these tests wait, for programs that they start or for pauses.
    maxWorkers: availableParallelism() + 1,
    sequence: { sequencer: LongFirst },
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
