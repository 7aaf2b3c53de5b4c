import { defineConfig } from 'vitest/config';

/** Apart from vite.config.ts on purpose: Remix's plugin must not load in tests. */
export default defineConfig({
  define: { __ROOT_FINGERPRINT__: JSON.stringify(process.env['AMANA_ROOT'] ?? '') },
  cacheDir: '.cache/vitest',
  test: {
    include: ['{app,server,toolkit,migrations,tests,bench}/**/*.test.{ts,tsx}'],
    pool: 'forks',
    maxWorkers: 2,
    // A browser on a busy machine may lose a race that is not the rule under test; a broken rule
    // fails three times.
    retry: 2,
    testTimeout: 180_000,
    hookTimeout: 300_000,
  },
});
