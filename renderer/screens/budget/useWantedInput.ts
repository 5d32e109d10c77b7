import { useEffect } from 'react';
import { channelOfPath } from '#shared/budget/paths.ts';
import { inputId } from '#renderer/components/inputId.ts';
import { usePlan } from '#renderer/state/planStore.ts';
import { useView } from '#renderer/state/view.ts';

/** Brings the focus to the field of an input that was asked for, its value selected, so that typing replaces it; `openChannel` opens the panel that holds a channel's. */
export function useWantedInput(openChannel: (channelId: string) => void): void {
  const { channels } = usePlan();
  const { wantedInput, wantInput } = useView();
  useEffect(() => {
    if (wantedInput === null) return;
    const field = document.getElementById(inputId(wantedInput));
    if (field) {
      wantInput(null);
      field.focus();
      if (field instanceof HTMLInputElement) field.select();
      return;
    }
    const found = channelOfPath(channels, wantedInput);
    if (found && found.keys[0] !== 'spend') openChannel(found.channel.id);
  });
}
