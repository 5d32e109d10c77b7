import { Button, Modal, TextInput } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { addDays, dateOf, dayOf, type IsoDate } from '#shared/calendar/dates.ts';
import { startFromTemplate } from '#renderer/state/templateActions.ts';
import { useToday } from '#renderer/state/today.ts';
import classes from './Templates.module.css';

interface Props {
  readonly template: { readonly id: string; readonly name: string };
  readonly onClose: () => void;
}

/** Asks what a plan from a template needs of its own: a name, when it starts, when the clinic opens. */
export function StartFromTemplate({ template, onClose }: Props) {
  const { t } = useTranslation('templates');
  const [, go] = useLocation();
  const today = useToday();
  const [name, setName] = useState('');
  const [planStart, setPlanStart] = useState<IsoDate | null>(today);
  const [openingDate, setOpeningDate] = useState<IsoDate | null>(dateOf(addDays(dayOf(today), 52 * 7)));
  const [tried, setTried] = useState(false);
  const errors = {
    name: name.trim() === '' ? t('start.nameEmpty') : null,
    planStart: planStart === null ? t('start.dateEmpty') : null,
    openingDate:
      openingDate === null
        ? t('start.dateEmpty')
        : planStart !== null && openingDate <= planStart
          ? t('start.openingTooEarly')
          : null,
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (planStart === null || openingDate === null || Object.values(errors).some((error) => error !== null)) return;
    void startFromTemplate(template.id, { name: name.trim(), planStart, openingDate }, go);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('start.title', { name: template.name })}
      closeButtonProps={{ 'aria-label': t('close', { ns: 'common' }) }}
    >
      <form className={classes.form} onSubmit={submit} noValidate>
        <TextInput
          data-autofocus
          label={t('start.name')}
          value={name}
          maxLength={200}
          error={tried && errors.name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <DateInput
          label={t('start.planStart')}
          value={planStart}
          valueFormat="YYYY-MM-DD"
          minDate="1990-01-01"
          maxDate="2100-12-31"
          error={tried && errors.planStart}
          onChange={setPlanStart}
        />
        <DateInput
          label={t('start.openingDate')}
          value={openingDate}
          valueFormat="YYYY-MM-DD"
          minDate="1990-01-01"
          maxDate="2100-12-31"
          error={tried && errors.openingDate}
          onChange={setOpeningDate}
        />
        <Button type="submit">{t('start.submit')}</Button>
      </form>
    </Modal>
  );
}
