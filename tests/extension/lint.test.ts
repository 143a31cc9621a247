import { expect, it } from 'vitest';
import { lintExtension } from '../../scripts/lint-ext.ts';
import { builtIn } from './built.ts';

it("Firefox's store has nothing to say of the build", async () => {
  expect(await lintExtension(builtIn('firefox'))).toEqual([]);
});
