/** The part of the Encoding Standard that every engine has and `decodeText.ts` uses; the language's own library lacks it. */
declare class TextDecoder {
  constructor(label?: string, options?: { readonly fatal?: boolean });
  decode(bytes: Uint8Array): string;
}
