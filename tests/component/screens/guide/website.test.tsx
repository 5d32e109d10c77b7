import { screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { bridge } from '#renderer/hosts/index.ts';
import { somePlan, someTask } from '#tests/fixtures/somePlan.ts';
import { openGuidePage, planNow, undo } from './openGuidePage.tsx';

const services = [{ id: 's1', name: 'Implants', line: '', price: 0, minutes: 0, startMonth: null }];

describe('the website brief in the guide', () => {
  it('ticks lines off, names who is responsible, and takes both back', async () => {
    const user = await openGuidePage('websiteBrief', somePlan({ services }));
    await screen.findByText('0 of 45 lines ready');
    await user.click(screen.getByRole('checkbox', { name: 'Ready: Own texts only, nothing copied' }));
    expect(screen.getByText('1 of 45 lines ready')).toBeInTheDocument();
    await user.type(screen.getByLabelText('Responsible: Own texts only, nothing copied'), 'Rasa{Enter}');
    expect(planNow().website.items['content.own']).toEqual({ done: true, owner: 'Rasa', note: '' });
    undo();
    undo();
    expect(planNow().website.items).toEqual({});
  });

  it('puts the usual names into a whole part at once', async () => {
    const user = await openGuidePage('websiteBrief', somePlan());
    await user.click(await screen.findByRole('button', { name: 'Put the proposed names into 6 lines' }));
    expect(planNow().website.items['content.review']?.owner).toBe('Head doctor');
    expect(screen.queryByRole('button', { name: /Put the proposed name/ })).toBeNull();
    undo();
    expect(planNow().website.items).toEqual({});
  });

  it('has a page for a service, and leaves out what is not wanted', async () => {
    const user = await openGuidePage('websiteBrief', somePlan({ services }));
    await user.click(await screen.findByRole('tab', { name: /Service pages/ }));
    await user.click(screen.getByRole('button', { name: 'Leave out: Page: Implants' }));
    expect(screen.getByText('0 of 44 lines ready')).toBeInTheDocument();
    expect(screen.getByRole('checkbox', { name: 'Ready: Page: Implants' })).toBeDisabled();
  });

  it('lets no form go live before consent and privacy are settled, and names the law of the country', async () => {
    const user = await openGuidePage('websiteBrief', somePlan());
    await screen.findByText('No form goes live before 8 more lines about personal data are settled.');
    await user.click(screen.getByRole('button', { name: 'Show these lines' }));
    const panel = screen.getByRole('tabpanel');
    expect(within(panel).getByText('GDPR art. 7(3)')).toBeInTheDocument();
    for (const box of within(panel).getAllByRole('checkbox')) await user.click(box);
    expect(screen.queryByText(/No form goes live/)).toBeNull();
  });

  it('warns of a site that goes live too late for its promotion', async () => {
    const live = someTask({
      id: 'live',
      milestone: true,
      durationDays: 0,
      progress: { percent: 1, actualStart: '2027-07-14', actualFinish: '2027-07-14' },
    });
    await openGuidePage(
      'websiteBrief',
      somePlan({ tasks: [live], milestones: { websiteLive: 'live', frontDeskTrained: null } }),
    );
    expect(await screen.findByText(/live on 14 July 2027, 4 working days too late/)).toBeInTheDocument();
  });

  it('offers to tick its task once everything wanted is ready', async () => {
    const task = someTask({ id: 'brief', templateKey: 'website.brief', title: 'Write the website brief' });
    const plan = somePlan({ tasks: [task] });
    const { briefKeys } = await import('#shared/decisions/websiteBrief.ts');
    plan.website.items = Object.fromEntries(briefKeys.map((key) => [key, { done: true, owner: 'x', note: '' }]));
    const user = await openGuidePage('websiteBrief', plan);
    await user.click(await screen.findByRole('button', { name: 'Tick “Write the website brief” in the road map' }));
    expect(planNow().tasks[0]?.progress.actualFinish).toBe('2026-11-24');
    expect(screen.queryByRole('button', { name: /Tick/ })).toBeNull();
  });

  it('prints by itself for an agency', async () => {
    const made = vi.spyOn(bridge, 'makeReport').mockResolvedValue({ kind: 'cancelled' });
    const user = await openGuidePage('websiteBrief', somePlan({ name: 'Harbour Dental' }));
    await user.click(await screen.findByRole('button', { name: 'Print the brief for an agency' }));
    expect(made.mock.calls[0]?.[0].part).toEqual({ kind: 'websiteBrief' });
    expect(made.mock.calls[0]?.[1]).toBe('harbour-dental-website-brief.pdf');
    made.mockRestore();
  });
});
