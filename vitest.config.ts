import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Three suites: the domain in Node, the screens in jsdom, the built program in a real browser. */
export default defineConfig({
  test: {
    projects: [
      {
        test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], environment: 'node', testTimeout: 30_000 },
      },
      {
        test: {
          name: 'component',
          include: ['tests/component/**/*.test.{ts,tsx}'],
          environment: 'jsdom',
          setupFiles: ['tests/component/setup.ts'],
          css: false,
          testTimeout: 30_000,
          // A screen may have more to load and to work out than the second that is usual.
          expect: { poll: { timeout: 5_000 } },
        },
      },
      {
        // The compiled main process finds the stand-in where it asks for electron.
        resolve: { alias: { electron: fileURLToPath(new URL('./tests/standin/electron.ts', import.meta.url)) } },
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          environment: 'node',
          testTimeout: 60_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 20_000 } },
          fileParallelism: false,
        },
      },
    ],
  },
});
