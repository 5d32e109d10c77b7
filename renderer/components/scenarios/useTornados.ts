import { useTranslation } from 'react-i18next';
import type { OutcomeFigures, Sensitivity } from '#shared/budget/sensitivity.ts';
import { monthOf, monthText, type MonthNumber } from '#shared/calendar/dates.ts';
import type { Plan } from '#shared/plan/schema.ts';
import type { TornadoRow } from '#renderer/components/charts/Tornado.tsx';
import { useFormat } from '#renderer/i18n/format.ts';
import { useInputNames } from '#renderer/i18n/inputNames.ts';

export interface TornadoPicture {
  readonly outcome: 'lowestCash' | 'breakEvenMonth';
  readonly title: string;
  readonly planned: number | null;
  readonly rows: readonly TornadoRow[];
  readonly format: (outcome: number | null) => string;
}

/** What lowest cash and break-even depend on, as pictures: the inputs that move them, the strongest first, and no more than `most`. */
export function useTornados(plan: Plan, { planned, swings }: Sensitivity, most: number): readonly TornadoPicture[] {
  const { t } = useTranslation('whatIf');
  const { money, month } = useFormat();
  const names = useInputNames(plan);
  const { currency } = plan.profile;
  const picture = (
    outcome: TornadoPicture['outcome'],
    of: (figures: OutcomeFigures) => number | null,
    format: TornadoPicture['format'],
  ): TornadoPicture => {
    const all = [planned, ...swings.flatMap(({ low, high }) => [low, high])].map((one) => of(one) ?? -Infinity);
    // What is lost altogether counts as further off than anything that is not.
    const beyond = Math.max(...all) + 1_000;
    const size = (low: number | null, high: number | null) => Math.abs((high ?? beyond) - (low ?? beyond));
    const rows = swings
      .map(({ path, low, high }) => ({
        name: names.name(path),
        low: { value: names.value(path, low.value), outcome: of(low) },
        high: { value: names.value(path, high.value), outcome: of(high) },
      }))
      .map((row) => ({ row, size: size(row.low.outcome, row.high.outcome) }))
      .filter((one) => one.size > 0)
      .toSorted((a, b) => b.size - a.size)
      .slice(0, most)
      .map(({ row }) => row);
    return { outcome, title: titleOf(outcome, rows[0], format), planned: of(planned), rows, format };
  };
  const titleOf = (
    outcome: TornadoPicture['outcome'],
    first: TornadoRow | undefined,
    format: TornadoPicture['format'],
  ) => {
    const cash = outcome === 'lowestCash';
    if (!first) return t(cash ? 'tornado.noneCash' : 'tornado.noneBreakEven');
    const ends = [first.low.outcome, first.high.outcome];
    const known = ends.filter((end) => end !== null);
    const [from, to] = [format(Math.min(...known)), format(Math.max(...known))];
    if (known.length < 2) return t('tornado.breakEvenLost', { input: first.name, from });
    return t(cash ? 'tornado.cash' : 'tornado.breakEven', { input: first.name, from, to });
  };
  const months = (at: number | null) => (at === null ? t('never') : month(monthText(at as MonthNumber)));
  return [
    picture(
      'lowestCash',
      ({ lowestCash }) => lowestCash,
      (value) => money(value ?? 0, currency),
    ),
    picture(
      'breakEvenMonth',
      ({ breakEvenMonth }) => (breakEvenMonth === null ? null : monthOf(breakEvenMonth)),
      months,
    ),
  ];
}
