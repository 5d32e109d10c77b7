import { BrowserWindow } from 'electron';
import type { ReportRequest } from '#shared/bridge.ts';
import { ipcEvents } from '#shared/ipc.ts';
import { answer } from './ipc.ts';
import { saveAs } from './files.ts';
import { appOrigin } from './protocol.ts';
import { safeWebPreferences } from './security.ts';
import { preloadScript } from './window.ts';

/** Print windows that wait until their document is drawn, by the id of their page. */
const waiting = new Map<number, (drawn: { readonly ok: boolean; readonly text: string }) => void>();

/** Makes the report as a PDF file: a hidden window draws the print document, the window's engine prints it. */
export function setupReport(): void {
  answer('report:make', ({ request, suggestedName }, sender) =>
    saveAs(sender, 'pdf', suggestedName, () => printReport(request)),
  );
  answer('report:drawn', async (drawn, sender) => {
    waiting.get(sender.id)?.(drawn);
    return undefined;
  });
}

async function printReport(request: ReportRequest): Promise<Uint8Array> {
  const window = new BrowserWindow({ show: false, webPreferences: { ...safeWebPreferences, preload: preloadScript } });
  try {
    const drawn = new Promise<{ readonly ok: boolean; readonly text: string }>((resolve) =>
      waiting.set(window.webContents.id, resolve),
    );
    await window.loadURL(`${appOrigin}/print.html`);
    window.webContents.send(ipcEvents.report, request);
    const { ok, text } = await drawn;
    if (!ok) throw new Error(text);
    return await window.webContents.printToPDF({
      generateTaggedPDF: true,
      generateDocumentOutline: true,
      preferCSSPageSize: true,
      printBackground: true,
    });
  } finally {
    waiting.delete(window.webContents.id);
    window.destroy();
  }
}
