import { Popover } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { IsoDate } from '#shared/calendar/dates.ts';
import type { LookedAtTask } from '#shared/roadmap/look.ts';
import { StateMark } from '#renderer/components/StateMark.tsx';
import { useFormat } from '#renderer/i18n/format.ts';
import { useView } from '#renderer/state/view.ts';
import classes from './Calendar.module.css';

interface Props {
  readonly date: IsoDate;
  readonly tasks: readonly LookedAtTask[];
  readonly opened: boolean;
  readonly onClose: () => void;
  /** The day's cell. */
  readonly children: ReactElement;
}

/** The tasks of a day, hung on its cell while it is open. */
export function DayList({ date, tasks, opened, onClose, children }: Props) {
  const { t } = useTranslation('roadmap');
  const { weekdayDate } = useFormat();
  const selectTask = useView((view) => view.selectTask);
  return (
    <Popover opened={opened} onChange={onClose} trapFocus returnFocus shadow="md" width={320}>
      <Popover.Target>{children}</Popover.Target>
      <Popover.Dropdown aria-label={weekdayDate(date)}>
        <h3>{weekdayDate(date)}</h3>
        {tasks.length === 0 && <p>{t('nothingOnDay')}</p>}
        <ul className={classes.list}>
          {tasks.map((one) => (
            <li key={one.task.id}>
              <button
                type="button"
                onClick={() => {
                  onClose();
                  selectTask(one.task.id);
                }}
              >
                {one.task.title}
              </button>
              <StateMark one={one} />
            </li>
          ))}
        </ul>
      </Popover.Dropdown>
    </Popover>
  );
}
