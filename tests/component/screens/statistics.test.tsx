import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { bridge } from '#renderer/hosts/index.ts';
import BudgetScreen from '#renderer/screens/budget/BudgetScreen.tsx';
import type { Actual } from '#shared/plan/schema.ts';
import { drawScreen, openPlan, planNow, undo } from '#tests/component/openPlan.tsx';
import { somePlan } from '#tests/fixtures/somePlan.ts';
import { plainChannel } from '#tests/unit/budget/actuals/someActuals.ts';

/** Opens a plan with the plain channel and these statistics of it. */
async function open(actuals: readonly Partial<Actual>[] = []): Promise<void> {
  const known: Actual[] = actuals.map((one) => ({
    channelId: 'search',
    month: '2027-02',
    spend: null,
    leads: null,
    booked: null,
    attended: null,
    revenue: null,
    ...one,
  }));
  const plain = plainChannel();
  const channel = {
    ...plain,
    name: 'Search',
    kind: 'contextual' as const,
    seasonality: [...plain.seasonality],
    spend: { ...plain.spend },
  };
  const plan = somePlan({ channels: [channel], actuals: known });
  plan.profile.planStart = '2027-01-01';
  plan.profile.openingDate = '2027-01-04';
  plan.tasks = [];
  await openPlan(plan);
}

const actuals = () => planNow().actuals;
const draw = () => drawScreen({ budget: BudgetScreen }, 'budget/statistics', '2027-06-10').user;

beforeEach(async () => {
  // The part is a chunk of its own; loaded here, so that no test waits for it.
  await import('#renderer/screens/budget/statistics/StatisticsView.tsx');
});

describe('statistics that are typed in', () => {
  it('are stored by channel and month, and taken back with undo', async () => {
    await open();
    const user = draw();
    const grid = await screen.findByRole('grid', { name: 'What really happened' });
    const cell = within(grid).getByRole('cell', { name: 'Search, Mar 27' });
    fireEvent.pointerDown(cell, { button: 0 });
    cell.focus();
    await user.keyboard('30{Enter}');
    expect(actuals()).toEqual([
      { channelId: 'search', month: '2027-03', spend: null, leads: 30, booked: null, attended: null, revenue: null },
    ]);
    undo();
    expect(actuals()).toEqual([]);
  });

  it('are asked for while months with spend have none', async () => {
    await open([
      { month: '2027-02', leads: 3 },
      { month: '2027-03', leads: 4 },
    ]);
    draw();
    expect(await screen.findByText('Statistics are missing for 1 channel')).toBeInTheDocument();
    expect(screen.getByText('Search: Apr 27 – May 27')).toBeInTheDocument();
  });
});

describe('the sheet of statistics', () => {
  const heads = async () => {
    const grid = await screen.findByRole('grid', { name: 'What really happened' });
    return within(grid)
      .getAllByRole('columnheader')
      .map((head) => head.textContent)
      .filter((text) => / 2\d$/.test(text));
  };

  it('has the months from the start of the plan to that of today, and none to come', async () => {
    await open();
    draw();
    expect(await heads()).toEqual(['Jan 27', 'Feb 27', 'Mar 27', 'Apr 27', 'May 27', 'Jun 27']);
  });

  it('says so where no month of the plan has begun', async () => {
    await open();
    drawScreen({ budget: BudgetScreen }, 'budget/statistics', '2026-11-24');
    expect(
      await screen.findByText(/The plan starts in January 2027, so nothing can have happened yet/),
    ).toBeInTheDocument();
    expect(screen.queryByRole('grid', { name: 'What really happened' })).toBeNull();
  });

  it('says what cannot be, with its channel and month', async () => {
    await open([{ month: '2027-03', leads: 4, booked: 9, attended: 3 }]);
    draw();
    expect(
      await screen.findByText(
        'Search, Mar 27: More have booked so far (9) than there were leads (4). Check both figures.',
      ),
    ).toBeInTheDocument();
  });

  it('of a file with a month to come says that it does not count, and removes it undoably', async () => {
    await open([
      { month: '2027-02', spend: 1000, leads: 60, booked: 24, attended: 20 },
      { month: '2027-12', spend: 500, leads: 0 },
    ]);
    const user = draw();
    expect(
      await screen.findByText('Statistics of months that have not begun do not count: Dec 27'),
    ).toBeInTheDocument();
    expect(screen.getByText(/^From March 2027 on the forecast/)).toBeInTheDocument();
    expect((await heads()).at(-1)).toBe('Jun 27');
    await user.click(screen.getByRole('button', { name: 'Remove them' }));
    expect(actuals()).toMatchObject([{ month: '2027-02' }]);
    undo();
    expect(actuals()).toHaveLength(2);
  });
});

describe('what the statistics say', () => {
  it('is a sentence a channel that opens into plan and reality, before and after', async () => {
    await open([{ spend: 1000, leads: 60, booked: 24, attended: 20, revenue: 1800 }]);
    const user = draw();
    expect(await screen.findByText('Keep and grow: 1. Keep testing: 0. Drop: 0.')).toBeInTheDocument();
    expect(screen.getByText(/likely that a patient costs less than €184.*Leads so far: 60\./)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Search: details' }));
    expect(screen.getByText('Spent so far for each patient who came: €50.')).toBeInTheDocument();
    expect(screen.getByText('100% (44% to 167%)')).toBeInTheDocument();
    // (4 + 60) / (4 + 25) of the expected leads.
    expect(screen.getByText(/^221% \(/)).toBeInTheDocument();
  });

  it('is the clinic as a whole beside the plan', async () => {
    await open([{ spend: 900, leads: 30, booked: 12, attended: 9 }]);
    draw();
    const table = await screen.findByRole('table', { name: 'Plan and reality of the clinic' });
    expect(within(table).getByRole('row', { name: /^Spend, EUR 1,000 900 −100 / })).toBeInTheDocument();
    expect(within(table).getByRole('row', { name: /^Leads 25 30 \+5 \+20%/ })).toBeInTheDocument();
    expect(within(table).queryByRole('row', { name: /^Revenue/ })).toBeNull();
  });

  it('is a test plan while there are too few leads', async () => {
    await open([{ spend: 1000, leads: 6, booked: 6, attended: 6 }]);
    draw();
    expect(await screen.findByText(/Leads so far: 6; a verdict needs 20/)).toBeInTheDocument();
    // 17.2 patients at 0.4 * 0.7 (a desk that is not trained) * 0.8 a lead; 25 leads a month.
    expect(screen.getByRole('row', { name: /^Search 77 14 / })).toBeInTheDocument();
  });
});

describe('statistics from copied cells', () => {
  const paste = async (text: string) => {
    const user = draw();
    await user.click(await screen.findByRole('button', { name: 'Paste a table' }));
    fireEvent.change(await screen.findByLabelText('Cells copied from a spreadsheet, with their headings'), {
      target: { value: text },
    });
    return user;
  };

  it('come in as one change that can be undone', async () => {
    await open([{ month: '2027-02', attended: 5 }]);
    const user = await paste('Month\tChannel\tSpend\tLeads\n2027-02\tSearch\t1,000.50\t31\n2027-03\tSearch\t900\t28\n');
    expect(await screen.findByText('Replaces what is there')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Take them in' }));
    expect(actuals()).toMatchObject([
      { month: '2027-02', spend: 1000.5, leads: 31, attended: 5 },
      { month: '2027-03', spend: 900, leads: 28, attended: null },
    ]);
    undo();
    expect(actuals()).toMatchObject([{ month: '2027-02', spend: null, attended: 5 }]);
  });

  it('with bad rows wait until leaving them out is agreed to', async () => {
    await open();
    const user = await paste('Month\tChannel\tLeads\n2027-02\tSearch\t31\nsome day\tSearch\t2\n');
    expect(await screen.findByText('Line 3: “some day” is no month and no date.')).toBeInTheDocument();
    const take = screen.getByRole('button', { name: 'Take them in' });
    expect(take).toBeDisabled();
    await user.click(screen.getByRole('checkbox', { name: 'Leave these rows out' }));
    await user.click(take);
    expect(actuals()).toMatchObject([{ month: '2027-02', leads: 31 }]);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('of an empty file are none, which is said', async () => {
    await open();
    vi.spyOn(bridge, 'openTextFile').mockResolvedValueOnce({ kind: 'opened', file: { name: 'empty.csv', text: '' } });
    const user = draw();
    await user.click(await screen.findByRole('button', { name: 'Import a file' }));
    expect(await screen.findByText(/^There are no rows with figures\./)).toBeInTheDocument();
  });

  it('of months to come are bad rows, and what cannot be is said beside its row', async () => {
    await open();
    await paste('Month\tChannel\tSpend\tLeads\tBooked\nDec 2027\tSearch\t500\t0\t0\n2027-03\tSearch\t90\t2\t5\n');
    expect(await screen.findByText(/^Line 2: 2027-12 has not begun/)).toBeInTheDocument();
    expect(screen.getByText(/^More have booked so far \(5\) than there were leads \(2\)/)).toBeInTheDocument();
  });

  it('of a name that is no channel ask once which it is, and name no bad rows for it', async () => {
    await open();
    const user = await paste(
      'Month\tChannel\tLeads\n2027-02\tFlyer\t3\n2027-03\tFlyer\t4\n2027-03\tGoogle\t5\nTotal\t\t12\n',
    );
    const question = await screen.findByRole('combobox', { name: 'Which channel is “Flyer”?' });
    expect(screen.getByRole('combobox', { name: 'Google' })).toHaveValue('Search');
    expect(screen.queryByText(/Rows that cannot be taken in/)).toBeNull();
    expect(screen.getByText('1 line is the file’s own total and is left out: line 5.')).toBeInTheDocument();
    const take = screen.getByRole('button', { name: 'Take them in' });
    expect(take).toBeDisabled();
    await user.click(question);
    await user.click(await screen.findByRole('option', { name: 'Leave out' }));
    expect(take).toBeEnabled();
    expect(screen.getByText(/the file’s own total on line 5 is 12, but 5 comes in/)).toBeInTheDocument();
    await user.click(take);
    expect(actuals()).toMatchObject([{ month: '2027-03', leads: 5 }]);
  });

  it('without headings are refused in words, and nothing changes', async () => {
    await open();
    await paste('1\t2\n3\t4\n');
    expect(await screen.findByText(/No line names the columns/)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Take them in' })).toBeNull();
    expect(actuals()).toEqual([]);
  });
});
