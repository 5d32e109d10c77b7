/** The lines of a month, opened. */
import { monthOf } from '#shared/calendar/dates.ts';
import type { MonthWithCapacity } from '../capacity.ts';
import { channelDemand, channelWaitingBefore, sumOfChannels } from './channelLines.ts';
import { daysShare, economic, given, line, named, nothing, worked, type Kit } from './kit.ts';
import type { Explanation } from './types.ts';

export type MonthLine = Exclude<keyof MonthWithCapacity, 'month'>;

/** A line of a month. `m` is the month's place in the projection. */
export function monthLine(kit: Kit, name: MonthLine, m: number): Explanation {
  const { month, ...lines } = kit.months[m]!;
  const computed = (expression: string, parts: () => readonly Explanation[]) =>
    line(name, lines[name], expression, parts, { month });
  const of = (other: MonthLine) => monthLine(kit, other, m);
  const input = (field: Parameters<typeof economic>[1]) => economic(kit, field);
  const open = () => openOf(kit, m);
  switch (name) {
    case 'spend':
    case 'leads':
    case 'booked':
      return sumOfChannels(kit, name, m);
    case 'demand':
      return computed('sum', () => [...kit.input.channels.map((_, c) => channelDemand(kit, c, m)), ...others(kit, m)]);
    case 'waiting':
      return waiting(kit, m);
    case 'seen':
      return knownIn(kit, m).length === 0
        ? computed('min(queue, capacity - returning)', () => [queueOf(kit, m), capacity(kit, m), of('returning')])
        : computed('came + served', () => [came(kit, m), servedOf(kit, m)]);
    case 'returning':
      return computed('min(active * visitsPerActivePerMonth * open, capacity)', () => [
        of('active'),
        input('visitsPerActivePerMonth'),
        open(),
        capacity(kit, m),
      ]);
    case 'visits':
      return computed('seen + returning', () => [of('seen'), of('returning')]);
    case 'capacity':
      return capacity(kit, m);
    case 'active':
      if (m === 0) return nothing('active', { month });
      return computed('activeBefore * (1 - churn) + seenBefore * stayRate', () => [
        named('activeBefore', monthLine(kit, 'active', m - 1)),
        input('churn'),
        named('seenBefore', monthLine(kit, 'seen', m - 1)),
        input('stayRate'),
      ]);
    case 'revenue':
      return computed('seen * firstVisitPrice + returning * repeatVisitPrice', () => [
        of('seen'),
        input('firstVisitPrice'),
        of('returning'),
        input('repeatVisitPrice'),
      ]);
    case 'contribution':
      return computed('revenue * margin', () => [of('revenue'), input('margin')]);
    case 'fixed':
      return computed('fixedMonthlyBefore * (1 - open) + fixedMonthlyAfter * open', () => [
        input('fixedMonthlyBefore'),
        open(),
        input('fixedMonthlyAfter'),
      ]);
    case 'oneOff':
      return computed('sum', () => taskCosts(kit, m));
    case 'net':
      return computed('contribution - fixed - oneOff - spend', () => [
        of('contribution'),
        of('fixed'),
        of('oneOff'),
        of('spend'),
      ]);
    case 'cash':
      return m === 0
        ? computed('startingCash + net', () => [input('startingCash'), of('net')])
        : computed('cashBefore + net', () => [named('cashBefore', monthLine(kit, 'cash', m - 1)), of('net')]);
  }
}

function openOf(kit: Kit, m: number): Explanation {
  return daysShare('open', kit.projection.months[m]!.month, kit.input.openingDate, kit.origin('profile.openingDate'));
}

/** Visits for which a month has room. */
function capacity(kit: Kit, m: number): Explanation {
  return worked('capacity', 'open * capacityVisits', [openOf(kit, m), economic(kit, 'capacityVisits')], {
    month: kit.projection.months[m]!.month,
  });
}

/** Walk-ins, referrals and the patients whom the doctors bring. */
function others(kit: Kit, m: number): Explanation[] {
  const { month } = kit.projection.months[m]!;
  const place = { month };
  const open = openOf(kit, m);
  return [
    worked('walkIns', 'open * walkInsPerMonth', [open, economic(kit, 'walkInsPerMonth')], place),
    worked(
      'referrals',
      'open * referralRate * active',
      [open, economic(kit, 'referralRate'), monthLine(kit, 'active', m)],
      place,
    ),
    worked(
      'brought',
      'min(broughtLeft, open * broughtPatients / broughtOverMonths)',
      [
        given('broughtLeft', kit.rows.broughtLeft[m]!, { kind: 'counted' }, place),
        open,
        economic(kit, 'broughtPatients'),
        economic(kit, 'broughtOverMonths'),
      ],
      place,
    ),
  ];
}

/** The channels whose visits are known in a month. */
function knownIn(kit: Kit, m: number): number[] {
  return kit.input.channels.flatMap((_, c) => (kit.rows.known[c]![m] ? [c] : []));
}

/** First visits that are known to have taken place. */
function came(kit: Kit, m: number): Explanation {
  const parts = knownIn(kit, m).map((c) => channelDemand(kit, c, m));
  return worked('came', 'sum', parts, { month: kit.projection.months[m]!.month });
}

/** Everyone who waits for a first visit in a month, apart from those of whom it is known that they came. */
export function queueOf(kit: Kit, m: number): Explanation {
  const place = { month: kit.projection.months[m]!.month };
  const parts = [waitingBefore(kit, m), economic(kit, 'waitingKept'), monthLine(kit, 'demand', m)];
  const known = knownIn(kit, m);
  if (known.length === 0) return worked('queue', 'waitingBefore * waitingKept + demand', parts, place);
  const waitingOfKnown = worked(
    'waitingOfKnown',
    'sum',
    known.map((c) => channelWaitingBefore(kit, c, m)),
  );
  return worked(
    'queue',
    '(waitingBefore - waitingOfKnown) * waitingKept + demand - came',
    [...parts, waitingOfKnown, came(kit, m)],
    place,
  );
}

/** How many of the queue fit in a month. */
export function servedOf(kit: Kit, m: number): Explanation {
  const place = { month: kit.projection.months[m]!.month };
  const parts = [queueOf(kit, m), capacity(kit, m), monthLine(kit, 'returning', m)];
  return knownIn(kit, m).length === 0
    ? worked('served', 'min(queue, capacity - returning)', parts, place)
    : worked('served', 'min(queue, max(0, capacity - returning - came))', [...parts, came(kit, m)], place);
}

function waiting(kit: Kit, m: number): Explanation {
  const { month, waiting: value } = kit.projection.months[m]!;
  const known = knownIn(kit, m);
  const parts = () => [
    waitingBefore(kit, m),
    economic(kit, 'waitingKept'),
    monthLine(kit, 'demand', m),
    monthLine(kit, 'seen', m),
  ];
  if (known.length === 0)
    return line('waiting', value, 'waitingBefore * waitingKept + demand - seen', parts, { month });
  const fromTheList = () =>
    worked(
      'fromTheList',
      'sum',
      known.map((c) =>
        worked(
          'fromTheList',
          'min(waitingBefore * waitingKept, demand)',
          [channelWaitingBefore(kit, c, m), economic(kit, 'waitingKept'), channelDemand(kit, c, m)],
          { month, channelId: kit.input.channels[c]!.id },
        ),
      ),
      { month },
    );
  return line(
    'waiting',
    value,
    'waitingBefore * waitingKept + demand - seen - fromTheList',
    () => [...parts(), fromTheList()],
    { month },
  );
}

function waitingBefore(kit: Kit, m: number): Explanation {
  return m === 0 ? nothing('waitingBefore') : named('waitingBefore', monthLine(kit, 'waiting', m - 1));
}

/** The costs of the tasks that finish in a month; earlier ones fall in the first month. */
function taskCosts(kit: Kit, m: number): Explanation[] {
  const { input, plan, projection } = kit;
  const { month } = projection.months[m]!;
  const first = monthOf(projection.months[0]!.month);
  const tasks = plan.tasks.filter(({ cost }) => cost > 0);
  return input.costs.flatMap(([date, cost], index) =>
    Math.max(0, monthOf(date) - first) === m
      ? [given('taskCost', cost, { kind: 'task', taskId: tasks[index]?.id ?? '', finish: date }, { month })]
      : [],
  );
}
