import { useTranslation } from 'react-i18next';
import type { Capacity } from '#shared/decisions/services.ts';
import { usePlan } from '#renderer/state/planStore.ts';

/** The sentence on what keeps more visits from fitting, where it is one room or one doctor; else nothing. */
export function useLimitText(): (capacity: Pick<Capacity, 'limit'>) => string {
  const { t } = useTranslation('guideServices');
  const { people } = usePlan();
  return ({ limit }) => {
    switch (limit.kind) {
      case 'places':
        return '';
      case 'room':
        return t('limitRoom', { room: limit.room });
      case 'doctor':
        return t('limitDoctor', { name: people.find(({ id }) => id === limit.doctorId)?.name ?? '' });
    }
  };
}
