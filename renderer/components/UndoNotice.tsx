import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import i18next from 'i18next';
import classes from './UndoNotice.module.css';

/** Says what has been done, with the button that takes it back. */
export function tellWithUndo(message: string, undo: () => Promise<void>): void {
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
}
