/** The forecast from what really happened: statistics where there are any, the learned figures from the next month on. */
import { addMonths, monthOf, monthText, type IsoMonth } from '#shared/calendar/dates.ts';
import type { Actual } from '#shared/plan/schema.ts';
import type { LearnedChannel, ProjectionInput } from '../types.ts';
import { beliefsOf } from './beliefs.ts';
import { gammaMean, betaMean } from './distributions.ts';
import { actualsByChannel, withActualSpend } from './evidence.ts';

/** The month after the last one with statistics; null where there are none. */
export function forecastFrom(actuals: readonly Actual[]): IsoMonth | null {
  const last = actuals
    .filter(hasFigures)
    .reduce<IsoMonth | null>((latest, { month }) => (latest === null || month > latest ? month : latest), null);
  return last === null ? null : monthText(addMonths(monthOf(last), 1));
}

/** True for a row in which at least one figure is given. */
export function hasFigures({ spend, leads, booked, attended, revenue }: Actual): boolean {
  return [spend, leads, booked, attended, revenue].some((figure) => figure !== null);
}

/**
 * The projection's input with what is known and learned in it: real spend, leads, bookings and visits in the months that
 * have them, posterior means of yield, booking rate and show rate from the month after the last of these months on. What
 * has no statistics stays as planned. `project` then gives the re-based forecast. Revenue in the statistics is not part
 * of it: it is compared with the plan, while the forecast's revenue follows from its visits.
 */
export function rebased(input: ProjectionInput, actuals: readonly Actual[]): ProjectionInput {
  const from = forecastFrom(actuals);
  if (from === null) return input;
  const beliefs = beliefsOf(input, actuals);
  const byChannel = actualsByChannel(actuals);
  const learned = input.channels.flatMap((channel, c): (readonly [string, LearnedChannel])[] => {
    const known = byChannel.get(channel.id);
    const belief = beliefs[c];
    if (!known || !belief) return [];
    const { booking, show } = belief.evidence;
    return [
      [
        channel.id,
        {
          from,
          yield: gammaMean(belief.yield.posterior),
          bookingRate: booking.trials > 0 ? betaMean(belief.booking.posterior) : channel.funnel.bookingRate,
          showRate: show.trials > 0 ? betaMean(belief.show.posterior) : channel.funnel.showRate,
          months: Object.fromEntries(known),
        },
      ],
    ];
  });
  return { ...withActualSpend(input, actuals), learned: Object.fromEntries(learned) };
}
