import type { DesktopBridge } from '#shared/bridge.ts';
import { browserBridge } from './browser.ts';

declare global {
  interface Window {
    /** The desktop host's bridge, put there by its preload script. */
    readonly plannerBridge?: DesktopBridge;
    /** The desktop host's line to the print document. */
    readonly plannerReport?: {
      onRequest(listener: (request: unknown) => void): () => void;
      drawn(ok: boolean, text: string): Promise<undefined>;
    };
  }
}

/** What the host of this window does for the renderer. */
export const bridge: DesktopBridge = window.plannerBridge ?? browserBridge;
