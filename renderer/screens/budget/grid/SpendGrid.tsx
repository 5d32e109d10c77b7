import { Button, Checkbox, Modal } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { monthsOf } from '#shared/budget/model.ts';
import { monthText, type IsoDate, type IsoMonth } from '#shared/calendar/dates.ts';
import type { Channel, Plan } from '#shared/plan/schema.ts';
import { inputId } from '#renderer/components/inputId.ts';
import { ProposeBudget } from '#renderer/components/proposal/ProposeBudget.tsx';
import type { CellChange, Range } from '#renderer/components/spreadsheet/range.ts';
import { Spreadsheet } from '#renderer/components/spreadsheet/Spreadsheet.tsx';
import { useGoToInput } from '#renderer/components/useGoToInput.ts';
import { useFormat } from '#renderer/i18n/format.ts';
import { addChannel, changeChannel } from '#renderer/state/channelActions.ts';
import { useDerived } from '#renderer/state/derived.ts';
import { changePlan, usePlan } from '#renderer/state/planStore.ts';
import { Sparkline } from './Sparkline.tsx';
import { SpreadSum } from './SpreadSum.tsx';
import classes from './SpendGrid.module.css';

interface Props {
  readonly selectedId: string | null;
  readonly onSelect: (channelId: string) => void;
}

/** Months across, channels down, totals at the right edge and the foot; months before the opening are tinted. */
export function SpendGrid({ selectedId, onSelect }: Props) {
  const { t } = useTranslation('budget');
  const { shortMonth, number } = useFormat();
  const plan = usePlan();
  const { today } = useDerived();
  const [spreading, setSpreading] = useState(false);
  const [proposing, setProposing] = useState(false);
  const months = monthsOf({ ...plan.profile, channels: plan.channels, economics: plan.economics }).map(monthText);
  const openingMonth = plan.profile.openingDate.slice(0, 7);
  const store = (changes: readonly CellChange[]) =>
    changePlan((draft) => {
      for (const { row, column, value } of changes) {
        const channel = draft.channels[row];
        const month = months[column];
        if (!channel || month === undefined) continue;
        if (value === null) delete channel.spend[month];
        else channel.spend[month] = value;
      }
    });
  const tools = (range: Range, fillRight: () => void) => (
    <div className={classes.tools}>
      <Button size="xs" variant="default" disabled={range.left === range.right} onClick={fillRight}>
        {t('grid.fillRight')}
      </Button>
      <SpreadSum
        opened={spreading}
        onToggle={setSpreading}
        channel={plan.channels[range.top]}
        months={months.slice(range.left)}
        openingMonth={openingMonth}
      />
      <Button
        size="xs"
        variant="default"
        leftSection={<IconPlus size={14} />}
        onClick={() => onSelect(addChannel(t('grid.newChannel')))}
      >
        {t('grid.addChannel')}
      </Button>
      <Button size="xs" variant="default" onClick={() => setProposing(true)}>
        {t('grid.propose')}
      </Button>
    </div>
  );
  return (
    <>
      <p className={classes.help}>{t('gridHelp')}</p>
      <Beyond plan={plan} last={months.at(-1) ?? ''} />
      <Spreadsheet
        label={t('views.grid')}
        corner={t('channel', { currency: plan.profile.currency })}
        totalLabel={t('total')}
        columns={months.map((month) => ({ key: month, label: shortMonth(month), tinted: month < openingMonth }))}
        rows={plan.channels.map((channel) => ({
          key: channel.id,
          name: channel.name,
          head: (
            <ChannelHead
              channel={channel}
              months={months}
              selected={channel.id === selectedId}
              onSelect={() => onSelect(channel.id)}
            />
          ),
          total: number(sumOf([channel], months), 2),
          values: months.map((month) => channel.spend[month] ?? null),
          cellId: (column) => inputId(`channels.${channel.id}.spend.${column.key}`),
          faint: !channel.active,
        }))}
        sums={{
          total: number(sumOf(activeOf(plan.channels), months), 2),
          byColumn: months.map((month) => number(sumOf(activeOf(plan.channels), [month]), 2)),
        }}
        format={(value) => number(value, 2)}
        startColumn={columnInSight(plan, months, today)}
        onChange={store}
        tools={tools}
      />
      <Modal
        opened={proposing}
        onClose={() => setProposing(false)}
        size={960}
        title={t('grid.propose')}
        closeButtonProps={{ 'aria-label': t('close', { ns: 'common' }) }}
      >
        <ProposeBudget onApplied={() => setProposing(false)} />
      </Modal>
    </>
  );
}

/** The month of today, or the first with spend where that is later: what lies before is not looked at first. */
function columnInSight({ channels }: Plan, months: readonly IsoMonth[], today: IsoDate): number {
  const spending = months.findIndex((month) => channels.some(({ spend }) => (spend[month] ?? 0) > 0));
  return Math.max(0, spending, months.indexOf(today.slice(0, 7)));
}

/** Says what is planned after the last month of the projection, which no table shows. */
function Beyond({ plan, last }: { readonly plan: Plan; readonly last: IsoMonth }) {
  const { t } = useTranslation('budget');
  const { money, month: monthName } = useFormat();
  const goTo = useGoToInput();
  const late = activeOf(plan.channels).filter(({ spend }) => lateSpend(spend, last) > 0);
  if (late.length === 0) return null;
  const amount = late.reduce((sum, { spend }) => sum + lateSpend(spend, last), 0);
  return (
    <p className={classes.help} role="status">
      {t('grid.beyond', {
        amount: money(amount, plan.profile.currency),
        month: monthName(last),
        channels: late.map(({ name }) => name).join(', '),
      })}{' '}
      <Button variant="default" size="compact-xs" onClick={() => goTo('economics.horizonMonths')}>
        {t('grid.lengthen')}
      </Button>
    </p>
  );
}

/** What is spent after a month. */
function lateSpend(spend: Channel['spend'], last: IsoMonth): number {
  return Object.entries(spend).reduce((sum, [month, amount]) => (month > last ? sum + amount : sum), 0);
}

/** The id of the button that opens a channel's panel, where the keyboard goes on once the panel is closed. */
export function channelNameId(channelId: string): string {
  return `channel-${channelId}`;
}

interface HeadProps {
  readonly channel: Channel;
  readonly months: readonly IsoMonth[];
  readonly selected: boolean;
  readonly onSelect: () => void;
}

/** A channel's tick, its name (opens its panel) and its year as a line. */
function ChannelHead({ channel, months, selected, onSelect }: HeadProps) {
  const { t } = useTranslation('budget');
  const first = Math.max(
    0,
    months.findIndex((month) => (channel.spend[month] ?? 0) > 0),
  );
  const year = months.slice(first, first + 12);
  return (
    <span className={classes.channel}>
      <Checkbox
        size="xs"
        checked={channel.active}
        aria-label={t('active', { channel: channel.name })}
        onChange={(event) => {
          const { checked } = event.currentTarget;
          changeChannel(channel.id, (draft) => void (draft.active = checked));
        }}
      />
      <button
        type="button"
        id={channelNameId(channel.id)}
        className={classes.name}
        aria-expanded={selected}
        onClick={onSelect}
      >
        {channel.name}
      </button>
      <Sparkline values={year.map((month) => channel.spend[month] ?? 0)} />
    </span>
  );
}

function activeOf(channels: readonly Channel[]): readonly Channel[] {
  return channels.filter((channel) => channel.active);
}

/** What channels spend in months. */
function sumOf(channels: readonly Channel[], months: readonly IsoMonth[]): number {
  return channels.reduce((sum, { spend }) => sum + months.reduce((own, month) => own + (spend[month] ?? 0), 0), 0);
}
