import type { DesktopBridge, OpenKind, OpenResult, ReportRequest, SaveRequest, SaveResult } from '#shared/bridge.ts';
import { decodeText } from '#shared/exchange/decodeText.ts';
import { limits } from '#shared/plan/schema.ts';

/** The browser edition: the browser's own file picker, downloads and print dialog. */
export const browserBridge: DesktopBridge = {
  abilities: { pdfFile: false, nativeMenu: false },
  openTextFile,
  saveFile,
  makeReport: showPrintDialog,
  onMenuCommand: () => () => {},
  onOpenFile: () => () => {},
};

const accepted: Readonly<Record<OpenKind, string>> = {
  plan: '.clinicplan,application/json',
  csv: '.csv,.tsv,.txt,text/csv,text/tab-separated-values',
};

function openTextFile(kind: OpenKind): Promise<OpenResult> {
  const picker = document.createElement('input');
  picker.type = 'file';
  picker.accept = accepted[kind];
  picker.hidden = true;
  // In the document until it has answered: one that nothing holds can be collected while its dialog is open.
  document.body.append(picker);
  const answer = new Promise<OpenResult>((resolve) => {
    picker.addEventListener('cancel', () => resolve({ kind: 'cancelled' }));
    picker.addEventListener('change', () => {
      const file = picker.files?.[0];
      if (!file) return resolve({ kind: 'cancelled' });
      if (file.size > limits.fileBytes) return resolve({ kind: 'tooLarge', name: file.name, bytes: file.size });
      file.arrayBuffer().then(
        (bytes) => resolve({ kind: 'opened', file: { name: file.name, text: decodeText(new Uint8Array(bytes)) } }),
        (cause: unknown) => resolve({ kind: 'failed', reason: String(cause) }),
      );
    });
  });
  picker.click();
  return answer.finally(() => picker.remove());
}

function saveFile({ suggestedName, text }: SaveRequest): Promise<SaveResult> {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/octet-stream' }));
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.download = suggestedName;
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  return Promise.resolve({ kind: 'saved', name: suggestedName });
}

/** Draws the print document in a hidden frame and opens the browser's print dialog on it. */
async function showPrintDialog(request: ReportRequest, suggestedName: string): Promise<SaveResult> {
  const frame = document.createElement('iframe');
  frame.title = suggestedName;
  frame.style.cssText = 'position:fixed;left:-9999px;width:210mm;height:297mm;border:0';
  document.body.append(frame);
  try {
    const page = await drawReport(frame, request);
    page.print();
    return { kind: 'saved', name: suggestedName };
  } catch (cause) {
    return { kind: 'failed', reason: cause instanceof Error ? cause.message : String(cause) };
  } finally {
    // The dialog is modal where print() waits for it; where it does not, the frame must outlive it.
    setTimeout(() => frame.remove(), 60_000);
  }
}

/** Loads the print document into a frame, hands it the request and waits until it is drawn. */
export async function drawReport(frame: HTMLIFrameElement, request: ReportRequest): Promise<Window> {
  await new Promise((resolve) => {
    frame.addEventListener('load', resolve, { once: true });
    frame.src = '/print.html';
  });
  const page = frame.contentWindow;
  if (!page) throw new Error('the print document has no window');
  const root = page.document.documentElement;
  await until(root, () => root.dataset['listening'] !== undefined);
  page.postMessage({ type: 'report', request }, window.location.origin);
  await until(root, () => root.dataset['report'] !== 'waiting');
  if (root.dataset['report'] === 'failed') throw new Error(page.document.body.innerText);
  return page;
}

/** Waits until an attribute of an element makes a condition true. */
function until(element: HTMLElement, condition: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    if (condition()) return resolve();
    const observer = new MutationObserver(() => {
      if (!condition()) return;
      observer.disconnect();
      resolve();
    });
    observer.observe(element, { attributes: true });
  });
}
