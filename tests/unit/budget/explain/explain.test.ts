import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import en from '#renderer/i18n/en/explain.json' with { type: 'json' };
import lt from '#renderer/i18n/lt/explain.json' with { type: 'json' };
import ru from '#renderer/i18n/ru/explain.json' with { type: 'json' };
import { explain, type Opened } from '#shared/budget/explain/explain.ts';
import { valueOf } from '#shared/budget/explain/kit.ts';
import type { Explained, Explanation } from '#shared/budget/explain/types.ts';
import { followed, partKey } from '#shared/budget/explain/trail.ts';
import { withCapacity } from '#shared/budget/capacity.ts';
import { byQuarter } from '#shared/budget/quarters.ts';
import { project } from '#shared/budget/project.ts';
import type { LearnedChannel, ProjectionInput } from '#shared/budget/types.ts';
import { orThrow } from '#tests/fixtures/outcomes.ts';
import { somePlan } from '#tests/fixtures/somePlan.ts';
import { randomInput } from '../randomInput.ts';
import { referenceMonths } from '../reference/projection.ts';

function explained(input: ProjectionInput): Explained {
  return { plan: somePlan(), input, projection: orThrow(project(input)) };
}

const rate = fc.integer({ min: 0, max: 1000 }).map((thousandths) => thousandths / 1000);
const known = fc.option(fc.integer({ min: 0, max: 60 }));
const statistics: fc.Arbitrary<Omit<LearnedChannel, 'from'>> = fc.record({
  yield: fc.integer({ min: 1, max: 30 }).map((tenths) => tenths / 10),
  bookingRate: rate,
  showRate: rate,
  months: fc.dictionary(
    fc.constantFrom('2027-04', '2027-05', '2027-07', '2027-09', '2027-10'),
    fc.record({ leads: known, booked: known, attended: known }),
  ),
});

/** Random inputs, half of them with statistics of some channels. */
const anyInput = fc
  .tuple(randomInput, fc.array(fc.option(statistics), { maxLength: 6 }), fc.boolean())
  .map(([input, learned, with_]): ProjectionInput => {
    if (!with_) return input;
    const rows = input.channels.flatMap(({ id }, c) => {
      const one = learned[c];
      return one ? [[id, { ...one, from: '2027-11' }] as const] : [];
    });
    return { ...input, learned: Object.fromEntries(rows) };
  });

const monthLines = [
  'spend',
  'leads',
  'booked',
  'demand',
  'waiting',
  'seen',
  'returning',
  'visits',
  'capacity',
  'active',
  'revenue',
  'contribution',
  'fixed',
  'oneOff',
  'net',
  'cash',
] as const;
const channelLines = ['spend', 'leads', 'booked', 'seen'] as const;

/** A clinic that opens in March 2027, with walk-ins alone, and earns money from then on. */
const earningInput = (): ProjectionInput => ({
  planStart: '2027-01-01',
  openingDate: '2027-03-01',
  channels: [],
  economics: {
    ...somePlan().economics,
    horizonMonths: 10,
    fixedMonthlyBefore: 1000,
    fixedMonthlyAfter: 1000,
    firstVisitPrice: 100,
    margin: 1,
    walkInsPerMonth: 40,
    capacityVisits: 400,
  },
  websiteLive: null,
  trained: null,
  costs: [],
});

/** Every number of a projection, with the value that it shows. */
function everyNumber({ input, projection }: Explained): (readonly [Opened, number | null])[] {
  const { months, channels, summary } = projection;
  return [
    ...withCapacity(months, input).flatMap((one) =>
      monthLines.map((line) => [{ of: 'month', line, month: one.month } as const, one[line]] as const),
    ),
    ...channels.flatMap((channel) => [
      ...channel.months.flatMap((one) =>
        channelLines.map(
          (line) => [{ of: 'channel', channelId: channel.id, line, month: one.month } as const, one[line]] as const,
        ),
      ),
      ...[...channelLines, 'costPerPatient' as const, 'return' as const].map(
        (line) => [{ of: 'channelTotal', channelId: channel.id, line } as const, channel[line]] as const,
      ),
    ]),
    ...channelLines.map(
      (line) => [{ of: 'total', line } as const, channels.reduce((sum, channel) => sum + channel[line], 0)] as const,
    ),
    ...(['fundingNeeded', 'patientValue', 'costPerPatient'] as const).map(
      (figure) => [{ of: 'summary', figure } as const, summary[figure]] as const,
    ),
  ];
}

/** The sum of what it says: the formula with the values of its parts is the number, to 9 digits of what goes into it. */
function expectItAddsUp(one: Explanation): void {
  if (one.expression === null) {
    expect(one.origin, one.symbol).not.toBeNull();
    expect(one.parts()).toEqual([]);
    return;
  }
  const parts = one.parts();
  const size = Math.max(1, Math.abs(one.value), ...parts.map(({ value }) => Math.abs(value)));
  const said = valueOf(one.expression, parts);
  expect(Math.abs(said - one.value), `${one.symbol} = ${one.expression}`).toBeLessThanOrEqual(1e-9 * size);
}

describe('an opened number', () => {
  it('is what its formula says with the values beside it, for every line over random plans', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const context = explained(input);
        const numbers = everyNumber(context);
        // A different tenth of the numbers in every run; each is asked of a fresh explanation.
        for (const [n, [opened, value]] of numbers.entries()) {
          if (n % 10 !== numbers.length % 10) continue;
          const one = explain(context, opened);
          if (value === null) {
            expect(one, JSON.stringify(opened)).toBeNull();
            continue;
          }
          expect(one?.value, JSON.stringify(opened)).toBe(value);
          expectItAddsUp(one!);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('opens further and further, down to inputs that have an origin', () => {
    fc.assert(
      fc.property(anyInput, fc.array(fc.nat(), { minLength: 30, maxLength: 30 }), (input, turns) => {
        const context = explained(input);
        const last = context.projection.months.at(-1)!.month;
        let one = explain(context, { of: 'month', line: 'cash', month: last })!;
        for (const turn of turns) {
          expectItAddsUp(one);
          const parts = one.parts();
          if (parts.length === 0) break;
          one = parts[turn % parts.length]!;
        }
      }),
      { numRuns: 300 },
    );
  });

  it('has the breadth of the mix and the waiting lists of the rules', () => {
    fc.assert(
      fc.property(randomInput, (input) => {
        const context = explained(input);
        for (const { month, breadth } of referenceMonths(input)) {
          const channel = input.channels.find(({ active }) => active);
          if (!channel) return;
          const leads = explain(context, { of: 'channel', channelId: channel.id, line: 'leads', month })!;
          expect(leads.parts().find(({ symbol }) => symbol === 'breadth')!.value).toBeCloseTo(breadth, 9);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('says when the clinic breaks even and gets its money back, and by which numbers', () => {
    const input = earningInput();
    const context = explained(input);
    const breakEven = explain(context, { of: 'summary', figure: 'breakEvenMonth' })!;
    expect(breakEven.month).toBe(context.projection.summary.breakEvenMonth);
    expect(breakEven.value).toBeGreaterThanOrEqual(0);
    expect(breakEven.parts().map(({ month }) => month)).toEqual(['2027-03', '2027-04', '2027-05']);
    expectItAddsUp(breakEven);
    const payback = explain(context, { of: 'summary', figure: 'paybackMonth' })!;
    expect(payback.month).toBe(context.projection.summary.paybackMonth);
    expectItAddsUp(payback);
  });

  it('says of a clinic that never breaks even how near it comes, and what is still missing at the end', () => {
    const input = earningInput();
    const never = { ...input.economics, margin: 0.2, stayRate: 0, walkInsPerMonth: 45, horizonMonths: 6 };
    // One cost in June, so that the months from March come nearest: 45 walk-ins of 100 at a margin of 20% against 1,000.
    const context = explained({ ...input, economics: never, costs: [['2027-06-10', 500]] });
    expect(context.projection.summary).toMatchObject({ breakEvenMonth: null, paybackMonth: null });
    const nearest = explain(context, { of: 'summary', figure: 'breakEvenMonth' })!;
    expect(nearest).toMatchObject({ symbol: 'breakEvenNever', value: -100, month: null });
    expect(nearest.parts().map(({ month, value }) => [month, value])).toEqual([
      ['2027-03', -100],
      ['2027-04', -100],
      ['2027-05', -100],
    ]);
    expectItAddsUp(nearest);
    const missing = explain(context, { of: 'summary', figure: 'paybackMonth' })!;
    expect(missing).toMatchObject({ symbol: 'paybackNever', month: null });
    expect(missing.value).toBe(-2 * 1000 - 7 * 100 - 500);
    expect(missing.parts()).toHaveLength(context.projection.months.length);
    expectItAddsUp(missing);
  });

  it('opens break-even and payback of any clinic, and what opens says the same as the figure', () => {
    const told = { months: 0, nevers: 0 };
    fc.assert(
      fc.property(anyInput, (input) => {
        const context = explained(input);
        for (const figure of ['breakEvenMonth', 'paybackMonth'] as const) {
          const one = explain(context, { of: 'summary', figure })!;
          expect(one.month).toBe(context.projection.summary[figure]);
          expect(one.value >= 0).toBe(one.month !== null);
          told[one.month === null ? 'nevers' : 'months'] += 1;
          expectItAddsUp(one);
        }
      }),
      { numRuns: 200, seed: 6 },
    );
    expect(Math.min(told.months, told.nevers)).toBeGreaterThan(10);
  });
});

/** Everything that explanations lead to, by what it is called and how it is made; each kind is opened once. */
function everythingBehind(context: Explained): Explanation[] {
  const seen = new Map<string, Explanation>();
  const { month } = context.projection.months.at(-1)!;
  // The months before are behind the last one's cash and behind the totals.
  const waiting = everyNumber(context)
    .filter(([opened]) => !('month' in opened) || opened.month === month)
    .flatMap(([opened]) => explain(context, opened) ?? []);
  for (const figure of ['breakEvenMonth', 'paybackMonth'] as const)
    waiting.push(...[explain(context, { of: 'summary', figure }) ?? []].flat());
  for (let one = waiting.pop(); one; one = waiting.pop()) {
    const kind = `${one.symbol} ${one.expression} ${one.origin?.kind}`;
    if (seen.has(kind)) continue;
    seen.set(kind, one);
    waiting.push(...one.parts());
  }
  return [...seen.values()];
}

describe('the words of an opened number', () => {
  const words = { en, lt, ru };

  it('name and describe in three languages everything that a projection leads to, and nothing else', () => {
    const reached = new Set<string>();
    fc.assert(
      fc.property(anyInput, (input) => {
        for (const { symbol, origin } of everythingBehind(explained(input))) {
          reached.add(symbol);
          for (const texts of Object.values(words)) {
            expect(texts.names[symbol], symbol).toMatch(/\S/);
            expect(texts.what[symbol], symbol).toMatch(/\.$/);
            if (origin) expect(texts.short[origin.kind === 'plan' ? origin.source : origin.kind]).toMatch(/\S/);
          }
        }
      }),
      // Always the same runs: each name must come up in one of them, and a rare one could be missed by others.
      { numRuns: 60, seed: 6 },
    );
    // What only a clinic that earns money has, and only one that does not: a month of break-even and of payback, or never.
    const { economics } = earningInput();
    const losing = { ...earningInput(), economics: { ...economics, margin: 0 } };
    for (const input of [earningInput(), losing])
      for (const { symbol } of everythingBehind(explained(input))) reached.add(symbol);
    for (const texts of Object.values(words)) {
      expect(Object.keys(texts.names).toSorted()).toEqual([...reached].toSorted());
      expect(Object.keys(texts.what).toSorted()).toEqual([...reached].toSorted());
    }
  });
});

describe('a number of a quarter', () => {
  it('is the sum of its months, or the month that stands for it', () => {
    fc.assert(
      fc.property(randomInput, (input) => {
        const context = explained(input);
        for (const shown of byQuarter(withCapacity(context.projection.months, input))) {
          const { year, quarter, months } = shown;
          for (const line of monthLines) {
            const one = explain(context, { of: 'quarter', line, year, quarter })!;
            expect(one.value, line).toBe(shown[line]);
            if (line === 'net') {
              expect(one.parts()).toHaveLength(months);
              expectItAddsUp(one);
            }
          }
        }
      }),
      { numRuns: 20 },
    );
  });
});

describe('the way down from a number', () => {
  it('is found again after the plan has changed, and ends where a part is gone', () => {
    const context = explained(earningInput());
    const opened = { of: 'summary', figure: 'fundingNeeded' } as const;
    const root = explain(context, opened)!;
    const cash = root.parts()[0]!;
    const net = cash.parts().find(({ symbol }) => symbol === 'net')!;
    const keys = [partKey(cash), partKey(net)];
    expect(followed(root, keys).map(({ symbol }) => symbol)).toEqual(['fundingNeeded', 'lowestCash', 'net']);
    const dearer = earningInput();
    const changed = explained({ ...dearer, economics: { ...dearer.economics, fixedMonthlyAfter: 1100 } });
    expect(followed(explain(changed, opened)!, keys).at(-1)!.value).toBe(net.value);
    expect(followed(root, [partKey(net)])).toHaveLength(1);
  });
});
