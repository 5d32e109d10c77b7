import { app } from 'electron';
import { setupFiles } from './files.ts';
import { setupMenu } from './menu.ts';
import { openWaitingFiles, setupOpenFile } from './openFile.ts';
import { registerScheme, setupProtocol } from './protocol.ts';
import { setupReport } from './report.ts';
import { setupSecurity } from './security.ts';
import { createWindow, showWindow } from './window.ts';

registerScheme();
if (app.requestSingleInstanceLock()) {
  setupOpenFile();
  app.on('second-instance', showWindow);
  app.on('window-all-closed', () => app.quit());
  void app.whenReady().then(async () => {
    setupSecurity();
    setupProtocol();
    setupFiles();
    setupReport();
    setupMenu();
    await createWindow();
    openWaitingFiles();
  });
} else {
  app.quit();
}
