import { screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { bridge } from '#renderer/hosts/index.ts';
import { socialPlan } from '#shared/decisions/social.ts';
import { somePlan } from '#tests/fixtures/somePlan.ts';
import { openGuidePage, planNow, undo } from './openGuidePage.tsx';

describe('the search plan in the guide', () => {
  it('asks what is treated and where, and says how many queries that makes', async () => {
    const user = await openGuidePage('searchTopics', somePlan());
    await screen.findByText(/This makes \d+ queries/);
    await user.click(screen.getByRole('checkbox', { name: 'Implants' }));
    expect(planNow().search?.topics).not.toContain('implants');
    await user.type(screen.getByLabelText('Add a place'), 'Užupis{Enter}');
    expect(screen.getByText('dentist in Užupis')).toBeInTheDocument();
    await user.type(screen.getByLabelText('Užupis in a query'), 'at Užupis{Enter}');
    expect(screen.getByText('dentist at Užupis')).toBeInTheDocument();
    undo();
    undo();
    undo();
    expect(planNow().search).toBeUndefined();
  });

  it('warns where nothing is chosen', async () => {
    const plan = somePlan();
    await openGuidePage('searchTopics', { ...plan, profile: { ...plan.profile, clinicKind: 'singleSpecialty' } });
    expect(await screen.findByText(/Choose at least one topic/)).toBeInTheDocument();
  });

  it('proposes queries, which are edited, left out, added to and removed', async () => {
    const search = { topics: ['implants'], places: [{ name: 'Leeds', phrase: null }] };
    const user = await openGuidePage('queries', somePlan({ search }));
    await user.click(await screen.findByRole('button', { name: /^Add \d+ proposed queries$/ }));
    expect(screen.queryByRole('button', { name: /proposed/ })).toBeNull();
    const use = screen.getByRole('checkbox', { name: 'Use: implant dentist in Leeds' });
    expect(use).toBeChecked();
    await user.click(use);
    expect(planNow().queries.find(({ text }) => text === 'implant dentist in Leeds')?.used).toBe(false);
    await user.type(screen.getByLabelText('A query of your own'), 'Implant  dentist near ME');
    expect(screen.getByText('This query is in the list already.')).toBeInTheDocument();
    await user.clear(screen.getByLabelText('A query of your own'));
    await user.type(screen.getByLabelText('A query of your own'), 'implant dentist for nervous people{Enter}');
    await user.click(screen.getByRole('button', { name: 'Remove: implant dentist near me' }));
    expect(planNow().queries.map(({ text }) => text)).toContain('implant dentist for nervous people');
    expect(planNow().queries.map(({ text }) => text)).not.toContain('implant dentist near me');
  });

  it('says what each group is worth, and keeps symptoms unused in a small clinic', async () => {
    const user = await openGuidePage('queries', somePlan());
    await user.click(await screen.findByRole('button', { name: /^Add \d+ proposed queries$/ }));
    await user.click(screen.getByRole('tab', { name: /Disease or symptom/ }));
    const panel = screen.getByRole('tabpanel');
    expect(panel).toHaveTextContent('About 45% of all searches');
    expect(panel).toHaveTextContent('They pay only for large clinics');
    expect(within(panel).getByRole('checkbox', { name: 'Use: toothache' })).not.toBeChecked();
  });

  it('goes away as a table', async () => {
    const saved = vi.spyOn(bridge, 'saveFile').mockResolvedValue({ kind: 'cancelled' });
    const query = { id: 'q', text: 'dentist, "gentle"', group: 'specialty', used: true } as const;
    const user = await openGuidePage('queries', somePlan({ name: 'Harbour', queries: [query] }));
    await user.click(await screen.findByRole('button', { name: 'Save as a table (CSV)' }));
    expect(saved.mock.calls[0]?.[0]).toEqual({
      kind: 'csv',
      suggestedName: 'harbour-queries.csv',
      text: '\uFEFFQuery,Group,Leads to,Used\r\n"dentist, ""gentle""",Specialty,Page of the specialty or the doctor,yes\r\n',
    });
    saved.mockRestore();
  });
});

describe('the social plan in the guide', () => {
  it('proposes networks for the audience and the country', async () => {
    const user = await openGuidePage('networks', somePlan());
    expect(await screen.findByRole('checkbox', { name: 'YouTube' })).toBeChecked();
    expect(screen.getByRole('checkbox', { name: 'TikTok' })).not.toBeChecked();
    await user.click(screen.getByRole('checkbox', { name: 'Under 30' }));
    expect(planNow().social?.ages).toEqual(['young', 'middle', 'older']);
    for (const name of ['Instagram', 'TikTok']) await user.click(screen.getByRole('checkbox', { name }));
    expect(screen.getByText(/Two networks kept alive are worth more/)).toBeInTheDocument();
  });

  it('says which network the law keeps from being used', async () => {
    const plan = somePlan();
    const user = await openGuidePage('networks', { ...plan, profile: { ...plan.profile, country: 'RU' } });
    await user.click(await screen.findByRole('checkbox', { name: 'Instagram' }));
    expect(screen.getByText('A chosen network is limited by law in this country: read its line.')).toBeInTheDocument();
  });

  it('plans posts whose topics are the owner’s to change and to tick off', async () => {
    const user = await openGuidePage('posts', somePlan());
    const topic = await screen.findByLabelText('Topic: Wed, 9 Jun');
    expect(topic).toHaveAttribute('placeholder', 'How to prepare for the first visit');
    await user.type(topic, 'Our new rooms{Enter}');
    await user.click(screen.getByRole('checkbox', { name: 'Posted: Wed, 9 Jun' }));
    expect(planNow().social?.posts['-12:1']).toEqual({ topic: 'Our new rooms', done: true });
    await user.click(screen.getByRole('radio', { name: '1' }));
    expect(screen.getByText('One post a week reads as a clinic that is asleep.')).toBeInTheDocument();
  });

  it('asks who replies and how fast, and counts the answers', async () => {
    const user = await openGuidePage('replies', somePlan());
    expect(await screen.findByText(/Nobody is named who replies/)).toBeInTheDocument();
    await user.type(screen.getByLabelText('Who replies'), 'Inga{Enter}');
    expect(screen.queryByText(/Nobody is named/)).toBeNull();
    await user.type(screen.getByLabelText('Questions, June 2027'), '20{Enter}');
    await user.type(screen.getByLabelText('Answered, June 2027'), '{Control>}a{/Control}15{Enter}');
    expect(screen.getByText('75% of questions were answered; aim for 95% at least.')).toBeInTheDocument();
    expect(socialPlan(planNow()).statistics).toEqual([{ month: '2027-06', questions: 20, answered: 15 }]);
  });
});
