import { render, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { defaultBudget } from '#shared/budget/defaults.ts';
import { lowestMonth } from '#shared/budget/lowestCash.ts';
import { loadChannelNames } from '#shared/content/channelNames.ts';
import { formatOf } from '#shared/content/format.ts';
import { loadPromotionWords } from '#shared/content/promotionWords.ts';
import { failure } from '#shared/problem.ts';
import { startWords } from '#renderer/i18n/index.ts';
import { Report } from '#renderer/print/Report.tsx';
import { derive } from '#renderer/state/derived.ts';
import { somePlan } from '#tests/fixtures/somePlan.ts';

beforeEach(() => startWords('en'));

describe('the report', () => {
  it('says in the risks what is expected now, as the guide does', async () => {
    const budget = defaultBudget(somePlan().profile, await loadChannelNames('en'));
    const plan = somePlan({ ...budget, economics: { ...budget.economics, startingCash: 1_000 } });
    const spent = { spend: 50_000, leads: null, booked: null, attended: null, revenue: null };
    plan.actuals = [{ channelId: plan.channels[0]!.id, month: '2026-12', ...spent }];
    const { today, holidays, schedule, input, projection, forecast } = derive(plan, '2027-01-15', []);
    if (!schedule.ok || !input || !projection.ok || !forecast.ok) throw new Error('the plan cannot be computed');
    const expected = lowestMonth(forecast.value).cash;
    expect(lowestMonth(projection.value).cash).toBeGreaterThan(expected);
    render(
      <Report
        plan={plan}
        today={today}
        holidays={holidays}
        schedule={schedule.value}
        input={input}
        projection={projection.value}
        forecast={forecast.value}
        uncertain={failure([])}
        statistics={null}
        words={await loadPromotionWords('en')}
      />,
    );
    const risks = screen.getByRole('heading', { name: 'The seven risks' }).parentElement!;
    expect(within(risks).getByText(/^Cash is lowest in/)).toHaveTextContent(formatOf('en').money(expected, 'EUR'));
  });
});
