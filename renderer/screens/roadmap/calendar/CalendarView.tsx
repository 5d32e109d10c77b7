import { ActionIcon, Button } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useRef, useState, type KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { addDays, addMonths, dateOf, dayOf, monthOf, monthText, type IsoDate } from '#shared/calendar/dates.ts';
import type { LookedAtTask } from '#shared/roadmap/look.ts';
import { MonthGrid } from '#renderer/components/month/MonthGrid.tsx';
import { useFormat } from '#renderer/i18n/format.ts';
import { useDerived } from '#renderer/state/derived.ts';
import { useHolidayNames } from '#renderer/state/holidays.ts';
import { useView } from '#renderer/state/view.ts';
import { usePlan } from '#renderer/state/planStore.ts';
import { DayList } from './DayList.tsx';
import classes from './Calendar.module.css';

/** A month of the road map; arrows move from day to day and over its edges, Enter opens the first task of a day. */
export function CalendarView({ tasks }: { readonly tasks: readonly LookedAtTask[] }) {
  const { t } = useTranslation('roadmap');
  const { month: monthName } = useFormat();
  const { today, holidays } = useDerived();
  const plan = usePlan();
  const holidayNames = useHolidayNames(plan);
  const { selectedTaskId, selectTask, calendarDay, lookAtDay } = useView();
  const focus = calendarDay ?? today;
  const [openDay, setOpenDay] = useState<IsoDate | null>(null);
  const grid = useRef<HTMLDivElement>(null);
  const month = monthOf(focus);
  const goTo = (date: IsoDate, focusDay: boolean) => {
    // Drawn at once: the next key may come before the next frame, and belongs to the new day.
    flushSync(() => lookAtDay(date));
    if (focusDay) grid.current?.querySelector<HTMLElement>(`[data-day="${date}"]`)?.focus();
  };
  const turn = (months: number) => goTo(`${monthText(addMonths(month, months))}-01`, false);
  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLElement) || event.target.dataset['day'] === undefined) return;
    const step = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }[event.key];
    if (step !== undefined) goTo(dateOf(addDays(dayOf(focus), step)), true);
    else if (event.key === 'PageUp' || event.key === 'PageDown') {
      goTo(`${monthText(addMonths(month, event.key === 'PageUp' ? -1 : 1))}-01`, true);
    } else if (event.key === 'Enter' || event.key === ' ') setOpenDay(focus);
    else return;
    event.preventDefault();
  };
  return (
    <div className={classes.view}>
      <div className={classes.tools}>
        <ActionIcon variant="default" aria-label={t('calendarPart.previous')} onClick={() => turn(-1)}>
          <IconChevronLeft size={16} />
        </ActionIcon>
        <ActionIcon variant="default" aria-label={t('calendarPart.next')} onClick={() => turn(1)}>
          <IconChevronRight size={16} />
        </ActionIcon>
        <h2 aria-live="polite">{monthName(monthText(month))}</h2>
        <Button size="xs" variant="default" onClick={() => goTo(today, true)}>
          {t('today')}
        </Button>
        <Button size="xs" variant="default" onClick={() => goTo(plan.profile.openingDate, true)}>
          {t('opening')}
        </Button>
      </div>
      <div ref={grid} className={classes.scroll} role="group" aria-label={t('calendar')} onKeyDown={onKeyDown}>
        <MonthGrid
          month={monthText(month)}
          tasks={tasks}
          plan={plan}
          today={today}
          holidays={holidays}
          holidayNames={holidayNames}
          lanes={5}
          control={{
            focus,
            selectedId: selectedTaskId,
            onFocusDay: lookAtDay,
            onOpenDay: setOpenDay,
            onSelect: selectTask,
            withList: (date, own, cell) => (
              <DayList date={date} tasks={own} opened={openDay === date} onClose={() => setOpenDay(null)}>
                {cell}
              </DayList>
            ),
          }}
        />
      </div>
    </div>
  );
}
