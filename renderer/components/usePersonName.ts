import { useTranslation } from 'react-i18next';
import { workKindOf } from '#shared/decisions/doctors.ts';
import type { Person } from '#shared/decisions/training.ts';

/** What a person is called: by name, or else by their kind of work. */
export function usePersonName(): (person: Pick<Person, 'name' | 'kind' | 'role'>) => string {
  const { t } = useTranslation('guideTeam');
  return (person) => person.name || t(`kinds.${workKindOf(person)}`);
}
