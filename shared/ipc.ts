/** The channels between the desktop host's renderer and main process: each with the shape of its request and result. */
import { z } from 'zod';
import { openKinds, openResultSchema, reportRequestSchema, saveRequestSchema, saveResultSchema } from './bridge.ts';

export const ipcContract = {
  'file:open': { request: z.strictObject({ kind: z.enum(openKinds) }), result: openResultSchema },
  'file:save': { request: saveRequestSchema, result: saveResultSchema },
  'report:make': {
    request: z.strictObject({ request: reportRequestSchema, suggestedName: z.string().min(1).max(255) }),
    result: saveResultSchema,
  },
  /** The print document says that it is drawn, or why it could not be. */
  'report:drawn': { request: z.strictObject({ ok: z.boolean(), text: z.string().max(2_000) }), result: z.undefined() },
} as const;

export type IpcChannel = keyof typeof ipcContract;
export type IpcRequest<C extends IpcChannel> = z.infer<(typeof ipcContract)[C]['request']>;
export type IpcResult<C extends IpcChannel> = z.infer<(typeof ipcContract)[C]['result']>;

/** What the main process tells a page: a menu command, a file to open, a report to draw. */
export const ipcEvents = { menu: 'menu:command', openFile: 'file:opened', report: 'report:request' } as const;
