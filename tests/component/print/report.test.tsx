import { render, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { defaultBudget } from '#shared/budget/defaults.ts';
import { lowestMonth } from '#shared/budget/lowestCash.ts';
import { middleCase } from '#shared/budget/middleCase.ts';
import { uncertain } from '#shared/budget/monteCarlo.ts';
import type { Projection } from '#shared/budget/types.ts';
import { uncertaintyOf } from '#shared/budget/uncertainty.ts';
import { addMonths, monthOf, monthText, type IsoDate } from '#shared/calendar/dates.ts';
import { loadChannelNames } from '#shared/content/channelNames.ts';
import { formatOf } from '#shared/content/format.ts';
import { loadPromotionWords } from '#shared/content/promotionWords.ts';
import { makeSample } from '#shared/exchange/samples/index.ts';
import type { SampleKey } from '#shared/exchange/samples/keys.ts';
import type { Plan } from '#shared/plan/schema.ts';
import { failure } from '#shared/problem.ts';
import { startWords } from '#renderer/i18n/index.ts';
import { Report } from '#renderer/print/Report.tsx';
import { derive } from '#renderer/state/derived.ts';
import { statisticsOf } from '#renderer/state/statistics.ts';
import { orThrow } from '#tests/fixtures/outcomes.ts';
import { somePlan } from '#tests/fixtures/somePlan.ts';

beforeEach(() => startWords('en'));

/** Draws the report of a plan on a day, as it is made in a host, without the draws or with as many. */
async function drawReport(plan: Plan, date: IsoDate, draws = 0) {
  const derived = derive(plan, date, []);
  const { today, holidays, schedule, input, projection, forecast, forecastInput } = derived;
  if (!schedule.ok || !input || !forecastInput || !projection.ok || !forecast.ok)
    throw new Error('the plan cannot be computed');
  const drawn =
    draws === 0
      ? failure([])
      : uncertain({ ...plan, uncertainty: uncertaintyOf(plan) }, forecastInput, { draws, seed: 1 });
  render(
    <Report
      plan={plan}
      today={today}
      holidays={holidays}
      schedule={schedule.value}
      input={forecastInput}
      projection={forecast.value}
      planned={{ input, projection: projection.value }}
      uncertain={drawn}
      statistics={plan.actuals.length > 0 ? statisticsOf(plan, derived) : null}
      words={await loadPromotionWords('en')}
    />,
  );
  return { planned: projection.value, forecast: forecast.value, forecastInput, drawn };
}

/** The page with a heading. */
const page = (name: string | RegExp) => screen.getByRole('heading', { level: 1, name }).closest('section')!;

const sample = (key: SampleKey) =>
  makeSample(key, { today: '2026-11-24', now: '2026-11-24T09:00:00Z', language: 'en' });

describe('the report', () => {
  it('names each headline figure with one value, that of the forecast, but where it says that it is the plan', async () => {
    const plan = await sample('bristol');
    const { planned, forecast } = await drawReport(plan, '2026-11-24');
    const { money, month } = formatOf('en');
    const figures = ({ months, summary }: Projection) => [
      money(lowestMonth({ months }).cash, 'GBP'),
      month(summary.breakEvenMonth!),
      money(summary.costPerPatient!, 'GBP'),
    ];
    const [now, before] = [figures(forecast), figures(planned)];
    expect(now[0]).not.toBe(before[0]);
    expect(now[1]).not.toBe(before[1]);
    expect(page('In one minute')).toHaveTextContent(
      /By the forecast, with the statistics so far, it does: cash is lowest/,
    );
    expect(page('In one minute')).toHaveTextContent(`breaks even from ${now[1]}`);
    for (const value of now) expect(page('Budget')).toHaveTextContent(value);
    const made = page('How the numbers are made');
    const lowest = lowestMonth(forecast);
    expect(made).toHaveTextContent(`Cash, ${month(lowest.month)}`);
    expect(made).toHaveTextContent(`= ${money(lowest.cash, 'GBP', 2)}`);
    expect(made).toHaveTextContent(`Break-even, ${now[1]}`);
    expect(page('Budget')).toHaveTextContent('By the forecast, with the statistics so far.');
    expect(page('What if')).toHaveTextContent(/without the statistics/);
    expect(page('What if')).toHaveTextContent(before[0]!);
    expect(page('What really happened')).toHaveTextContent(`The plan said ${before[0]}`);
    for (const section of document.querySelectorAll('section')) {
      if (section === page('What if') || section === page('What really happened')) continue;
      for (const said of section.textContent.matchAll(/Cash is lowest in (\w+ \d+)[:,] (?:at )?(-?£[\d,]+\d)/g))
        expect(said.slice(1), section.textContent.slice(0, 40)).toEqual([month(lowestMonth(forecast).month), now[0]]);
      for (const said of section.textContent.matchAll(/Break-even in (\w+ \d{4})|breaks even from (\w+ \d{4})/g))
        expect(said[1] ?? said[2]).toBe(now[1]);
      expect(section).not.toHaveTextContent(before[0]!);
    }
  });

  it('says why the middle case is not the forecast by the same figures as the screen', async () => {
    const plan = await sample('bristol');
    const { forecast, forecastInput, drawn } = await drawReport(plan, '2026-11-24', 400);
    const { losses, gains } = middleCase(plan, forecastInput, forecast, orThrow(drawn))!;
    const { money } = formatOf('en');
    expect(page('How sure these numbers are')).toHaveTextContent(
      `they take away ${money(losses, 'GBP')} in all; each alone at its better end, they add ${money(gains, 'GBP')}.`,
    );
    expect(page('In one minute')).toHaveTextContent('The plan is not the middle of what may happen');
  });

  it('says as planned where there are no statistics', async () => {
    await drawReport(await sample('vilnius'), '2026-11-24');
    expect(document.body).not.toHaveTextContent(/by the forecast/i);
    expect(page('In one minute')).toHaveTextContent(/As planned it does|No: in/);
  });

  it('has the spend of each channel by month with its sums, and none of the months before the first or after the last', async () => {
    const budget = defaultBudget(somePlan().profile, await loadChannelNames('en'));
    const plan = somePlan(budget);
    for (const channel of plan.channels) channel.spend = {};
    plan.channels[0]!.spend = Object.fromEntries(
      Array.from({ length: 14 }, (_, m) => [monthText(addMonths(monthOf('2027-03'), m)), 100] as const),
    );
    plan.channels[1]!.spend = { '2027-04': 50 };
    await drawReport(plan, '2027-01-15');
    const tables = within(page(/^Spend by month/)).getAllByRole('table');
    const rows = tables.map((table) =>
      within(table)
        .getAllByRole('row')
        .map((row) => [...row.children].map((cell) => cell.textContent)),
    );
    expect(rows[0]![0]!.slice(1)).toEqual(
      expect.arrayContaining(['Mar 27', 'Feb 28', 'These months']) as readonly string[],
    );
    expect(rows[0]!.at(-1)).toEqual(['Total', '100', '150', ...Array<string>(10).fill('100'), '1,250']);
    expect(rows[1]![0]).toEqual(['Channel', 'Mar 28', 'Apr 28', 'These months', 'Total']);
    expect(rows[1]!.at(-1)).toEqual(['Total', '100', '100', '200', '1,450']);
  });

  it('has the projection by month and by quarter, and charts of capacity, revenue and net; of who waits where anybody does', async () => {
    await drawReport(await sample('bristol'), '2026-11-24');
    expect(
      within(page('Projection by quarter, GBP')).getByRole('rowheader', { name: /Q2 2026.*Opening/ }),
    ).toBeVisible();
    const charts = page('The projection in charts');
    expect(within(charts).getAllByRole('figure')).toHaveLength(5);
    expect(charts).toHaveTextContent(/of capacity at most/);
    expect(charts).toHaveTextContent(/The waiting list is longest/);
  });

  it('has no heading for deadlines where none is ahead', async () => {
    await drawReport(await sample('bristol'), '2026-11-24');
    expect(screen.queryByRole('heading', { name: /deadline/i })).toBeNull();
  });

  it('says in the risks what is expected now, as the guide does', async () => {
    const budget = defaultBudget(somePlan().profile, await loadChannelNames('en'));
    const plan = somePlan({ ...budget, economics: { ...budget.economics, startingCash: 1_000 } });
    const spent = { spend: 50_000, leads: null, booked: null, attended: null, revenue: null };
    plan.actuals = [{ channelId: plan.channels[0]!.id, month: '2026-12', ...spent }];
    const { planned, forecast } = await drawReport(plan, '2027-01-15');
    const expected = lowestMonth(forecast).cash;
    expect(lowestMonth(planned).cash).toBeGreaterThan(expected);
    const risks = screen.getByRole('heading', { name: 'The seven risks' }).parentElement!;
    expect(within(risks).getByText(/^Cash is lowest in/)).toHaveTextContent(formatOf('en').money(expected, 'EUR'));
  });
});
