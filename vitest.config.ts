import { defineConfig } from 'vitest/config';

/** Apart from vite.config.ts on purpose: Remix's plugin must not load in tests. */
export default defineConfig({
  define: { __ROOT_FINGERPRINT__: JSON.stringify(process.env['AMANA_ROOT'] ?? '') },
  cacheDir: '.cache/vitest',
  test: {
    include: ['{app,server,toolkit,migrations,tests,bench}/**/*.test.{ts,tsx}'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 180_000,
    hookTimeout: 300_000,
  },
});
