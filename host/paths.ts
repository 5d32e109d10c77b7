import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const projectRoot = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');
/** The built renderer. */
export const rendererRoot = fileURLToPath(new URL('../dist/renderer', import.meta.url));
