import { Checkbox, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { addMonths, monthOf, monthText } from '#shared/calendar/dates.ts';
import { doctorsOf } from '#shared/decisions/doctors.ts';
import type { Plan } from '#shared/plan/schema.ts';
import { NumberField } from '#renderer/components/NumberField.tsx';
import { TextField } from '#renderer/components/TextField.tsx';
import { usePersonName } from '#renderer/components/usePersonName.ts';
import { useFormat } from '#renderer/i18n/format.ts';
import { changePlan, usePlan } from '#renderer/state/planStore.ts';
import classes from './services.module.css';

type Service = Plan['services'][number];

interface Props {
  readonly service: Service;
  readonly index: number;
  /** The id of the datalist with the rooms that other services name. */
  readonly rooms: string;
}

/** One service: what it is and costs, and below it where, by whom and from when. */
export function ServiceFields({ service, index, rooms }: Props) {
  const { t } = useTranslation('guideServices');
  const { month } = useFormat();
  const nameOf = usePersonName();
  const plan = usePlan();
  const { openingDate, currency } = plan.profile;
  const change = (changes: Partial<Service>) =>
    changePlan((draft) => void Object.assign(draft.services[index]!, changes));
  const months = Array.from({ length: plan.economics.horizonMonths }, (_, m) =>
    monthText(addMonths(monthOf(openingDate), m + 1)),
  );
  const { startMonth, doctorId = null } = service;
  const doctors = doctorsOf(plan);
  const offered = startMonth === null || months.includes(startMonth) ? months : [startMonth, ...months];
  return (
    <fieldset className={classes.service} aria-label={service.name}>
      <div className={classes.what}>
        <TextField
          label={t('name')}
          value={service.name}
          required={t('nameNeeded')}
          maxLength={200}
          onCommit={(name) => change({ name })}
        />
        <TextField label={t('line')} value={service.line} onCommit={(line) => change({ line })} />
        <NumberField
          label={t('price')}
          value={service.price}
          unit="money"
          currency={currency}
          min={0}
          max={1e7}
          onCommit={(price) => change({ price })}
        />
        <NumberField
          label={t('minutes')}
          value={service.minutes}
          unit="number"
          min={0}
          max={1_440}
          digits={0}
          onCommit={(minutes) => change({ minutes })}
        />
      </div>
      <div className={classes.where}>
        <TextField
          label={t('room')}
          placeholder={t('anyRoom')}
          list={rooms}
          value={service.room ?? ''}
          onCommit={(room) => change({ room })}
        />
        <Select
          label={t('doctor')}
          placeholder={t('anyDoctor')}
          clearable
          value={doctorId}
          // Who does it now is shown too where their kind of work says that they are no doctor any more.
          data={plan.people
            .filter((person) => person.id === doctorId || doctors.includes(person))
            .map((person) => ({ value: person.id, label: nameOf(person) }))}
          nothingFoundMessage={t('noDoctors')}
          onChange={(value) => change({ doctorId: value })}
        />
        <Select
          label={t('startMonth')}
          placeholder={t('fromOpening')}
          clearable
          value={startMonth}
          data={offered.map((value) => ({ value, label: month(value) }))}
          onChange={(value) => change({ startMonth: value })}
        />
        <Checkbox
          className={classes.first}
          label={t('firstVisit')}
          aria-label={`${t('firstVisit')}: ${service.name}`}
          checked={service.firstVisit ?? false}
          onChange={(event) => change({ firstVisit: event.currentTarget.checked })}
        />
      </div>
    </fieldset>
  );
}
