import { render, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { defaultBudget } from '#shared/budget/defaults.ts';
import { loadChannelNames } from '#shared/content/channelNames.ts';
import { startWords } from '#renderer/i18n/index.ts';
import { SplitPage } from '#renderer/print/SplitPage.tsx';
import { somePlan } from '#tests/fixtures/somePlan.ts';

const names = await loadChannelNames('en');
const planWithBudget = () => ({ ...somePlan(), ...defaultBudget(somePlan().profile, names) });

beforeEach(() => startWords('en'));

describe('the best split on paper', () => {
  it('says what to move, shows every channel in use, and what the next money buys', () => {
    const plan = planWithBudget();
    render(<SplitPage plan={plan} statistics={null} />);
    expect(screen.getByRole('heading', { name: 'The best split' })).toBeInTheDocument();
    expect(
      screen.getByText(/^The same money brings [\d.]+ more patients a month: begin by moving/),
    ).toBeInTheDocument();
    const inUse = plan.channels.filter(({ active }) => active);
    expect(within(screen.getByRole('table')).getAllByRole('row')).toHaveLength(inUse.length + 1);
    expect(screen.getByText(/^The next €\d+ a month buys/)).toBeInTheDocument();
    expect(screen.getByText(/the next patient costs (more|no more) than the usual target/)).toBeInTheDocument();
    expect(screen.getByText(/^Counted for a clinic that runs/)).toBeInTheDocument();
  });

  it('keeps to the limits of the plan, says which hold, and splits the amount that the plan asks about', () => {
    const plan = planWithBudget();
    const [first, second] = plan.channels.filter(({ active }) => active);
    const splitWish = { monthly: 4000, leastChannels: 2, least: { [second!.id]: 700 }, most: { [first!.id]: 150 } };
    render(<SplitPage plan={{ ...plan, splitWish }} statistics={null} />);
    expect(screen.getByText(/^€4,000 a month, split best over the channels in use, against/)).toBeInTheDocument();
    expect(
      screen.getByText(
        `Limits that hold: ${first!.name} at most €150; ${second!.name} at least €700; at least 2 channels.`,
      ),
    ).toBeInTheDocument();
    const [, , best] = within(screen.getByRole('row', { name: new RegExp(`^${first!.name}`) })).getAllByRole('cell');
    expect(best).toHaveTextContent('150');
  });

  it('says why there is none where the limits contradict each other', () => {
    const plan = planWithBudget();
    const [first] = plan.channels.filter(({ active }) => active);
    const splitWish = { monthly: null, leastChannels: 3, least: { [first!.id]: 200 }, most: { [first!.id]: 150 } };
    render(<SplitPage plan={{ ...plan, splitWish }} statistics={null} />);
    expect(screen.getByText(`“${first!.name}”: the least must be 0 or more and not above the most.`)).toBeVisible();
  });

  it('is left out where nothing is spent', () => {
    const plan = planWithBudget();
    const { container } = render(
      <SplitPage plan={{ ...plan, channels: plan.channels.map((one) => ({ ...one, spend: {} })) }} statistics={null} />,
    );
    expect(container).toBeEmptyDOMElement();
  });
});
