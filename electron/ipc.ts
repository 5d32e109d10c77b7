import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron';
import type { IpcChannel, IpcRequest, IpcResult } from '#shared/ipc.ts';
import { ipcContract } from '#shared/ipc.ts';
import { appOrigin } from './protocol.ts';

/**
 * Answers one channel of the contract. The sender must be a page of the planner and the payload of the contract's
 * shape; anything else is refused before the handler sees it.
 */
export function answer<C extends IpcChannel>(
  channel: C,
  handler: (request: IpcRequest<C>, sender: WebContents) => Promise<IpcResult<C>>,
): void {
  ipcMain.handle(channel, async (event: IpcMainInvokeEvent, payload: unknown) => {
    if (!event.senderFrame?.url.startsWith(`${appOrigin}/`)) throw new Error(`${channel}: not a page of the planner`);
    const request = ipcContract[channel].request.parse(payload) as IpcRequest<C>;
    return ipcContract[channel].result.parse(await handler(request, event.sender));
  });
}
