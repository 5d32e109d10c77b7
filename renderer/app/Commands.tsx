import { useHotkeys, type HotkeyItem } from '@mantine/hooks';
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
    commands.flatMap((command): HotkeyItem[] => {
      // The keys that the host's menu names are the menu's.
      const keys = [bridge.abilities.nativeMenu && isInMenu(command.id) ? undefined : command.keys, command.alsoKeys];
      const run = (event: KeyboardEvent) => {
        if (typesText(event.target)) return;
        event.preventDefault();
        if (command.enabled()) void command.run({ go });
      };
      return keys.flatMap((key): HotkeyItem[] => (key === undefined ? [] : [[key, run, { preventDefault: false }]]));
    }),
    // Which fields have keys of their own is asked of each: a checkbox has none.
    [],
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

const withoutText = ['checkbox', 'radio', 'button', 'submit', 'range'];

/** True where keys belong to what is typed, undo to the text. */
function typesText(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !withoutText.includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}
