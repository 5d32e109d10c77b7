import { useTranslation } from 'react-i18next';
import type { SplitAdvice } from '#shared/budget/splitAdvice.ts';
import type { Plan } from '#shared/plan/schema.ts';
import { tickStep } from '#renderer/components/charts/tickStep.ts';
import { useFormat } from '#renderer/i18n/format.ts';
import { NextMoney } from './SplitSentences.tsx';
import classes from './SplitCurve.module.css';

interface Props {
  readonly plan: Pick<Plan, 'channels' | 'economics' | 'profile'>;
  readonly advice: SplitAdvice;
}

const width = 560;
const height = 270;
const plot = { left: 40, right: width - 16, top: 34, bottom: height - 26 };
/** Where a label beside a line would leave the picture. */
const nearEnd = 150;

/** Patients a month of the best split against the monthly amount; the amount that is split is marked, and where more stops paying. */
export function SplitCurve({ plan, advice }: Props) {
  const { t } = useTranslation('split');
  const { money, number } = useFormat();
  const { currency } = plan.profile;
  const { curve, paying, monthly, comparison } = advice;
  const { attended } = comparison.best;
  const widest = Math.max(2 * Math.max(monthly, comparison.current.monthly), ...curve.map((point) => point.monthly));
  const most = Math.max(attended, ...curve.map((point) => point.attended));
  const step = tickStep(most / 4);
  const highest = Math.max(1, Math.ceil(most / step - 1e-9)) * step;
  const ticks = Array.from({ length: Math.round(highest / step) }, (_, tick) => (tick + 1) * step);
  const xOf = (amount: number) => plot.left + (amount / widest) * (plot.right - plot.left);
  const yOf = (patients: number) => plot.bottom - (patients / highest) * (plot.bottom - plot.top);
  const path = curve
    .map((point, p) => `${p === 0 ? 'M' : 'L'}${xOf(point.monthly).toFixed(1)} ${yOf(point.attended).toFixed(1)}`)
    .join(' ');
  const marked = { x: xOf(monthly), y: yOf(attended) };
  const until = paying?.code === 'until' ? xOf(paying.amount) : null;
  const anchor = (x: number) => (x > plot.right - nearEnd ? 'end' : 'start');
  const beside = (x: number) => x + (x > plot.right - nearEnd ? -8 : 8);
  return (
    <figure className={classes.curve}>
      <figcaption>
        <NextMoney plan={plan} advice={advice} />
      </figcaption>
      <svg viewBox={`0 0 ${width} ${height}`} aria-hidden>
        <text x={0} y={14}>
          {t('curve.patients')}
        </text>
        {ticks.map((tick) => (
          <g key={tick}>
            <path className={classes.grid} d={`M${plot.left} ${yOf(tick)} H${plot.right}`} />
            <text data-tick x={plot.left - 6} y={yOf(tick) + 4} textAnchor="end">
              {number(tick, 2)}
            </text>
          </g>
        ))}
        {until !== null && (
          <>
            <path className={classes.until} d={`M${until} ${plot.bottom} V${plot.top}`} />
            <text x={beside(until)} y={plot.bottom - 10} textAnchor={anchor(until)}>
              {t('curve.until')}
            </text>
          </>
        )}
        <path className={classes.marked} d={`M${marked.x} ${plot.bottom} V${marked.y}`} />
        {curve.length > 1 && <path className={classes.line} d={path} />}
        <circle className={classes.dot} cx={marked.x} cy={marked.y} r={4.5} />
        <text className={classes.value} x={beside(marked.x)} y={marked.y + 18} textAnchor={anchor(marked.x)}>
          {number(attended, attended < 10 ? 1 : 0)}
        </text>
        <path className={classes.axis} d={`M${plot.left} ${plot.bottom} H${plot.right}`} />
        <text x={plot.left} y={height - 6}>
          0
        </text>
        <text className={classes.value} x={marked.x} y={height - 6} textAnchor="middle">
          {money(monthly, currency)}
        </text>
        <text x={plot.right} y={height - 6} textAnchor="end">
          {money(widest, currency)}
        </text>
      </svg>
    </figure>
  );
}
