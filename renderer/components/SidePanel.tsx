import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './SidePanel.module.css';

interface Props {
  readonly label: string;
  readonly title: string;
  /** Room for a table. */
  readonly wide?: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Details of one thing, in a panel from the right; the page behind stays usable. Escape closes it. */
export function SidePanel({ label, title, wide, onClose, children }: Props) {
  const { t } = useTranslation();
  return (
    <aside
      className={classes.panel}
      data-wide={wide || undefined}
      aria-label={label}
      onKeyDown={(event) => event.key === 'Escape' && !event.defaultPrevented && onClose()}
    >
      <div className={classes.head}>
        <h2>{title}</h2>
        <ActionIcon variant="subtle" color="gray" aria-label={t('close')} onClick={onClose}>
          <IconX size={18} />
        </ActionIcon>
      </div>
      {children}
    </aside>
  );
}
