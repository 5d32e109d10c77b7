import { readFileSync } from 'node:fs';

export const taggedPdf = 'a PDF with tags and an outline';

/** What a file is, in words: `taggedPdf`, or what it lacks. */
export function describePdf(file: string): string {
  const text = readFileSync(file, 'latin1');
  if (!text.startsWith('%PDF-')) return 'no PDF';
  if (!text.includes('/StructTreeRoot')) return 'a PDF without tags';
  return text.includes('/Outlines') ? taggedPdf : 'a PDF without an outline';
}
