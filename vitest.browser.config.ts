import { defineConfig } from 'vitest/config';

/** Tests that drive real browsers; they are skipped where there is none (unless GOUJI_BROWSERS=required). */
export default defineConfig({
  test: { include: ['tests/browser/**/*.test.ts'], testTimeout: 600_000, hookTimeout: 60_000 },
});
