import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { missingStatistics } from '#shared/budget/actuals/missing.ts';
import { monthOf, type IsoDate, type IsoMonth } from '#shared/calendar/dates.ts';
import type { Plan } from '#shared/plan/schema.ts';
import { placeOf } from '#renderer/app/places.ts';
import { useFormat } from '#renderer/i18n/format.ts';
import classes from '../Notice.module.css';

interface Props {
  readonly plan: Plan;
  readonly today: IsoDate;
  /** Only how many, with the way to where they are entered. */
  readonly linked?: boolean;
}

/** Reminds of the months in which money went to a channel and nothing was written down; nothing where none is missing. */
export function MissingStatistics({ plan, today, linked }: Props) {
  const { t } = useTranslation('statistics');
  const { shortMonth } = useFormat();
  const missing = missingStatistics(plan, today);
  if (missing.length === 0) return null;
  const spanText = ([from, to]: readonly [IsoMonth, IsoMonth]) =>
    from === to ? shortMonth(from) : `${shortMonth(from)} – ${shortMonth(to)}`;
  const spanned = (months: readonly IsoMonth[]) => spans(months).map(spanText).join(', ');
  const names = new Map(plan.channels.map(({ id, name }) => [id, name]));
  return (
    <div className={classes.notice} data-kind="risk" role="status">
      <strong>{t('missing.title', { count: missing.length })}</strong>
      {linked ? (
        <Link href={placeOf(plan.id, 'budget', 'statistics')}>{t('missing.open')}</Link>
      ) : (
        <p>
          {missing
            .flatMap(({ channelId, months, withoutLeads }) => [
              ...(months.length > 0
                ? [t('missing.one', { channel: names.get(channelId), months: spanned(months) })]
                : []),
              ...(withoutLeads.length > 0
                ? [t('missing.leads', { channel: names.get(channelId), months: spanned(withoutLeads) })]
                : []),
            ])
            .join('; ')}
        </p>
      )}
    </div>
  );
}

/** Months in order as spans of months that follow each other. */
function spans(months: readonly IsoMonth[]): readonly (readonly [IsoMonth, IsoMonth])[] {
  const found: [IsoMonth, IsoMonth][] = [];
  for (const month of months) {
    const last = found.at(-1);
    if (last && monthOf(last[1]) + 1 === monthOf(month)) last[1] = month;
    else found.push([month, month]);
  }
  return found;
}
