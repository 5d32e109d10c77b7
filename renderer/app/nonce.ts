/** The nonce under which this page may add style elements: the host wrote it into the page (shared/csp.ts). */
export function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
}
