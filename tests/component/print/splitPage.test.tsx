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
    render(<SplitPage plan={plan} />);
    expect(screen.getByRole('heading', { name: 'The best split' })).toBeInTheDocument();
    expect(
      screen.getByText(/^The same money brings [\d.]+ more patients a month: begin by moving/),
    ).toBeInTheDocument();
    const inUse = plan.channels.filter(({ active }) => active);
    expect(within(screen.getByRole('table')).getAllByRole('row')).toHaveLength(inUse.length + 1);
    expect(screen.getByText(/^The next €\d+ a month buys/)).toBeInTheDocument();
    expect(screen.getByText(/the next patient costs (more|no more) than your target/)).toBeInTheDocument();
    expect(screen.getByText(/^Counted for a clinic that runs/)).toBeInTheDocument();
  });

  it('is left out where nothing is spent', () => {
    const plan = planWithBudget();
    const { container } = render(
      <SplitPage plan={{ ...plan, channels: plan.channels.map((one) => ({ ...one, spend: {} })) }} />,
    );
    expect(container).toBeEmptyDOMElement();
  });
});
