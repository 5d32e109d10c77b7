/** An aesthetic clinic in its fifth month, with statistics: which channel to keep, to test, to drop. */
import { project, projectionInput } from '#shared/budget/project.ts';
import type { IsoDate, IsoMonth } from '#shared/calendar/dates.ts';
import type { Actual, ChannelKind, Plan } from '#shared/plan/schema.ts';
import { assign, brandOf, finish, mondayFrom, scheduleSeen, type Sample } from './sample.ts';

/** How many leads each kind of channel really brought, as a share of what was planned. */
const came: Partial<Record<ChannelKind, number>> = {
  contextual: 1.25,
  social: 0.9,
  seo: 1.1,
  directories: 1,
  forums: 0.5,
  outdoor: 0.3,
  wordOfMouth: 1.2,
};

export const bristol: Sample = {
  profile: (times) => ({
    clinicKind: 'aesthetic',
    country: 'GB',
    currency: 'GBP',
    planStart: mondayFrom(times, -15),
    openingDate: mondayFrom(times, -5),
    answers: {
      premises: 'fitOut',
      xray: false,
      insurers: false,
      television: false,
      doctorsBringPatients: true,
      rooms: 3,
      doctors: 3,
    },
  }),
  fill: (plan, { times, words, promotion }) => {
    const { client, contact, owners, what, forWhom, whyBelieve, whyNotState } = words.bristol;
    plan.client = { name: client, contact, note: '' };
    assign(plan, promotion.roles, owners);
    plan.positioning = { what, forWhom, whyBelieve, whyNotState, competitors: [] };
    plan.economics.startingCash = 340_000;
    plan.brand = brandOf(words, '#6b3f5c');
    live(plan, times.today);
    plan.actuals = statistics(plan, times.today, times.month(0));
  },
};

/** Everything whose recommended finish has passed was done on its recommended dates. */
function live(plan: Plan, today: IsoDate): void {
  const dates = new Map(scheduleSeen(plan, plan.profile.planStart).tasks.map((task) => [task.id, task]));
  for (const task of plan.tasks) {
    const { recommendedStart, recommendedFinish } = dates.get(task.id)!;
    if (recommendedFinish < today) finish(task, recommendedStart, recommendedFinish);
  }
}

/** What every channel brought, month by month up to the last whole one. */
function statistics(plan: Plan, today: IsoDate, thisMonth: IsoMonth): Actual[] {
  const planned = project(projectionInput(plan, scheduleSeen(plan, today)));
  if (!planned.ok) throw new Error(`the sample ${plan.name} has no projection`);
  return planned.value.channels.flatMap(({ id, months }) => {
    const { kind, funnel } = plan.channels.find((channel) => channel.id === id)!;
    return months
      .filter(({ month, spend }) => month < thisMonth && spend > 0)
      .map(({ month, spend, leads }, m): Actual => {
        const real = Math.round(leads * (came[kind] ?? 1) * [1.04, 0.93, 1.1, 0.97][m % 4]!);
        const booked = Math.round(real * funnel.bookingRate);
        const attended = Math.round(booked * funnel.showRate);
        return {
          channelId: id,
          month,
          spend: Math.round(spend * [1, 0.98, 1.03][m % 3]!),
          leads: real,
          booked,
          attended,
          revenue: attended * plan.economics.firstVisitPrice,
        };
      });
  });
}
