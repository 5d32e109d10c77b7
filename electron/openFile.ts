import { app } from 'electron';
import { ipcEvents } from '#shared/ipc.ts';
import { readTextFileAt } from './files.ts';
import { plannerWindow } from './window.ts';

/** Files asked for before the window was there. */
const waiting: string[] = process.argv.slice(1).filter(isPlanFile);

/** Opens plan files that the system hands over: a double click, or a second start with a file. */
export function setupOpenFile(): void {
  app.on('open-file', (event, path) => {
    event.preventDefault();
    open(path);
  });
  app.on('second-instance', (_event, args) => args.filter(isPlanFile).forEach(open));
}

/** Opens what was asked for before the window was there. */
export function openWaitingFiles(): void {
  waiting.splice(0).forEach(open);
}

function open(path: string): void {
  const window = plannerWindow();
  if (!window) {
    waiting.push(path);
    return;
  }
  void readTextFileAt(path).then((result) => {
    if (result.kind === 'opened') window.webContents.send(ipcEvents.openFile, result.file);
  });
}

function isPlanFile(argument: string): boolean {
  return argument.endsWith('.clinicplan');
}
