import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '#shared/bridge.ts';
import { ipcEvents } from '#shared/ipc.ts';
import { menuWords } from './menuWords.ts';
import { plannerWindow } from './window.ts';

/** The native menu, in the system's language where the planner speaks it. Its commands are run by the renderer. */
export function setupMenu(): void {
  const words = menuWords(app.getLocale());
  const command = (id: MenuCommand, label: string, accelerator?: string): MenuItemConstructorOptions => ({
    id,
    label,
    ...(accelerator ? { accelerator } : {}),
    click: () => plannerWindow()?.webContents.send(ipcEvents.menu, id),
  });
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...(process.platform === 'darwin' ? [{ role: 'appMenu' } as const] : []),
      {
        label: words.file,
        submenu: [
          command('plan.new', words.newPlan, 'CmdOrCtrl+N'),
          command('plan.import', words.openFile, 'CmdOrCtrl+O'),
          command('plan.list', words.allPlans),
          { type: 'separator' },
          command('plan.export', words.saveFile, 'CmdOrCtrl+S'),
          command('report.pdf', words.report, 'CmdOrCtrl+P'),
          { type: 'separator' },
          { role: 'quit', label: words.quit },
        ],
      },
      {
        label: words.edit,
        submenu: [
          command('edit.undo', words.undo, 'CmdOrCtrl+Z'),
          command('edit.redo', words.redo, 'CmdOrCtrl+Shift+Z'),
          { type: 'separator' },
          { role: 'cut', label: words.cut },
          { role: 'copy', label: words.copy },
          { role: 'paste', label: words.paste },
          { role: 'selectAll', label: words.selectAll },
          { type: 'separator' },
          command('palette.open', words.search, 'CmdOrCtrl+K'),
        ],
      },
      {
        label: words.view,
        submenu: [{ role: 'zoomIn' }, { role: 'zoomOut' }, { role: 'resetZoom' }, { role: 'togglefullscreen' }],
      },
    ]),
  );
}
