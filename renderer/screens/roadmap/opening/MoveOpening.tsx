import { Button } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isIsoDate, type IsoDate } from '#shared/calendar/dates.ts';
import { whatIfOpening, type ScheduleDifference } from '#shared/roadmap/whatIf.ts';
import { Problems } from '#renderer/components/Problems.tsx';
import { SidePanel } from '#renderer/components/SidePanel.tsx';
import { useFormat } from '#renderer/i18n/format.ts';
import { useDerived } from '#renderer/state/derived.ts';
import { usePlan } from '#renderer/state/planStore.ts';
import { moveOpening } from '#renderer/state/taskActions.ts';
import classes from './MoveOpening.module.css';

interface Props {
  readonly onClose: () => void;
}

/** What another opening date would do, task by task, before it is applied; and the earliest feasible one with its chain. */
export function MoveOpening({ onClose }: Props) {
  const { t } = useTranslation('roadmap');
  const { date, shortDate } = useFormat();
  const plan = usePlan();
  const { today, holidays, schedule } = useDerived();
  const { openingDate, planStart } = plan.profile;
  const [wanted, setWanted] = useState<IsoDate>((schedule.ok && schedule.value.feasibleOpening) || openingDate);
  const difference = useMemo(() => whatIfOpening(plan, wanted, today, holidays), [plan, wanted, today, holidays]);
  const feasible = schedule.ok ? schedule.value.feasibleOpening : null;
  const chain = schedule.ok ? schedule.value.feasibleChain : [];
  const titles = new Map(plan.tasks.map((task) => [task.id, task.title]));
  return (
    <SidePanel label={t('whatIf.title')} title={t('whatIf.title')} onClose={onClose}>
      <DateInput
        label={t('whatIf.date')}
        value={wanted}
        minDate={planStart}
        maxDate="2100-12-31"
        valueFormat="YYYY-MM-DD"
        onChange={(value) => value !== null && isIsoDate(value) && setWanted(value)}
      />
      <section className={classes.feasible}>
        {feasible === null ? (
          <p>{t('whatIf.never')}</p>
        ) : (
          <>
            <p>
              {t('whatIf.feasible', { date: date(feasible) })}{' '}
              {wanted !== feasible && (
                <button type="button" className={classes.take} onClick={() => setWanted(feasible)}>
                  {t('whatIf.look', { date: shortDate(feasible) })}
                </button>
              )}
            </p>
            {chain.length > 0 && (
              <details>
                <summary>{t('whatIf.chain', { count: chain.length })}</summary>
                <ol>
                  {chain.map((id) => (
                    <li key={id}>{titles.get(id)}</li>
                  ))}
                </ol>
              </details>
            )}
          </>
        )}
      </section>
      {difference.ok ? (
        <Difference difference={difference.value} titles={titles} same={wanted === openingDate} />
      ) : (
        <Problems problems={difference.problems} />
      )}
      <Button
        disabled={!difference.ok || wanted === openingDate}
        onClick={() => {
          moveOpening(wanted);
          onClose();
        }}
      >
        {t('moveOpening', { date: date(wanted) })}
      </Button>
    </SidePanel>
  );
}

interface DifferenceProps {
  readonly difference: ScheduleDifference;
  readonly titles: ReadonlyMap<string, string>;
  readonly same: boolean;
}

function Difference({ difference, titles, same }: DifferenceProps) {
  const { t } = useTranslation('roadmap');
  const { dayMonth } = useFormat();
  const { tasks, after, newlyLate } = difference;
  if (same) return <p>{t('whatIf.same')}</p>;
  const { conflicts } = after;
  return (
    <>
      <p>
        {tasks.length === 0 ? t('whatIf.nothingMoves') : t('whatIf.moves', { count: tasks.length })}{' '}
        {conflicts.length === 0 ? t('whatIf.works') : t('whatIf.conflicts', { count: conflicts.length })}{' '}
        {newlyLate > 0 && t('whatIf.newlyLate', { count: newlyLate })}
      </p>
      {tasks.length > 0 && (
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('columns.title')}</th>
              <th scope="col">{t('whatIf.now')}</th>
              <th scope="col">{t('whatIf.then')}</th>
              <th scope="col">{t('whatIf.shift')}</th>
            </tr>
          </thead>
          <tbody>
            {tasks.map((one) => (
              <tr key={one.taskId}>
                <td>
                  {titles.get(one.taskId)}
                  {one.lateDays > 0 && <span className={classes.late}> ▲ {t('lateBy', { count: one.lateDays })}</span>}
                  {one.becomesCritical && <span className={classes.soft}> {t('critical')}</span>}
                </td>
                <td>{dayMonth(one.before[0])}</td>
                <td>{dayMonth(one.after[0])}</td>
                <td>{one.shift > 0 ? `+${one.shift}` : one.shift < 0 ? `−${-one.shift}` : '0'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
