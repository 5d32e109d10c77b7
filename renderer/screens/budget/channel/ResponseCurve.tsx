import { useTranslation } from 'react-i18next';
import { steadyLeads } from '#shared/budget/response.ts';
import type { Channel } from '#shared/plan/schema.ts';
import { useFormat } from '#renderer/i18n/format.ts';
import classes from './ChannelPanel.module.css';

interface Props {
  readonly response: Channel['response'];
  readonly currency: string;
}

const width = 366;
const height = 170;
const plot = { left: 4, right: width - 4, top: 18, bottom: height - 20 };
const points = 60;

/** Leads a month against spend a month, to three times the usual spend, which is marked; nothing where there is no curve. */
export function ResponseCurve({ response, currency }: Props) {
  const { t } = useTranslation('budget');
  const { money, number } = useFormat();
  const { usualSpend, ceilingLeads } = response;
  const usual = steadyLeads(response, usualSpend);
  const double = steadyLeads(response, 2 * usualSpend);
  if (usual === null || double === null) return null;
  const most = 3 * usualSpend;
  const xOf = (spend: number) => plot.left + (spend / most) * (plot.right - plot.left);
  const yOf = (leads: number) => plot.bottom - (leads / ceilingLeads) * (plot.bottom - plot.top);
  const path = Array.from({ length: points + 1 }, (_, p) => (p / points) * most)
    .map(
      (spend, p) =>
        `${p === 0 ? 'M' : 'L'}${xOf(spend).toFixed(1)} ${yOf(steadyLeads(response, spend) ?? 0).toFixed(1)}`,
    )
    .join(' ');
  return (
    <figure className={classes.curve}>
      <figcaption>
        {t('panel.curve', {
          spend: money(usualSpend, currency),
          leads: number(usual, usual < 10 ? 1 : 0),
          double: number(double, usual < 10 ? 1 : 0),
        })}
      </figcaption>
      <svg viewBox={`0 0 ${width} ${height}`} aria-hidden>
        <path className={classes.ceiling} d={`M${plot.left} ${plot.top} H${plot.right}`} />
        <text x={plot.left} y={plot.top - 5}>
          {t('panel.ceilingLine', { leads: number(ceilingLeads) })}
        </text>
        <path className={classes.usual} d={`M${xOf(usualSpend)} ${plot.bottom} V${yOf(usual)}`} />
        <path className={classes.line} d={path} />
        <circle className={classes.dot} cx={xOf(usualSpend)} cy={yOf(usual)} r={4} />
        <text x={xOf(usualSpend) + 8} y={yOf(usual) + 16}>
          {number(usual, usual < 10 ? 1 : 0)}
        </text>
        <path className={classes.axis} d={`M${plot.left} ${plot.bottom} H${plot.right}`} />
        <text x={plot.left} y={height - 4}>
          0
        </text>
        <text x={xOf(usualSpend)} y={height - 4} textAnchor="middle">
          {money(usualSpend, currency)}
        </text>
        <text x={plot.right} y={height - 4} textAnchor="end">
          {money(most, currency)}
        </text>
      </svg>
    </figure>
  );
}
