import { act, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { defaultBudget } from '#shared/budget/defaults.ts';
import { loadChannelNames } from '#shared/content/channelNames.ts';
import { loadTemplateWords } from '#shared/content/templateWords.ts';
import type { Plan } from '#shared/plan/schema.ts';
import { tasksFromTemplate } from '#shared/roadmap/tailor.ts';
import { somePlan } from '#tests/fixtures/somePlan.ts';
import { removeTasks } from '#renderer/state/taskActions.ts';
import { openGuidePage, planNow, undo } from './openGuidePage.tsx';

const names = await loadChannelNames('en');
const words = await loadTemplateWords('en');

/** A dental clinic with three chairs and four doctors that opens on 1 September 2027, with the whole road map. */
function wholePlan(changes: Partial<Plan> = {}): Plan {
  const plan = somePlan();
  return {
    ...plan,
    ...defaultBudget(plan.profile, names),
    ...tasksFromTemplate(plan.profile, { words, currencyScale: 1 }),
    ...changes,
  };
}
const person = (id: string, kind: NonNullable<Plan['people'][number]['kind']>, changes = {}) => ({
  id,
  name: id,
  role: '',
  startDate: null,
  note: '',
  kind,
  ...changes,
});

describe('who works here', () => {
  it('proposes roles with their reasons and puts those that are missing on the list in one change', async () => {
    const user = await openGuidePage('people', wholePlan());
    const roles = await screen.findByRole('table');
    expect(
      within(roles).getByRole('row', { name: /^Administrator 2 0 At the desk and telephone at a time: 1.5/ }),
    ).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Put the 12 missing people on the list' }));
    expect(planNow().people).toHaveLength(12);
    expect(screen.getByText('Everybody whom the clinic needs on its first day is on the list.')).toBeInTheDocument();
    // The front desk begins to learn before the opening.
    const desk = planNow().people.find(({ kind }) => kind === 'administrator');
    expect(desk!.startDate! < '2027-09-01').toBe(true);
    undo();
    expect(planNow().people).toEqual([]);
  });

  it('says when each must be signed and there, and what is open', async () => {
    const user = await openGuidePage('people', wholePlan({ people: [person('Jonas', 'doctor')] }));
    await user.click(await screen.findByText(/open: 1/));
    const jonas = screen.getByRole('group', { name: 'Jonas' });
    expect(jonas).toHaveTextContent(/Look from .* 2027, sign by .* 2027, first day by .* 2027/);
    expect(jonas).toHaveTextContent(/Check the licence by/);
    await user.click(within(jonas).getByRole('checkbox', { name: 'Licence checked: Jonas' }));
    expect(planNow().people[0]?.licenceChecked).toBe(true);
    expect(jonas).not.toHaveTextContent(/Check the licence by/);
  });

  it('draws what is known of somebody once their line is unfolded', async () => {
    const user = await openGuidePage('people', wholePlan({ people: [person('Jonas', 'doctor')] }));
    const line = await screen.findByText('Jonas');
    expect(screen.queryByRole('group', { name: 'Jonas' })).toBeNull();
    await user.click(line);
    expect(screen.getByRole('group', { name: 'Jonas' })).toBeVisible();
    await user.click(line);
    expect(screen.queryByRole('group', { name: 'Jonas' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Add a person' }));
    expect(screen.getByRole('group', { name: 'Administrator' })).toBeVisible();
  });

  it('gives pay to the fixed costs of the budget only when asked', async () => {
    const user = await openGuidePage('people', wholePlan({ people: [person('Asta', 'administrator')] }));
    await user.click(await screen.findByText('Asta'));
    await user.type(screen.getByLabelText('Pay a month, with taxes'), '2000{Enter}');
    await user.type(screen.getByLabelText('Other fixed costs a month from the opening'), '9000{Enter}');
    const before = planNow().economics.fixedMonthlyAfter;
    expect(screen.getByText(/^Fixed costs a month from the opening: €11,000 instead of/)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Take these figures into the budget' }));
    expect(planNow().economics.fixedMonthlyAfter).toBe(11_000);
    undo();
    expect(planNow().economics.fixedMonthlyAfter).toBe(before);
  });

  it('forgets the years and the pay of somebody where the field is emptied', async () => {
    const jonas = person('Jonas', 'doctor', { experienceYears: 12, monthlyCost: 5_000 });
    const user = await openGuidePage('people', wholePlan({ people: [jonas] }));
    await user.click(await screen.findByText('Jonas'));
    for (const label of ['Years in the profession', 'Pay a month, with taxes']) {
      await user.clear(screen.getByLabelText(label));
      await user.tab();
    }
    expect(planNow().people[0]).not.toHaveProperty('experienceYears');
    expect(planNow().people[0]).not.toHaveProperty('monthlyCost');
    undo();
    expect(planNow().people[0]?.monthlyCost).toBe(5_000);
  });

  it('takes somebody off the list with what they have learnt', async () => {
    const training = [{ id: 't', module: 'telephone', personIds: ['Asta'], doneOn: '2027-08-01' }];
    const user = await openGuidePage('people', wholePlan({ people: [person('Asta', 'administrator')], training }));
    await user.click(await screen.findByRole('button', { name: 'Remove Asta' }));
    expect(planNow()).toMatchObject({ people: [], training: [] });
  });
});

describe('what they learn', () => {
  const people = [person('Asta', 'administrator'), person('Jonas', 'doctor')];

  it('is a matrix that is walked with arrow keys and ticked with Space', async () => {
    const user = await openGuidePage('training', wholePlan({ people }));
    expect(await screen.findByText('0 of 11 lessons are done.')).toBeInTheDocument();
    const first = screen.getByRole('checkbox', { name: 'Asta, Telephone script: not done yet' });
    first.focus();
    await user.keyboard('{ArrowRight}{ArrowRight}{ArrowDown} ');
    expect(screen.getByRole('checkbox', { name: /^Jonas, Management system: done on/ })).toHaveFocus();
    expect(planNow().training).toMatchObject([{ module: 'system', personIds: ['Jonas'] }]);
    expect(screen.getByText('1 of 11 lessons are done.')).toBeInTheDocument();
    await user.keyboard(' ');
    expect(planNow().training).toEqual([]);
  });

  it('is reached with Tab after the module is gone in which the focus was', async () => {
    const user = await openGuidePage(
      'training',
      wholePlan({ people, ownModules: [{ id: 'm', name: 'Sign language' }] }),
    );
    act(() => screen.getByRole('checkbox', { name: 'Jonas, Sign language: not needed' }).focus());
    await user.click(screen.getByRole('button', { name: 'Remove Sign language' }));
    const reached = screen.getAllByRole('checkbox').filter(({ tabIndex }) => tabIndex === 0);
    expect(reached).toEqual([screen.getByRole('checkbox', { name: /^Jonas, Confidentiality:/ })]);
  });

  it('is needed by whom the owner says', async () => {
    const user = await openGuidePage('training', wholePlan({ people }));
    await user.click(await screen.findByRole('radio', { name: 'Needed or not' }));
    await user.click(screen.getByRole('checkbox', { name: 'Jonas, Telephone script: not needed' }));
    expect(planNow().people[1]?.modules).toEqual({ telephone: true });
    expect(screen.getByText('0 of 12 lessons are done.')).toBeInTheDocument();
  });

  it('warns about somebody who comes too late, and plans another run for them', async () => {
    const late = [person('Lina', 'administrator', { startDate: '2027-08-30' })];
    const user = await openGuidePage('training', wholePlan({ people: late }));
    await screen.findByText(/^Lina: not there yet when this begins: Telephone script, Management system, Conflict/);
    const tasks = planNow().tasks.length;
    await user.click(screen.getByRole('button', { name: 'Plan 6 more runs from 30 August 2027' }));
    expect(planNow().tasks).toHaveLength(tasks + 6);
    expect(screen.queryByText(/^Lina: not there yet/)).toBeNull();
    undo();
    expect(planNow().tasks).toHaveLength(tasks);
  });

  it('offers to put a missing task and a missing milestone into the road map', async () => {
    const plan = wholePlan({ people });
    const tasks = plan.tasks
      .filter(({ id }) => id !== 'training.hygiene')
      .map((task) => ({ ...task, dependsOn: task.dependsOn.filter(({ taskId }) => taskId !== 'training.hygiene') }));
    const milestones = { ...plan.milestones, frontDeskTrained: null };
    const user = await openGuidePage('training', { ...plan, tasks, milestones });
    await user.click(await screen.findByRole('button', { name: 'Put it into the road map' }));
    expect(planNow().tasks.some(({ id }) => id === 'training.hygiene')).toBe(true);
    await user.click(screen.getByRole('button', { name: 'Reckon from “Front desk is trained”' }));
    expect(planNow().milestones.frontDeskTrained).toBe('training.frontDeskReady');
    expect(screen.getByText(/^The budget reckons with a trained desk from/)).toBeInTheDocument();
  });

  it('puts a task that was taken out of the road map back so that what waited for it waits for it again', async () => {
    const plan = wholePlan({ people });
    const user = await openGuidePage('training', plan);
    act(() => removeTasks(new Set(['training.hygiene'])));
    await user.click(await screen.findByRole('button', { name: 'Put it into the road map' }));
    const waits = (tasks: Plan['tasks']) =>
      Object.fromEntries(
        tasks.map(({ id, dependsOn }) => [id, dependsOn.map(({ taskId, type }) => `${taskId} ${type}`).toSorted()]),
      );
    expect(waits(planNow().tasks)).toEqual(waits(plan.tasks));
  });

  it('takes a module of the owner’s own', async () => {
    const user = await openGuidePage('training', wholePlan({ people }));
    await user.type(await screen.findByLabelText('A module of your own'), 'Sign language{Enter}');
    expect(screen.getByRole('columnheader', { name: /^Sign language/ })).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Remove Sign language' }));
    expect(planNow().ownModules).toEqual([]);
  });
});

describe('mystery calls', () => {
  it('are scored on a sheet that says what to train next, and whom', async () => {
    const user = await openGuidePage('mysteryCalls', wholePlan({ people: [person('Asta', 'administrator')] }));
    await user.click(await screen.findByRole('button', { name: 'Record a call' }));
    const tick = async (criterion: string, mark: string) =>
      user.click(within(screen.getByRole('radiogroup', { name: criterion })).getByRole('radio', { name: mark }));
    await tick('Offers two times by itself', 'No');
    await tick('Is warm and unhurried', 'Yes');
    expect(planNow().mysteryCalls?.calls[0]?.scores).toEqual({ offer: 0, tone: 1 });
    // Weights 10 and 7: 7 of 17.
    expect(screen.getByText(/^41% on average in 1 mystery call; a trained desk has 80% or more/)).toBeInTheDocument();
    expect(
      screen.getByText(/^Most is lost at “Offers two times by itself”.*Train next: “Telephone script”/),
    ).toBeInTheDocument();
    undo();
    expect(planNow().mysteryCalls?.calls[0]?.scores).toEqual({ offer: 0 });
  });

  it('count those that nobody answered, and the real calls that the telephone misses', async () => {
    const user = await openGuidePage('mysteryCalls', wholePlan());
    await user.click(await screen.findByRole('button', { name: 'Record a call' }));
    await user.click(screen.getByRole('checkbox', { name: 'Nobody answered' }));
    expect(screen.getByText('not answered')).toBeInTheDocument();
    await user.type(screen.getByLabelText('Calls: September 2027'), '200{Enter}');
    await user.type(screen.getByLabelText('Missed: September 2027'), '50{Enter}');
    expect(planNow().mysteryCalls?.months).toEqual([{ month: '2027-09', calls: 200, missed: 50 }]);
    expect(screen.getByText(/^25% of the calls were missed so far/)).toBeInTheDocument();
  });
});

describe('what the training is worth', () => {
  it('is shown in patients and money of the plan, and follows the shares of the desk', async () => {
    const user = await openGuidePage('trainingEffect', wholePlan());
    expect(
      await screen.findByText(/^Without training the first year would bring \d+ first visits fewer and €/),
    ).toBeInTheDocument();
    expect(screen.getAllByRole('row')).toHaveLength(4);
    expect(screen.getByText(/differ by up to 60% \(liine.com/)).toBeInTheDocument();
    const share = screen.getByLabelText('Bookings of an untrained desk, against the booking rate');
    await user.clear(share);
    await user.type(share, '100{Enter}');
    expect(planNow().economics.callCentre.untrained).toBe(1);
    expect(screen.getByText(/^Trained or not, the first year brings the same/)).toBeInTheDocument();
  });
});
