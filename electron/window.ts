import { app, BrowserWindow, screen, type Rectangle } from 'electron';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { appOrigin } from './protocol.ts';
import { safeWebPreferences } from './security.ts';

let mainWindow: BrowserWindow | null = null;

/** The bundled preload script. */
export const preloadScript = join(import.meta.dirname, 'preload.cjs');

/** The planner's window, where it is open. */
export function plannerWindow(): BrowserWindow | null {
  return mainWindow;
}

/** Opens the planner's window where it was last. */
export async function createWindow(): Promise<void> {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    ...rememberedBounds(),
    minWidth: 900,
    minHeight: 600,
    show: false,
    backgroundColor: '#faf9f7',
    title: 'Clinic Launch Planner',
    webPreferences: { ...safeWebPreferences, preload: preloadScript },
  });
  mainWindow = window;
  window.once('ready-to-show', () => window.show());
  window.on('close', () => rememberBounds(window.getNormalBounds()));
  window.on('closed', () => {
    mainWindow = null;
  });
  await window.loadURL(`${appOrigin}/`);
}

/** Brings the window to the front, as a second start of the planner asks for. */
export function showWindow(): void {
  if (!mainWindow) return;
  if (mainWindow.isMinimized()) mainWindow.restore();
  mainWindow.focus();
}

const boundsFile = () => join(app.getPath('userData'), 'window.json');

function rememberBounds(bounds: Rectangle): void {
  writeFileSync(boundsFile(), JSON.stringify(bounds));
}

/** The bounds of the last time, unless the screen they were on is gone. */
function rememberedBounds(): Partial<Rectangle> {
  let bounds: Rectangle;
  try {
    bounds = JSON.parse(readFileSync(boundsFile(), 'utf8')) as Rectangle;
  } catch {
    // A first start, or a damaged file: the window opens in its own size.
    return {};
  }
  const { workArea } = screen.getDisplayMatching(bounds);
  const visible =
    bounds.x >= workArea.x - 8 && bounds.y >= workArea.y - 8 && bounds.width >= 900 && bounds.height >= 600;
  return visible ? bounds : {};
}
