import { lowestMonth } from '#shared/budget/lowestCash.ts';
import { useTranslation } from 'react-i18next';
import type { ComparedScenario } from '#shared/budget/scenarios.ts';
import type { Projection } from '#shared/budget/types.ts';
import type { Plan } from '#shared/plan/schema.ts';
import { MonthChart, type ChartLine } from '#renderer/components/charts/MonthChart.tsx';
import { useFormat } from '#renderer/i18n/format.ts';

interface Props {
  readonly plan: Plan;
  readonly projection: Projection;
  readonly compared: readonly ComparedScenario[];
  /** Fixed width in pixels, for paper. */
  readonly width?: number;
}

/** The cash of the plan and of every scenario, month by month. Courses that are the same are one line with all its names. */
export function ScenarioChart({ plan, projection, compared, width }: Props) {
  const { t } = useTranslation('whatIf');
  const { money } = useFormat();
  const { currency, openingDate } = plan.profile;
  const courses = [
    { name: t('plan'), projection, lowest: lowestMonth(projection).cash },
    ...compared.flatMap(({ scenario, outcome }) =>
      outcome.ok
        ? [
            {
              name: scenario.name,
              projection: outcome.value.projection,
              lowest: outcome.value.figures.lowestCash,
            },
          ]
        : [],
    ),
  ];
  const months = [
    ...new Set(courses.flatMap((course) => course.projection.months.map(({ month }) => month))),
  ].toSorted();
  const worst = courses.reduce((least, one) => (one.lowest < least.lowest ? one : least));
  const best = courses.reduce((most, one) => (one.lowest > most.lowest ? one : most));
  return (
    <MonthChart
      title={
        worst.lowest === best.lowest
          ? t('chart.same', { amount: money(worst.lowest, currency) })
          : t('chart.title', {
              worst: worst.name,
              low: money(worst.lowest, currency),
              best: best.name,
              high: money(best.lowest, currency),
            })
      }
      months={months}
      lines={linesOf(courses, months)}
      openingDate={openingDate}
      format={(value) => money(value, currency)}
      {...(width ? { width, height: 240 } : { height: 320 })}
    />
  );
}

function linesOf(
  courses: readonly { readonly name: string; readonly projection: Projection }[],
  months: readonly string[],
): ChartLine[] {
  const lines: { name: string; values: (number | null)[] }[] = [];
  for (const [c, { projection }] of courses.entries()) {
    const cash = new Map(projection.months.map((one) => [one.month, one.cash]));
    const values = months.map((month) => cash.get(month) ?? null);
    const namesakes = courses.slice(0, c).filter((course) => course.name === courses[c]!.name).length;
    const name = namesakes > 0 ? `${courses[c]!.name} (${namesakes + 1})` : courses[c]!.name;
    const same = lines.find((line) => line.values.every((value, m) => value === values[m]));
    if (same) same.name += `, ${name}`;
    else lines.push({ name, values });
  }
  return lines;
}
