import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { installedChromium } from '#host/chromium.ts';
import { projectRoot, rendererRoot } from '#host/paths.ts';
import { buildAll } from './build.ts';
import { serve, webAddress, webPort } from './serve.ts';

const electronFolder = join(projectRoot, 'node_modules/electron');

/** The runtime's program, or null where it has not been fetched. */
function electronProgram(): string | null {
  const pathFile = join(electronFolder, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const program = join(electronFolder, 'dist', readFileSync(pathFile, 'utf8'));
  return existsSync(program) ? program : null;
}

/** Fetches the desktop runtime where it is not there yet; null where it cannot be had. */
function fetchedElectron(): string | null {
  const there = electronProgram();
  if (there) return there;
  console.log('Fetching the desktop runtime (Electron) …');
  spawnSync(process.execPath, [join(electronFolder, 'install.js')], { stdio: 'ignore', timeout: 300_000 });
  return electronProgram();
}

/** Runs the desktop window. Resolves with why it could not be had, or null once the user has closed it. */
async function runDesktop(): Promise<string | null> {
  if (process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']) {
    return 'There is no display for the desktop window';
  }
  const program = fetchedElectron();
  if (!program) return 'The desktop runtime cannot be fetched here';
  const started = Date.now();
  const code = await new Promise<number | null>((resolve) => {
    const window = spawn(program, [projectRoot], { stdio: 'inherit' });
    window.once('error', () => resolve(127));
    window.once('exit', resolve);
  });
  // A runtime that lacks system libraries or its sandbox ends at once; its sandbox is never switched off for it.
  return code !== 0 && Date.now() - started < 10_000 ? 'The desktop runtime does not start on this system' : null;
}

/** Serves the browser edition at its fixed place and opens it. */
async function runBrowserEdition(): Promise<void> {
  const outcome = await serve(rendererRoot);
  switch (outcome.kind) {
    case 'serving':
      console.log(`The planner (browser edition) is at ${webAddress()} – it runs until you press Ctrl C.`);
      break;
    case 'planner':
      console.log(`The planner is running already, at ${webAddress()}`);
      break;
    case 'taken':
      console.error(
        `Another program uses port ${webPort}, where the plans of this browser live. Stop it, then start again.`,
      );
      process.exitCode = 1;
      return;
  }
  const browser = installedChromium();
  if (!browser || (process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY'])) {
    console.log('Open this address in a browser.');
    return;
  }
  const opened = spawn(browser, [webAddress()], { stdio: 'ignore', detached: true });
  opened.once('error', () => console.log('Open this address in a browser.'));
  opened.unref();
}

console.log('Building the planner …');
await buildAll();
if (process.argv.includes('--web')) {
  await runBrowserEdition();
} else {
  const reason = await runDesktop();
  if (reason !== null) {
    console.log(`${reason}, so the browser edition opens.`);
    await runBrowserEdition();
  }
}
