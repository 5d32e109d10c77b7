import { monthOf, monthsBetween, monthText, type IsoMonth } from '#shared/calendar/dates.ts';
import { NumberField } from '#renderer/components/NumberField.tsx';
import { useFormat } from '#renderer/i18n/format.ts';
import { useDerived } from '#renderer/state/derived.ts';
import parts from './parts.module.css';

/** How many there were in a month, and how many of them are counted. */
export interface MonthCount {
  readonly month: IsoMonth;
  readonly all: number;
  readonly part: number;
}

interface Props {
  readonly entries: readonly MonthCount[];
  /** The month from which there is something to count. */
  readonly begins: IsoMonth;
  /** A field with 0 is empty, so that a number is typed at once. */
  readonly emptyZero?: boolean;
  readonly heads: Readonly<Record<keyof MonthCount | 'share', string>>;
  /** The label of a field, with the name of its month. */
  readonly labelOf: (field: 'all' | 'part', month: string) => string;
  /** Takes all entries, in the order of their months. */
  readonly onChange: (entries: MonthCount[]) => void;
}

/** Two counts a month and the share of one in the other, from the month of the beginning or the first entry to this one. */
export function MonthlyShare({ entries, begins, emptyZero = false, heads, labelOf, onChange }: Props) {
  const { month: monthName, percent } = useFormat();
  const { today } = useDerived();
  const change = (month: IsoMonth, changes: Partial<MonthCount>) => {
    const known = entries.find((one) => one.month === month) ?? { month, all: 0, part: 0 };
    const rest = entries.filter((one) => one.month !== month);
    onChange([...rest, { ...known, ...changes }].toSorted((a, b) => (a.month < b.month ? -1 : 1)));
  };
  return (
    <table className={`${parts.table} ${parts.months}`}>
      <thead>
        <tr>
          <th scope="col">{heads.month}</th>
          <th scope="col">{heads.all}</th>
          <th scope="col">{heads.part}</th>
          <th scope="col" className={parts.number}>
            {heads.share}
          </th>
        </tr>
      </thead>
      <tbody>
        {monthsFrom([begins, ...entries.map(({ month }) => month)], today.slice(0, 7)).map((month) => {
          const entry = entries.find((one) => one.month === month);
          const name = monthName(month);
          return (
            <tr key={month}>
              <th scope="row">{name}</th>
              {(['all', 'part'] as const).map((field) => (
                <td key={field}>
                  <NumberField
                    label={labelOf(field, name)}
                    hideLabel
                    unit="number"
                    digits={0}
                    min={0}
                    max={field === 'part' ? (entry?.all ?? 0) : 1_000_000}
                    value={emptyZero ? entry?.[field] || null : (entry?.[field] ?? null)}
                    onCommit={(value) => change(month, { [field]: value })}
                  />
                </td>
              ))}
              <td className={parts.number}>
                {entry && entry.all > 0 ? percent(Math.min(1, entry.part / entry.all)) : '–'}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** All months from the first of some to this one, or to the last of them. */
function monthsFrom(known: readonly IsoMonth[], now: IsoMonth): readonly IsoMonth[] {
  const sorted = known.toSorted();
  const first = monthOf(sorted[0]!);
  const last = monthOf([...sorted, now].toSorted().at(-1)!);
  return monthsBetween(first, last).map(monthText);
}
