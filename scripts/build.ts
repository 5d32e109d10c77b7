import { join } from 'node:path';
import { build } from 'vite';
import { projectRoot } from '#host/paths.ts';

/** Builds the renderer into dist/renderer. */
export async function buildRenderer(): Promise<void> {
  await build({ configFile: join(projectRoot, 'vite.config.ts'), logLevel: 'warn' });
}

/** Bundles one entry of the desktop host into dist/electron; the sandboxed preload must be CommonJS. */
async function buildElectron(entry: string, fileName: string, format: 'es' | 'cjs'): Promise<void> {
  await build({
    configFile: false,
    root: projectRoot,
    logLevel: 'warn',
    publicDir: false,
    build: {
      outDir: join(projectRoot, 'dist/electron'),
      emptyOutDir: false,
      target: 'node22',
      minify: false,
      ssr: true,
      rolldownOptions: {
        input: join(projectRoot, 'electron', entry),
        external: ['electron', /^node:/],
        output: { format, entryFileNames: fileName, codeSplitting: false },
      },
    },
    ssr: { noExternal: true },
  });
}

/** Builds everything that the planner runs from. */
export async function buildAll(): Promise<void> {
  await buildRenderer();
  await buildElectron('main.ts', 'main.js', 'es');
  await buildElectron('preload.ts', 'preload.cjs', 'cjs');
}

if (import.meta.main) await buildAll();
