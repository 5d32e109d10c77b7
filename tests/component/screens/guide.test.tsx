import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import GuideScreen from '#renderer/screens/guide/GuideScreen.tsx';
import { pages, stages } from '#renderer/screens/guide/pages.ts';
import { drawScreen, openPlan, planNow, undo, undoable } from '#tests/component/openPlan.tsx';
import { somePlan } from '#tests/fixtures/somePlan.ts';

/** Opens the guide at a place of its own, `name` or none. */
async function openGuide(page?: string) {
  const { user } = drawScreen({ guide: GuideScreen }, page ? `guide/${page}` : 'guide', '2026-11-24');
  await screen.findByRole('heading', { level: 1 });
  // The focus comes once the page's body is there.
  await waitFor(() => expect(document.body).not.toHaveFocus());
  return user;
}

const question = () => screen.getByRole('heading', { level: 1 }).textContent;

beforeEach(async () => {
  const plan = somePlan();
  await openPlan({ ...plan, profile: { ...plan.profile, city: '' } });
});

describe('the guide', () => {
  it('goes on, back and skips by keyboard, and stores what was typed on the way', async () => {
    const user = await openGuide('name');
    const name = screen.getByLabelText('Name of the clinic or of this plan');
    expect(name).toHaveFocus();
    await user.clear(name);
    await user.type(name, 'Harbour Dental{Enter}');
    expect(question()).toBe('What kind of clinic is it?');
    expect(planNow().name).toBe('Harbour Dental');
    expect(undoable()).toBe(1);
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(question()).toBe('Where does it open?');
    await user.click(screen.getByRole('button', { name: 'Back' }));
    expect(question()).toBe('What kind of clinic is it?');
    await user.click(screen.getByRole('button', { name: 'Skip for now' }));
    expect(question()).toBe('Where does it open?');
  });

  it('stays on a page whose field refuses what stands in it', async () => {
    const user = await openGuide('size');
    const rooms = screen.getByLabelText('Treatment rooms or chairs');
    await user.clear(rooms);
    await user.type(rooms, '900');
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(question()).toBe('How large is the clinic?');
    expect(rooms).toHaveFocus();
    expect(planNow().profile.answers.rooms).toBe(3);
  });

  it('opens where it was left, and else at the first page without an answer', async () => {
    const first = await openGuide();
    expect(question()).toBe('Where does it open?');
    await first.click(screen.getByRole('link', { name: /Premises/ }));
    expect(question()).toBe('In what state are the premises?');
    cleanup();
    await openGuide();
    expect(question()).toBe('In what state are the premises?');
  });

  it('shows how far every stage is, and leads to any page', async () => {
    const user = await openGuide('name');
    const list = screen.getByRole('navigation', { name: 'Stages of the guide' });
    expect(within(list).getByRole('link', { name: 'Begun Start' })).toHaveAttribute('aria-current', 'step');
    await user.click(within(list).getByRole('link', { name: 'Answered Money' }));
    expect(question()).toBe('What money is there?');
    expect(within(list).getByRole('link', { name: 'Begun Place' })).toBeInTheDocument();
  });

  it('says beside the question what the answers on this page change, until they are undone', async () => {
    const user = await openGuide('xray');
    const beside = screen.getByRole('complementary', { name: 'What this makes of your plan' });
    const before = planNow().tasks.length;
    await user.click(screen.getByRole('radio', { name: 'No' }));
    await user.click(screen.getByRole('radio', { name: 'Yes' }));
    const added = planNow().tasks.length - before;
    expect(added).toBeGreaterThan(0);
    expect(beside).toHaveTextContent(`${added} task${added > 1 ? 's' : ''} more`);
    undo();
    undo();
    expect(await within(beside).findByText(`${before}`)).toBeInTheDocument();
    expect(beside).not.toHaveTextContent('Changed on this page');
  });

  it('has every page in a stage, each with its own address', () => {
    expect(stages.flatMap((stage) => stage.pages)).toEqual([...pages]);
    expect(new Set(pages.map(({ key }) => key)).size).toBe(pages.length);
  });
});
