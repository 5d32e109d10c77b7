import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { project } from '#shared/budget/project.ts';
import type { Projection, ProjectionInput } from '#shared/budget/types.ts';
import { randomInput } from './randomInput.ts';
import { referenceMonths, referenceSummary } from './reference/projection.ts';

function projected(input: ProjectionInput): Projection {
  const outcome = project(input);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

/** Equal to 9 digits, beside the size of what the figure is a difference of. */
function expectClose(actual: number | null, wanted: number | null, size: number, what: string): void {
  if (actual === null || wanted === null) return expect(actual, what).toBe(wanted);
  expect(Math.abs(actual - wanted), what).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(wanted), size));
}

/** The largest amount of money that moves: cash is what is left of it. */
function turnover(months: readonly { revenue: number; fixed: number; oneOff: number; spend: number }[]): number {
  return Math.max(...months.map((month) => month.revenue + month.fixed + month.oneOff + month.spend));
}

describe('the projection against a second reading of the rules', () => {
  it('gives every line of every month and channel, and the summary, over random plans', () => {
    fc.assert(
      fc.property(randomInput, (input) => {
        const result = projected(input);
        const months = referenceMonths(input);
        const size = turnover(months) * months.length + Math.abs(input.economics.startingCash);
        expect(result.months.map(({ month }) => month)).toEqual(months.map(({ month }) => month));
        for (const [m, month] of result.months.entries()) {
          for (const line of ['spend', 'leads', 'booked', 'demand', 'waiting', 'seen', 'returning', 'active'] as const)
            expectClose(month[line], months[m]![line], 0, `${month.month} ${line}`);
          for (const line of ['revenue', 'contribution', 'fixed', 'oneOff', 'net', 'cash'] as const)
            expectClose(month[line], months[m]![line], size, `${month.month} ${line}`);
        }
        for (const channel of result.channels)
          for (const { month, ...lines } of channel.months)
            for (const [line, value] of Object.entries(lines)) {
              const wanted = months.find((one) => one.month === month)!.byChannel[channel.id]![line as 'spend'];
              expectClose(value, wanted, 0, `${channel.id} ${month} ${line}`);
            }
      }),
      { numRuns: 150 },
    );
  });

  it('draws the same conclusions', () => {
    fc.assert(
      fc.property(randomInput, (input) => {
        const result = projected(input);
        const months = referenceMonths(input);
        const wanted = referenceSummary(input, months);
        const size = turnover(months) * months.length + Math.abs(input.economics.startingCash);
        expectClose(result.summary.fundingNeeded, wanted.fundingNeeded, size, 'funding needed');
        expectClose(result.summary.patientValue, wanted.patientValue, 0, 'value of a patient');
        expectClose(result.summary.costPerPatient, wanted.costPerPatient, 0, 'cost per patient');
        for (const [c, channel] of result.channels.entries())
          for (const line of ['spend', 'leads', 'booked', 'seen', 'costPerPatient', 'return'] as const)
            expectClose(channel[line], wanted.channels[c]![line], 0, `${channel.id} ${line}`);
        // A net or a sum that is nothing but rounding may fall on either side of 0.
        let cumulative = 0;
        const clear = months.every(({ net }) => Math.abs(net) > 1e-6 && Math.abs((cumulative += net)) > 1e-6);
        fc.pre(clear);
        expect(result.summary.breakEvenMonth).toBe(wanted.breakEvenMonth);
        expect(result.summary.paybackMonth).toBe(wanted.paybackMonth);
      }),
      { numRuns: 150 },
    );
  });
});

describe('whatever the plan', () => {
  it('nobody is seen before the opening, and never more than the capacity', () => {
    fc.assert(
      fc.property(randomInput, (input) => {
        const { capacityVisits } = input.economics;
        for (const { month, seen, returning } of projected(input).months) {
          if (month < input.openingDate.slice(0, 7)) expect(seen + returning, month).toBe(0);
          expect(seen, month).toBeGreaterThanOrEqual(0);
          expect(seen + returning, month).toBeLessThanOrEqual(capacityVisits * (1 + 1e-12));
        }
      }),
    );
  });

  it('cash is the sum of its parts, to the cent', () => {
    const cents = (amount: number) => Math.round(amount * 100);
    fc.assert(
      fc.property(randomInput, (input) => {
        let cash = input.economics.startingCash;
        for (const month of projected(input).months) {
          cash += month.revenue * input.economics.margin - month.fixed - month.oneOff - month.spend;
          expect(Math.abs(cents(month.cash) - cents(cash)), month.month).toBeLessThanOrEqual(1);
          expect(month.cash).toBeCloseTo(cash, 2);
        }
      }),
    );
  });

  it('the channels add up to the whole, and nobody is seen or waits who never came', () => {
    fc.assert(
      fc.property(randomInput, (input) => {
        const { months, channels, summary } = projected(input);
        let came = 0;
        for (const [m, month] of months.entries()) {
          for (const line of ['spend', 'leads', 'booked'] as const) {
            const sum = channels.reduce((all, channel) => all + channel.months[m]![line], 0);
            expectClose(sum, month[line], 0, `${month.month} ${line}`);
          }
          const seenOfChannels = channels.reduce((all, channel) => all + channel.months[m]!.seen, 0);
          expect(seenOfChannels).toBeLessThanOrEqual(month.seen * (1 + 1e-9) + 1e-9);
          came += month.demand - month.seen;
          expect(month.waiting).toBeLessThanOrEqual(came * (1 + 1e-9) + 1e-6);
        }
        const [spend, seen] = [
          channels.reduce((sum, one) => sum + one.spend, 0),
          channels.reduce((sum, one) => sum + one.seen, 0),
        ];
        expectClose(summary.costPerPatient, seen > 0 ? spend / seen : null, 0, 'cost per patient');
      }),
    );
  });

  it('more money in a channel never brings it fewer leads at the same breadth of the mix', () => {
    fc.assert(
      fc.property(
        randomInput.filter(({ channels }) => channels.some(({ active }) => active)),
        fc.nat(),
        fc.nat(),
        fc.double({ min: 0, max: 5000, noNaN: true }),
        (input, which, when, more) => {
          const active = input.channels.flatMap((channel, c) => (channel.active ? [c] : []));
          const raised = active[which % active.length]!;
          const before = projected(input);
          const month = before.months[when % before.months.length]!.month;
          const after: ProjectionInput = {
            ...input,
            channels: input.channels.map((channel, c) =>
              c === raised
                ? { ...channel, spend: { ...channel.spend, [month]: (channel.spend[month] ?? 0) + more } }
                : channel,
            ),
          };
          const [breadthBefore, breadthAfter] = [input, after].map((one) =>
            referenceMonths(one).map(({ breadth }) => breadth),
          );
          const leadsAfter = projected(after).channels[raised]!.months;
          for (const [m, { leads }] of before.channels[raised]!.months.entries()) {
            expect(leadsAfter[m]!.leads / breadthAfter![m]!).toBeGreaterThanOrEqual(
              (leads / breadthBefore![m]!) * (1 - 1e-12),
            );
          }
        },
      ),
    );
  });

  it('what is spent on a channel that is not used counts for nothing', () => {
    fc.assert(
      fc.property(randomInput, (input) => {
        const without = { ...input, channels: input.channels.filter(({ active }) => active) };
        const [all, active] = [projected(input), projected(without)];
        expect(all.months).toEqual(active.months);
        expect(all.summary).toEqual(active.summary);
      }),
    );
  });
});
