/** The place in the built HTML where a host writes the nonce of one response. */
export const noncePlaceholder = '__CSP_NONCE__';

/**
 * The Content Security Policy of every document of the planner: its own files only, no network, no inline script, and
 * style elements only under the nonce of the response.
 */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "frame-src 'self'",
    "frame-ancestors 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
  ].join('; ');
}
