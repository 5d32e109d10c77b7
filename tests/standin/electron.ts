/**
 * A stand-in for the `electron` module, for the compiled main process and preload where Electron's runtime cannot be had.
 * Its windows are Chromium pages: `protocol.handle` answers page routing, the preload runs as an init script, IPC goes over
 * an exposed binding, `printToPDF` is `page.pdf`. Only what the planner uses is here; anything else is missing and fails.
 */
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from 'playwright-core';

/** Chromium pages cannot have a scheme of their own: app://planner/ is served at this address instead. */
const address = 'https://planner.invalid';
const appUrl = (url: string) => url.replace(address, 'app://planner');
const pageUrl = (url: string) => url.replace('app://planner', address);

type IpcHandler = (event: { senderFrame: { url: string }; sender: WebContents }, payload: unknown) => Promise<unknown>;

/** What a test gives and reads: the browser, the answers to dialogs, the menu, the windows that were opened. */
export const standin = {
  context: null as BrowserContext | null,
  userData: '',
  lockIsFree: true,
  openDialog: { canceled: true, filePaths: [] as string[] },
  saveDialog: { canceled: true, filePath: '' },
  menu: [] as MenuItem[],
  windows: [] as BrowserWindow[],
  quits: 0,
};

const handlers = new Map<string, IpcHandler>();
let protocolHandler: ((request: Request) => Promise<Response>) | null = null;

class App extends EventEmitter {
  requestSingleInstanceLock() {
    return standin.lockIsFree;
  }
  whenReady() {
    return Promise.resolve();
  }
  quit() {
    standin.quits += 1;
  }
  getPath() {
    return standin.userData;
  }
  getLocale() {
    return 'en-GB';
  }
}
export const app = new App();

export const protocol = {
  registerSchemesAsPrivileged: () => {},
  handle: (_scheme: string, handler: (request: Request) => Promise<Response>) => {
    protocolHandler = handler;
  },
};

export const session = {
  defaultSession: { setPermissionRequestHandler: () => {}, webRequest: { onBeforeRequest: () => {} } },
};

export const ipcMain = {
  handle: (channel: string, handler: IpcHandler) => {
    handlers.set(channel, handler);
  },
};

export const dialog = {
  showOpenDialog: () => Promise.resolve(standin.openDialog),
  showSaveDialog: () => Promise.resolve(standin.saveDialog),
};

export const screen = { getDisplayMatching: () => ({ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }) };

export interface MenuItem {
  readonly id?: string;
  readonly label?: string;
  readonly submenu?: readonly MenuItem[];
  readonly click?: () => void;
}

export const Menu = {
  buildFromTemplate: (template: MenuItem[]) => template,
  setApplicationMenu: (menu: MenuItem[]) => {
    standin.menu = menu;
  },
};

let nextId = 1;

class WebContents extends EventEmitter {
  readonly id = nextId++;
  page: Page | null = null;

  send(channel: string, value: unknown) {
    void this.page?.evaluate(
      ({ name, sent }) =>
        (window as unknown as { ipcDispatch: (name: string, sent: unknown) => void }).ipcDispatch(name, sent),
      {
        name: channel,
        sent: value,
      },
    );
  }
  async printToPDF() {
    if (!this.page) throw new Error('the window has no page');
    return this.page.pdf({ tagged: true, outline: true, preferCSSPageSize: true, printBackground: true });
  }
  setWindowOpenHandler() {}
}

export class BrowserWindow extends EventEmitter {
  readonly webContents = new WebContents();
  readonly options: { readonly webPreferences: Readonly<Record<string, unknown>> };

  constructor(options: { readonly webPreferences: Readonly<Record<string, unknown>> }) {
    super();
    this.options = options;
    standin.windows.push(this);
    app.emit('web-contents-created', {}, this.webContents);
  }
  static fromWebContents(contents: WebContents) {
    return standin.windows.find((window) => window.webContents === contents) ?? null;
  }
  async loadURL(url: string) {
    if (!standin.context) throw new Error('the stand-in has no browser');
    const page = await standin.context.newPage();
    this.webContents.page = page;
    await page.clock.setFixedTime(new Date('2026-11-24T10:00:00'));
    await page.route('**/*', async (route) => {
      const request = route.request();
      const answer = await protocolHandler?.(new Request(appUrl(request.url())));
      if (!answer || !request.url().startsWith(address)) return route.abort();
      return route.fulfill({
        status: answer.status,
        headers: Object.fromEntries(answer.headers),
        body: Buffer.from(await answer.arrayBuffer()),
      });
    });
    await page.exposeBinding('ipcInvoke', ({ frame }, channel: string, payload: unknown) => {
      const handler = handlers.get(channel);
      if (!handler) throw new Error(`no handler for ${channel}`);
      return handler({ senderFrame: { url: appUrl(frame.url()) }, sender: this.webContents }, payload);
    });
    await page.addInitScript(preloadScript(String(this.options.webPreferences['preload'])));
    await page.goto(pageUrl(url));
    this.emit('ready-to-show');
  }
  show() {}
  focus() {}
  isMinimized() {
    return false;
  }
  restore() {}
  getNormalBounds() {
    return { x: 0, y: 0, width: 1280, height: 800 };
  }
  destroy() {
    standin.windows = standin.windows.filter((window) => window !== this);
    void this.webContents.page?.close();
    this.emit('closed');
  }
}

/** The compiled preload with a `require` that knows `electron` alone, as in a sandboxed preload. */
function preloadScript(file: string): string {
  return `(() => {
    if (window.top !== window) return;
    const listeners = new Map();
    window.ipcDispatch = (channel, value) => (listeners.get(channel) ?? []).forEach((listener) => listener({}, value));
    const sandboxed = {
      contextBridge: { exposeInMainWorld: (name, value) => { window[name] = value; } },
      ipcRenderer: {
        invoke: (channel, payload) => window.ipcInvoke(channel, payload),
        on: (channel, listener) => listeners.set(channel, [...(listeners.get(channel) ?? []), listener]),
        off: (channel, listener) => listeners.set(channel, (listeners.get(channel) ?? []).filter((one) => one !== listener)),
      },
    };
    const require = (name) => { if (name === 'electron') return sandboxed; throw new Error('a sandboxed preload has no ' + name); };
    const module = { exports: {} };
    (function (require, module, exports) {
      ${readFileSync(file, 'utf8')}
    })(require, module, module.exports);
  })();`;
}
