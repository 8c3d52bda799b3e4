import { defineConfig } from 'vitest/config';

/** A slow machine gets more time; what a test expects is the same on every one. */
export default defineConfig({
  test: { testTimeout: 20_000, expect: { poll: { timeout: 5_000 } } },
});
