import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { compareWithBaseline, takeBaseline, type Baseline, type BaselineComparison } from '#shared/roadmap/baseline.ts';
import { calendarOf } from '#shared/roadmap/taskTable.ts';
import { SidePanel } from '#renderer/components/SidePanel.tsx';
import { useFormat } from '#renderer/i18n/format.ts';
import { useDerived } from '#renderer/state/derived.ts';
import { changePlan, usePlan } from '#renderer/state/planStore.ts';
import { useView } from '#renderer/state/view.ts';
import tables from '../comparison.module.css';
import classes from './Baselines.module.css';

interface Props {
  readonly onClose: () => void;
}

/** Saves the dates as they are planned now, and shows how far the plan has slipped since an earlier day. */
export function Baselines({ onClose }: Props) {
  const { t } = useTranslation('roadmap');
  const { shortDate, date } = useFormat();
  const plan = usePlan();
  const { today, schedule, holidays } = useDerived();
  const { baselineId, showBaseline } = useView();
  const [name, setName] = useState('');
  const shown = plan.baselines.find(({ id }) => id === baselineId);
  const save = () => {
    if (!schedule.ok) return;
    const named = { id: crypto.randomUUID(), name: name.trim() || t('baseline.unnamed', { date: shortDate(today) }) };
    const baseline = takeBaseline(schedule.value, { ...named, savedOn: today });
    changePlan((draft) => void draft.baselines.push(baseline));
    showBaseline(baseline.id);
    setName('');
  };
  return (
    <SidePanel label={t('baseline.title')} title={t('baseline.title')} wide onClose={onClose}>
      <p className={classes.soft}>{t('baseline.text')}</p>
      <form
        className={classes.save}
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <TextInput
          label={t('baseline.name')}
          placeholder={t('baseline.unnamed', { date: shortDate(today) })}
          maxLength={200}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button type="submit" disabled={!schedule.ok || plan.baselines.length >= 50}>
          {t('baseline.save')}
        </Button>
      </form>
      <ul className={classes.list}>
        {plan.baselines.map((baseline) => (
          <li key={baseline.id}>
            <button
              type="button"
              aria-pressed={baseline.id === baselineId}
              onClick={() => showBaseline(baseline.id === baselineId ? null : baseline.id)}
            >
              <strong>{baseline.name}</strong>{' '}
              <span className={classes.soft}>
                {shortDate(baseline.savedOn)}, {t('baseline.opening', { date: date(baseline.openingDate) })}
              </span>
            </button>
            <Button
              size="compact-xs"
              variant="subtle"
              color="red"
              onClick={() => remove(baseline)}
              aria-label={t('baseline.removeNamed', { name: baseline.name })}
            >
              {t('baseline.remove')}
            </Button>
          </li>
        ))}
      </ul>
      {shown && schedule.ok && (
        <Slippage
          comparison={compareWithBaseline(shown, plan.tasks, schedule.value, calendarOf(plan.calendar, holidays))}
        />
      )}
    </SidePanel>
  );

  function remove(baseline: Baseline): void {
    changePlan((draft) => void (draft.baselines = draft.baselines.filter(({ id }) => id !== baseline.id)));
    if (baselineId === baseline.id) showBaseline(null);
  }
}

function Slippage({ comparison }: { readonly comparison: BaselineComparison }) {
  const { t } = useTranslation('roadmap');
  const { dayMonth, number } = useFormat();
  const { byPhase, tasks, openingSlipDays, added, removed } = comparison;
  const slipped = tasks.filter(({ slipDays }) => slipDays !== 0).toSorted((a, b) => b.slipDays - a.slipDays);
  const signed = (days: number) => {
    const tenths = Math.round(days * 10) / 10;
    return `${tenths > 0 ? '+' : tenths < 0 ? '−' : ''}${number(Math.abs(tenths), Number.isInteger(tenths) ? 0 : 1)}`;
  };
  return (
    <>
      <p>
        {openingSlipDays === 0
          ? t('baseline.openingSame')
          : t(openingSlipDays > 0 ? 'baseline.openingLater' : 'baseline.openingEarlier', {
              count: Math.abs(openingSlipDays),
            })}{' '}
        {slipped.length === 0 ? t('baseline.nothing') : t('baseline.slipped', { count: slipped.length })}{' '}
        {added.length > 0 && t('baseline.added', { count: added.length })}{' '}
        {removed > 0 && t('baseline.removed', { count: removed })}
      </p>
      <table className={tables.table}>
        <thead>
          <tr>
            <th scope="col">{t('fields.phase')}</th>
            <th scope="col">{t('baseline.planned')}</th>
            <th scope="col">{t('whatIf.now')}</th>
            <th scope="col">{t('baseline.days')}</th>
            <th scope="col">{t('baseline.average')}</th>
          </tr>
        </thead>
        <tbody>
          {byPhase.map(({ phase, planned, now, slipDays, averageSlipDays }) => (
            <tr key={phase}>
              <td>{t(`phases.${phase}`)}</td>
              <td>{dayMonth(planned)}</td>
              <td>{dayMonth(now)}</td>
              <td className={slipDays > 0 ? classes.late : undefined}>{signed(slipDays)}</td>
              <td>{signed(averageSlipDays)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {slipped.length > 0 && (
        <table className={tables.table}>
          <thead>
            <tr>
              <th scope="col">{t('columns.title')}</th>
              <th scope="col">{t('baseline.planned')}</th>
              <th scope="col">{t('whatIf.now')}</th>
              <th scope="col">{t('baseline.days')}</th>
            </tr>
          </thead>
          <tbody>
            {slipped.map(({ task, planned, now, slipDays }) => (
              <tr key={task.id}>
                <td>{task.title}</td>
                <td>{dayMonth(planned.finish)}</td>
                <td>{dayMonth(now.finish)}</td>
                <td className={slipDays > 0 ? classes.late : undefined}>{signed(slipDays)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
