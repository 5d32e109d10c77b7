import { BrowserWindow, dialog, type WebContents } from 'electron';
import { readFile, rename, stat, unlink, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { decodeText } from '#shared/exchange/decodeText.ts';
import { limits } from '#shared/plan/schema.ts';
import type { FileKind, OpenResult, SaveResult } from '#shared/bridge.ts';
import { answer } from './ipc.ts';

const filters: Readonly<Record<FileKind, { readonly name: string; readonly extensions: string[] }>> = {
  plan: { name: 'Clinic Launch Planner', extensions: ['clinicplan'] },
  csv: { name: 'CSV', extensions: ['csv', 'tsv', 'txt'] },
  pdf: { name: 'PDF', extensions: ['pdf'] },
};

/** Opens and saves files where the user chooses, through native dialogs. */
export function setupFiles(): void {
  answer('file:open', async ({ kind }, sender) => {
    const { filePaths, canceled } = await dialog.showOpenDialog(windowOf(sender), {
      properties: ['openFile'],
      filters: [filters[kind]],
    });
    const [path] = filePaths;
    return canceled || path === undefined ? { kind: 'cancelled' } : readTextFileAt(path);
  });
  answer('file:save', ({ kind, suggestedName, text }, sender) =>
    saveAs(sender, kind, suggestedName, () => Promise.resolve(text)),
  );
}

/** Reads the text of a file; one over the limit is not read at all. */
export async function readTextFileAt(path: string): Promise<OpenResult> {
  try {
    const { size } = await stat(path);
    if (size > limits.fileBytes) return { kind: 'tooLarge', name: basename(path), bytes: size };
    return { kind: 'opened', file: { name: basename(path), text: decodeText(await readFile(path)) } };
  } catch (cause) {
    return { kind: 'failed', reason: reasonOf(cause) };
  }
}

/** Asks where to save, then makes the content and writes it whole: beside its place first, then renamed. */
export async function saveAs(
  sender: WebContents,
  kind: FileKind,
  suggestedName: string,
  content: () => Promise<string | Uint8Array>,
): Promise<SaveResult> {
  const { filePath, canceled } = await dialog.showSaveDialog(windowOf(sender), {
    defaultPath: suggestedName,
    filters: [filters[kind]],
  });
  if (canceled || !filePath) return { kind: 'cancelled' };
  const beside = `${filePath}.part`;
  try {
    await writeFile(beside, await content());
    await rename(beside, filePath);
    return { kind: 'saved', name: basename(filePath) };
  } catch (cause) {
    await unlink(beside).catch(() => undefined);
    return { kind: 'failed', reason: reasonOf(cause) };
  }
}

function windowOf(sender: WebContents): BrowserWindow {
  const window = BrowserWindow.fromWebContents(sender);
  if (!window) throw new Error('the page has no window');
  return window;
}

function reasonOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
