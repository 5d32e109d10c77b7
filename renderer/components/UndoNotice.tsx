import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import i18next from 'i18next';
import { usePlanStore } from '#renderer/state/planStore.ts';
import classes from './UndoNotice.module.css';

/** Says what has been done, with the button that takes it back; returns what takes the notice away. */
export function tellWithUndo(message: string, undo: () => Promise<void>): () => void {
  const id = crypto.randomUUID();
  notifications.show({
    id,
    autoClose: 15_000,
    closeButtonProps: { 'aria-label': i18next.t('close') },
    message: (
      <span className={classes.undo}>
        {message}
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => {
            notifications.hide(id);
            void undo();
          }}
        >
          {i18next.t('commands.undo')}
        </Button>
      </span>
    ),
  });
  return () => notifications.hide(id);
}

/**
 * Says what has just been changed in the open plan, with the button that undoes it. It goes with the next change, or with
 * the plan: the button would undo that instead.
 */
export function tellChange(message: string): void {
  const hide = tellWithUndo(message, async () => usePlanStore.getState().undo());
  const stop = usePlanStore.subscribe(({ plan }, before) => {
    if (plan === before.plan) return;
    stop();
    hide();
  });
}
