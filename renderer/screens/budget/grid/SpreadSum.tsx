import { Button, Popover, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { spreadShapes, spreadSum, type SpreadShape } from '#shared/budget/spread.ts';
import type { IsoMonth } from '#shared/calendar/dates.ts';
import type { Channel } from '#shared/plan/schema.ts';
import { NumberField } from '#renderer/components/NumberField.tsx';
import { useFormat } from '#renderer/i18n/format.ts';
import { changeChannel } from '#renderer/state/channelActions.ts';
import { usePlan } from '#renderer/state/planStore.ts';
import classes from './SpendGrid.module.css';

interface Props {
  readonly opened: boolean;
  readonly onToggle: (opened: boolean) => void;
  /** The channel of the selected row. */
  readonly channel: Channel | undefined;
  /** The months from the selected column on; at most a year of them share the sum. */
  readonly months: readonly IsoMonth[];
  readonly openingMonth: IsoMonth;
}

/** Spreads a yearly sum of one channel over the months from the selected cell on, shown before it is applied. */
export function SpreadSum({ opened, onToggle, channel, months, openingMonth }: Props) {
  const { t } = useTranslation('budget');
  const { number, shortMonth, month: monthName } = useFormat();
  const { currency } = usePlan().profile;
  const [sum, setSum] = useState(12_000);
  const [refused, setRefused] = useState(false);
  const [shape, setShape] = useState<SpreadShape>('even');
  const year = months.slice(0, 12);
  if (!channel) return null;
  const parts = spreadSum(sum, year, shape, openingMonth, channel.seasonality);
  /** What was refused goes with the field. */
  const toggle = (open: boolean) => {
    setRefused(false);
    onToggle(open);
  };
  const apply = () => {
    changeChannel(channel.id, (draft) => {
      for (const [index, month] of year.entries()) draft.spend[month] = parts[index] ?? 0;
    });
    toggle(false);
  };
  return (
    <Popover opened={opened} onChange={toggle} position="bottom-start" trapFocus returnFocus width={380} shadow="md">
      <Popover.Target>
        <Button size="xs" variant="default" aria-expanded={opened} onClick={() => toggle(!opened)}>
          {t('grid.spread')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('grid.spread')}>
        <div className={classes.spread}>
          <p>
            {t('grid.spreadOver', {
              channel: channel.name,
              first: monthName(year[0] ?? openingMonth),
              last: monthName(year.at(-1) ?? openingMonth),
            })}
          </p>
          <NumberField
            label={t('grid.yearlySum')}
            unit="money"
            currency={currency}
            value={sum}
            min={0}
            max={1e9}
            onRefused={setRefused}
            onCommit={setSum}
          />
          <SegmentedControl
            size="xs"
            aria-label={t('grid.shape')}
            value={shape}
            data={spreadShapes.map((value) => ({ value, label: t(`grid.shapes.${value}`) }))}
            onChange={setShape}
          />
          {!refused && (
            <>
              <ol className={classes.preview}>
                {year.map((month, index) => (
                  <li key={month}>
                    <span>{shortMonth(month)}</span> <b>{number(parts[index] ?? 0, 2)}</b>
                  </li>
                ))}
              </ol>
              <Button size="sm" onClick={apply}>
                {t('grid.spreadApply', { amount: number(sum, 2), currency })}
              </Button>
            </>
          )}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
