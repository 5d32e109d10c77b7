import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import {
  hiringDates,
  hoursOfAPerson,
  missingPeople,
  proposedRoles,
  roomsACleaner,
} from '#shared/decisions/staffing.ts';
import { placeOf } from '#renderer/app/places.ts';
import { usePersonName } from '#renderer/components/usePersonName.ts';
import { useFormat } from '#renderer/i18n/format.ts';
import { useDerived } from '#renderer/state/derived.ts';
import { changePlan, usePlan } from '#renderer/state/planStore.ts';
import { Note } from '../../parts/Note.tsx';
import parts from '../../parts/parts.module.css';
import { RowList } from '../../RowList.tsx';
import { FixedCosts } from './FixedCosts.tsx';
import { PersonRow } from './PersonRow.tsx';
import { removePerson } from './teamChanges.ts';

/** Who works in the clinic: the roles that it needs, the people with their dates, and what they cost. */
export default function PeoplePage() {
  const { t } = useTranslation('guideTeam');
  const { people } = usePlan();
  const nameOf = usePersonName();
  const [opened, setOpened] = useState<string | null>(null);
  const add = () => {
    const id = crypto.randomUUID();
    changePlan(
      (draft) => void draft.people.push({ id, name: '', role: '', startDate: null, note: '', kind: 'administrator' }),
    );
    setOpened(id);
  };
  return (
    <>
      <Roles />
      <h2 className={parts.heading}>{t('people.title')}</h2>
      <RowList
        rows={people}
        columns="1fr"
        folded
        removeLabel={(person) => t('people.remove', { name: nameOf(person) })}
        onRemove={({ id }) => removePerson(id)}
        addLabel={t('people.add')}
        onAdd={add}
      >
        {(person) => <PersonRow person={person} opened={person.id === opened} />}
      </RowList>
      {people.length > 0 && <FixedCosts />}
    </>
  );
}

/** The roles that follow from kind, rooms, doctors and hours, with the reason of each, against the list. */
function Roles() {
  const { t } = useTranslation('guideTeam');
  const { number } = useFormat();
  const plan = usePlan();
  const { tasks } = useDerived();
  const roles = proposedRoles(plan);
  const missing = missingPeople(plan);
  if (roles.length === 0)
    return (
      <Note kind="info" actions={<Link href={placeOf(plan.id, 'guide', 'size')}>{t('roles.toSize')}</Link>}>
        {t('roles.noSize')}
      </Note>
    );
  const add = () =>
    changePlan((draft) => {
      for (const kind of missing) {
        const { startBy } = hiringDates(plan, { kind, role: '' }, tasks);
        draft.people.push({ id: crypto.randomUUID(), name: '', role: '', startDate: startBy, note: '', kind });
      }
    });
  return (
    <section className={parts.section}>
      <h2 className={parts.heading}>{t('roles.title')}</h2>
      <table className={parts.table}>
        <thead>
          <tr>
            <th scope="col">{t('roles.role')}</th>
            <th scope="col" className={parts.number}>
              {t('roles.needed')}
            </th>
            <th scope="col" className={parts.number}>
              {t('roles.have')}
            </th>
            <th scope="col">{t('roles.whyHead')}</th>
          </tr>
        </thead>
        <tbody>
          {roles.map(({ kind, needed, have, posts, hours }) => (
            <tr key={kind}>
              <th scope="row">{t(`kinds.${kind}`)}</th>
              <td className={parts.number}>{number(needed)}</td>
              <td className={parts.number} data-short={have < needed || undefined}>
                {number(have)}
              </td>
              <td className={parts.soft}>
                {t(`roles.why.${kind}`, {
                  posts: number(posts, 1),
                  hours: number(hours, 1),
                  rooms: number(roomsACleaner),
                })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={parts.soft}>{t('roles.estimate', { own: number(hoursOfAPerson) })}</p>
      {missing.length > 0 ? (
        <div>
          <Button onClick={add}>{t('roles.add', { count: missing.length })}</Button>
        </div>
      ) : (
        <Note kind="done">{t('roles.complete')}</Note>
      )}
    </section>
  );
}
