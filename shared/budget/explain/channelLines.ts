/** What a channel brings in a month, opened. */
import { monthOf } from '#shared/calendar/dates.ts';
import { daysShare, economic, given, line, named, nothing, worked, type Kit } from './kit.ts';
import { queueOf, servedOf } from './monthLines.ts';
import { showRateOf } from './rows.ts';
import type { Explanation } from './types.ts';

export type ChannelLine = 'spend' | 'leads' | 'booked' | 'seen';

/** A channel's number in a month. `c` and `m` are the places of channel and month in the projection. */
export function channelLine(kit: Kit, name: ChannelLine, c: number, m: number): Explanation {
  const { input, projection } = kit;
  const channel = input.channels[c]!;
  const { month, ...lines } = projection.channels[c]!.months[m]!;
  const place = { month, channelId: channel.id };
  const value = lines[name];
  const known = input.learned?.[channel.id]?.months[month];
  const counted = { kind: 'statistics', channelId: channel.id } as const;
  switch (name) {
    case 'spend':
      if (typeof known?.spend === 'number') return given('spend', value, counted, place);
      return given('spend', value, kit.origin(`channels.${channel.id}.spend.${month}`), place);
    case 'leads':
      if (!channel.active) return given('leads', 0, kit.origin(`channels.${channel.id}.active`), place);
      if (known && known.leads !== null) return given('leads', value, counted, place);
      return leads(kit, c, m, value);
    case 'booked':
      if (known && known.booked !== null) return given('booked', value, counted, place);
      return line(
        'booked',
        value,
        'leads * bookingRate * callCentre',
        () => [channelLine(kit, 'leads', c, m), bookingRate(kit, c, month), callCentre(kit, month)],
        place,
      );
    case 'seen':
      if (kit.rows.known[c]![m]) return given('seen', value, counted, place);
      return line(
        'seen',
        value,
        queueOf(kit, m).value > 0 ? 'queued * served / queue' : 'queued',
        () => [queued(kit, c, m), servedOf(kit, m), queueOf(kit, m)],
        place,
      );
  }
}

function leads(kit: Kit, c: number, m: number, value: number): Explanation {
  const { input } = kit;
  const { id, response, seasonality } = input.channels[c]!;
  const { month } = kit.projection.months[m]!;
  const place = { month, channelId: id };
  const learned = input.learned?.[id];
  const after = learned !== undefined && month >= learned.from;
  const calendarMonth = monthOf(month) % 12;
  const ofResponse = (name: keyof typeof response) => responseInput(kit, c, name);
  return line(
    'leads',
    value,
    `ceilingLeads * saturation * ramp * website * season * breadth${after ? ' * yield' : ''}`,
    () => [
      ofResponse('ceilingLeads'),
      saturation(kit, c, m),
      worked(
        'ramp',
        'min(1, monthsSpent / max(1, rampMonths))',
        [given('monthsSpent', kit.rows.monthsSpent[c]![m]!, { kind: 'counted' }, place), ofResponse('rampMonths')],
        place,
      ),
      worked(
        'website',
        'keptWithoutWebsite + (1 - keptWithoutWebsite) * online',
        [
          ofResponse('keptWithoutWebsite'),
          daysShare('online', month, input.websiteLive, {
            kind: 'schedule',
            taskId: kit.plan.milestones.websiteLive,
            finish: input.websiteLive,
          }),
        ],
        place,
      ),
      given('season', seasonality[calendarMonth]!, kit.origin(`channels.${id}.seasonality.${calendarMonth}`), place),
      breadth(kit, m),
      ...(after ? [given('yield', learned.yield, { kind: 'statistics', channelId: id }, place)] : []),
    ],
    place,
  );
}

function saturation(kit: Kit, c: number, m: number): Explanation {
  const { id } = kit.input.channels[c]!;
  const place = { month: kit.projection.months[m]!.month, channelId: id };
  const ofResponse = (name: 'usualSpend' | 'ceilingLeads' | 'costPerLead' | 'shape') => responseInput(kit, c, name);
  const half = worked(
    'halfSaturation',
    'usualSpend * (ceilingLeads * costPerLead / usualSpend - 1) ^ (1 / shape)',
    [ofResponse('usualSpend'), ofResponse('ceilingLeads'), ofResponse('costPerLead'), ofResponse('shape')],
    { channelId: id },
  );
  return worked(
    'saturation',
    'carried ^ shape / (carried ^ shape + halfSaturation ^ shape)',
    [carried(kit, c, m), ofResponse('shape'), half],
    place,
  );
}

function carried(kit: Kit, c: number, m: number): Explanation {
  const { id } = kit.input.channels[c]!;
  const place = { month: kit.projection.months[m]!.month, channelId: id };
  return line(
    'carried',
    kit.rows.carried[c]![m]!,
    'carryover * carriedBefore + (1 - carryover) * spend',
    () => [
      responseInput(kit, c, 'carryover'),
      m === 0 ? nothing('carriedBefore', place) : named('carriedBefore', carried(kit, c, m - 1)),
      channelLine(kit, 'spend', c, m),
    ],
    place,
  );
}

/** The gain from several channels in a month, and how it follows from each one's share of the carried spend. */
function breadth(kit: Kit, m: number): Explanation {
  const { month } = kit.projection.months[m]!;
  const rows = kit.input.channels.map((_, c) => carried(kit, c, m));
  const total = rows.reduce((sum, { value }) => sum + value, 0);
  if (total === 0) return given('breadth', 1, { kind: 'counted' }, { month });
  const shares = rows.map((row) =>
    worked(
      'squaredShare',
      '(carried / carriedOfAll) ^ 2',
      [row, line('carriedOfAll', total, 'sum', () => rows, { month })],
      {
        month,
        channelId: row.channelId ?? '',
      },
    ),
  );
  return worked(
    'breadth',
    '1 + synergy * (1 - concentration)',
    [economic(kit, 'synergy'), worked('concentration', 'sum', shares, { month })],
    { month },
  );
}

function bookingRate(kit: Kit, c: number, month: string): Explanation {
  const { id, funnel } = kit.input.channels[c]!;
  const learned = kit.input.learned?.[id];
  return learned && month >= learned.from
    ? given('bookingRate', learned.bookingRate, { kind: 'statistics', channelId: id }, { channelId: id })
    : given('bookingRate', funnel.bookingRate, kit.origin(`channels.${id}.funnel.bookingRate`), { channelId: id });
}

function callCentre(kit: Kit, month: string): Explanation {
  const { untrained, trained } = kit.input.economics.callCentre;
  return worked(
    'callCentre',
    'untrained + (trained - untrained) * trainedDays',
    [
      given('untrained', untrained, kit.origin('economics.callCentre.untrained')),
      given('trained', trained, kit.origin('economics.callCentre.trained')),
      daysShare('trainedDays', month, kit.input.trained, {
        kind: 'schedule',
        taskId: kit.plan.milestones.frontDeskTrained,
        finish: kit.input.trained,
      }),
    ],
    { month },
  );
}

/** Who booked with a channel and is expected to come, or is known to have come. */
export function channelDemand(kit: Kit, c: number, m: number): Explanation {
  const { id } = kit.input.channels[c]!;
  const { month } = kit.projection.months[m]!;
  const place = { month, channelId: id };
  const value = kit.rows.demand[c]![m]!;
  if (kit.rows.known[c]![m]) return given('demand', value, { kind: 'statistics', channelId: id }, place);
  return line(
    'demand',
    value,
    'booked * showRate',
    () => {
      const rate = showRateOf(kit.input, c, month);
      const origin = rate.learned
        ? ({ kind: 'statistics', channelId: id } as const)
        : kit.origin(`channels.${id}.funnel.showRate`);
      return [channelLine(kit, 'booked', c, m), given('showRate', rate.value, origin, { channelId: id })];
    },
    place,
  );
}

/** Who waits for a first visit through a channel in a month: left from the month before, and new. */
function queued(kit: Kit, c: number, m: number): Explanation {
  return worked(
    'queued',
    'waitingBefore * waitingKept + demand',
    [channelWaitingBefore(kit, c, m), economic(kit, 'waitingKept'), channelDemand(kit, c, m)],
    { month: kit.projection.months[m]!.month, channelId: kit.input.channels[c]!.id },
  );
}

/** Those of a channel who were waiting at the end of the month before. */
export function channelWaitingBefore(kit: Kit, c: number, m: number): Explanation {
  const channelId = kit.input.channels[c]!.id;
  const before = kit.projection.months[m - 1];
  if (!before) return nothing('waitingBefore', { channelId });
  const place = { month: before.month, channelId };
  const value = kit.rows.waiting[c]![m - 1]!;
  return kit.rows.known[c]![m - 1]
    ? line(
        'waitingBefore',
        value,
        'max(waitingBefore * waitingKept, demand) - demand',
        () => [channelWaitingBefore(kit, c, m - 1), economic(kit, 'waitingKept'), channelDemand(kit, c, m - 1)],
        place,
      )
    : line(
        'waitingBefore',
        value,
        'queued - seen',
        () => [queued(kit, c, m - 1), channelLine(kit, 'seen', c, m - 1)],
        place,
      );
}

function responseInput(kit: Kit, c: number, name: keyof Kit['input']['channels'][number]['response']): Explanation {
  const { id, response } = kit.input.channels[c]!;
  return given(name, response[name], kit.origin(`channels.${id}.response.${name}`), { channelId: id });
}

/** The spend, leads or bookings of all channels in a month: a sum. */
export function sumOfChannels(kit: Kit, name: 'spend' | 'leads' | 'booked', m: number): Explanation {
  const { month, ...lines } = kit.projection.months[m]!;
  return line(name, lines[name], 'sum', () => kit.input.channels.map((_, c) => channelLine(kit, name, c, m)), {
    month,
  });
}
