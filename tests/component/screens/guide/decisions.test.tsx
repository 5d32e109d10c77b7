import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { loadTemplateWords } from '#shared/content/templateWords.ts';
import type { Plan } from '#shared/plan/schema.ts';
import { tasksFromTemplate } from '#shared/roadmap/tailor.ts';
import { somePlan } from '#tests/fixtures/somePlan.ts';
import { openGuidePage, planNow, undo } from './openGuidePage.tsx';

const words = await loadTemplateWords('en');
const site = (id: string, scores: Record<string, number>) => ({
  id,
  name: id,
  address: '',
  monthlyRent: 2_000,
  scores,
  note: '',
});

describe('the audience in the guide', () => {
  it('proposes the usual groups of patients, and says which have nothing to write about', async () => {
    const segments = [{ id: 's', name: 'Sailors', worries: [], wishes: [] }];
    const user = await openGuidePage('segments', somePlan({ audience: { segments, note: '' } }));
    expect(await screen.findByText(/^1 group has no worries or no wishes yet/)).toBeInTheDocument();
    await user.click(await screen.findByRole('button', { name: 'Put in the 4 usual groups' }));
    expect(planNow().audience.segments).toHaveLength(5);
    expect(screen.queryByRole('button', { name: /usual group/ })).toBeNull();
    undo();
    expect(planNow().audience.segments).toHaveLength(1);
  });

  it('compares the competitors by price and wait', async () => {
    const competitor = (id: string, waitDays: number) => ({ id, name: id, strengths: '', weaknesses: '', waitDays });
    const positioning = { ...somePlan().positioning, competitors: [competitor('a', 14), competitor('b', 3)] };
    const user = await openGuidePage('competitors', somePlan({ positioning }));
    const wait = within(await screen.findByRole('group', { name: 'b' })).getByLabelText('Wait for a first visit, days');
    await user.clear(wait);
    await user.type(wait, '10{Enter}');
    expect(screen.getByText(/^Every competitor lets new patients wait, the quickest 10 days/)).toBeInTheDocument();
    await user.clear(wait);
    await user.tab();
    expect(planNow().positioning.competitors[1]).not.toHaveProperty('waitDays');
  });
});

describe('services in the guide', () => {
  it('are proposed by line, and warn where no price is said', async () => {
    const user = await openGuidePage('services', somePlan());
    await user.click(await screen.findByRole('button', { name: 'Implants (3)' }));
    expect(planNow().services.map(({ name, line }) => [name, line])).toEqual([
      ['Dental implant', 'Implants'],
      ['All on 4 implants', 'Implants'],
      ['Sinus lift', 'Implants'],
    ]);
    expect(screen.getByText('3 services have no price yet.')).toBeInTheDocument();
    undo();
    expect(planNow().services).toEqual([]);
  });

  it('fit no more visits than their only room can hold', async () => {
    const services = ['Scan', 'Talk'].map((name) => ({
      id: name,
      name,
      line: '',
      price: 50,
      minutes: 60,
      startMonth: null,
    }));
    const user = await openGuidePage('services', somePlan({ services }));
    const room = within(await screen.findByRole('group', { name: 'Scan' })).getByLabelText('Room');
    expect(screen.queryByText(/is the limit/)).toBeNull();
    await user.type(room, 'Room 1{Enter}');
    expect(planNow().services[0]?.room).toBe('Room 1');
    expect(screen.getByText(/Room 1 is the limit: what is done only there fills it first\.$/)).toBeInTheDocument();
  });

  it('show who does them although they are no doctor any more', async () => {
    const service = { id: 'a', name: 'Scan', line: '', price: 50, minutes: 60, startMonth: null, doctorId: 'rasa' };
    const rasa = { id: 'rasa', name: 'Rasa', role: '', startDate: null, note: '', kind: 'technician' as const };
    await openGuidePage('services', somePlan({ services: [service], people: [rasa] }));
    const fields = within(await screen.findByRole('group', { name: 'Scan' }));
    expect(fields.getByRole('combobox', { name: 'Doctor' })).toHaveValue('Rasa');
    expect(screen.getByText(/Rasa is the limit/)).toBeInTheDocument();
  });
});

describe('the place in the guide', () => {
  const plan = (): Plan => ({
    ...somePlan({ sites: [site('Mill', { residents: 2, workers: 2 }), site('Centre', { residents: 6, workers: 1 })] }),
    ...tasksFromTemplate(somePlan().profile, { words, currencyScale: 1 }),
  });

  it('says who wins with half and with double each weight', async () => {
    await openGuidePage('siteChoice', plan());
    // 9 * 6 + 7 * 1 against 9 * 2 + 7 * 2: no half and no double turns that round.
    expect(
      await screen.findByText('Halving or doubling any single weight makes no other site win.'),
    ).toBeInTheDocument();
  });

  it('puts the tasks of a remote site into the road map, and takes them out with the choice', async () => {
    const user = await openGuidePage('siteChoice', plan());
    await user.click(await screen.findByRole('radio', { name: 'Mill' }));
    const before = planNow().tasks.length;
    await user.click(screen.getByRole('button', { name: 'Put 3 tasks into the road map' }));
    expect(planNow().tasks).toHaveLength(before + 3);
    expect(planNow().tasks.map(({ id }) => id)).toContain('team.topSpecialists');
    await user.click(screen.getByRole('radio', { name: 'Centre' }));
    await user.click(screen.getByRole('button', { name: 'Take 3 tasks out' }));
    expect(planNow().tasks).toHaveLength(before);
  });
});
