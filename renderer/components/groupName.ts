import { useTranslation } from 'react-i18next';
import { addDays, dateOf, dayOf } from '#shared/calendar/dates.ts';
import { phases } from '#shared/plan/schema.ts';
import type { Grouping } from '#shared/roadmap/groups.ts';
import type { TaskState } from '#shared/roadmap/look.ts';
import { useFormat } from '#renderer/i18n/format.ts';

/** What a heading of the checklist says: a phase, a week from day to day, an owner, a state. */
export function useGroupName(): (key: string, by: Grouping) => string {
  const { t } = useTranslation('roadmap');
  const { dayMonth, shortDate } = useFormat();
  return (key, by) => {
    switch (by) {
      case 'phase':
        return t(`phases.${phases.find((phase) => phase === key) ?? 'concept'}`);
      case 'week':
        return t('weekOf', { from: dayMonth(key), to: shortDate(dateOf(addDays(dayOf(key), 6))) });
      case 'owner':
        return key === '' ? t('nobody') : key;
      case 'status':
        return t(`states.${key as TaskState}`);
    }
  };
}
