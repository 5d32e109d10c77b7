import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { fileURLToPath } from 'node:url';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The renderer: two documents, the program itself and the report to be printed. */
export default defineConfig({
  root: here('./renderer'),
  base: '/',
  publicDir: false,
  plugins: [react()],
  // Replaced by a fresh nonce in every response; see shared/csp.ts.
  html: { cspNonce: '__CSP_NONCE__' },
  build: {
    outDir: here('./dist/renderer'),
    emptyOutDir: true,
    target: 'chrome140',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // The holiday library's data are one large chunk, loaded only with a plan.
    chunkSizeWarningLimit: 1_600,
    rolldownOptions: {
      input: { index: here('./renderer/index.html'), print: here('./renderer/print.html') },
    },
  },
  worker: { format: 'es' },
});
