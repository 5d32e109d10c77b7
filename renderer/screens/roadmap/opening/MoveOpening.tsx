import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays, dayOf, isIsoDate, type IsoDate } from '#shared/calendar/dates.ts';
import { calendarOf } from '#shared/roadmap/taskTable.ts';
import { whatIfOpening } from '#shared/roadmap/whatIf.ts';
import { DateField } from '#renderer/components/DateField.tsx';
import { Problems } from '#renderer/components/Problems.tsx';
import { SidePanel } from '#renderer/components/SidePanel.tsx';
import { useFeasibleSentence } from '#renderer/components/useFeasibleSentence.ts';
import { useFormat } from '#renderer/i18n/format.ts';
import { useDerived } from '#renderer/state/derived.ts';
import { usePlan } from '#renderer/state/planStore.ts';
import { moveOpening } from '#renderer/state/taskActions.ts';
import { Difference } from './Difference.tsx';
import classes from './MoveOpening.module.css';

interface Props {
  readonly onClose: () => void;
}

/** Weeks that a click tries. */
const steps = [-4, -1, 1, 4] as const;

/** What another opening date would do, task by task, before it is applied; and the earliest feasible one with its chain. */
export function MoveOpening({ onClose }: Props) {
  const { t } = useTranslation('roadmap');
  const { date } = useFormat();
  const plan = usePlan();
  const { today, holidays, schedule } = useDerived();
  const { openingDate, planStart } = plan.profile;
  const feasible = schedule.ok ? schedule.value.feasibleOpening : null;
  const holds = schedule.ok && schedule.value.conflicts.length === 0;
  const [wanted, setWanted] = useState<IsoDate>(holds || feasible === null ? openingDate : feasible);
  const difference = useMemo(() => whatIfOpening(plan, wanted, today, holidays), [plan, wanted, today, holidays]);
  const titles = new Map(plan.tasks.map((task) => [task.id, task.title]));
  const tryWeeks = (weeks: number) => {
    const calendar = calendarOf(plan.calendar, holidays);
    const tried = calendar.dateAt(calendar.before(addDays(dayOf(wanted), weeks * 7)));
    if (isIsoDate(tried) && tried >= planStart) setWanted(tried);
  };
  return (
    <SidePanel label={t('whatIf.title')} title={t('whatIf.title')} wide onClose={onClose}>
      <div className={classes.choice}>
        <DateField label={t('whatIf.date')} value={wanted} min={planStart} onCommit={setWanted} />
        <div className={classes.steps}>
          {steps.map((weeks) => (
            <Button key={weeks} size="compact-sm" variant="default" onClick={() => tryWeeks(weeks)}>
              {t(weeks < 0 ? 'whatIf.earlier' : 'whatIf.later', { count: Math.abs(weeks) })}
            </Button>
          ))}
        </div>
      </div>
      <Feasible wanted={wanted} titles={titles} onTry={setWanted} />
      {wanted !== openingDate && (
        <Button
          disabled={!difference.ok}
          onClick={() => {
            moveOpening(wanted);
            onClose();
          }}
        >
          {t('moveOpening', { date: date(wanted) })}
        </Button>
      )}
      {difference.ok ? (
        <Difference difference={difference.value} titles={titles} same={wanted === openingDate} />
      ) : (
        <Problems problems={difference.problems} />
      )}
    </SidePanel>
  );
}

interface FeasibleProps {
  readonly wanted: IsoDate;
  readonly titles: ReadonlyMap<string, string>;
  readonly onTry: (date: IsoDate) => void;
}

/** The earliest feasible opening, and the tasks that hold it. */
function Feasible({ wanted, titles, onTry }: FeasibleProps) {
  const { t } = useTranslation('roadmap');
  const { date, shortDate } = useFormat();
  const plan = usePlan();
  const { schedule, today, holidays } = useDerived();
  const feasibleSentence = useFeasibleSentence();
  if (!schedule.ok) return null;
  const { feasibleOpening, feasibleChain } = schedule.value;
  return (
    <section className={classes.feasible}>
      {feasibleOpening === null ? (
        <p>{t('whatIf.never')}</p>
      ) : (
        <p>
          {t('whatIf.feasible', { date: date(feasibleOpening) })}{' '}
          {wanted !== feasibleOpening && (
            <button type="button" className={classes.take} onClick={() => onTry(feasibleOpening)}>
              {t('whatIf.look', { date: shortDate(feasibleOpening) })}
            </button>
          )}
        </p>
      )}
      <p>{feasibleSentence(plan, schedule.value, today, holidays)}</p>
      {feasibleChain.length > 0 && (
        <details>
          <summary>{t('whatIf.chain', { count: feasibleChain.length })}</summary>
          <ol>
            {feasibleChain.map((id) => (
              <li key={id}>{titles.get(id)}</li>
            ))}
          </ol>
        </details>
      )}
    </section>
  );
}
