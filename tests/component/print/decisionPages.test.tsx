import { render, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { derive } from '#renderer/state/derived.ts';
import { startWords } from '#renderer/i18n/index.ts';
import { DecisionPages } from '#renderer/print/DecisionPages.tsx';
import { defaultBudget } from '#shared/budget/defaults.ts';
import { loadChannelNames } from '#shared/content/channelNames.ts';
import type { Plan } from '#shared/plan/schema.ts';
import { somePlan, someTask } from '#tests/fixtures/somePlan.ts';

function draw(changes: Partial<Plan>) {
  const plan = somePlan(changes);
  const { today, holidays, schedule, input, projection } = derive(plan, '2026-11-24', []);
  if (!schedule.ok || !input || !projection.ok) throw new Error('the plan cannot be computed');
  return render(
    <DecisionPages
      plan={plan}
      today={today}
      holidays={holidays}
      schedule={schedule.value}
      input={input}
      projection={projection.value}
    />,
  ).container;
}
const site = (id: string, scores = {}) => ({ id, name: id, address: '', monthlyRent: 1_000, scores, note: '' });
const heads = (table: HTMLElement) =>
  within(table)
    .getAllByRole('columnheader')
    .map((head) => head.textContent);

beforeEach(() => startWords('en'));

describe('the decisions in the report', () => {
  it('take no sheet where nothing is decided', () => {
    expect(draw({})).toBeEmptyDOMElement();
  });

  it('share a sheet where each says little', () => {
    const page = draw({
      positioning: { ...somePlan().positioning, what: 'Gentle dentistry' },
      sites: [site('Harbour')],
    });
    expect(page.querySelectorAll('.sheet')).toHaveLength(1);
    expect(screen.getAllByRole('heading', { level: 1 }).map((head) => head.textContent)).toEqual([
      'Audience and positioning',
      'The place',
    ]);
  });

  it('show no column that no row fills, and scores only of the sites and criteria that have one', () => {
    draw({ sites: [site('Harbour'), site('Station')] });
    expect(screen.getAllByRole('table').map(heads)).toEqual([['Site', 'Rent a month']]);
  });

  it('show the scores that there are', () => {
    draw({ sites: [site('Harbour', { residents: 8 }), site('Station', { residents: 5 }), site('Mill')] });
    const scores = screen.getAllByRole('table')[1]!;
    expect(heads(scores)).toEqual(['What counts', 'Weight', 'Harbour', 'Station']);
    expect(within(scores).getAllByRole('row')).toHaveLength(3);
    expect(scores).toHaveTextContent('Score85');
  });

  it('say what limits the visits, as the guide does', () => {
    const services = ['Scan', 'Talk'].map((name) => ({
      id: name,
      name,
      line: '',
      price: 50,
      minutes: 60,
      startMonth: null,
    }));
    draw({ services: [{ ...services[0]!, room: 'Room 1' }, services[1]!] });
    expect(screen.getByText(/Room 1 is the limit: what is done only there fills it first\.$/)).toBeInTheDocument();
  });

  it('name the people, what they learn, and how the telephone sounds', () => {
    const asta = {
      id: 'asta',
      name: 'Asta',
      role: '',
      startDate: '2027-07-01',
      note: '',
      kind: 'administrator' as const,
    };
    draw({
      people: [asta],
      training: [{ id: 't', module: 'telephone', personIds: ['asta'], doneOn: '2027-08-01' }],
      mysteryCalls: {
        weights: {},
        ownCriteria: [],
        months: [],
        calls: [{ id: 'c', on: '2027-08-20', answered: true, personId: 'asta', scores: { offer: 0.5 }, note: '' }],
      },
    });
    const [team, training] = screen.getAllByRole('table');
    // Nobody's licence is to be checked and nobody's pay is said.
    expect(heads(team!)).toEqual(['Name', 'Role', 'First day']);
    expect(training).toHaveTextContent('Telephone script1 / 1');
    // The plan has no channels, so nobody is booked by telephone and training is worth nothing to it.
    expect(screen.queryByText(/first visits fewer/)).toBeNull();
    expect(screen.getByText(/^50% on average in 1 mystery call/)).toHaveTextContent('Train next: “Telephone script”.');
  });

  it('say what the training is worth where the desk books whom the channels bring', async () => {
    const { channels, economics } = defaultBudget(somePlan().profile, await loadChannelNames('en'));
    const ready = someTask({ id: 'ready', phase: 'training', durationDays: 0, milestone: true });
    const people = [{ id: 'asta', name: 'Asta', role: 'Administrator', startDate: null, note: '' }];
    draw({ channels, economics, people, tasks: [ready], milestones: { websiteLive: null, frontDeskTrained: 'ready' } });
    expect(screen.getByText(/^Without training the first year would bring \d+ first visits fewer/)).toBeInTheDocument();
  });
});
