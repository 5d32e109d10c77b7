/**
 * The text of a file whose encoding nobody has said: a byte order mark, else UTF-16 by its zeros (advertising systems
 * write it for Excel), else UTF-8, else the Windows code page of the letters, Cyrillic or Baltic (older Excel).
 */
export function decodeText(bytes: Uint8Array): string {
  const decoded = new TextDecoder(encodingOf(bytes)).decode(bytes);
  return decoded.startsWith('\uFEFF') ? decoded.slice(1) : decoded;
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const start = bytes.subarray(0, 1000);
  if (start.filter((byte) => byte === 0).length > start.length / 4) return start[0] === 0 ? 'utf-16be' : 'utf-16le';
  return isUtf8(bytes) ? 'utf-8' : codePageOf(bytes);
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Cyrillic words are letters beyond ASCII side by side; the Baltic languages have them one by one among Latin ones. */
function codePageOf(bytes: Uint8Array): string {
  let beyond = 0;
  let together = 0;
  for (const [index, byte] of bytes.entries()) {
    if (byte < 0xc0) continue;
    beyond += 1;
    if ((bytes[index + 1] ?? 0) >= 0xc0) together += 1;
  }
  return together > beyond / 2 ? 'windows-1251' : 'windows-1257';
}
