import { protocol } from 'electron';
import { join } from 'node:path';
import { answerFile } from '#host/builtFiles.ts';

/** The origin of every page of the planner. */
export const appOrigin = 'app://planner';

const rendererRoot = join(import.meta.dirname, '../renderer');

/** Makes app:// a proper origin with storage of its own; before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Serves the built renderer under app://planner/, and nothing else. */
export function setupProtocol(): void {
  protocol.handle('app', async (request) => {
    const url = new URL(request.url);
    if (url.host !== 'planner') return new Response('Not found', { status: 404 });
    const answer = await answerFile(rendererRoot, url.pathname);
    return new Response(new Uint8Array(answer.body), { status: answer.status, headers: answer.headers });
  });
}
