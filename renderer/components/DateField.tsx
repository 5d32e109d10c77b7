import { DateInput } from '@mantine/dates';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isIsoDate, type IsoDate } from '#shared/calendar/dates.ts';
import { useFormat } from '#renderer/i18n/format.ts';

interface Props {
  readonly label: string;
  readonly value: IsoDate | null;
  /** Both included; the years that a plan may speak of by default. */
  readonly min?: IsoDate | undefined;
  readonly max?: IsoDate | undefined;
  /** A sentence from elsewhere that belongs to this field. */
  readonly error?: string | null | undefined;
  /** Called once for a whole date that was typed or chosen. */
  readonly onCommit: (value: IsoDate) => void;
  /** The field may be emptied. */
  readonly onEmpty?: () => void;
  readonly hideLabel?: boolean;
  /** What an empty field says; how a date is written by default. */
  readonly placeholder?: string;
}

/**
 * A date that is typed as `2027-05-12` or chosen from a calendar. Only a whole date is stored, so one undo step a date;
 * what is no date, or lies outside of its bounds, is said at the field and not stored.
 */
export function DateField(props: Props) {
  const { label, value, min = '1990-01-01', max = '2100-12-31', error, onCommit, onEmpty } = props;
  const { hideLabel, placeholder } = props;
  const { t } = useTranslation();
  const { shortDate } = useFormat();
  const typed = useRef('');
  const [refused, setRefused] = useState<string | null>(null);
  /** Enter has taken the date that was typed: the calendar no longer covers what it changes. */
  const [shut, setShut] = useState(false);
  const whole = (text: string) => (isIsoDate(text.trim()) ? text.trim() : null);
  const onBlur = () => {
    const text = typed.current.trim();
    typed.current = '';
    setShut(false);
    const date = whole(text);
    const fits = text === '' || (date !== null && date >= min && date <= max);
    setRefused(fits ? null : t('field.notADate', { text, min: shortDate(min), max: shortDate(max) }));
  };
  return (
    <DateInput
      {...(hideLabel ? { 'aria-label': label } : { label })}
      value={value}
      clearable={onEmpty !== undefined}
      minDate={min}
      maxDate={max}
      valueFormat="YYYY-MM-DD"
      placeholder={placeholder ?? t('field.datePattern')}
      dateParser={whole}
      error={refused ?? error}
      popoverProps={shut ? { opened: false } : {}}
      onClick={() => setShut(false)}
      onInput={(event) => {
        typed.current = event.currentTarget.value;
        setShut(false);
      }}
      onBlur={onBlur}
      // Escape leaves what was typed; a panel around the field closes with the next one.
      onKeyDown={(event) => {
        if (event.key === 'Escape' && typed.current !== '') event.preventDefault();
        if (event.key === 'Enter') setShut(true);
      }}
      onChange={(date) => {
        setRefused(null);
        if (date === null) onEmpty?.();
        else if (date !== value) onCommit(date);
      }}
    />
  );
}
