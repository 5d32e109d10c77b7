import { useTranslation } from 'react-i18next';
import type { LookedAtTask } from '#shared/roadmap/look.ts';
import classes from './StateMark.module.css';

/** A task's state as a word with a shape; what merely waits its turn says nothing. */
export function StateMark({ one }: { readonly one: LookedAtTask }) {
  const { t } = useTranslation('roadmap');
  if (one.state === 'waiting') return null;
  const shape = { done: '✓', late: '▲', atRisk: '◆', inProgress: '●' }[one.state];
  return (
    <span className={classes.mark} data-state={one.state}>
      <span aria-hidden>{shape}</span>{' '}
      {one.state === 'late' ? t('lateBy', { count: one.lateDays }) : t(`states.${one.state}`)}
    </span>
  );
}
