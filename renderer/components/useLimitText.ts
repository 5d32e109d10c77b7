import { useTranslation } from 'react-i18next';
import type { Capacity } from '#shared/decisions/services.ts';
import type { Person } from '#shared/decisions/training.ts';
import { usePersonName } from './usePersonName.ts';

/** The sentence on what keeps more visits from fitting, where it is one room or one doctor; else nothing. */
export function useLimitText(people: readonly Person[]): (capacity: Pick<Capacity, 'limit'>) => string {
  const { t } = useTranslation('guideServices');
  const nameOf = usePersonName();
  return ({ limit }) => {
    switch (limit.kind) {
      case 'places':
        return '';
      case 'room':
        return t('limitRoom', { room: limit.room });
      case 'doctor': {
        const doctor = people.find(({ id }) => id === limit.doctorId);
        return doctor ? t('limitDoctor', { name: nameOf(doctor) }) : '';
      }
    }
  };
}
