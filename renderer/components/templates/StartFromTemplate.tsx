import { Button, Modal, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { addDays, dateOf, dayOf, type IsoDate } from '#shared/calendar/dates.ts';
import { DateField } from '#renderer/components/DateField.tsx';
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
  const [planStart, setPlanStart] = useState<IsoDate>(today);
  const [openingDate, setOpeningDate] = useState<IsoDate>(dateOf(addDays(dayOf(today), 52 * 7)));
  const [tried, setTried] = useState(false);
  const errors = {
    name: name.trim() === '' ? t('start.nameEmpty') : null,
    openingDate: openingDate <= planStart ? t('start.openingTooEarly') : null,
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (errors.name !== null || errors.openingDate !== null) return;
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
        <DateField label={t('start.planStart')} value={planStart} onCommit={setPlanStart} />
        <DateField
          label={t('start.openingDate')}
          value={openingDate}
          error={tried ? errors.openingDate : null}
          onCommit={setOpeningDate}
        />
        <Button type="submit">{t('start.submit')}</Button>
      </form>
    </Modal>
  );
}
