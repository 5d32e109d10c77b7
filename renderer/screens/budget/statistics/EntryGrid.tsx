import { SegmentedControl } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { comparedLines, isMoneyLine, type ComparedLine } from '#shared/budget/actuals/compare.ts';
import { monthOf, monthsBetween, monthText, type IsoDate, type IsoMonth } from '#shared/calendar/dates.ts';
import type { Plan } from '#shared/plan/schema.ts';
import type { CellChange } from '#renderer/components/spreadsheet/range.ts';
import { Spreadsheet } from '#renderer/components/spreadsheet/Spreadsheet.tsx';
import { useFormat } from '#renderer/i18n/format.ts';
import { setActuals } from '#renderer/state/actualActions.ts';
import { useDerived } from '#renderer/state/derived.ts';
import { usePlan } from '#renderer/state/planStore.ts';
import classes from './Statistics.module.css';

/** Channels by months for one figure at a time, up to the month of today. */
export function EntryGrid({ tools }: { readonly tools: ReactNode }) {
  const { t } = useTranslation('statistics');
  const { shortMonth, month: monthName, number } = useFormat();
  const plan = usePlan();
  const { today } = useDerived();
  const [figure, setFigure] = useState<ComparedLine>('leads');
  const months = enteredMonths(plan, today);
  const known = new Map(plan.actuals.map((actual) => [`${actual.channelId} ${actual.month}`, actual[figure]]));
  const valueOf = (channelId: string, month: IsoMonth) => known.get(`${channelId} ${month}`) ?? null;
  const sumOf = (values: readonly (number | null)[]) =>
    values.some((value) => value !== null)
      ? number(
          values.reduce<number>((sum, value) => sum + (value ?? 0), 0),
          2,
        )
      : '';
  const store = (changes: readonly CellChange[]) =>
    setActuals(
      figure,
      changes.flatMap(({ row, column, value }) => {
        const channelId = plan.channels[row]?.id;
        const month = months[column];
        return channelId === undefined || month === undefined ? [] : [{ channelId, month, value }];
      }),
    );
  const name = t(`lines.${figure}`);
  return (
    <section className={classes.section} aria-labelledby="statistics-entry">
      <h2 id="statistics-entry">{t('entry.title')}</h2>
      <div className={classes.tools}>
        <SegmentedControl
          size="xs"
          aria-label={t('entry.figure')}
          value={figure}
          data={comparedLines.map((value) => ({ value, label: t(`lines.${value}`) }))}
          onChange={setFigure}
        />
        {tools}
      </div>
      {months.length === 0 ? (
        <p className={classes.soft}>{t('entry.none', { month: monthName(plan.profile.planStart.slice(0, 7)) })}</p>
      ) : (
        <>
          <p className={classes.soft}>{t('entry.help')}</p>
          <Spreadsheet
            label={t('entry.title')}
            corner={
              isMoneyLine(figure)
                ? t('entry.cornerMoney', { figure: name, currency: plan.profile.currency })
                : t('entry.corner', { figure: name })
            }
            totalLabel={t('entry.total')}
            columns={months.map((month) => ({
              key: month,
              label: shortMonth(month),
              tinted: month < plan.profile.openingDate.slice(0, 7),
            }))}
            rows={plan.channels.map((channel) => {
              const values = months.map((month) => valueOf(channel.id, month));
              return {
                key: channel.id,
                name: channel.name,
                head: channel.name,
                total: sumOf(values),
                values,
                faint: !channel.active,
              };
            })}
            sums={{
              total: sumOf(plan.channels.flatMap(({ id }) => months.map((month) => valueOf(id, month)))),
              byColumn: months.map((month) => sumOf(plan.channels.map(({ id }) => valueOf(id, month)))),
            }}
            format={(value) => number(value, 2)}
            startColumn={Math.max(0, months.indexOf(today.slice(0, 7)) - 6)}
            onChange={store}
          />
        </>
      )}
    </section>
  );
}

/** From the plan's start, or the first month with spend or statistics, to the month of today; none where all is ahead. */
function enteredMonths(plan: Plan, today: IsoDate): readonly IsoMonth[] {
  const spending = plan.channels.flatMap(({ active, spend }) =>
    active ? Object.keys(spend).filter((month) => (spend[month] ?? 0) > 0) : [],
  );
  const first = [...spending, ...plan.actuals.map(({ month }) => month)].reduce<IsoMonth>(
    (least, month) => (month < least ? month : least),
    plan.profile.planStart.slice(0, 7),
  );
  return monthsBetween(monthOf(first), monthOf(today)).map(monthText);
}
