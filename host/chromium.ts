import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { env, getuid, platform } from 'node:process';

/** A Chromium that can be started, and how. */
export interface ChromiumChoice {
  readonly name: string;
  readonly executablePath: string;
  readonly args: readonly string[];
}

const names = ['google-chrome', 'google-chrome-stable', 'microsoft-edge', 'chromium', 'chromium-browser'];

const fixedPlaces: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((folder) =>
    ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'].map((path) =>
      join(env[folder] ?? '', path),
    ),
  ),
};

/** An installed Chrome, Edge or Chromium, or null. `PLANNER_BROWSER=npm` passes it over. */
export function installedChromium(): string | null {
  if (env['PLANNER_BROWSER'] === 'npm') return null;
  const places = [
    ...(env['PATH'] ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name))),
    ...(fixedPlaces[platform] ?? []),
  ];
  return places.find((place) => existsSync(place)) ?? null;
}

/**
 * The Chromium for headless work (tests, the report of the command line): an installed one, else the one that comes
 * from npm for Linux. Its sandbox cannot be used by root, as in containers; only there, and only headless on the
 * planner's own files, is it off.
 * @throws Error where there is none
 */
export async function headlessChromium(): Promise<ChromiumChoice> {
  const rootArgs = getuid?.() === 0 ? ['--no-sandbox'] : [];
  const installed = installedChromium();
  if (installed)
    return {
      name: installed,
      executablePath: installed,
      args: [...rootArgs, '--disable-gpu', '--disable-background-networking'],
    };
  if (platform !== 'linux') throw new Error('No Chrome, Edge or Chromium is installed; install one of them.');
  const { default: chromium } = await import('@sparticuz/chromium');
  const executablePath = await chromium.executablePath();
  return { name: '@sparticuz/chromium', executablePath, args: [...chromium.args, ...rootArgs] };
}
