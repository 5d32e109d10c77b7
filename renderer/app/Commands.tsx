import { useHotkeys } from '@mantine/hooks';
import { lazy, Suspense, useEffect } from 'react';
import { useLocation } from 'wouter';
import { bridge } from '#renderer/hosts/index.ts';
import { openPlanFile } from '#renderer/state/planActions.ts';
import { commands } from './commands.ts';

const Palette = lazy(() => import('./Palette.tsx'));

/** Connects the command registry to the keyboard, the palette and the host's menu. Draws nothing but the palette. */
export function Commands() {
  const [, go] = useLocation();
  useHotkeys(
    commands.flatMap((command) =>
      command.keys && !(bridge.abilities.nativeMenu && isInMenu(command.id))
        ? [[command.keys, () => void (command.enabled() && command.run({ go }))] as [string, () => void]]
        : [],
    ),
    // Undo belongs to the text while one types.
    ['INPUT', 'TEXTAREA', 'SELECT'],
  );
  useEffect(
    () =>
      bridge.onMenuCommand((id) => {
        const command = commands.find((candidate) => candidate.id === id);
        if (command?.enabled()) void command.run({ go });
      }),
    [go],
  );
  useEffect(() => bridge.onOpenFile((file) => void openPlanFile(file, go)), [go]);
  return (
    <Suspense>
      <Palette />
    </Suspense>
  );
}

function isInMenu(id: string): boolean {
  return !id.startsWith('go.');
}
