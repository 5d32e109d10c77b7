import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { contentSecurityPolicy, noncePlaceholder } from '#shared/csp.ts';

/** An answer to a request for a file of the built renderer. */
export interface FileAnswer {
  readonly status: 200 | 404;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.clinicplan': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/**
 * Answers for a URL path with a built file and its headers: the one way in which every host (desktop protocol, loopback
 * server, headless report) serves the renderer. What is not a file of a known type inside `root` is 404.
 */
export async function answerFile(root: string, urlPath: string): Promise<FileAnswer> {
  const notFound: FileAnswer = {
    status: 404,
    headers: { 'content-type': 'text/plain' },
    body: Buffer.from('Not found'),
  };
  let path: string;
  try {
    path = normalize(join(root, decodeURIComponent(urlPath === '/' ? '/index.html' : urlPath)));
  } catch {
    return notFound;
  }
  const type = types[extname(path)];
  if (!path.startsWith(root + sep) || !type) return notFound;
  let body: Buffer;
  try {
    body = await readFile(path);
  } catch {
    return notFound;
  }
  const nonce = randomBytes(16).toString('base64');
  const isPage = extname(path) === '.html';
  return {
    status: 200,
    headers: {
      'content-type': type,
      'content-security-policy': contentSecurityPolicy(nonce),
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      // Built names carry a hash of their content, pages do not.
      'cache-control': isPage ? 'no-store' : 'max-age=31536000, immutable',
    },
    body: isPage ? Buffer.from(body.toString('utf8').replaceAll(noncePlaceholder, nonce)) : body,
  };
}
