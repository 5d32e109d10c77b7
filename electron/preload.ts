import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import type { DesktopBridge } from '#shared/bridge.ts';
import type { IpcChannel, IpcRequest, IpcResult } from '#shared/ipc.ts';

/** The names are written out here: the sandboxed preload carries no validator; the main process checks every message. */
const ask = <C extends IpcChannel>(channel: C, request: IpcRequest<C>): Promise<IpcResult<C>> =>
  ipcRenderer.invoke(channel, request) as Promise<IpcResult<C>>;

function listen<T>(channel: string, listener: (value: T) => void): () => void {
  const heard = (_event: IpcRendererEvent, value: T) => listener(value);
  ipcRenderer.on(channel, heard);
  return () => ipcRenderer.off(channel, heard);
}

const bridge: DesktopBridge = {
  abilities: { pdfFile: true, nativeMenu: true },
  openTextFile: (kind) => ask('file:open', { kind }),
  saveFile: (request) => ask('file:save', request),
  makeReport: (request, suggestedName) => ask('report:make', { request, suggestedName }),
  onMenuCommand: (listener) => listen('menu:command', listener),
  onOpenFile: (listener) => listen('file:opened', listener),
};
contextBridge.exposeInMainWorld('plannerBridge', bridge);
contextBridge.exposeInMainWorld('plannerReport', {
  onRequest: (listener: (request: unknown) => void) => listen('report:request', listener),
  drawn: (ok: boolean, text: string) => ask('report:drawn', { ok, text }),
});
