import { createServer, type Server, type ServerResponse } from 'node:http';
import { answerFile } from '#host/builtFiles.ts';

/** The browser edition's one place: IndexedDB belongs to the origin, so it never moves. */
export const webPort = 47823;
const identityPath = '/.planner';
const identity = 'clinic-launch-planner';

/** The address of the browser edition. */
export const webAddress = (port: number = webPort): string => `http://127.0.0.1:${port}/`;

/** What came of starting the server: it runs here, another planner runs there already, or something else has the port. */
export type ServeOutcome =
  | { readonly kind: 'serving'; readonly server: Server }
  | { readonly kind: 'planner' }
  | { readonly kind: 'taken' };

/** Serves the built files on the loopback interface only; requests under another Host are refused. */
export async function serve(root: string, port: number = webPort): Promise<ServeOutcome> {
  const server = createServer((request, response) => {
    const { host } = request.headers;
    if (host !== `127.0.0.1:${port}` && host !== `localhost:${port}`) return refuse(response, 403, 'Unknown host');
    // One address, one storage: `localhost` would be another origin with plans of its own.
    if (host.startsWith('localhost')) return void response.writeHead(302, { location: webAddress(port) }).end();
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405, 'Not allowed');
    const { pathname } = new URL(request.url ?? '/', webAddress(port));
    if (pathname === identityPath) return void response.writeHead(200, { 'content-type': 'text/plain' }).end(identity);
    answerFile(root, pathname).then(
      (answer) =>
        response.writeHead(answer.status, answer.headers).end(request.method === 'HEAD' ? undefined : answer.body),
      (cause: unknown) => refuse(response, 500, String(cause)),
    );
  });
  const failed = await new Promise<NodeJS.ErrnoException | null>((resolve) => {
    server.once('error', resolve);
    server.listen(port, '127.0.0.1', () => resolve(null));
  });
  if (!failed) return { kind: 'serving', server };
  if (failed.code !== 'EADDRINUSE') throw failed;
  return (await isPlanner(port)) ? { kind: 'planner' } : { kind: 'taken' };
}

function refuse(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/plain' }).end(text);
}

async function isPlanner(port: number): Promise<boolean> {
  try {
    const answer = await fetch(new URL(identityPath, webAddress(port)), { signal: AbortSignal.timeout(2_000) });
    return (await answer.text()) === identity;
  } catch {
    // Whatever does not answer as the planner does is something else.
    return false;
  }
}
