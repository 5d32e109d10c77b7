import { Checkbox } from '@mantine/core';
import { useRef, useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { gridOf } from '#shared/budget/model.ts';
import { addMonths, monthText, type IsoMonth } from '#shared/calendar/dates.ts';
import { parseAmount, pastedAmounts } from '#shared/budget/amounts.ts';
import { useFormat } from '#renderer/i18n/format.ts';
import { changePlan, usePlan } from '#renderer/state/planStore.ts';
import classes from './BudgetScreen.module.css';

/** A cell being typed into: its place and its text. */
interface Editing {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/**
 * Months across, channels down. One editing rule, as in a spreadsheet: type to replace, F2 to edit, Enter and Tab to go
 * on, arrows to move, Delete to clear, paste a block of cells. What is no amount is said and not stored.
 */
export function SpendGrid() {
  const { t } = useTranslation('budget');
  const { shortMonth, number } = useFormat();
  const plan = usePlan();
  const table = useRef<HTMLTableElement>(null);
  const [editing, setEditing] = useState<Editing | null>(null);
  const [error, setError] = useState<string | null>(null);
  const { first, last } = gridOf({ ...plan.profile, channels: plan.channels, economics: plan.economics });
  const months = Array.from({ length: last - first + 1 }, (_, m) => monthText(addMonths(first, m)));
  const openingMonth = plan.profile.openingDate.slice(0, 7);

  const store = (
    changes: readonly { readonly row: number; readonly month: IsoMonth | undefined; readonly amount: number }[],
  ) =>
    changePlan((draft) => {
      for (const { row, month, amount } of changes) {
        const channel = draft.channels[row];
        if (!channel || month === undefined) continue;
        if (amount === 0) delete channel.spend[month];
        else channel.spend[month] = amount;
      }
    });
  const focus = (row: number, column: number) => {
    table.current?.querySelector<HTMLElement>(`[data-cell="${row}.${column}"]`)?.focus();
  };
  /** Stores what was typed; false where it is no amount, with the sentence shown. */
  const commit = (): boolean => {
    if (!editing) return true;
    const amount = parseAmount(editing.text);
    if (amount === null) {
      setError(t('notAnAmount', { text: editing.text }));
      return false;
    }
    setError(null);
    store([{ row: editing.row, month: months[editing.column], amount }]);
    setEditing(null);
    return true;
  };
  const onKeyDown = (event: KeyboardEvent, row: number, column: number) => {
    const move = {
      ArrowUp: [-1, 0],
      ArrowDown: [1, 0],
      ArrowLeft: [0, -1],
      ArrowRight: [0, 1],
      Enter: [1, 0],
      Tab: [0, event.shiftKey ? -1 : 1],
    }[event.key];
    if (editing) {
      if (event.key === 'Escape') {
        setEditing(null);
        setError(null);
        focus(row, column);
      } else if (event.key === 'Enter' || event.key === 'Tab') {
        event.preventDefault();
        if (commit() && move) setTimeout(() => focus(row + move[0]!, column + move[1]!));
      }
      return;
    }
    if (move && event.key !== 'Tab') {
      event.preventDefault();
      focus(row + move[0]!, column + move[1]!);
    } else if (event.key === 'F2') {
      const amount = plan.channels[row]?.spend[months[column] ?? ''];
      setEditing({ row, column, text: amount === undefined ? '' : String(amount) });
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      store([{ row, month: months[column], amount: 0 }]);
    } else if (/^[\d.,-]$/.test(event.key) && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      setEditing({ row, column, text: event.key });
    }
  };
  const onPaste = (event: ClipboardEvent, row: number, column: number) => {
    if (editing) return;
    event.preventDefault();
    const block = pastedAmounts(event.clipboardData.getData('text/plain'));
    if (!block.ok) return setError(t('notAnAmount', { text: block.text }));
    setError(null);
    store(
      block.rows.flatMap((cells, r) =>
        cells.map((amount, c) => ({ row: row + r, month: months[column + c], amount: amount ?? 0 })),
      ),
    );
  };

  return (
    <>
      <p className={classes.soft}>{t('gridHelp')}</p>
      {error !== null && (
        <p role="alert" className={classes.error}>
          {error}
        </p>
      )}
      <div className={classes.gridScroll}>
        <table className={classes.grid} ref={table}>
          <thead>
            <tr>
              <th scope="col">{t('channel', { currency: plan.profile.currency })}</th>
              <th scope="col">{t('total')}</th>
              {months.map((month) => (
                <th key={month} scope="col">
                  {shortMonth(month)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {plan.channels.map((channel, row) => (
              <tr key={channel.id}>
                <th scope="row">
                  <span className={classes.channel}>
                    <Checkbox
                      size="xs"
                      checked={channel.active}
                      aria-label={t('active', { channel: channel.name })}
                      onChange={(event) => {
                        const { checked } = event.currentTarget;
                        changePlan((draft) => {
                          const changed = draft.channels[row];
                          if (changed) changed.active = checked;
                        });
                      }}
                    />
                    {channel.name}
                  </span>
                </th>
                <td>{number(Object.values(channel.spend).reduce((sum, amount) => sum + amount, 0))}</td>
                {months.map((month, column) => {
                  const isEdited = editing?.row === row && editing.column === column;
                  return (
                    <td
                      key={month}
                      data-cell={`${row}.${column}`}
                      data-before={month < openingMonth || undefined}
                      data-inactive={!channel.active || undefined}
                      tabIndex={0}
                      onKeyDown={(event) => onKeyDown(event, row, column)}
                      onPaste={(event) => onPaste(event, row, column)}
                      onDoubleClick={() => setEditing({ row, column, text: String(channel.spend[month] ?? '') })}
                    >
                      {isEdited ? (
                        <input
                          autoFocus
                          aria-label={`${channel.name}, ${shortMonth(month)}`}
                          value={editing.text}
                          onChange={(event) => setEditing({ row, column, text: event.currentTarget.value })}
                          onBlur={commit}
                        />
                      ) : (
                        (channel.spend[month] ?? 0) > 0 && number(channel.spend[month] ?? 0, 2)
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('total')}</th>
              <td>{number(months.reduce((sum, month) => sum + monthTotal(plan.channels, month), 0))}</td>
              {months.map((month) => (
                <td key={month}>{number(monthTotal(plan.channels, month))}</td>
              ))}
            </tr>
          </tfoot>
        </table>
      </div>
    </>
  );
}

/** What the active channels spend in a month. */
function monthTotal(
  channels: readonly { readonly active: boolean; readonly spend: Readonly<Record<string, number>> }[],
  month: IsoMonth,
): number {
  return channels.reduce((sum, channel) => sum + (channel.active ? (channel.spend[month] ?? 0) : 0), 0);
}
