/** The nonce under which this page may add style elements: the host wrote it into the page (shared/csp.ts). */
export function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
}

/** Hands the nonce to the library that keeps the page from scrolling behind a dialog; it looks for it under this name. */
export function shareStyleNonce(): void {
  Object.assign(window, { __webpack_nonce__: styleNonce() });
}
