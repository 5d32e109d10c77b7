import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe } from 'vitest';
import { projectRoot } from '#host/paths.ts';
import { describeMainJob } from './mainJobOf.ts';
import { describePdf, taggedPdf } from './pdf.ts';

const folder = join(projectRoot, 'node_modules/electron');
const program = existsSync(join(folder, 'path.txt'))
  ? join(folder, 'dist', readFileSync(join(folder, 'path.txt'), 'utf8'))
  : '';
const canRun = existsSync(program) && (process.platform !== 'linux' || process.env['DISPLAY'] !== undefined);

describe.skipIf(!canRun)('on the real Electron runtime (skipped where it or a display cannot be had)', () => {
  const profile = mkdtempSync(join(tmpdir(), 'planner-electron-'));
  let electron: ElectronApplication;
  let page: Page;
  const start = async () => {
    electron = await _electron.launch({
      executablePath: program,
      args: [projectRoot, `--user-data-dir=${profile}`, '--lang=en'],
    });
    page = await electron.firstWindow();
  };
  beforeAll(start);
  afterAll(() => electron.close());

  const reportMade = async (click: () => Promise<void>) => {
    const file = join(profile, 'report.pdf');
    await electron.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    }, file);
    await click();
    await page.getByText('File saved').waitFor();
    return describePdf(file);
  };
  const restart = async () => {
    await electron.close();
    await start();
  };
  describeMainJob(
    'the desktop host on the real Electron runtime',
    { page: () => page, restart, reportMade },
    taggedPdf,
  );
});
