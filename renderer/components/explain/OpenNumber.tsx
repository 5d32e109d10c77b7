import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Opened } from '#shared/budget/explain/explain.ts';
import { useExplain } from './useExplain.ts';
import classes from './OpenNumber.module.css';

interface Props {
  /** Which number; null where it is none that could be opened ('–'). */
  readonly opened: Opened | null;
  /** How it reads. */
  readonly children: ReactNode;
}

/** A number in a text that opens into its formula: looks like the text around it until it is pointed at. */
export function OpenNumber({ opened, children }: Props) {
  const { t } = useTranslation('explain');
  const open = useExplain();
  if (!open || !opened) return <>{children}</>;
  return (
    <button type="button" className={classes.number} title={t('title')} onClick={() => open(opened)}>
      {children}
    </button>
  );
}
